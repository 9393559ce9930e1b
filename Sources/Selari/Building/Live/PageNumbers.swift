/// A number for every page and language that was ever met, which stays when pages before it come and
/// go: what is remembered from one update to the next speaks of pages by it, never by their index.
struct PageNumbers {
  private let languages: Int
  private var bases: [PageID: UInt32] = [:]

  /// What no page is.
  static let none = UInt32.max

  init(languages: Int) { self.languages = languages }

  /// How many numbers there are.
  var count: Int { bases.count * languages }

  /// The numbers of a site's pages.
  mutating func map(_ site: Site) -> PageMap {
    var numbers = [UInt32](repeating: Self.none, count: site.pages.count)
    for group in site.groups {
      let base = bases[group.id] ?? UInt32(bases.count * languages)
      bases[group.id] = base
      for (language, page) in group.pages.enumerated() {
        if let page { numbers[page] = base + UInt32(language) }
      }
    }
    return PageMap(
      numbers: numbers, count: count, isShown: site.pages.indices.map(site.isShown))
  }
}

/// Which page has which number in one site.
final class PageMap: Sendable {
  /// The number of each page, by index.
  let numbers: [UInt32]
  /// The index of each page by number; -1 where there is no such page.
  let indexes: [Int32]
  /// Whether each page is shown, by index.
  let isShown: [Bool]

  init(numbers: [UInt32], count: Int, isShown: [Bool]) {
    self.numbers = numbers
    self.isShown = isShown
    var indexes = [Int32](repeating: -1, count: count)
    for (index, number) in numbers.enumerated() { indexes[Int(number)] = Int32(index) }
    self.indexes = indexes
  }

  /// Whether this is the map of the same assembly, so that nothing but files can be another.
  func isShared(with other: PageMap) -> Bool { self === other }

  /// The number of a page.
  func number(_ index: Int) -> UInt32 { numbers[index] }

  /// The page of a number; nil where it is not there.
  func index(_ number: Int) -> Int? {
    guard number < indexes.count, indexes[number] >= 0 else { return nil }
    return Int(indexes[number])
  }
}

extension Site {
  /// Whether a page is shown: of two at one address, the first is.
  fileprivate func isShown(_ page: Int) -> Bool { pageAtPath[pages[page].path] == page }
}
