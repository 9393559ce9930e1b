import Diagnostics

/// A line of `redirects.yaml`, as read.
struct RedirectRule: Sendable {
  /// The older path from the site's root.
  let from: Located<String>
  /// The page it leads to.
  let page: Located<String>
  /// What stands after the page's `#`; empty where nothing does.
  let fragment: String
  /// The language it leads to.
  let language: Located<String>
  /// The file it is written in.
  let source: Source
}

/// Older addresses: those in front matter (`aliases`) and those in `redirects.yaml`.
extension SiteAssembler {
  /// The redirects, sorted by path; one from an address that is taken, or to no page, is a finding.
  mutating func redirects(besides pageAtPath: [String: Int]) -> [Redirect] {
    var taken: [String: Owner] = [:]
    var result: [Redirect] = []
    for index in pages.indices where pages[index].kind != .notice {
      let file = files[pages[index].file]
      for alias in file.frontMatter.aliases {
        add(
          alias, to: Aim(page: index), in: file.source, besides: pageAtPath, &taken,
          result: &result)
      }
    }
    let ids = NearNames { [groups] in groups.map(\.id.text) }
    for rule in redirects {
      guard let page = target(of: rule, suggesting: ids) else { continue }
      let aim = Aim(
        page: page, fragment: rule.fragment, place: rule.source.place(rule.page.range))
      add(rule.from, to: aim, in: rule.source, besides: pageAtPath, &taken, result: &result)
    }
    return result.sorted { $0.from < $1.from }
  }

  /// Where a redirect leads.
  private struct Aim {
    let page: Int
    var fragment = ""
    /// Where that is written, if in `redirects.yaml`.
    var place: Place?
  }

  /// Who asks for an address.
  private struct Owner {
    let page: Int
    var fragment = ""
    let place: Place
    /// Whether it is a page's own, and not a redirect's.
    let isAddress: Bool
  }

  /// Adds a redirect, unless a page or another redirect has its address. `taken` holds the output's
  /// files of the redirects so far.
  private mutating func add(
    _ from: Located<String>, to aim: Aim, in source: Source, besides pageAtPath: [String: Int],
    _ taken: inout [String: Owner], result: inout [Redirect]
  ) {
    let file = SitePath.file(from.value)
    let place = source.place(from.range)
    let address = SitePath.address(ofIndex: file).flatMap { pageAtPath[$0] }
    let own = address.map {
      Owner(page: $0, place: Place(file: files[pages[$0].file].source.path), isAddress: true)
    }
    if let other = own ?? taken[file] {
      // A page's own address leads to any of its headings without a redirect.
      let isSame = other.page == aim.page && (other.isAddress || other.fragment == aim.fragment)
      guard !isSame else {
        uselessRedirects.append(
          UselessRedirect(
            from: from.value, place: place, isOwnAddress: other.isAddress,
            first: other.isAddress ? nil : other.place))
        return
      }
      findings.append(
        Finding(PageProblem.aliasClash(path: from.value, other: other.place.file), at: place))
      return
    }
    taken[file] = Owner(
      page: aim.page, fragment: aim.fragment, place: place, isAddress: false)
    result.append(
      Redirect(
        from: from.value, to: pages[aim.page].path, fragment: aim.fragment, page: aim.page,
        place: aim.place))
  }

  /// The page a rule leads to, or nil after a finding.
  private mutating func target(of rule: RedirectRule, suggesting ids: NearNames) -> Int? {
    guard let language = configuration.language(code: rule.language.value) else { return nil }
    if let group = groupIndex[PageID(rule.page.value)], let page = groups[group].pages[language] {
      return page
    }
    findings.append(
      Finding(
        PageProblem.redirectToNoPage(
          id: rule.page.value, language: rule.language.value,
          suggestion: ids.nearest(to: rule.page.value)),
        at: rule.source.place(rule.page.range)))
    return nil
  }
}
