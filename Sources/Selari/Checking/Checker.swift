import Diagnostics
import Markdown

/// Runs the rules that look at the sources of a site: page by page while it is rendered, so that each
/// page's Markdown is read once and a large site is never in memory as a whole, and then over all of it.
struct Checker: Sendable {
  private let site: CheckedSite
  private let isOn: @Sendable (any Rule.Type) -> Bool
  private let pageRules: [any PageRule]
  private let pairRules: [any PairRule]
  /// What reads the pages of each language.
  private let readers: [PageReader]

  /// What runs the rules over a site; those that are off do not run, and in a build only those do that
  /// are errors.
  init(_ site: CheckedSite, for purpose: RulePurpose = .check) {
    let severities = Severities(site.configuration.checks)
    let profiles = site.profiles
    isOn = { severities.run($0, for: purpose, in: profiles) }
    self.site = site
    pageRules = RuleBook.pageRules.filter(isOn).map { $0.init() }
    pairRules = RuleBook.pairRules.filter(isOn).map { $0.init() }
    readers = site.configuration.languages.map { PageReader($0, of: site.inputs) }
  }

  /// Whether any rule looks at single pages.
  var looksAtPages: Bool { !pageRules.isEmpty || !pairRules.isEmpty }

  /// What the rules find that look at the site as a whole, now that it has been rendered.
  func findings(havingUsed used: RenderedUse) -> [Finding] {
    var site = site
    site.used = used
    var findings: [Finding] = []
    let textRules = RuleBook.sharedTextRules.filter(isOn)
    if !textRules.isEmpty {
      let texts = SharedTexts(of: site.inputs, by: readers)
      for rule in textRules { rule.init().check(texts, of: site, findings: &findings) }
    }
    for rule in RuleBook.siteRules.filter(isOn) { rule.init().check(site, findings: &findings) }
    let usageRules = RuleBook.usageRules.filter(isOn)
    if !usageRules.isEmpty {
      let usage = SiteUsage(site)
      for rule in usageRules { rule.init().check(usage, of: site, findings: &findings) }
    }
    return findings
  }

  /// What the page and pair rules find in the languages of one page.
  /// - Parameter documents: Its Markdown in each language, as the site reads it; what is not there is
  ///   read.
  func findings(of group: PageGroup, _ documents: [Document?] = []) -> [Finding] {
    var findings: [Finding] = []
    let parser = MarkdownParser()
    let pages = group.pages.enumerated().map { language, index in
      index.flatMap { index in
        checked(index, documents.isEmpty ? nil : documents[language], with: parser)
      }
    }
    for page in pages.compactMap({ $0 }) {
      for rule in pageRules { rule.check(page, in: site, findings: &findings) }
    }
    guard let source = pages[group.source] else { return findings }
    for (language, translation) in pages.enumerated() where language != group.source {
      guard let translation else { continue }
      let others = pages.indices.filter { $0 != group.source && $0 != language }
      let pair = CheckedPair(
        source: source, translation: translation, others: others.compactMap { pages[$0] })
      for rule in pairRules { rule.check(pair, in: site, findings: &findings) }
    }
    return findings
  }

  /// A page and its translation to a language, aligned; nil where one of them does not exist.
  func pair(_ group: PageGroup, translation language: Int) -> CheckedPair? {
    let parser = MarkdownParser()
    guard language != group.source, let source = group.pages[group.source],
      let translation = group.pages[language], let one = checked(source, with: parser),
      let other = checked(translation, with: parser)
    else { return nil }
    return CheckedPair(source: one, translation: other)
  }

  private func checked(
    _ index: Int, _ document: Document? = nil, with parser: MarkdownParser
  ) -> CheckedPage? {
    let page = site.site.pages[index]
    guard page.kind != .notice else { return nil }
    let file = site.site.files[page.file]
    let options = site.site.markdownOptions(of: page)
    let document = document ?? parser.parse(file.source, from: file.bodyStart, options: options)
    let reader = readers[page.language]
    return CheckedPage(
      index: index, page: page, file: file, document: document,
      language: site.configuration.languages[page.language], reader: reader,
      reading: reader.read(document, of: file, options, with: parser))
  }
}
