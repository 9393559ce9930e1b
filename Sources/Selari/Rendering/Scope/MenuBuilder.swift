import Diagnostics

/// Makes the menus of a language. An entry whose page does not exist in the language is left out,
/// for nothing claims that it does; those below it take its place.
struct MenuBuilder {
  let site: Site
  let language: Int

  func menus() -> MenusObject {
    let menus = site.configuration.menus
    return MenusObject(
      names: menus.map(\.name), menus: menus.map { $0.entries.flatMap(entries) })
  }

  /// The addresses that menus state, as pages show them, each with where `site.yaml` states it first.
  static func addresses(in site: SiteConfiguration) -> [String: Place] {
    var places: [String: Place] = [:]
    for case .url(let url) in site.menuEntries.map(\.target) {
      for language in site.languages {
        let address = Self.address(url.value[language], on: site.address)
        places[address] = places[address] ?? site.source.place(url.range)
      }
    }
    return places
  }

  private func entries(_ entry: MenuEntry) -> [MenuEntryObject] {
    let children = entry.children.flatMap(entries)
    return self.entry(entry, children).map { [$0] } ?? children
  }

  private func entry(_ entry: MenuEntry, _ children: [MenuEntryObject]) -> MenuEntryObject? {
    switch entry.target {
    case .page(let named):
      guard let index = site.page(PageID(named.id.value), language) else { return nil }
      let page = site.pages[index]
      let fragment = named.fragment.value
      return MenuEntryObject(
        title: entry.title?[language] ?? page.title,
        titleLanguage: entry.title == nil ? page.titleLanguage : language,
        url: site.configuration.address.path(page.path) + (fragment.isEmpty ? "" : "#" + fragment),
        page: index, isPart: !fragment.isEmpty, children: children)
    case .url(let url):
      return MenuEntryObject(
        title: entry.title?[language] ?? url.value[language], titleLanguage: language,
        url: Self.address(url.value[language], on: site.configuration.address), page: nil,
        children: children)
    }
  }

  /// An address as pages show it: one that begins with `/` begins at the site's root, as everywhere.
  private static func address(_ written: String, on site: SiteAddress) -> String {
    written.hasPrefix("/") && !written.hasPrefix("//") ? site.path(written) : written
  }
}
