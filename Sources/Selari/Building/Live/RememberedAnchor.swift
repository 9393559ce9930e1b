/// A link to a heading, as it is remembered: pages may have other indexes when it is looked for again.
struct RememberedAnchor {
  /// The number of the page that it goes to.
  let page: UInt32
  private let id: String
  private let origin: AnchoredLink.Origin
  private let isShown: Bool

  init(_ link: AnchoredLink, in model: LiveModel) {
    page = model.map.number(link.anchor.page)
    (id, origin, isShown) = (link.anchor.id, link.origin, link.isShown)
  }

  /// The link in a model; nil where the page that it goes to is gone.
  /// - Parameter own: The page that it stands on, as an index; nil where it stands on none.
  func link(in model: LiveModel, on own: Int?) -> AnchoredLink? {
    guard let target = model.map.index(Int(page)) else { return nil }
    return AnchoredLink(
      anchor: LinkResolver.Anchor(page: target, id: id),
      origin: own.map { origin.moved(to: $0, in: model.site) } ?? origin, isShown: isShown)
  }
}

extension AnchoredLink.Origin {
  /// The same place on a page that has another index.
  func moved(to page: Int, in site: Site) -> Self {
    switch self {
    case .source(_, let range): .source(file: site.pages[page].file, range)
    case .output(_, let part, let range): .output(page: page, part: part, range)
    case .neutral, .file: self
    }
  }
}
