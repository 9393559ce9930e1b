import Diagnostics
import Synchronization

/// The ids of pages, among which is looked for what somebody probably meant: a page with thousands of
/// headings may have as many links that lead to none.
final class NearIDs: Sendable {
  private let pages = Mutex<[Int: (ids: [String], names: NearNames)]>([:])

  /// The id closest to what was written, or nil where none is close.
  /// - Parameters:
  ///   - id: What was written.
  ///   - page: The page, as an index.
  ///   - ids: What the page has now; in a preview that changes.
  func nearest(to id: String, on page: Int, among ids: [String]) -> String? {
    let names = pages.withLock { pages in
      if let known = pages[page], known.ids == ids { return known.names }
      let names = NearNames { ids }
      pages[page] = (ids, names)
      return names
    }
    return names.nearest(to: id)
  }
}
