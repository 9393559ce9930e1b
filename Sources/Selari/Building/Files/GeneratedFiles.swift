import Diagnostics
import Templating

/// Every file that no page stands for.
struct GeneratedFiles {
  let scope: SiteScope
  /// The rules for the HTML of pages, which look at these, too.
  let checks: OutputChecks

  /// What was made.
  struct Result: Sendable {
    var files: [GeneratedFile] = []
    var findings: [Finding] = []
    var nextChange: Instant?
    /// Links to headings, and addresses of QR codes, that are looked for once everything is made.
    var anchors: [AnchoredLink] = []
    var drawings: [DrawingLink] = []

    mutating func add(_ other: Result) {
      files += other.files
      findings += other.findings
      anchors += other.anchors
      drawings += other.drawings
      nextChange = [nextChange, other.nextChange].compactMap { $0 }.min()
    }
  }

  /// What they are made of, in the order in which they are written. What is looked up in `security.txt`
  /// and in assets may be a QR code, and which are drawn is known behind the chooser and 404.
  enum Part: CaseIterable {
    case sitemap, robots, redirects, feeds, search, calendars, chooser, notFound, drawings,
      security,
      assets

    /// Those that are made of the model alone and in which every page has a part: they need not wait
    /// until the pages are rendered.
    static let ofModel: [Part] = [.sitemap, .feeds]
  }

  /// Those that are made of the model alone.
  func filesOfModel() -> [(part: Part, result: Result)] {
    Part.ofModel.map { ($0, part($0)) }
  }

  /// All of them. The search indexes are made of what the pages' rendering noted.
  func files(
    search entries: [SearchIndex.Entry], besides made: [(part: Part, result: Result)]
  ) -> Result {
    var result = Result()
    for part in Part.allCases {
      result.add(made.first { $0.part == part }?.result ?? self.part(part, search: entries))
    }
    return result
  }

  /// The files of one part.
  /// - Parameters:
  ///   - search: What the pages' rendering noted for the search indexes.
  ///   - reads: Where to note what is read; nil where nobody wants to know.
  func part(_ part: Part, search: [SearchIndex.Entry] = [], noting reads: ReadLog? = nil) -> Result
  {
    let site = scope.site
    switch part {
    case .sitemap: return Result(files: Sitemap(site: site).files())
    case .robots: return Result(files: [Robots(site: site).file()])
    case .redirects:
      let files = RedirectPage(site: site).files()
      let maker = PageMaker(scope: scope, checks: checks)
      return Result(
        files: files, findings: files.flatMap { maker.check($0, at: "/" + $0.path) })
    case .feeds: return Result(files: languages.map { Feed(site: site, language: $0).file() })
    case .search: return Result(files: scope.hasSearch ? languages.map { index(search, $0) } : [])
    case .calendars: return Result(files: calendars())
    case .security:
      let security = SecurityText(site: site).file()
      return Result(
        files: security.map { [$0.file] } ?? [],
        findings: checks.findDeadAddresses ? LinkDead.findings(inSecurityOf: scope) : [],
        nextChange: security?.nextChange)
    case .chooser: return neutral(.chooser, noting: reads)
    case .notFound: return neutral(.notFound, noting: reads)
    case .assets:
      return Result(
        files: scope.assets.assets.values.map {
          GeneratedFile(String($0.path.dropFirst()), bytes: $0.bytes)
        }, findings: checks.findDeadAddresses ? LinkDead.findings(inAssetsOf: scope) : [])
    case .drawings:
      return Result(files: scope.drawn.withLock { $0.values.sorted { $0.path < $1.path } })
    }
  }

  private var languages: Range<Int> { scope.site.configuration.languages.indices }

  private func index(_ entries: [SearchIndex.Entry], _ language: Int) -> GeneratedFile {
    let own = entries.filter { scope.site.pages[$0.page].language == language }
    return SearchIndex(site: scope.site, language: language).file(own)
  }

  /// The chooser at `/` or `404.html`, by the site's own template or the built-in one.
  private func neutral(_ page: NeutralPage, noting reads: ReadLog?) -> Result {
    let (template, object) = (page.template, page.object)
    let path = SitePath.file(object.path)
    let maker = PageMaker(scope: scope, checks: checks)
    guard scope.library.contains(template) else {
      reads?.note(.template(template))
      reads?.noteVersions(of: .home, in: scope.site)
      let file = GeneratedFile(path, page.builtIn(scope.site))
      return Result(files: [file], findings: maker.check(file, at: object.path))
    }
    maker.worker.reads = reads
    var rendered = maker.worker.render(template: template, page: object)
    maker.check(rendered.bytes, of: page, notes: &rendered.notes)
    return Result(
      files: [GeneratedFile(path, bytes: rendered.bytes)], findings: rendered.notes.findings,
      nextChange: rendered.notes.nextChange, anchors: rendered.notes.anchors,
      drawings: rendered.notes.drawings)
  }

  /// One calendar for each window and language.
  private func calendars() -> [GeneratedFile] {
    let site = scope.site
    return scope.facts.windows.flatMap { fact, window -> [GeneratedFile] in
      site.configuration.languages.map { language in
        GeneratedFile(
          "\(language.code)/\(fact.name).ics", bytes: calendar(fact, window, language).bytes())
      }
    }
  }

  /// A window's calendar. Its stamp is the window's own, so that the file stays as it is from month
  /// to month.
  private func calendar(_ fact: Fact, _ window: Window, _ language: Language) -> CalendarFile {
    let configuration = scope.site.configuration
    let home = configuration.address.permalink("/\(language.code)/")
    // Below one host there may be several sites.
    let site = configuration.address.hostname + configuration.address.prefix
    return CalendarFile(
      window: window, uid: "\(fact.name)@\(site)",
      stamp: window.opensAt ?? window.closingAt, language: language.code,
      summary: window.title?[language] ?? configuration.name[language], url: home)
  }
}
