/// Every address that a build makes something at: pages and the further parts of split lists, assets,
/// files beside the pages, redirects, and what else is generated.
struct SiteAddresses: Sendable {
  private let site: Site
  private let links: LinkResolver
  /// Whether there is a search index.
  private let hasSearch: Bool
  /// The paths of assets, and the files of redirects.
  private let others: Lazy<Set<String>>

  init(site: Site, links: LinkResolver, assets: AssetTable, hasSearch: Bool) {
    self.site = site
    self.links = links
    self.hasSearch = hasSearch
    others = Lazy {
      Set(assets.assets.values.map(\.path)).union(
        site.redirects.map { "/" + SitePath.file($0.from) })
    }
  }

  /// What is at an address.
  enum Found: Equatable, Sendable {
    /// A page, as an index.
    case page(Int)
    /// Any other file.
    case file
    /// What would be the image of a QR code: which are drawn is known once everything is rendered.
    case drawing
  }

  /// What is at a path from the site's root, as a web server finds it: `/a` leads on to `/a/`, and
  /// `/a/index.html` is the same; nil where nothing is.
  func find(_ written: String) -> Found? {
    let path = SitePath.address(ofIndex: String(written.dropFirst())) ?? written
    let folder = path.hasSuffix("/") ? path : path + "/"
    if let page = site.pageAtPath[path] ?? site.pageAtPath[folder] { return .page(page) }
    let isThere =
      isGenerated(path) || links.resources.atPath.contains(path) || others.value.contains(path)
      || others.value.contains("/" + SitePath.file(path)) || site.list(ofPart: folder) != nil
    return isThere ? .file : Self.isDrawing(path) ? .drawing : nil
  }

  private func isGenerated(_ path: String) -> Bool {
    links.generated.contains(path) && (hasSearch || !path.hasSuffix("/search.json"))
  }

  /// Whether an address is like that of a QR code: templates get it from `qr`, which draws what it names.
  private static func isDrawing(_ path: String) -> Bool {
    path.hasPrefix("/assets/qr.") && path.hasSuffix(".svg")
  }
}
