/// The languages of a page, as `hreflang` states them: truthfully.
///
/// [Localized versions](https://developers.google.com/search/docs/specialty/international/localized-versions)
/// asks that each version lists itself and all others, by full address.
struct Alternates {
  let site: Site

  /// An alternate: the value of `hreflang`, and the path from the site's root.
  struct Entry: Hashable, Sendable {
    let hreflang: String
    let path: String
  }

  /// Every language the page exists in, itself included, then `x-default`; none for a notice, which
  /// is no version of the page. `paginated` gives another page of a split list.
  func entries(of page: Page, paginated number: Int = 1) -> [Entry] {
    guard page.details.kind != .notice, let index = site.groupIndex[page.details.id] else {
      return []
    }
    let group = site.groups[index]
    var result: [Entry] = []
    result.reserveCapacity(group.pages.count + 1)
    for (language, member) in group.pages.enumerated() {
      guard let member, site.pages[member].details.kind != .notice,
        let path = path(of: site.pages[member], number)
      else { continue }
      result.append(Entry(hreflang: site.configuration.languages[language].code, path: path))
    }
    if let path = defaultPath(of: page, group, number) {
      result.append(Entry(hreflang: "x-default", path: path))
    }
    return result
  }

  /// Of the chooser, every language's home page, of which it is the neutral version; none for `404.html`,
  /// which stands at every address that there is not.
  func entries(of page: PseudoPage) -> [Entry] {
    guard page.pageKind == .chooser,
      let home = site.configuration.languages.indices.compactMap(site.home).first(where: {
        site.pages[$0].kind != .notice
      })
    else { return [] }
    return entries(of: site.pages[home])
  }

  /// `/` for the home page; elsewhere the source language's page, or the first there is.
  private func defaultPath(of page: Page, _ group: PageGroup, _ number: Int) -> String? {
    if page.details.id == .home { return "/" }
    let isVersion = { (member: Int?) in
      member.map { site.pages[$0].details.kind != .notice } ?? false
    }
    let source = group.pages[group.source]
    let first = isVersion(source) ? source : group.pages.first(where: isVersion) ?? nil
    return first.flatMap { path(of: site.pages[$0], number) }
  }

  private func path(of page: Page, _ number: Int) -> String? {
    if number == 1 { return page.details.path }
    let parts = Paginator.split(page.children, by: page.paginate, base: page.path)
    return number <= parts.count ? parts[number - 1].path(number) : nil
  }
}
