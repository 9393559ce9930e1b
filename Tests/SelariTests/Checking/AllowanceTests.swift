import Testing

@testable import Selari

/// A finding is allowed in place, with its reason, in every kind of place.
@Suite struct AllowanceTests {
  private let image = "-- content/a.png --\nx\n"

  @Test func aCommentInMarkdownAllowsInTheBlockThatFollows() throws {
    try TestSite(
      page: "<!-- selari: allow image/alt: hiasan -->\n![](a.png)\n\n1️⃣![](a.png)", more: image
    ).expect("image/alt", at: "1️⃣").expectSilence(of: "allow/unused")
  }

  @Test func frontMatterAllowsInTheWholePage() throws {
    let site = TestSite(page: "x", more: image)
    site.edit(
      "content/laman.ms.md",
      "---\ntitle: Laman\nallow: {image/alt: hiasan}\n---\n![](a.png)\n\n![](a.png)")
    try site.expectSilence(of: "image/alt").expectSilence(of: "allow/unused")
  }

  @Test func aGroupIsAllowedAsAWhole() throws {
    try TestSite(
      page: "<!-- selari: allow image/*: hiasan -->\n![](a.png)", more: image
    ).expectSilence(of: "image/alt").expectSilence(of: "allow/rule")
  }

  @Test func aCommentInATemplateAllowsInTheTemplate() throws {
    let site = TestSite(
      page: "x",
      more: "-- templates/parts/x.html --\n{# selari: allow unused/template: nanti #}\n")
    try site.expectSilence(of: "unused/template")
  }

  @Test func aCommentInYAMLAllowsInTheEntryBelowIt() throws {
    let site = TestSite(
      page: "x",
      more: """
        -- content/facts.yaml --
        # Untuk siaran yang akan datang.
        # selari: allow unused/fact: diperlukan pada bulan hadapan

        kept:
          type: number
          value: 1
        1️⃣lost: {type: number, value: 2}

        """)
    try site.expect("unused/fact", at: "1️⃣")
  }

  /// Whether any of the rules beside it can be read or not.
  @Test(arguments: ["/lama/: {page: index, language: ms}", "/lama/: index", "[", ""])
  func aCommentInRedirectsIsReadWhateverStandsBesideIt(rule: String) throws {
    let redirects = "-- redirects.yaml --\n1️⃣# selari: allow link/alias-clash\n\(rule)\n"
    try TestSite(page: "x", more: redirects).expect("allow/reason", at: "1️⃣")
  }

  // MARK: What is wrong with an allowance

  @Test func anAllowanceWithoutAReasonIsAnError() throws {
    try TestSite(page: "1️⃣<!-- selari: allow image/alt -->\n![](a.png)", more: image).expect(
      "allow/reason", at: "1️⃣")
    try TestSite(
      page: "x", more: "-- templates/parts/x.html --\n1️⃣{# selari: allow unused/template #}"
    )
    .expect("allow/reason", at: "1️⃣")
    let facts =
      "-- content/facts.yaml --\n1️⃣# selari: allow unused/fact\na: {type: number, value: 1}\n"
    try TestSite(page: "x", more: facts).expect("allow/reason", at: "1️⃣")
    let site = TestSite(page: "x", more: image)
    site.edit("content/laman.ms.md", "---\ntitle: Laman\nallow: {image/alt: 1️⃣\"\"}\n---\n")
    try site.expect("front-matter/value", at: "1️⃣")
    #expect(site.outcome.hasErrors)
  }

  @Test func aCommentOfYAMLThatCannotBeReadIsAnError() throws {
    let facts =
      "-- content/facts.yaml --\n1️⃣# selari: benarkan unused/fact: x\na: {type: number, value: 1}\n"
    try TestSite(page: "x", more: facts).expect("allow/syntax", at: "1️⃣")
    let misspelt =
      "-- content/facts.yaml --\n1️⃣# selari allow unused/fact: x\na: {type: number, value: 1}\n"
    try TestSite(page: "x", more: misspelt).expect("allow/syntax", at: "1️⃣")
  }

  @Test func anAllowanceOfNoRuleIsAnErrorWithASuggestion() throws {
    let site = TestSite(page: "1️⃣<!-- selari: allow image/alts: hiasan -->\nTeks")
    try site.expect("allow/rule", at: "1️⃣")
    #expect(try site.wording(of: "allow/rule").solutions.first?.replacement == "image/alt")
    #expect(try site.build().outcome.hasErrors)
  }

  @Test func anAllowanceThatAllowsNothingIsTold() throws {
    try TestSite(page: "1️⃣<!-- selari: allow image/alt: hiasan -->\nTeks").expect(
      "allow/unused", at: "1️⃣")
    let site = TestSite(page: "x")
    site.edit("content/laman.ms.md", "---\ntitle: Laman\nallow:\n  1️⃣parity/*: x\n---\n")
    try site.expect("allow/unused", at: "1️⃣")
    for rule in ["time/date", "time/language"] {
      try TestSite(page: "1️⃣<!-- selari: allow \(rule): x -->\nTeks").expect(
        "allow/unused", at: "1️⃣")
    }
    #expect(!site.outcome.findings.contains { $0.rule == "allow/unused" && $0.severity == .error })
  }

  @Test func anAllowanceThatMayBeNeededAtAnotherInstantIsLeftAlone() throws {
    for rule in ["time/past-future", "time/*"] {
      try TestSite(page: "<!-- selari: allow \(rule): x -->\nTeks").expectSilence(
        of: "allow/unused")
    }
    try TestSite(page: "<!-- selari: allow link/external: x -->\nTeks").expectSilence(
      of: "allow/unused")
    // What compares languages sees nothing while one of them is a draft.
    let site = TestSite(page: "<!-- selari: allow parity/facts: x -->\nTeks")
    site.edit("content/laman.en.md", "---\ntitle: Page\ndraft: true\n---\n")
    try site.expectSilence(of: "allow/unused")
  }

  @Test func manyAllowancesEachAllowInTheirOwnBlock() throws {
    let allowed = "<!-- selari: allow image/alt: hiasan -->\n![](a.png)\n\n"
    let text =
      allowed + allowed + "1️⃣![](a.png)\n\n<!-- selari: allow image/alt: hiasan -->\n"
      + "> Petikan\n>\n> ![](a.png)\n>\n> <!-- selari: allow image/alt: hiasan -->\n> ![](a.png)\n"
      + ">\n> ![](a.png)\n\n2️⃣![](a.png)"
    try TestSite(page: text, more: image).expect("image/alt", at: "1️⃣", "2️⃣")
      .expectSilence(of: "allow/unused")
  }

  @Test func aRuleThatIsOffMakesNoAllowanceUseless() throws {
    let site = TestSite(page: "<!-- selari: allow image/alt: hiasan -->\nTeks")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\nchecks: {severity: {image/*: off}}\n")
    try site.expectSilence(of: "allow/unused")
  }
}
