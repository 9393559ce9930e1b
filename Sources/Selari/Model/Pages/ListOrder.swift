/// The order in which lists show pages: by `order`, those without one last; then by date, newest first and those
/// without one last; then by id.
enum ListOrder {
  /// Pages, as indices, in that order.
  static func sorted(_ indexes: [Int], of pages: [Page], in zone: SiteZone) -> [Int] {
    // What pages are sorted by is worked out once for each, not at each comparison.
    let ranked = indexes.map { (page: $0, rank: Rank(pages[$0], in: zone)) }
    return ranked.sorted { $0.rank < $1.rank }.map(\.page)
  }

  private struct Rank: Comparable {
    let order: Int
    let age: Int64
    let id: PageID

    init(_ page: Page, in zone: SiteZone) {
      order = page.order ?? .max
      age = page.date.map { -$0.start(in: zone).seconds } ?? .max
      id = page.id
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.order, left.age, left.id) < (right.order, right.age, right.id)
    }
  }
}
