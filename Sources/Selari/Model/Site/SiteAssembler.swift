import Diagnostics

/// Makes a site of its files at an instant: which pages exist, what they are called, where they
/// stand. Pure; what is wrong comes back as findings.
struct SiteAssembler {
  let configuration: SiteConfiguration
  let files: [ContentFile]
  let redirects: [RedirectRule]
  /// The files of the site, of which those beside the pages have addresses.
  let beside: [InputFile]
  /// The layouts there are, by file name: `page.html`.
  let layouts: Set<String>
  /// The names of the facts that are windows.
  let windows: [String]
  let at: Instant
  let resolver: PageResolver
  /// Where the addresses of each language begin: `/ms/`.
  private let roots: [String]
  /// The ids of all files, whether their pages exist now or not.
  private let writtenIDs: Lazy<Set<String>>
  /// The layouts of home pages and sections that name none.
  private let homeLayout: String
  private let sectionLayout: String
  /// Where each index that is not there was found to be wanted first.
  private var sectionPlaces: [String: Place] = [:]
  /// The group of the section in which a page was found to stand last.
  private var lastSection: Int?

  var findings: [Finding] = []
  /// The pages that do not exist in a language.
  var missing: [MissingPage] = []
  var uselessRedirects: [UselessRedirect] = []
  var pages: [Page] = []
  var groups: [PageGroup] = []
  var groupIndex: [PageID: Int] = [:]
  /// The front matter each page is built from, by page index.
  var frontMatters: [InheritedFrontMatter] = []

  /// What is needed to make a site.
  init(
    configuration: SiteConfiguration, files: [ContentFile], redirects: [RedirectRule],
    beside: [InputFile] = [], layouts: Set<String>, windows: [String], at: Instant,
    showsDrafts: Bool = false
  ) {
    self.configuration = configuration
    self.files = files
    self.redirects = redirects
    self.beside = beside
    self.layouts = layouts
    self.windows = windows
    self.at = at
    resolver = PageResolver(
      configuration: configuration, files: files, at: at, showsDrafts: showsDrafts)
    writtenIDs = Lazy { Set(files.map(\.id.text)) }
    roots = configuration.languages.map { "/\($0.code)/" }
    let usual = { (name: String) in layouts.contains(name) ? name : SiteLayout.pageLayout }
    homeLayout = usual(SiteLayout.homeLayout)
    sectionLayout = usual(SiteLayout.sectionLayout)
  }

  /// The site, and what is wrong with it.
  consuming func assemble() -> (site: Site, findings: [Finding]) {
    let candidates = resolver.candidates(findings: &findings)
    let usual = usualPolicy(among: candidates)
    reserve(candidates.count)
    for candidate in candidates { add(candidate, usual) }
    reportMissing(among: candidates)
    checkHomes(among: candidates)
    checkSections()
    checkSectionLanguages()
    placeInSections()
    checkLayouts()
    checkMenus()
    let generated = generatedFiles
    let pageAtPath = index(besides: generated)
    let redirects = self.redirects(besides: pageAtPath, generated)
    let site = Site(
      configuration: configuration, at: at, files: files, pages: pages,
      groups: groups, groupIndex: groupIndex, pageAtPath: pageAtPath,
      redirects: redirects, uselessRedirects: uselessRedirects,
      nextChange: nextChange())
    return (site, findings)
  }

  // MARK: - Pages

  /// Makes room for so many pages in every language.
  private mutating func reserve(_ count: Int) {
    pages.reserveCapacity(count * configuration.languages.count)
    frontMatters.reserveCapacity(count * configuration.languages.count)
    groups.reserveCapacity(count)
    groupIndex.reserveCapacity(count)
  }

