import Diagnostics
import Testing

@testable import Selari

@Suite struct SeverityTests {
  private func severity(_ settings: String) throws -> Severity? {
    let site = TestSite(page: "![](a.png)", more: "-- content/a.png --\nx\n")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks: {severity: {\(settings)}}\n")
    return try site.check().outcome.findings.first { $0.rule == "image/alt" }?.severity
  }

  @Test func aSiteSetsTheSeverityOfARule() throws {
    #expect(try severity("") == .warning)
    #expect(try severity("image/alt: error") == .error)
    #expect(try severity("image/alt: note") == .note)
    #expect(try severity("image/alt: off") == nil)
  }

  @Test func orOfAGroupWhereTheRuleItselfGoesFirst() throws {
    #expect(try severity("image/*: error") == .error)
    #expect(try severity("image/*: off, image/alt: note") == .note)
  }

  @Test func aRuleThatIsGoneNamesWhatTellsOfTheSame() {
    #expect(RuleBook.meant(by: "text/utf-8") == "site/encoding")
    #expect(RuleBook.meant(by: "link/pge") == "link/page")
    #expect(RuleBook.meant(by: "entah/apa") == nil)
  }

  @Test func aWildcardDoesNotSilenceWhatReadsTheFile() throws {
    let site = TestSite(
      page: "x", more: "-- content/terms.yaml --\npairs: 1️⃣buruh\nnames: [A]\nforeign: {en: [A]}\n")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks: {severity: {\"terms/*\": off}}\n")
    try site.check().expect([("terms/type", "1️⃣")])
    site.edit("site.yaml", configuration + "\nchecks: {severity: {\"terms/type\": note}}\n")
    #expect(
      try site.check().outcome.findings.first { $0.rule == "terms/type" }?.severity == .note)
  }

  @Test(arguments: ["site", "front-matter", "facts", "terms", "strings", "redirects"])
  func whatCannotBeReadIsAnErrorInEveryFile(group: String) {
    for rule in ["unknown-key", "missing", "type", "value", "language"] {
      // In the term base that is a rule about pages.
      let id = RuleID("\(group)/\(rule)")
      #expect(Severities.usual(id) == (id == TermsLanguage.id ? .warning : .error), "\(id)")
    }
  }

  @Test func aRuleThatIsGraverOrLessGraveThanItsGroupExists() {
    let known = Set(RuleBook.known)
    #expect(Severities.errorRules.union(Severities.warningRules).subtracting(known) == [])
    let groups = Set(known.map { String($0.group) })
    #expect(Severities.errorGroups.subtracting(groups) == [])
  }

  /// A build does not pay for what only a check tells: words, terms, and what pages state.
  @Test func noRuleThatReadsWordsRunsInBuilds() throws {
    let severities = Severities(try TestSite(TestSite.smallest).inputs().configuration.checks)
    #expect(!severities.runInBuilds([]))
  }

  @Test func aNoteThatNothingRefersToIsAWarning() {
    #expect(Severities.usual("footnote/unused") == .warning)
    #expect(Severities.usual("footnote/undefined") == .error)
  }

  @Test func aRuleThatThereIsNotIsAnErrorWithASuggestion() throws {
    let site = TestSite(page: "x")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks:\n  severity:\n    1️⃣image/atl: error\n")
    try site.expect("site/value", at: "1️⃣")
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == "image/alt")
  }
}
