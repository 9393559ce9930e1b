import Diagnostics

/// Menus name pages that there are. One that is there, but not in every language or not yet, is left
/// out of the menus in which it is not.
extension SiteAssembler {
  /// Reports every page that a menu names and that is not there.
  mutating func checkMenus() {
    for menu in configuration.menus { checkMenu(menu.entries) }
  }

  private mutating func checkMenu(_ entries: [MenuEntry]) {
    for entry in entries {
      if case .page(let id) = entry.target, groupIndex[PageID(id.value)] == nil {
        let near = NearMiss.of(id.value, among: groups.lazy.map(\.id.text))
        findings.append(
          Finding(
            PageProblem.menuToNoPage(id: id.value, suggestion: near),
            at: configuration.source.place(id.range)))
      }
      checkMenu(entry.children)
    }
  }
}