  /// Adds a page in every language it exists in. Candidates come sorted by id, so a section is
  /// always there before what stands in it.
  private mutating func add(_ candidate: PageResolver.Candidate, _ usual: MissingPolicy) {
    let languages = configuration.languages.indices
    let section = section(of: candidate.id)
    let own = languages.map { resolver.inherited(candidate, language: $0) }
    checkLifetimes(candidate, own)
    checkPolicies(candidate)
    let exists = own.map { $0.map(resolver.exists) ?? false }
    var slots: [Int?] = Array(repeating: nil, count: languages.count)
    // The page's own policy, else that of what it stands in.
    let policy =
      own[candidate.source]?.missing?.value
      ?? (section ?? nearestSection(above: candidate.id)).map { groups[$0].missing } ?? usual
    guard exists.contains(true) else { return addGroup(candidate, slots, policy, section) }
    for language in languages {
      let isNotice: Bool
      let frontMatter: InheritedFrontMatter
      if exists[language], let matter = own[language] {
        (frontMatter, isNotice) = (matter, false)
      } else {
        missing.append(
          MissingPage(
            of: candidate, in: language, own: own[language], isAllowed: policy != .error))
        guard policy == .notice,
          let source = noticeSource(candidate, exists: exists), let matter = own[source]
        else { continue }
        (frontMatter, isNotice) = (matter, true)
      }
      let file = candidate.files[language] ?? candidate.files[candidate.source] ?? 0
      guard
        let path = path(
          of: candidate, in: section, language: language, frontMatter, isNotice: isNotice)
      else { continue }
      slots[language] = pages.count
      pages.append(
        page(candidate.id, language, frontMatter, file: file, path: path, isNotice: isNotice))
      frontMatters.append(frontMatter)
    }
    addGroup(candidate, slots, policy, section)
  }

  private mutating func addGroup(
    _ candidate: PageResolver.Candidate, _ slots: [Int?], _ policy: MissingPolicy, _ section: Int?
  ) {
    groupIndex[candidate.id] = groups.count
    groups.append(
      PageGroup(
        id: candidate.id, pages: slots, files: candidate.files, source: candidate.source,
        missing: policy, section: section))
  }

  /// The group of the section that a page stands in; nil at the root, and where there is none.
  private mutating func section(of id: PageID) -> Int? {
    // Pages of a folder come one after the other.
    if let section = lastSection, id.stands(in: groups[section].id) { return section }
    guard let parent = id.parent, parent != .home else { return nil }
    lastSection = groupIndex[parent]
    return lastSection
  }

  /// The group of the nearest section above a page, where its own folder has no index.
  private func nearestSection(above id: PageID) -> Int? {
    var above = id.parent
    while let id = above, id != .home {
      if let group = groupIndex[id] { return group }
      above = id.parent
    }
    return nil
  }

  /// The language a notice leads to: the source, or the first that exists.
  func noticeSource(_ candidate: PageResolver.Candidate, exists: [Bool]) -> Int? {
    exists[candidate.source] ? candidate.source : exists.firstIndex(of: true)
  }

  func page(
    _ id: PageID, _ language: Int, _ frontMatter: InheritedFrontMatter, file: Int, path: String,
    isNotice: Bool
  ) -> Page {
    let kind: PageKind =
      isNotice ? .notice : id == .home ? .home : files[file].isIndex ? .section : .page
    let expired = frontMatter.expire.map { $0.value <= at } ?? false
    let details = Page.Details(
      id: id, language: language, kind: kind, file: file,
      title: frontMatter.title?.value ?? id.text, titleLanguage: frontMatter.file.language,
      description: frontMatter.description?.value ?? "",
      path: path, layout: layout(kind, frontMatter), date: frontMatter.date?.value,
      updated: frontMatter.updated?.value, isExpired: expired, isDraft: frontMatter.draft ?? false,
      order: frontMatter.order, toc: frontMatter.toc,
      topics: (frontMatter.topics ?? []).compactMap { topic in
        configuration.topics.firstIndex { $0.id == topic.value }
      },
      // A notice lists nothing, and has no parts.
      paginate: isNotice ? nil : frontMatter.paginate?.value,
      allowsHTML: frontMatter.html ?? configuration.markdown.html,
      isVerbatim: frontMatter.verbatim ?? false, saysStale: frontMatter.staleNotice ?? false,
      extra: frontMatter.extra(among: configuration.languages))
    return Page(details)
  }

  /// The policy of what says nothing else: the home page's, where that has one, else the site's.
  private func usualPolicy(among candidates: [PageResolver.Candidate]) -> MissingPolicy {
    let home = candidates.first { $0.id == .home }
    let file = home.flatMap { $0.files[$0.source] }
    return file.flatMap { files[$0].frontMatter.missing?.value } ?? configuration.missing
  }

  // MARK: - Addresses and layouts

