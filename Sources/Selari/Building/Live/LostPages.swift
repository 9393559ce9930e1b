import Diagnostics

/// The pages that a site has lost, or whose address it has, to a fault, and that come back when it is mended.
/// Who looks at one sees it as it could last be made.
struct LostPages: Sendable {
  /// The files of pages of which nothing can be read: they are in no model.
  private let unread: Set<String>

  /// - Parameter findings: What reading the site found.
  init(_ findings: [Finding] = []) {
    let rules = [FileRule.encoding.id, FileRule.unreadable.id]
    unread = Set(
      findings.lazy.filter { rules.contains($0.rule) && $0.place.file.hasSuffix(".md") }
        .map(\.place.file))
  }

  /// Whether the page of a file is lost: the file cannot be read, or its front matter, or a section that it
  /// stands in, or its address is another page's, too.
  func holds(_ source: String, in site: Site) -> Bool {
    if unread.contains(source) || unread.contains(where: { Self.isSection($0, of: source) }) {
      return true
    }
    guard let file = site.files.firstIndex(where: { $0.source.path == source }) else {
      return false
    }
    if !site.files[file].hasTitle { return true }
    return site.pages.contains { $0.file == file && site.sharesAddress($0) }
  }

  /// Whether a file is the index of a folder that another of its language stands in. What stands at the
  /// root needs no home page.
  private static func isSection(_ index: String, of source: String) -> Bool {
    guard case .page(let id, let language, isIndex: true) = ContentPath(index), id != .home,
      case .page(_, language, _) = ContentPath(source)
    else { return false }
    return source.hasPrefix("\(SiteLayout.content)/\(id.text)/") && source != index
  }
}

extension Site {
  /// Whether another page has a page's address.
  func sharesAddress(_ page: Page) -> Bool {
    !pageAtPath.areAllDifferent && pages.count { $0.path == page.path } > 1
  }
}
