import Diagnostics

/// A menu: its name and its entries.
struct Menu: Sendable {
  /// The name templates ask for: `site.menus.main`.
  let name: String
  /// Its entries in order.
  let entries: [MenuEntry]
}

/// A menu's entry: a page, or an address with a title.
struct MenuEntry: Sendable {
  /// Where an entry leads.
  enum Target: Sendable {
    /// A page of the site, or a heading of it.
    case page(NamedPage)
    /// Any other address.
    case url(Located<Localized<String>>)
  }
  /// Where it leads.
  let target: Target
  /// What it is called; a page's own title where nothing is written.
  let title: Localized<String>?
  /// What stands below it.
  let children: [MenuEntry]

  /// The entry, and all that stand below it.
  fileprivate var all: [MenuEntry] { [self] + children.flatMap(\.all) }
}

extension SiteConfiguration {
  /// The entries of all menus, each before those below it.
  var menuEntries: [MenuEntry] { menus.flatMap(\.entries).flatMap(\.all) }
}
