import Diagnostics

/// Whether the ids that links go to are there, once every page has been made.
struct AnchorCheck {
  let scope: SiteScope
  /// What each page has, by its index.
  let ids: [PageIDs]

  /// What is wrong with links, and with the headings that redirects and menus lead to.
  func findings(_ links: [AnchoredLink]) -> [Finding] {
    var findings: [Finding] = []
    // Nearly all are there: without a look at the texts of ids, or at the pages.
    for index in links.indices
    where !ids[links[index].anchor.page].shows(links[index].anchor.id) {
      let link = links[index]
      if let found = Self.finding(link, in: scope, target: ids[link.anchor.page]) {
        findings.append(found)
      }
    }
    return findings + Self.findings(ofFilesIn: scope) { ids[$0] }
  }

  /// What is wrong with the headings that `redirects.yaml` and menus lead to.
  /// - Parameters:
  ///   - scope: The site.
  ///   - ids: What each page has, by its index.
  static func findings(ofFilesIn scope: SiteScope, ids: (Int) -> PageIDs?) -> [Finding] {
    let redirects = scope.site.redirects.compactMap { redirect -> Finding? in
      guard let place = redirect.place, let id = Fragment.id(redirect.fragment) else { return nil }
      let link = AnchoredLink(
        anchor: LinkResolver.Anchor(page: redirect.page, id: id), origin: .file(place))
      return finding(link, in: scope, target: ids(redirect.page) ?? PageIDs())
    }
    return redirects
      + scope.menuHeadings.compactMap { finding($0, in: scope, ids: ids) }
  }

  /// What is wrong with a heading that a menu leads to, told once for all languages, with the files of
  /// those in which it is not there.
  private static func finding(
    _ heading: MenuHeading, in scope: SiteScope, ids: (Int) -> PageIDs?
  ) -> Finding? {
    let site = scope.site
    let missing = site.configuration.languages.indices.compactMap { language -> (Int, Finding)? in
      guard let page = site.page(heading.page, language) else { return nil }
      let link = AnchoredLink(
        anchor: LinkResolver.Anchor(page: page, id: heading.id), origin: .file(heading.place))
      return finding(link, in: scope, target: ids(page) ?? PageIDs()).map { (page, $0) }
    }
    guard var finding = missing.first?.1 else { return nil }
    finding.related = missing.map { page, _ in
      Related(
        Place(file: site.files[site.pages[page].file].source.path), ms: "pada halaman ini",
        en: "on this page")
    }
    return finding
  }

  /// What is wrong with a link; nil where its id is there.
  static func finding(
    _ link: AnchoredLink, in scope: SiteScope, target ids: PageIDs
  ) -> Finding? {
    let (site, anchor) = (scope.site, link.anchor)
    let isThere = ids.contains(anchor.id)
    // What is hidden may lead to what is hidden. Of a template's link nobody knows whether it is.
    // One id may stand in two branches, of which one is shown.
    let isHidden =
      !ids.hidden.isEmpty && ids.hidden.contains(anchor.id) && !ids.written.contains(anchor.id)
    if isThere && !(isHidden && link.isShown) { return nil }
    // What a menu states is told there.
    if link.origin.isOutput,
      scope.menuHeadings.contains(where: { $0.isStated(by: anchor, in: site) })
    {
      return nil
    }
    // A notice has none of the headings of the page that it stands for, and will have them.
    if site.pages[anchor.page].kind == .notice { return nil }
    // A page that another has the address of is not made, which is a finding of its own.
    guard site.pageAtPath[site.pages[anchor.page].path] == anchor.page else { return nil }
    if isThere {
      let problem = LinkProblem.hiddenAnchor(page: site.pages[anchor.page].id.text, id: anchor.id)
      return link.place(in: site).map { Finding(problem, at: $0) }
    }
    let problem = LinkProblem.noAnchor(
      page: site.pages[anchor.page].id.text, id: anchor.id,
      suggestion: scope.nearIDs.nearest(to: anchor.id, on: anchor.page, among: ids.written))
    if let place = link.place(in: site) { return Finding(problem, at: place) }
    // Of a page that could not be made, nobody knows what it would have had.
    return ids.all == nil ? nil : link.origin.finding(problem, in: scope)
  }
}

extension AnchoredLink {
  /// Its place in the site's files; nil where a template wrote it.
  fileprivate func place(in site: Site) -> Place? {
    switch origin {
    case .source(let file, let range): site.files[file].source.place(range)
    case .file(let place): place
    case .output, .neutral: nil
    }
  }
}

extension AnchoredLink.Origin {
  /// Something wrong that a template wrote there; nil where none did.
  func finding(_ problem: any Problem, in scope: SiteScope) -> Finding? {
    switch self {
    case .source, .file: return nil
    case .output(let page, let part, let range):
      return OutputBlame(ofPage: page, part: part, in: scope)
        .findings([OutputFault(problem: problem, range: range)]).first
    case .neutral(let page, let range):
      return OutputBlame(of: page, in: scope)
        .findings([OutputFault(problem: problem, range: range)]).first
    }
  }
}
