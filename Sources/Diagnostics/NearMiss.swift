/// Finds what somebody probably meant.
public enum NearMiss {
  /// The candidate closest to what was written, or nil where none is close.
  ///
  /// Close is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the
  /// length, at least 1; ties go to a path of as many parts, then to the longest, since letters are left
  /// out more often than added, and then to the alphabetically first. The folders that two paths share, and the
  /// ending of their files, do not count to the length: they say nothing about the names. The only
  /// candidate that begins with what was written, three characters at least, comes before those that
  /// differ in more than one.
  ///
  /// Every candidate is looked at. Where the same are asked for again and again, see ``NearNames``.
  public static func of(_ written: String, among candidates: some Sequence<String>) -> String? {
    let wanted = scalars(of: written)
    let limit = limit(wanted.count)
    var best: (distance: Int, rank: Int, text: String)?
    var completions: Set<String> = []
    for candidate in candidates where candidate != written {
      let other = scalars(of: candidate)
      if wanted.count >= 3, other.starts(with: wanted) { completions.insert(candidate) }
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit, distance <= self.limit(wanted, other) else { continue }
      let found = (distance: distance, rank: rank(wanted, other), text: candidate)
      if let best, best <= found { continue }
      best = found
    }
    if completions.count == 1, best.map({ $0.distance > 1 }) ?? true { return completions.first }
    return best?.text
  }

  /// What texts are compared by: their scalars in small letters.
  static func scalars(of text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.map(\.value)
  }

  /// How far from a text of so many scalars a candidate may be.
  static func limit(_ count: Int) -> Int { max(1, count / 3) }

  /// How far from a text one candidate may be: by what is left of the text without the folders and the
  /// ending that both have.
  static func limit(_ written: [UInt32], _ candidate: some BidirectionalCollection<UInt32>) -> Int {
    var folders = 0
    var ending = 0
    for (index, (one, other)) in zip(written, candidate).enumerated() {
      guard one == other else { break }
      if one == slash { folders = index + 1 }
    }
    for (index, (one, other)) in zip(written[folders...].reversed(), candidate.reversed())
      .enumerated()
    {
      guard one == other, one != slash else { break }
      if one == dot {
        ending = index + 1
        break
      }
    }
    return limit(written.count - folders - ending)
  }

  /// Which of the candidates that are as close is preferred: the one of the lowest rank.
  static func rank(_ written: [UInt32], _ candidate: some BidirectionalCollection<UInt32>) -> Int {
    let parts = candidate.count { $0 == slash } - written.count { $0 == slash }
    return (parts == 0 ? 0 : ranks) - candidate.count
  }

  /// More than a candidate is long.
  private static let ranks = 1 << 32

  private static let slash: UInt32 = 0x2F
  private static let dot: UInt32 = 0x2E

  /// The Damerau–Levenshtein distance of neighbours swapped at most once.
  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var twoBack = [Int](repeating: 0, count: right.count + 1)
    var back = Array(0...right.count)
    var row = back
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(back[j] + 1, row[j - 1] + 1, back[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], twoBack[j - 2] + 1)
        }
      }
      (twoBack, back, row) = (back, row, twoBack)
    }
    return back[right.count]
  }
}