  /// `/<language>/<section's slugs>/<slug>/`; nil where the section is not there, which is told.
  private mutating func path(
    of candidate: PageResolver.Candidate, in section: Int?, language: Int,
    _ frontMatter: InheritedFrontMatter, isNotice: Bool
  ) -> String? {
    let id = candidate.id
    if id == .home {
      if !isNotice { reportSlug(of: frontMatter, path: roots[language]) }
      return roots[language]
    }
    var base = roots[language]
    if let section {
      guard let page = groups[section].pages[language] else { return nil }
      base = pages[page].path
    } else if let parent = id.parent, parent != .home {
      reportSection(of: candidate, parent: parent, language: language)
      return nil
    }
    let name = String(id.name)
    if !isNotice, let slug = frontMatter.slug {
      if !Slug.isWritable(name) {
        report(.unfitID(name, suggestion: freeName(for: id)), of: candidate, language: language)
      }
      return SitePath.folder(slug.value, in: base)
    }
    // A notice has no slug in its language; its file name serves in every language.
    if !Slug.isPart(name) {
      report(.unfitName(name, suggestion: freeName(for: id)), of: candidate, language: language)
    }
    return SitePath.folder(name, in: base)
  }

  /// A name that a page could have instead of its own, and that no other page of its folder has.
  private func freeName(for id: PageID) -> String {
    let folder = id.text.dropLast(id.name.count)
    let name = Slug.suggestion(for: String(id.name))
    let names = [name] + (2...99).map { "\(name)-\($0)" }
    return names.first { !writtenIDs.value.contains(folder + $0) } ?? name
  }

  /// Tells of a slug that the home page's address does not have.
  private mutating func reportSlug(of frontMatter: InheritedFrontMatter, path: String) {
    guard let slug = frontMatter.slug else { return }
    findings.append(
      Finding(
        PageProblem.slugOfHome(path: path), at: frontMatter.file.source.place(slug.range)))
  }

  /// Tells of a section's index that is not there: once, at the first of the pages that want it.
  private mutating func reportSection(
    of candidate: PageResolver.Candidate, parent: PageID, language: Int
  ) {
    guard let file = candidate.files[language] else { return }
    let index = "content/\(parent.text)/index.\(configuration.languages[language].code).md"
    let place = sectionPlaces[index] ?? Place(file: files[file].source.path)
    sectionPlaces[index] = place
    findings.append(Finding(PageProblem.sectionWithoutIndex(path: index), at: place))
  }

  /// Tells of a page's name at its file in a language; a notice is blamed on the source.
  private mutating func report(
    _ problem: PageProblem, of candidate: PageResolver.Candidate, language: Int
  ) {
    guard let file = candidate.files[language] ?? candidate.files[candidate.source] else { return }
    findings.append(Finding(problem, at: Place(file: files[file].source.path)))
  }

  private func layout(_ kind: PageKind, _ frontMatter: InheritedFrontMatter) -> String {
    if kind == .notice {
      return layouts.contains(SiteLayout.noticeLayout)
        ? SiteLayout.noticeLayout : SiteLayout.pageLayout
    }
    if let layout = frontMatter.layout?.value { return layout + ".html" }
    return kind == .home ? homeLayout : kind == .section ? sectionLayout : SiteLayout.pageLayout
  }

  private mutating func checkLayouts() {
    var misnamed: Set<String> = []
    var wanted: [String: Place] = [:]
    // Most pages have the layout of the page before.
    var known: String?
    for (page, frontMatter) in zip(pages, frontMatters) where page.layout != known {
      if layouts.contains(page.layout) {
        known = page.layout
        continue
      }
      let file = files[page.file]
      // One that nobody names is to blame itself, once for all of its pages.
      if frontMatter.layout == nil,
        let own = layouts.sorted().first(where: { $0.lowercased() == page.layout })
      {
        guard misnamed.insert(own).inserted else { continue }
        findings.append(
          Finding(
            PageProblem.layoutMisnamed(own, name: page.layout),
            at: Place(file: "\(SiteLayout.templates)/\(own)")))
        continue
      }
      // A layout that is inherited is told where it is written.
      guard file.frontMatter.layout != nil || frontMatter.layout == nil else { continue }
      var place = Place(file: file.source.path)
      if let stated = file.frontMatter.layout {
        place = file.source.place(stated.range)
      } else {
        // One that pages want by themselves is one fault, told at the first of them.
        place = wanted[page.layout] ?? place
        wanted[page.layout] = place
      }
      findings.append(
        Finding(PageProblem.layoutMissing(page.layout, known: layouts.sorted()), at: place))
    }
  }
}
