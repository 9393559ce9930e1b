import Testing

@testable import Selari

/// One mistake is one finding: what follows from it is not told beside it.
@Suite struct RepetitionsTests {
  @Test func aLinkToNowhereIsNotComparedBesides() throws {
    try BilingualSite(
      malay: "Lihat [soalan](page:index).", english: "See [questions](1️⃣page:indeks)."
    ).expect([("link/page", "1️⃣")])
    try BilingualSite(
      malay: "Lihat [soalan](page:index).", english: "See [questions](1️⃣page:laman)."
    ).expect([("parity/links", "1️⃣")])
  }

  @Test func aDirectiveThatIsNotThereIsNotComparedBesides() throws {
    try BilingualSite(malay: ":::note\nA\n:::", english: ":::1️⃣nota\nA\n:::").expect([
      ("directive/unknown", "1️⃣")
    ])
  }

  @Test func aDirectiveWithoutItsEndIsAllThatIsSaidOfAPage() throws {
    try BilingualSite(
      malay: ":::note\nA\n:::\n\n## Siapa {#a}\n\n- satu\n- dua",
      english: "1️⃣:::note\nA\n\n## Who {#a}\n\n- one\n- two\n- three"
    ).expect([("directive/unclosed", "1️⃣")])
  }

  @Test func aReferenceThatFailsIsNotComparedBesides() throws {
    var site = BilingualSite(
      malay: "Tutup pada {{ facts.closes }}.",
      english: "Closes on {{ facts.closes | 1️⃣dat }}.")
    site.facts = "closes: 2022-10-20"
    let test = site.site
    try test.check()
    #expect(test.findings.filter { !$0.hasPrefix("unused/") }.count == 1)
    #expect(test.findings.contains { $0.hasPrefix("template/filter content/laman.en.md:5") })
  }

  @Test func aFactThatCannotBeReadIsToldWhereItIsWritten() throws {
    let site = BilingualSite(
      malay: "Tutup {{ facts.call.closes }}.\n\n:::countdown call\n:::",
      english: "Closes {{ facts.call.closes }}.\n\n:::countdown call\n:::",
      facts: "call: {type: window, closes: 1️⃣20/10/2022}"
    ).site
    site.edit(
      "templates/directives/countdown.html", "{{ facts[arguments[0]].state }}{{ facts.call }}\n")
    try site.check()
    let found = site.findings.filter { !$0.hasPrefix("unused/") && !$0.hasPrefix("title/") }
    #expect(found == ["facts/value content/facts.yaml:1:30"])
    #expect(site.outcome.hasErrors)
    // It cannot be turned off: the pages say nothing of it.
    let settings = try #require(site.text.files["site.yaml"])
    site.editBytes("site.yaml", settings + Array("checks: {severity: {facts/value: off}}\n".utf8))
    #expect(try site.build().outcome.hasErrors)
  }

