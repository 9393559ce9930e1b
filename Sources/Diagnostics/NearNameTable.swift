/// Names in alphabetical order: what many begin with is compared with what was written once.
struct NearNameTable: Sendable {
  private let names: [String]
  /// The scalars of all names in small letters, one name after the other.
  private let scalars: [UInt32]
  /// Where each name begins in them; at last, their end.
  private let starts: [Int]
  /// How many scalars each name shares with the one before it.
  private let shared: [Int]
  /// How long the longest is.
  private let longest: Int

  init(_ names: [String]) {
    self.names = names.sorted()
    var scalars: [UInt32] = []
    var starts = [0]
    var shared: [Int] = []
    for name in self.names {
      let start = scalars.count
      scalars += NearMiss.scalars(of: name)
      let before = scalars[(starts.dropLast().last ?? 0)..<start]
      shared.append(zip(before, scalars[start...]).prefix { $0 == $1 }.count)
      starts.append(scalars.count)
    }
    (self.scalars, self.starts, self.shared) = (scalars, starts, shared)
    longest = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 0
  }

  /// What ``NearMiss/of(_:among:)`` gives of the names.
  func nearest(to written: String) -> String? {
    let wanted = NearMiss.scalars(of: written)
    let limit = NearMiss.limit(wanted.count)
    // Most mistakes are small, and small distances are looked for in less time.
    var rows = RowSearch(wanted, longest: longest)
    if let found = nearest(to: written, wanted, &rows, within: 0...1) { return names[found] }
    if let completion = onlyCompletion(of: wanted, written) { return completion }
    guard limit > 1 else { return nil }
    return nearest(to: written, wanted, &rows, within: 2...limit).map { names[$0] }
  }

  /// The preferred one of the names that are closest, and of these the first, where none is closer than the
  /// least of some distances.
  private func nearest(
    to written: String, _ wanted: [UInt32], _ search: inout RowSearch,
    within distances: ClosedRange<Int>
  ) -> Int? {
    var best: (index: Int, distance: Int, rank: Int)?
    var bound = distances.upperBound
    search.begin()
    for index in names.indices {
      search.keep(shared[index])
      let range = starts[index]..<starts[index + 1]
      guard let distance = search.distance(to: scalars[range], within: bound),
        names[index] != written,
        distance <= 1 || distance <= NearMiss.limit(wanted, scalars[range])
      else { continue }
      let rank = NearMiss.rank(wanted, scalars[range])
      if let best, best.distance == distance, best.rank <= rank { continue }
      best = (index, distance, rank)
      // None that is as close is longer than by its distance.
      bound = rank == -(wanted.count + distance) ? distance - 1 : distance
      if bound < distances.lowerBound { break }
    }
    return best?.index
  }

  /// The only name that begins with what was written.
  private func onlyCompletion(of wanted: [UInt32], _ written: String) -> String? {
    guard wanted.count >= 3 else { return nil }
    var only: String?
    var common = 0
    for index in names.indices {
      // What comes after the first scalar that differs is the next name's own business.
      if shared[index] > common, common < wanted.count { continue }
      common = min(common, shared[index])
      let name = scalars[starts[index]..<starts[index + 1]]
      common += zip(name.dropFirst(common), wanted[common...]).prefix { $0 == $1 }.count
      guard common == wanted.count, names[index] != written, names[index] != only else { continue }
      if only != nil { return nil }
      only = names[index]
    }
    return only
  }
}
