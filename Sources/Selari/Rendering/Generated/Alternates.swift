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
    guard page.details.kind != .notice, let group = site.groupIndex[page.details.id] else {
      return []
    }
    return entries(ofGroup: group, number)
  }

  /// The same of a page in a group, as an index, of which no page is a notice's.
  func entries(ofGroup group: Int, _ number: Int = 1) -> [Entry] {
    var result: [Entry] = []
    result.reserveCapacity(site.groups[group].pages.count + 1)
    for language in site.groups[group].pages.indices {
      guard let member = site.groups[group].pages[language],
        site.pages[member].details.kind != .notice, let path = path(of: member, number)
      else { continue }
      result.append(Entry(hreflang: site.configuration.languages[language].code, path: path))
    }
    if let path = defaultPath(of: group, number) {
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
  private func defaultPath(of group: Int, _ number: Int) -> String? {
    if site.groups[group].id == .home { return "/" }
    let isVersion = { (member: Int?) in
      member.map { site.pages[$0].details.kind != .notice } ?? false
    }
    let source = site.groups[group].pages[site.groups[group].source]
    let first =
      isVersion(source) ? source : site.groups[group].pages.first(where: isVersion) ?? nil
    return first.flatMap { path(of: $0, number) }
  }

  /// The path of a page, or of a part of its list; nil where its list has fewer parts.
  func path(of page: Int, _ number: Int) -> String? {
    if number == 1 { return site.pages[page].details.path }
    let page = site.pages[page]
    let parts = Paginator.split(page.children, by: page.paginate, base: page.path)
    return number <= parts.count ? parts[number - 1].path(number) : nil
  }
}
