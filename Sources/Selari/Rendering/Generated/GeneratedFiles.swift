import Diagnostics
import Templating

/// Every file that no page stands for.
struct GeneratedFiles {
  let scope: SiteScope

  /// What was made.
  struct Result {
    var files: [GeneratedFile] = []
    var findings: [Finding] = []
    var nextChange: Instant?

    mutating func changes(at instant: Instant?) {
      guard let instant else { return }
      nextChange = nextChange.map { min($0, instant) } ?? instant
    }
  }

  /// All of them. The search indexes are made of what the pages' rendering noted.
  func files(search entries: [SearchIndex.Entry]) -> Result {
    var result = Result()
    let site = scope.site
    result.files += Sitemap(site: site).files()
    result.files.append(Robots(site: site).file())
    let redirects = RedirectPage(site: site).files()
    result.files += redirects
    for language in site.configuration.languages.indices {
      result.files.append(Feed(site: site, language: language).file())
      if scope.hasSearch {
        let own = entries.filter { site.pages[$0.page].language == language }
        result.files.append(SearchIndex(site: site, language: language).file(own))
      }
    }
    result.files += calendars()
    if let security = SecurityText(site: site).file() {
      result.files.append(security.file)
      result.changes(at: security.nextChange)
    }
    let worker = PageWorker(scope: scope)
    result.findings += redirects.flatMap(worker.check)
    addNeutralPages(to: &result, worker)
    for asset in scope.assets.assets.values {
      result.files.append(GeneratedFile(String(asset.path.dropFirst()), bytes: asset.bytes))
    }
    result.files += scope.drawn.withLock { $0.values.sorted { $0.path < $1.path } }
    return result
  }

  /// The chooser at `/` and `404.html`, by the site's own templates or the built-in ones.
  private func addNeutralPages(to result: inout Result, _ worker: PageWorker) {
    let pages: [(String, PseudoPage, (Site) -> String)] = [
      ("chooser.html", PseudoPage(.chooser, path: "/"), BuiltInPages.chooser),
      ("404.html", PseudoPage(.notFound, path: "/404.html"), BuiltInPages.notFound),
    ]
    for (template, page, builtIn) in pages {
      let path = SitePath.file(page.path)
      guard scope.library.contains(template) else {
        let file = GeneratedFile(path, builtIn(scope.site))
        result.files.append(file)
        result.findings += worker.check(file)
        continue
      }
      var rendered = worker.render(template: template, page: page)
      worker.check(rendered.bytes, template: template, page: page, notes: &rendered.notes)
      result.files.append(GeneratedFile(path, bytes: rendered.bytes))
      result.findings += rendered.notes.findings
      result.changes(at: rendered.notes.nextChange)
    }
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
    return CalendarFile(
      window: window, uid: "\(fact.name)@\(configuration.address.hostname)",
      stamp: window.opensAt ?? window.closingAt, language: language.code,
      summary: window.title?[language] ?? configuration.name[language], url: home)
  }
}
