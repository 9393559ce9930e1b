import Testing

@testable import Selari

/// One slip is one finding: what is only wrong because of it is not told.
@Suite struct ConsequencesTests {
  private static let asking = """
    -- content/facts.yaml --
    opens: 2022-10-01
    closes: 2022-10-20
    -- templates/strings.yaml --
    skip: {ms: Langkau, en: Skip}
    more: {ms: Lagi, en: More}
    -- templates/page.html --
    {{ t("skip") }} {{ t("more") }} {{ facts.opens }} {{ page.content }}

    """

  private func site() throws -> TestSite {
    let site = try TestSite(with: Self.asking)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n{{ facts.closes }}\n").build()
    site.expectClean()
    return site
  }

  @Test(arguments: ["opens: \"2022\ncloses: 2022-10-20\n", "- opens\n", "opens: {\n"])
  func factsThatCannotBeReadAreNotMissedOneByOne(facts: String) throws {
    let site = try site().edit("content/facts.yaml", facts).build()
    #expect(site.outcome.findings.count == 1)
    #expect(site.findings.first?.contains(" content/facts.yaml:") == true)
  }

  @Test func aStringWithABadBraceIsToldOnceAndAsAnError() throws {
    let site = try site()
      .edit(
        "templates/strings.yaml", "skip: {ms: \"{x\", en: \"x}\"}\nmore: {ms: Lagi, en: More}\n"
      ).build()
    #expect(
      site.findings == [
        "strings/placeholder templates/strings.yaml:1:12",
        "strings/placeholder templates/strings.yaml:1:22",
      ])
    #expect(site.outcome.findings.allSatisfy { $0.severity == .error })
  }

  /// What happens where a translation is missing is not known then, and the build stops in any case.
  @Test func aPolicyThatCannotBeReadMakesNoTranslationMissing() throws {
    let page = "---\ntitle: A\n---\n"
    for line in ["missing: 1️⃣notices", "1️⃣mising: notice", "missing: 1️⃣[omit]"] {
      let site = TestSite(
        TestSite.smallest.replacing("timezone:", with: line + "\ntimezone:"))
      try site.edit("content/a.ms.md", page).edit("content/b.ms.md", page).build()
      #expect(site.findings.count == 1 && site.findings[0].contains("site.yaml:3:"))
    }
    let site = TestSite(with: "")
    site.edit("content/a/index.ms.md", "---\ntitle: A\nmissing: notices\n---\n")
    site.edit("content/a/index.en.md", "---\ntitle: A\n---\n").edit("content/a/b.ms.md", page)
    try site.edit("content/c.ms.md", page).build()
    #expect(
      site.findings == [
        "front-matter/value content/a/index.ms.md:3:10", "translation/missing content/c.ms.md:2:8",
      ])
  }

  @Test func norByItsKey() throws {
    let site = try site()
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n{{ facts[\"closes\"] }}\n")
      .edit("content/facts.yaml", "opens: 2022-10-01\ncloses: 2022-10-99\n").build()
    #expect(site.findings == ["facts/value content/facts.yaml:2:9"])
  }

  @Test func aFactThatCannotBeReadIsToldWhereItIsStatedAndOthersWhereTheyAreMissed() throws {
    let site = try site().edit("content/facts.yaml", "opens: 1️⃣2022-10-99\n").build()
    #expect(site.findings.first == "facts/value content/facts.yaml:1:8")
    // `closes` is stated nowhere; the templates ask for `opens`, which is.
    #expect(site.findings.dropFirst() == ["template/undefined content/index.ms.md:5:10"])
  }

  @Test func aFactThatIsStatedNowhereIsMissedWhateverElseIsWrong() throws {
    let site = try site()
      .edit("content/facts.yaml", "opens: 2022-10-01\ncloses: 2022-10-20\nother: 2022-13-01\n")
      .edit("content/index.en.md", "---\ntitle: Home\n---\n\n{{ facts.1️⃣clsoes }}\n").build()
    #expect(
      site.findings == [
        "facts/value content/facts.yaml:3:8", "template/undefined content/index.en.md:5:10",
      ])
  }

  @Test func aFactThatIsNoErrorStillIsMissed() throws {
    let site = try site().edit("content/facts.yaml", "opens: 2022-10-99\ncloses: 2022-10-20\n")
      .edit(
        "site.yaml",
        TestSite(TestSite.smallest).text.files["site.yaml"].map {
          String(decoding: $0, as: UTF8.self) + "\nchecks: {severity: {facts/value: off}}\n"
        }
      ).build()
    #expect(site.findings == ["template/undefined templates/page.html:1:42"])
  }

  @Test func textsThatCannotBeReadAreNotMissedOneByOne() throws {
    let site = try site().edit("templates/strings.yaml", "skip: \"Langkau\nmore: Lagi\n").build()
    #expect(site.outcome.hasErrors)
    #expect(
      site.outcome.findings.allSatisfy { $0.place.file == "templates/strings.yaml" },
      "\(site.findings)")
  }

  @Test func aTextThatIsOnlyWarnedOfIsMissedAllTheSame() throws {
    let configuration = TestSite(TestSite.smallest).text.files["site.yaml"].map {
      String(decoding: $0, as: UTF8.self) + "\nchecks: {severity: {strings/type: warning}}\n"
    }
    let site = try site().edit("templates/strings.yaml", "skip: [a]\nmore: {ms: Lagi, en: More}\n")
      .edit("site.yaml", configuration).build()
    #expect(site.outcome.findings.contains { $0.rule == "strings/missing" })
    #expect(site.outcome.hasErrors)
  }

  /// The finding stands in the draft's own file, and is no consequence of itself.
  @Test(arguments: [("draft: true", "2:8"), ("publish: 2030-01-01", "3:10")])
  func aTranslationThatWaitsIsMissed(line: String, place: String) throws {
    let site = try site().edit("content/faq.ms.md", "---\ntitle: Soalan\n---\n")
      .edit("content/faq.en.md", "---\ntitle: FAQ\n\(line)\n---\n").build()
    #expect(site.findings == ["translation/missing content/faq.en.md:\(place)"])
    #expect(site.outcome.hasErrors)
  }

  @Test func aPageOfNoKnownEncodingIsThere() throws {
    let site = try site()
    site.editBytes("content/faq.ms.md", Array("---\ntitle: ".utf8) + [0xFF, 0x0A])
    try site.edit("content/faq.en.md", "---\ntitle: FAQ\n---\n\n[Soalan](page:faq)\n").build()
    #expect(site.findings == ["site/encoding content/faq.ms.md:2:8"])
  }

  @Test func theHeadingsOfAPageWhoseFrontMatterNeverEndsAreThere() throws {
    let site = try site()
      .edit("content/faq.ms.md", "---\ntitle: Soalan\n\n## Siapa {#siapa}\n")
      .edit("content/faq.en.md", "---\ntitle: FAQ\n---\n")
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n[Siapa](page:faq#siapa)\n").build()
    #expect(site.findings == ["front-matter/unclosed content/faq.ms.md:1:1"])
    try site.edit("content/faq.ms.md", "---\ntitle: Soalan\n---\n").build()
    #expect(site.findings == ["link/anchor content/index.ms.md:5:9"])
  }

  @Test(arguments: ["content/faq.ns.md", "content/faq.md"])
  func aPageWhoseLanguageIsMisspeltIsThere(file: String) throws {
    let site = try site().edit(file, "---\ntitle: Soalan\n---\n")
      .edit("content/faq.en.md", "---\ntitle: FAQ\n---\n")
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n[Soalan](page:faq)\n").build()
    #expect(site.findings == ["page/language \(file)"])
  }

  @Test func aTemplateOfNoKnownEncodingIsThere() throws {
    let site = try site()
    site.editBytes("templates/page.html", Array("<p>".utf8) + [0xFF, 0x0A])
    try site.build()
    #expect(site.findings == ["site/encoding templates/page.html:1:4"])
  }

  @Test func aPartOfNoKnownEncodingIsThere() throws {
    let site = try site().edit("templates/page.html", "{% include \"part.html\" %}")
    site.editBytes("templates/part.html", Array("<p>".utf8) + [0xFF, 0x0A])
    try site.build()
    #expect(site.findings == ["site/encoding templates/part.html:1:4"])
  }

  /// As macOS writes names into archives.
  @Test func aFileWhoseNameIsWrittenInTwoWaysIsNotMissed() throws {
    let site = try TemporarySite(TestSite(with: "").text.files)
    site.write("content/re\u{301}sume\u{301}.pdf", "x")
    site.write("content/borang.ms.pdf", "x")
    site.write("content/do\u{308}rf/pe\u{301}lan.ms.pdf", "x")
    site.write(
      "content/index.ms.md",
      """
      ---
      title: Utama
      ---
      [a](r\u{E9}sum\u{E9}.pdf) [b](/r\u{E9}sum\u{E9}.pdf) [c](d\u{F6}rf/p\u{E9}lan.pdf) [d](tiada.pdf)

      """)
    let options = Builder.Options(at: Instant(seconds: 1_664_582_400))
    let outcome = try Builder(tree: DiskTree(root: site.path), options: options)
      .build(into: MemoryOutput())
    let said = outcome.findings.map { "\($0.rule) \($0.problem.wording(in: .en).explanation)" }
    #expect(
      said.sorted() == [
        "link/resource There is no content/tiada.pdf.",
        "site/encoding A letter of this name is kept apart from its accent (Unicode NFD).",
        "site/encoding A letter of this name is kept apart from its accent (Unicode NFD).",
      ])
  }

  /// A file that is gone is told once, and not name by name.
  @Test func dataThatIsNotThereIsToldOnce() throws {
    let page = "---\ntitle: A\ndate: facts.launch\n---\n{{ facts.launch }} {{ facts.site }}\n"
    let site = try TestSite(with: "").edit("content/a.ms.md", page).edit("content/a.en.md", page)
      .edit("templates/page.html", "{{ t('a') }}{{ t('b') }}{{ page.content }}").build()
    // One place on many pages is one.
    #expect(site.findings.filter { $0.hasPrefix("strings/missing") }.count == 2)
    site.edit("templates/page.html", "{{ t('a') }}{{ t('b') }}{{ t('c') }}{{ page.content }}")
    try site.build()
    #expect(
      site.findings == ["site/missing content/facts.yaml", "site/missing templates/strings.yaml"])
    let facts = try #require(site.outcome.findings.first)
    #expect(facts.related.count == 3 && facts.severity == .error)
    #expect(
      facts.wording(in: .en).explanation
        == "This file is not there, and what it would hold is asked for in 6 places.")
    // Who checks one file alone is told of what it needs.
    for (name, isMeant) in [("a", true), ("index", false)] {
      let named = try NamedFiles([name], in: MemoryTree(site.text.files), at: SiteRoot("."))
      #expect(named.concern(facts) == isMeant)
    }
    facts.expectGoodWording(#_sourceLocation)
    // Of a file that is there each name is told.
    try site.edit("templates/strings.yaml", "x: {ms: a, en: a}\n").build()
    #expect(site.findings.filter { $0.hasPrefix("strings/missing") }.count == 3)
  }

  /// The smallest site, with a line more in its configuration.
  private static func site(configured line: String) -> TestSite {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    return site.edit("site.yaml", text + "\n\(line)\n")
  }

  /// A source that is there, in an encoding or by a name that is none, is not said to be missing.
  @Test(arguments: [
    ("content/a.ms.md", "front-matter/absent"), ("content/a.md", "page/language"),
    ("content/a.my.md", "page/language"),
  ])
  func translationsAreNoOrphansOfASourceThatCannotBeRead(file: String, rule: String) throws {
    let page = "---\ntitle: A\n---\n"
    let site = try Self.site(configured: "missing: notice").edit("content/a.en.md", page)
      .edit(file, file.hasSuffix(".ms.md") ? "A\n" : page).check()
    #expect(
      site.findings.filter { !$0.hasPrefix("description/") }.map { $0.prefix { $0 != " " } } == [
        rule[...]
      ])
  }

  /// Of a page whose text is not known nobody knows which headings it lacks.
  @Test(arguments: ["", "title: A\r## Bila {#bila}\r"])
  func headingsOfAPageThatCannotBeReadAreNotMissed(text: String) throws {
    let page = "---\ntitle: A\n---\n## Bila {#bila}\n"
    let site = try TestSite(with: "").edit("content/a.ms.md", text).edit("content/a.en.md", page)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n[Bila](page:a#bila)\n").build()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["front-matter/absent"])
  }

  @Test(arguments: ["notice", "omit"])
  func aNameThatDiffersInItsCapitalsIsToldWhateverMayBeMissing(policy: String) throws {
    let page = "---\ntitle: A\n---\n"
    let site = try Self.site(configured: "missing: \(policy)")
      .edit("content/about.ms.md", page).edit("content/About.en.md", page).check()
    let found = site.findings.filter { !$0.hasPrefix("description/") }
    #expect(found == ["translation/missing content/About.en.md"])
  }

  /// A page whose folder has no index is not there, and waits for no time.
  @Test func linksToAPageWithoutItsSectionAreNotTold() throws {
    let page = "---\ntitle: A\n---\n"
    let site = try TestSite(with: "")
      .edit("content/news/a.ms.md", page).edit("content/news/a.en.md", page)
      .edit("content/news/b.ms.md", page).edit("content/news/b.en.md", page)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n[A](page:news/a) [B](page:news/b)\n")
      .build()
    #expect(
      site.findings == [
        "page/section content/news/a.en.md", "page/section content/news/a.ms.md",
      ])
    #expect(site.outcome.findings.map(\.count) == [2, 2])
  }

  /// What is not used may be what was meant, and is not to be removed.
  @Test func nothingIsUnusedWhileSomethingIsMissed() throws {
    let site = try site()
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n{{ facts.clsoes }}\n").check()
    let found = site.findings.filter { !$0.hasPrefix("description/") }
    #expect(found == ["template/undefined content/index.ms.md:5:10"])
  }

  /// An error in words leaves nothing unknown.
  @Test func whatIsUnusedIsToldBesideAnErrorInWords() throws {
    let site = try Self.site(
      configured: "checks: {severity: {text/mark: error, description/length: off}}"
    )
    .edit("content/facts.yaml", "opens: 2022-10-01\n")
    .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n**a\n").check()
    #expect(
      site.findings == ["unused/fact content/facts.yaml:1:1", "text/mark content/index.ms.md:5:1"])
  }

  @Test func aHomePageIsMissedWhateverItsPolicy() throws {
    let site = try Self.site(configured: "missing: omit")
      .edit("content/index.ms.md", "---\ntitle: Utama\nmissing: eror\n---\n")
      .edit("content/index.en.md", nil).build()
    #expect(
      site.findings == [
        "translation/missing content/index.ms.md:2:8",
        "front-matter/value content/index.ms.md:3:10",
      ])
  }

  @Test func aTemplateThatAllPagesWantIsMissedOnce() throws {
    let site = try TestSite(with: "").edit("templates/page.html", nil).build()
    #expect(site.findings.count == 1)
    #expect(site.outcome.findings.map(\.count) == [2])
  }
}
