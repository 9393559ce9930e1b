import Diagnostics

/// A heading that a menu in `site.yaml` leads to.
struct MenuHeading: Sendable {
  let page: PageID
  let id: String
  /// Where the menu names it.
  let place: Place

  /// The headings that a site's menus lead to.
  static func all(in site: SiteConfiguration) -> [MenuHeading] {
    var headings: [MenuHeading] = []
    func add(_ entries: [MenuEntry]) {
      for entry in entries {
        if case .page(let page) = entry.target, let id = Fragment.id(page.fragment.value) {
          headings.append(
            MenuHeading(
              page: PageID(page.id.value), id: id, place: site.source.place(page.fragment.range)))
        }
        add(entry.children)
      }
    }
    for menu in site.menus { add(menu.entries) }
    return headings
  }

  /// Whether it is what a link goes to.
  func isStated(by anchor: LinkResolver.Anchor, in site: Site) -> Bool {
    id == anchor.id && page == site.pages[anchor.page].id
  }
}
