import Diagnostics

/// A heading that a menu in `site.yaml` leads to.
struct MenuHeading: Sendable {
  let page: PageID
  let id: String
  /// Where the menu names it.
  let place: Place

  /// The headings that a site's menus lead to.
  static func all(in site: SiteConfiguration) -> [MenuHeading] {
    site.menuEntries.compactMap { entry in
      guard case .page(let page) = entry.target, let id = Fragment.id(page.fragment.value) else {
        return nil
      }
      return MenuHeading(
        page: PageID(page.id.value), id: id, place: site.source.place(page.fragment.range))
    }
  }

  /// Whether it is what a link goes to.
  func isStated(by anchor: LinkResolver.Anchor, in site: Site) -> Bool {
    id == anchor.id && page == site.pages[anchor.page].id
  }
}