  @Test func frontMatterThatCannotBeReadHasNoDescriptionEither() throws {
    let site = BilingualSite(malay: "Teks.", english: "Text.").site
    site.edit("content/laman.en.md", "---\ntitle: Page: two\n---\nText.\n")
    try site.check()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["front-matter/syntax"])
  }

  @Test func aPageWhoseFrontMatterIsNotClosedIsNotComparedBesides() throws {
    let site = BilingualSite(malay: "## Siapa\n\nTeks.", english: "## Who\n\nText.").site
    site.edit("content/laman.en.md", "---\ntitle: Page\n## Who\n\nText.\n")
    try site.check()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["front-matter/unclosed"])
  }

  /// The one would say to write in the other language what is wrong in this one.
  @Test func aHeadingWhoseLevelIsWrongIsNotComparedByIt() throws {
    for (malay, english) in [("1️⃣#### Agenda", "## Agenda"), ("## Agenda", "1️⃣#### Agenda")] {
      let site = BilingualSite(malay: malay, english: english).site
      try site.expect("heading/order", at: "1️⃣")
      #expect(!site.findings.contains { $0.hasPrefix("parity/headings") })
    }
    try BilingualSite(malay: "## A\n\n## Agenda", english: "## A\n\n1️⃣### Agenda").expect([
      ("parity/headings", "1️⃣")
    ])
  }

  @Test func twoVersionsOfAPassageAreToldOnce() throws {
    let site = BilingualSite(
      malay: "Bayaran.\n\n1️⃣<<<<<<< HEAD\nBayaran RM10.\n=======\nBayaran RM20.\n>>>>>>> lain\n",
      english: "Fee.\n"
    ).site
    try site.check()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["text/conflict"])
  }

  /// In front matter, at the beginning of a file, and where the second version begins in the text.
  @Test(arguments: [
    (
      "<<<<<<< HEAD\n---\ntitle: A\n---\n## A\n=======\n---\ntitle: B\n---\n## A\n>>>>>>> lain\n", 1
    ),
    ("---\ntitle: A\n<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> lain\n---\nText.\n", 3),
    (
      "---\ntitle: A\n<<<<<<< HEAD\norder: 1\n---\n\nText.\n=======\norder: 2\n---\n\nTexts.\n"
        + ">>>>>>> lain\n", 3
    ),
  ])
  func twoVersionsOfFrontMatterAreToldOnce(text: String, line: Int) throws {
    let site = BilingualSite(malay: "Teks.", english: "Text.").site
    site.edit("content/laman.en.md", text)
    try site.check()
    #expect(site.findings == ["front-matter/syntax content/laman.en.md:\(line):1"])
  }

  @Test func twoVersionsOfAFactAreToldOnce() throws {
    let site = BilingualSite(
      malay: "Tutup {{ facts.a }}.", english: "Closes {{ facts.a }}.",
      facts: "<<<<<<< HEAD\na: 2022-10-20\n=======\na: 2022-10-21\n>>>>>>> lain\n"
    ).site
    try site.check()
    let found = site.findings.filter { !$0.hasPrefix("unused/") }
    #expect(found == ["yaml/syntax content/facts.yaml:1:1"])
  }

  @Test func aTextThatALanguageLacksIsNotCalledUntranslatedBesides() throws {
    let site = TestSite(
      with: "-- templates/strings.yaml --\nskip: {ms: Langkau ke kandungan utama laman ini}\n")
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("strings/missing ") })
    #expect(!site.findings.contains { $0.hasPrefix("parity/") })
  }

  @Test func phrasesInAPassageLeftInTheOtherLanguageAreNotToldBesides() throws {
    let passage = "Permohonan untuk menyatakan hasrat hendaklah dihantar sebelum tarikh tutup itu."
    try BilingualSite(
      malay: passage, english: "1️⃣" + passage,
      terms: "pairs: [{ms: tarikh tutup, en: closing date}]"
    ).expect([("parity/untranslated", "1️⃣")])
  }

  @Test func howPagesHangTogetherIsJudgedOnAWholeSite() throws {
    let site = TestSite(
      with: """
        -- content/laman.ms.md --
        ---
        title: Laman
        ---
        -- content/laman.en.md --
        ---
        title: Page
        ---

        """)
    site.profiles = [.govMy]
    site.edit(
      "templates/page.html",
      "<!doctype html>\n<html><body><header></header><main>{{ page.title }}</main></body></html>\n")
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("gov-my/clicks ") })
    #expect(site.findings.contains { $0.hasPrefix("gov-my/links ") })
    site.edit("templates/page.html", "{{ page.titel }}\n")
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("template/undefined ") })
    #expect(!site.findings.contains { $0.hasPrefix("gov-my/clicks ") })
    #expect(!site.findings.contains { $0.hasPrefix("gov-my/links ") })
    site.edit(
      "templates/page.html",
      "<!doctype html>\n<html><body><header></header><main>{{ page.title }}</main></body></html>\n")
    site.edit("content/facts.yaml", "closes: {type: date, value: 20/10/2022}\n")
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("facts/value ") })
    #expect(!site.findings.contains { $0.hasPrefix("gov-my/clicks ") })
    site.edit("content/facts.yaml", nil)
    site.edit("templates/page.html", "{{ page.title }}\n").edit("content/laman.en.md", nil)
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("translation/missing ") })
    #expect(!site.findings.contains { $0.hasPrefix("gov-my/languages ") })
  }

  @Test func theHeadingsOfAPageThatHasNoAddressOfItsOwnAreNotMissed() throws {
    let site = BilingualSite(
      malay: "Lihat [a](page:zaman#abad).", english: "See [a](page:zaman#abad).",
      more: """
        -- content/zaman.ms.md --
        ---
        title: Zaman
        slug: laman
        ---
        ## Abad {#abad}
        -- content/zaman.en.md --
        ---
        title: Age
        ---
        ## Century {#abad}

        """
    ).site
    #expect(try site.build().findings == ["page/address content/zaman.ms.md:3:7"])
  }

  /// What a template asks for is not known where it cannot be read: "remove it" would be bad advice.
  @Test func whatATemplateThatCannotBeReadMayUseIsNotCalledUnused() throws {
    let site = BilingualSite(malay: "Teks.", english: "Text.", facts: "sebutan: 5").site
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("unused/fact ") })
    site.edit("templates/parts/kepala.html", "{% if a && b %}{{ facts.sebutan }}{% endif %}\n")
    try site.check()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["template/syntax"])
  }

  @Test func wordsAreNotJudgedByATermBaseThatCannotBeRead() throws {
    let site = BilingualSite(
      malay: "Satu *stakeholder engagement* diadakan.", english: "One was held."
    ).site
    try site.check()
    #expect(site.findings.contains { $0.hasPrefix("terms/language ") })
    site.edit("content/terms.yaml", "foreign\n")
    try site.check()
    #expect(
      site.findings.filter { !$0.hasPrefix("unused/") } == ["terms/type content/terms.yaml:1:1"])
  }
}
