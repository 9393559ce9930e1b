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
      if case .page(let page) = entry.target, groupIndex[PageID(page.id.value)] == nil {
        let names = NearPageNames(
          languages: configuration.languages, groupIndex: groupIndex, pages: pages, files: files)
        findings.append(
          Finding(
            PageProblem.menuToNoPage(
              id: page.id.value, suggestion: names.nearest(to: page.id.value)),
            at: configuration.source.place(page.id.range)))
      }
      checkMenu(entry.children)
    }
  }
}
