import Diagnostics
import Testing

@testable import Selari

@Suite struct TranslationStaleTests {
  private static let source = "Mula.\n\n## Siapa {#siapa}\n\nA.\n\n## Bila {#bila}\n\nB.\n"

  /// A site whose English page was checked against the Malay as it is.
  private func site() throws -> TestSite {
    var text = TestSite.smallest
    text += "-- content/laman.ms.md --\n---\ntitle: Laman\n---\n\(Self.source)"
    text += "-- content/laman.en.md --\n---\ntitle: Page\n---\n"
    let site = TestSite(text)
    let file = try #require(
      try site.assembled().files.first { $0.source.path == "content/laman.ms.md" })
    let prints = Fingerprints(of: file, with: .init()).byID.sorted { $0.key < $1.key }
    let record = prints.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    return site.edit(
      "content/laman.en.md",
      "---\ntitle: 1️⃣Page\ntranslation: {of: ms, checked: {\(record)}}\n---\nStart.\n\n"
        + "## Who {#siapa}\n\nA.\n\n## When {#bila}\n\nB.\n")
  }

  private func staleness(_ site: TestSite) throws -> [Finding] {
    try site.check().outcome.findings.filter { $0.rule.group == "translation" }
  }

  @Test func aTranslationOfTheSourceAsItIsGivesNoFinding() throws {
    #expect(try staleness(site()).isEmpty)
  }

  @Test func tidyingTheSourceGivesNoFinding() throws {
    let site = try site().edit(
      "content/laman.ms.md",
      "---\ntitle: 'Laman'\norder: 2\n---\nMula.\n\nSiapa {#siapa}\n-----\n\n\nA.  \n\n## Bila {#bila}\n\nB.\n"
    )
    #expect(try staleness(site).isEmpty)
  }

  @Test func anEditOfTheTranslationGivesNoFinding() throws {
    let site = try site()
    let file = String(decoding: site.text.files["content/laman.en.md"] ?? [], as: UTF8.self)
    site.edit("content/laman.en.md", file.replacing("Start.", with: "To begin."))
    #expect(try staleness(site).isEmpty)
  }

  @Test func aTranslationThatWasNeverRecordedGivesNoFinding() throws {
    let site = try site().edit("content/laman.en.md", "---\ntitle: Page\n---\nStart.\n")
    #expect(try staleness(site).isEmpty)
  }

  @Test(arguments: [
    "title: \"Laman\ntopics: [a]", "title: Laman\ntopics:\n\t- a",
    "title: Laman\n<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> lain",
  ])
  func ofASourceThatCannotBeReadNothingIsKnown(head: String) throws {
    let site = try site().edit("content/laman.ms.md", "---\n\(head)\n---\n\(Self.source)")
    #expect(try staleness(site).isEmpty)
    #expect(site.outcome.hasErrors)
  }

  @Test func theVerySectionsAreNamed() throws {
    let site = try site().edit(
      "content/laman.ms.md",
      "---\ntitle: Laman\n---\nMula.\n\n## Siapa {#siapa}\n\nA lain.\n\n## Mengapa {#mengapa}\n\nC.\n"
    )
    let findings = try staleness(site)
    #expect(findings.map(\.rule) == ["translation/stale"])
    let finding = try #require(findings.first)
    #expect(finding.severity == .warning)
    let marker = try #require(site.text.markers["1️⃣"])
    #expect(finding.place.file == marker.file)
    #expect(finding.place.span?.start == marker.position)
    #expect(
      finding.problem.wording(in: .en).explanation
        == "Since this translation was checked, in content/laman.ms.md: `siapa` changed; "
        + "`mengapa` appeared; `bila` went.")
    #expect(
      finding.problem.wording(in: .ms).explanation
        == "Sejak terjemahan ini disemak, dalam content/laman.ms.md: `siapa` berubah; "
        + "`mengapa` ditambah; `bila` dibuang.")
    #expect(finding.related.map(\.place.span?.start.line) == [6, 10])
  }

  @Test func titleAndDescriptionAreNamedInWords() throws {
    let site = try site().edit("content/laman.ms.md", "---\ntitle: Lain\n---\n" + Self.source)
    let finding = try #require(try staleness(site).first)
    #expect(finding.problem.wording(in: .en).explanation.contains("title or description changed"))
    #expect(finding.related.map(\.place.span?.start.line) == [2])
  }

  /// One fingerprint is of both, so the title is not said to have changed.
  @Test func aDescriptionThatChangedIsNotToldOfTheTitle() throws {
    let site = try site().edit(
      "content/laman.ms.md", "---\ntitle: Laman\ndescription: Lain.\n---\n" + Self.source)
    let finding = try #require(try staleness(site).first)
    #expect(
      finding.problem.wording(in: .ms).explanation.contains(": tajuk atau perihal berubah."))
    #expect(
      finding.related.map(\.ms) == ["tajuk atau perihal berubah sejak disemak"])
    #expect(
      finding.related.map(\.en)
        == ["title or description changed since the translation was checked"])
  }

  @Test func theSourceIsTheOneThatFrontMatterNames() throws {
    // The English page is the source here, so an edit of it is what makes the Malay stale.
    let site = TestSite(
      TestSite.smallest + "-- content/laman.en.md --\n---\ntitle: Page\n---\nA.\n"
        + "-- content/laman.ms.md --\n---\ntitle: 1️⃣Laman\n"
        + "translation: {of: en, checked: {page: 00000000}}\n---\nA.\n")
    let finding = try #require(try staleness(site).first)
    #expect(finding.place.file == "content/laman.ms.md")
    #expect(finding.related.map(\.place.file) == ["content/laman.en.md", "content/laman.en.md"])
  }

  /// Else it would hide whatever the source comes to say.
  @Test func anAllowanceThatIsNotNeededAnyMoreIsTold() throws {
    let site = try site()
    let file = String(decoding: site.text.files["content/laman.en.md"] ?? [], as: UTF8.self)
    site.edit(
      "content/laman.en.md",
      file.replacing("title: Page", with: "title: Page\nallow:\n  1️⃣translation/stale: esok"))
    try site.expect("allow/unused", at: "1️⃣")
    try site.edit("content/laman.ms.md", "---\ntitle: Lain\n---\n" + Self.source)
      .expectSilence(of: "allow/unused").expectSilence(of: "translation/stale")
  }

  @Test func itCanBeAllowedWithAReason() throws {
    let site = try site().edit("content/laman.ms.md", "---\ntitle: Lain\n---\n" + Self.source)
    let file = String(decoding: site.text.files["content/laman.en.md"] ?? [], as: UTF8.self)
    site.edit(
      "content/laman.en.md",
      file.replacing("title: Page", with: "title: Page\nallow: {translation/stale: disemak esok}"))
    #expect(try staleness(site).isEmpty)
  }

  @Test func templatesAreToldOfAPageThatTellsItsReaders() throws {
    let site = try site().edit("templates/page.html", "{{ page.stale }}\n")
    let file = String(decoding: site.text.files["content/laman.en.md"] ?? [], as: UTF8.self)
    site.edit("content/laman.ms.md", "---\ntitle: Lain\n---\n" + Self.source)
    #expect(try site.build().file("en/laman/index.html") == "False")
    site.edit(
      "content/laman.ms.md", "---\ntitle: Laman\n---\n" + Self.source
    ).edit(
      "content/laman.en.md", file.replacing("title: Page", with: "title: Page\nstale_notice: true"))
    #expect(try site.build().file("en/laman/index.html") == "False")
    #expect(try site.file("ms/laman/index.html") == "False")
    site.edit("content/laman.ms.md", "---\ntitle: Lain\n---\n" + Self.source)
    #expect(try site.build().file("en/laman/index.html") == "True")
    #expect(try site.file("ms/laman/index.html") == "False")
  }
}
