/// The page at each address, by its path from the site's root: `/ms/faq/`. It never changes; an object,
/// since a whole site is in it and every page asks it for all that it links to.
public final class PagePaths: Sendable {
  /// Those of letters, digits and the like alone, which are written in one way only.
  private let plain: ByteTable
  /// Those of pages whose names are not fit for an address.
  private let others: [String: Int]
  /// Whether each page has a path of its own.
  let areAllDifferent: Bool

  /// The paths of pages, as indexes; of those that share one, the first has it.
  /// - Parameter report: What is done with a page whose path an earlier one has; both as indexes.
  init(_ pages: [Page], report: (_ page: Int, _ other: Int) -> Void) {
    var plain = ByteTable(capacity: pages.count)
    var others: [String: Int] = [:]
    var areAllDifferent = true
    func share(_ page: Int, _ other: Int) {
      areAllDifferent = false
      report(page, other)
    }
    for index in pages.indices {
      var path = pages[index].path
      let isPlain = path.withUTF8 { path in
        guard path.allSatisfy({ Slug.isPlain($0) || $0 == UInt8(ascii: "/") }) else { return false }
        if let other = plain.find(path) {
          share(index, other)
        } else {
          plain.keep(path, index)
        }
        return true
      }
      if isPlain { continue }
      if let other = others[path] { share(index, other) } else { others[path] = index }
    }
    self.plain = plain
    self.others = others
    self.areAllDifferent = areAllDifferent
  }

  /// The page at a path, as an index; nil where none is.
  public subscript(path: String) -> Int? {
    var bytes = path
    return bytes.withUTF8 { plain.find($0) } ?? (others.isEmpty ? nil : others[path])
  }

  /// The page whose path is written as pages have them; nil where that is not known at once.
  func page(writtenAs path: UnsafeBufferPointer<UInt8>) -> Int? {
    path.last == UInt8(ascii: "/") ? plain.find(path) : nil
  }
}
