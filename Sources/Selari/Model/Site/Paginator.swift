/// One page of a section's list that is split over several.
struct Paginator: Sendable {
  /// The pages listed here, as indexes.
  let items: [Int]
  /// Which of them this is, from 1.
  let number: Int
  /// How many there are.
  let total: Int
  /// The address of the first; each further one is below it: `/ms/media/2/`.
  let base: String

  /// The address of one of them, from the site's root.
  func path(_ number: Int) -> String { number == 1 ? base : base + "\(number)/" }

  /// Splits a list; a section whose list is short, or that does not ask, has none.
  static func split(_ items: [Int], by size: Int?, base: String) -> [Paginator] {
    guard let size, size > 0 else { return [] }
    let total = max(1, (items.count + size - 1) / size)
    return (1...total).map { number in
      let start = (number - 1) * size
      return Paginator(
        items: Array(items[start..<min(start + size, items.count)]), number: number, total: total,
        base: base)
    }
  }
}

extension Paginator {
  /// The list, as an index, whose further part is at an address: `/ms/media/2/`; nil where none is.
  static func list(ofPart address: String, _ pages: [Page], at pageAtPath: PagePaths) -> Int? {
    let parts = address.split(separator: "/")
    guard let last = parts.last, let number = Int(last), number > 1, String(number) == last,
      let list = pageAtPath["/" + parts.dropLast().map { $0 + "/" }.joined()],
      let size = pages[list].paginate, size > 0
    else { return nil }
    return (number - 1) * size < pages[list].children.count ? list : nil
  }
}
