import Diagnostics
import Markdown

/// Runs the rules over a site that was built.
struct Checker: Sendable {
  let site: CheckedSite
  let workers: Int
  /// What reads the pages of each language.
  private let readers: [PageReader]
  private let purpose: RulePurpose

  init(site: CheckedSite, workers: Int, for purpose: RulePurpose = .check) {
    self.site = site
    self.workers = workers
    self.purpose = purpose
    readers = site.configuration.languages.map { PageReader($0, of: site.inputs) }
  }

  /// What the page, pair and site rules find. Pages are read a group at a time, so that a large site
  /// is never in memory as a whole; rules that are off do not run, and in a build only those do that
  /// are errors.
  func findings() -> [Finding] {
    let severities = Severities(site.configuration.checks)
    let isOn = { (rule: any Rule.Type) in
      severities.run(rule, for: purpose, in: site.profiles)
    }
    let pageRules = RuleBook.pageRules.filter(isOn).map { $0.init() }
    let pairRules = RuleBook.pairRules.filter(isOn).map { $0.init() }
    let groups = pageRules.isEmpty && pairRules.isEmpty ? [] : site.site.groups
    let found = Parallel.map(count: groups.count, workers: workers) { index in
      check(groups[index], pageRules, pairRules)
    }
    var findings = found.flatMap { $0 }
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
  func findings(of group: PageGroup) -> [Finding] {
    let severities = Severities(site.configuration.checks)
    let isOn = { (rule: any Rule.Type) in severities.severity(of: rule.id) != .off }
    return check(
      group, RuleBook.pageRules.filter(isOn).map { $0.init() },
      RuleBook.pairRules.filter(isOn).map { $0.init() })
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

  private func check(
    _ group: PageGroup, _ pageRules: [any PageRule], _ pairRules: [any PairRule]
  ) -> [Finding] {
    var findings: [Finding] = []
    let parser = MarkdownParser()
    let pages = group.pages.map { index in
      index.flatMap { index in checked(index, with: parser) }
    }
    for page in pages.compactMap({ $0 }) {
      for rule in pageRules { rule.check(page, in: site, findings: &findings) }
    }
    guard let source = pages[group.source] else { return findings }
    for (language, translation) in pages.enumerated() where language != group.source {
      guard let translation else { continue }
      let pair = CheckedPair(source: source, translation: translation)
      for rule in pairRules { rule.check(pair, in: site, findings: &findings) }
    }
    return findings
  }

  private func checked(_ index: Int, with parser: MarkdownParser) -> CheckedPage? {
    let page = site.site.pages[index]
    guard page.kind != .notice else { return nil }
    let file = site.site.files[page.file]
    let options = MarkdownOptions(smart: false, html: page.allowsHTML)
    let document = parser.parse(file.source, from: file.bodyStart, options: options)
    let reader = readers[page.language]
    return CheckedPage(
      index: index, page: page, file: file, document: document,
      language: site.configuration.languages[page.language], reader: reader,
      reading: reader.read(document, file.frontMatter))
  }
}
