import Diagnostics

/// The pages that a site has lost, or whose address it has, to a fault, and that come back when it is mended.
/// Who looks at one sees it as it could last be made.
struct LostPages: Sendable {
  /// The files of pages of which nothing can be read: they are in no model.
  private let unread: Set<String>
  /// The files whose front matter cannot be read, or whose page shares its address: looked up for each of
  /// thousands of pages that moved.
  private let unmade: Set<String>
  /// The files of those among them whose page shares its address.
  private let sharing: Set<String>

  /// No page.
  init() { (unread, unmade, sharing) = ([], [], []) }

  /// - Parameters:
  ///   - findings: What reading the site found.
  ///   - site: The site.
  init(_ findings: [Finding], in site: Site) {
    let rules = [FileRule.encoding.id, FileRule.unreadable.id]
    unread = Set(
      findings.lazy.filter { rules.contains($0.rule) && $0.place.file.hasSuffix(".md") }
        .map(\.place.file))
    var sharing: Set<String> = []
    if !site.pageAtPath.areAllDifferent {
      for pages in Dictionary(grouping: site.pages, by: \.path).values where pages.count > 1 {
        sharing.formUnion(pages.map { site.files[$0.file].source.path })
      }
    }
    self.sharing = sharing
    unmade = sharing.union(site.files.lazy.filter { !$0.hasTitle }.map(\.source.path))
  }

  /// Whether the page of a file is lost: the file cannot be read, or its front matter, or a section that it
  /// stands in, or its address is another page's, too.
  func holds(_ source: String) -> Bool {
    unmade.contains(source) || unread.contains(source)
      || unread.contains { Self.isSection($0, of: source) }
  }

  /// Whether the page of a file has an address that is another page's, too.
  func shareAddress(_ source: String) -> Bool { sharing.contains(source) }

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
