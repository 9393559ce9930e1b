/// Links by a page's id, `page:faq#bayaran`, as nearly all of them are written: found by their bytes,
/// without a text for each of their parts.
struct PageLinks: Sendable {
  /// The index of each page id in the site's groups.
  private let groups: ByteTable

  init(_ site: Site) {
    var groups = ByteTable(capacity: site.groups.count)
    for (index, group) in site.groups.enumerated() {
      var id = group.id.text
      id.withUTF8 { groups.keep($0, index) }
    }
    self.groups = groups
  }

  /// The group of pages that a link names, and what follows its `#`, which may be empty; nil where it is
  /// written in another way, or there is no such page.
  func find(
    _ link: UnsafeBufferPointer<UInt8>
  ) -> (group: Int, fragment: UnsafeBufferPointer<UInt8>)? {
    let scheme: StaticString = "page:"
    let start = scheme.utf8CodeUnitCount
    guard link.count > start else { return nil }
    for index in 0..<start where link[index] != scheme.utf8Start[index] { return nil }
    let end = link.firstIndex(of: UInt8(ascii: "#")) ?? link.count
    let id = UnsafeBufferPointer(rebasing: link[start..<end])
    guard let group = groups.find(id) else { return nil }
    return (group, UnsafeBufferPointer(rebasing: link[min(end + 1, link.count)...]))
  }
}
