/// Every address that a build makes something at: pages and the further parts of split lists, assets,
/// files beside the pages, redirects, and what else is generated.
struct SiteAddresses: Sendable {
  private let site: Site
  private let links: LinkResolver
  /// Whether there is a search index.
  private let hasSearch: Bool
  /// The paths of assets.
  private let assets: Lazy<Set<String>>

  init(site: Site, links: LinkResolver, assets: AssetTable, hasSearch: Bool) {
    self.site = site
    self.links = links
    self.hasSearch = hasSearch
    self.assets = Lazy { Set(assets.assets.values.map(\.path)) }
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

  /// What is at a path from the site's root, as a web server finds it; nil where nothing is.
  func find(_ path: String) -> Found? {
    switch links.find(path) {
    case .page(let page): return .page(page)
    case .file where !isMissingSearch(path): return .file
    case .file, nil: break
    }
    return assets.value.contains(path) ? .file : QRCodePath.isOne(path) ? .drawing : nil
  }

  /// Whether a path is that of the search index, of which a site may have none.
  private func isMissingSearch(_ path: String) -> Bool {
    !hasSearch && path.hasSuffix("/search.json") && links.generated.contains(path)
  }
}
