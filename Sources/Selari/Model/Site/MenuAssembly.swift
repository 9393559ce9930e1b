import Diagnostics

/// Menus name pages that there are. One that is there, but not in every language or not yet, is left
/// out of the menus in which it is not.
extension SiteAssembler {
  /// Reports every page that a menu names and that is not there.
  mutating func checkMenus() {
    // Made when first asked.
    let names = NearPageNames(
      languages: configuration.languages, groupIndex: groupIndex, pages: pages, files: files)
    for case .page(let page) in configuration.menuEntries.map(\.target)
    where groupIndex[PageID(page.id.value)] == nil {
      findings.append(
        Finding(
          PageProblem.menuToNoPage(
            id: page.id.value, suggestion: names.nearest(to: page.id.value)),
          at: configuration.source.place(page.id.range)))
    }
  }
}
