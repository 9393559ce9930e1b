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
        let near = self.page(meantBy: page.id.value)
        findings.append(
          Finding(
            PageProblem.menuToNoPage(id: page.id.value, suggestion: near),
            at: configuration.source.place(page.id.range)))
      }
      checkMenu(entry.children)
    }
  }

  /// The id of the page that is meant by a file's name or by one that is close.
  private func page(meantBy written: String) -> String? {
    let parts = PageID.parts(meantBy: written, languages: configuration.languages)
    let plain = parts.isEmpty ? PageID.home.text : parts.joined(separator: "/")
    return [plain, plain.lowercased()].first { groupIndex[PageID($0)] != nil }
      ?? NearMiss.of(written, among: groups.lazy.map(\.id.text))
  }
}
