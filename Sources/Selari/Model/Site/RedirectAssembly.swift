import Diagnostics

/// Older addresses: those in front matter (`aliases`) and those in `redirects.yaml`.
extension SiteAssembler {
  /// The redirects, sorted by path; one from an address that is taken, or to no page, is a finding.
  mutating func redirects(
    besides pageAtPath: PagePaths, _ generated: Set<String>
  ) -> [Redirect] {
    if redirects.isEmpty, files.allSatisfy({ $0.frontMatter.aliases.isEmpty }) { return [] }
    var taken = TakenFiles(pages: pages, at: pageAtPath, generated: generated)
    for file in beside where isShown(file) {
      taken.take(String(file.path.dropFirst(Self.content.count)), for: .resource(file.path))
    }
    var result: [Redirect] = []
    for index in pages.indices where pages[index].kind != .notice {
      let file = files[pages[index].file]
      for alias in file.frontMatter.aliases {
        add(alias, to: Aim(page: index), in: file.source, besides: &taken, result: &result)
      }
    }
    let ids = NearNames { [groups] in groups.map(\.id.text) }
    for rule in redirects {
      guard let page = target(of: rule, suggesting: ids) else { continue }
      let aim = Aim(
        page: page, fragment: rule.fragment.value,
        place: rule.source.place(rule.fragment.range))
      add(rule.from, to: aim, in: rule.source, besides: &taken, result: &result)
    }
    return result.sorted { $0.from < $1.from }
  }

  private static let content = SiteLayout.content + "/"

  /// Whether a file lies beside the pages, and not with a section that is not shown yet.
  private func isShown(_ file: InputFile) -> Bool {
    // Most files are pages, so that is asked first.
    guard !file.path.hasSuffix(".md"), file.path.hasPrefix(Self.content),
      ContentPath(file.path) == .resource
    else { return false }
    return RelativePath.folders(above: String(file.path.dropFirst(Self.content.count))).allSatisfy {
      guard let group = groupIndex[PageID($0)] else { return true }
      return groups[group].pages.contains { $0 != nil }
    }
  }

  /// Where a redirect leads.
  private struct Aim {
    let page: Int
    var fragment = ""
    /// Where that is written, if in `redirects.yaml`.
    var place: Place?
  }

  /// Adds a redirect, unless something else has its file, or would need it for a folder.
  private mutating func add(
    _ from: Located<String>, to aim: Aim, in source: Source, besides taken: inout TakenFiles,
    result: inout [Redirect]
  ) {
    let file = SitePath.file(from.value)
    let stated = TakenFiles.Stated(source: source, range: from.range)
    let prefix = configuration.address.prefix
    if !prefix.isEmpty, from.value.hasPrefix(prefix + "/"), from.value.count > prefix.count + 1 {
      findings.append(
        Finding(PageProblem.aliasPrefix(path: from.value, prefix: prefix), at: stated.place))
    }
    guard let owner = taken.owner(of: file) ?? taken.copy(at: file) else {
      taken.take(file, for: .redirect(page: aim.page, fragment: aim.fragment, stated))
      result.append(
        Redirect(
          from: from.value, to: pages[aim.page].path, fragment: aim.fragment, page: aim.page,
          place: aim.place))
      return
    }
    switch owner {
    // A page's own address leads to any of its headings without a redirect.
    case .page(aim.page):
      uselessRedirects.append(
        UselessRedirect(
          from: from.value, place: stated.place, isOwnAddress: true, first: nil))
    case .redirect(aim.page, aim.fragment, let first):
      uselessRedirects.append(
        UselessRedirect(
          from: from.value, place: stated.place, isOwnAddress: false, first: first.place))
    default:
      findings.append(clash(of: from.value, at: stated.place, with: owner))
    }
  }

  /// What is wrong with an older address that something else is in the way of.
  private func clash(
    of path: String, at place: Place, with owner: TakenFiles.Owner
  ) -> Finding {
    let other: Place?
    let rival: AliasRival
    switch owner {
    case .page(let page), .part(let page):
      let file = files[pages[page].file].source.path
      (rival, other) = (.file(file), nil)
    case .redirect(_, _, let stated):
      (rival, other) = (.file(stated.source.path), stated.place)
    case .resource(let file): (rival, other) = (.file(file), nil)
    case .generated: (rival, other) = (.generated, nil)
    case .copy(let file): (rival, other) = (.copy(of: "/" + file), nil)
    case .above(let file, let place): (rival, other) = (.fileAbove("/" + file), place)
    case .below(let file, let place): (rival, other) = (.fileBelow("/" + file), place)
    }
    return Finding(
      PageProblem.aliasClash(path: path, with: rival), at: place,
      related: other.map {
        [Related($0, ms: "digunakan di sini", en: "used here")]
      } ?? [])
  }

  /// The page a rule leads to, or nil after a finding.
  private mutating func target(of rule: RedirectRule, suggesting ids: NearNames) -> Int? {
    guard let language = configuration.language(code: rule.language.value) else { return nil }
    let id = PageID(rule.page.value)
    let place = rule.source.place(rule.page.range)
    if let group = groupIndex[id].map({ groups[$0] }) {
      if let page = group.pages[language] { return page }
      // It is written, and waits for its time, in every language or in this one.
      if group.files[language] != nil || group.pages.allSatisfy({ $0 == nil }) {
        let drafts = DraftSearch(files: files, groups: groups, groupIndex: groupIndex)
        let draft = drafts.draft(around: id, language)?.text
        findings.append(Finding(LinkProblem.notShown(id.text, draft: draft), at: place))
        return nil
      }
    }
    findings.append(
      Finding(
        PageProblem.redirectToNoPage(
          id: rule.page.value, language: rule.language.value,
          suggestion: ids.nearest(to: rule.page.value)),
        at: place))
    return nil
  }
}
