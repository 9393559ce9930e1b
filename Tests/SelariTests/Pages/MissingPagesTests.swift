import Diagnostics
import Testing

@testable import Selari

/// A page that does not exist in a language is told with what is to be done about it there.
@Suite struct MissingPagesTests {
  private static func page(_ path: String, _ lines: String = "title: A") -> String {
    "-- content/\(path).md --\n---\n\(lines)\n---\n"
  }

  private func remedies(_ site: TestSite) throws -> [String] {
    try site.wording(of: "translation/missing").solutions.map(\.text)
  }

  @Test func thePolicyIsThatOfTheSource() throws {
    let site = try TestSite(
      with: Self.page("a.ms") + Self.page("a.en", "title: 1️⃣A\ndraft: true")
    ).build()
    site.expect([("translation/missing", "1️⃣")])
    #expect(
      try remedies(site) == [
        "Finish content/a.en.md.",
        "Or say `missing: omit` or `missing: notice` in content/a.ms.md or the page of its section.",
      ])
    site.edit("content/a.en.md", "---\ntitle: A\ndraft: true\nmissing: 2️⃣omit\n---\n")
    try site.build().expect([("front-matter/value", "2️⃣")])
    #expect(
      try site.wording(of: "front-matter/value").solutions.map(\.text)
        == ["Write `missing` in content/a.ms.md, and remove this line."])
    site.edit("content/a.ms.md", "---\ntitle: A\nmissing: omit\n---\n")
    try site.build().expectClean()
  }

  @Test func aPageThatWasWrittenInAnotherLanguageFirstIsToSaySo() throws {
    let site = try TestSite(with: Self.page("a.en")).build()
    let policy =
      "Or say `missing: omit` or `missing: notice` in content/a.en.md or the page of its section."
    let naming =
      " Write `translation: {of: en}` as well where the page was written in English first."
    #expect(try remedies(site) == ["Write content/a.ms.md.", policy + naming])
    site.edit("content/a.en.md", "---\ntitle: A\ntranslation: {of: en}\n---\n")
    #expect(try remedies(site.build()) == ["Write content/a.ms.md.", policy])
  }

  @Test func aTimeThatHasNotComeIsToldAtItsLine() throws {
    let site = try TestSite(
      with: Self.page("a.ms") + Self.page("a.en", "title: A\npublish: 1️⃣2030-01-01")
    ).build()
    site.expect([("translation/missing", "1️⃣")])
    #expect(
      try remedies(site).first
        == "Remove the `publish` in content/a.en.md, or write an earlier one.")
  }

  @Test func aTimeThatIsInheritedIsNamedWhereItIs() throws {
    let site = try TestSite(
      with: Self.page("a.ms", "title: A\npublish: 1️⃣2030-01-01")
        + Self.page("a.en", "title: A\npublish: 2020-01-01")
    ).build()
    site.expect([("translation/missing", "1️⃣")])
    // What gives nothing away before its time comes first.
    #expect(
      try remedies(site) == [
        "If content/a.en.md is published too early, remove the `publish` in it: that in "
          + "content/a.ms.md will hold.",
        "Remove the `publish` in content/a.ms.md, or write an earlier one.",
      ])
    // It does hold.
    try site.edit("content/a.en.md", "---\ntitle: A\n---\n").build().expectClean()
  }

  @Test(arguments: [("About.en", "about.ms", "about.en"), ("About.ms", "about.en", "about.ms")])
  func aNameThatDiffersInItsCapitalsIsToldOnce(wrong: String, right: String, meant: String) throws {
    let site = try TestSite(with: Self.page(wrong) + Self.page(right)).build()
    #expect(site.findings == ["translation/missing content/\(wrong).md"])
    #expect(try remedies(site) == ["Rename content/\(wrong).md to content/\(meant).md."])
  }

  /// A page that only looks like another, which is there in every language, lacks what it lacks.
  @Test(arguments: ["About.ms", "ABOUT.en"])
  func aPageLikeOneThatLacksNothingIsMissingAllTheSame(more: String) throws {
    let site = try TestSite(
      with: Self.page("about.ms") + Self.page("about.en") + Self.page(more, "title: B\nslug: zzz")
    ).build()
    #expect(site.findings == ["translation/missing content/\(more).md:2:8"])
  }

  /// To rename a page to what another is called would lose that one.
  @Test func noNameIsProposedThatAnotherPageHas() throws {
    let site = try TestSite(
      with: Self.page("about.ms") + Self.page("about.en") + Self.page("About.ms")
        + Self.page("About.en")
    ).build()
    let remedies = site.outcome.findings.filter { $0.rule == "page/name" }.map {
      $0.problem.wording(in: .en).solutions[0].text
    }
    #expect(remedies.first == "Call it something like `about-2`, or write a `slug`.")
  }

  @Test func aPageThatWasRenamedInOneLanguageIsNamed() throws {
    let site = try TestSite(with: Self.page("waste.ms") + Self.page("garbage.en")).build()
    #expect(site.findings.count == 2)
    let remedies = site.outcome.findings.map { $0.problem.wording(in: .en).solutions[1].text }
    #expect(
      Set(remedies) == [
        "If content/garbage.en.md is this page in English, rename it to content/waste.en.md.",
        "If content/waste.ms.md is this page in Malay, rename it to content/garbage.ms.md.",
      ])
    // Which of two it is nobody knows.
    site.edit("content/rubbish.en.md", "---\ntitle: A\n---\n")
    let texts = try site.build().outcome.findings.flatMap {
      $0.problem.wording(in: .en).solutions.map(\.text)
    }
    #expect(!texts.contains { $0.hasPrefix("If ") })
  }

  @Test func aLanguageHasAHomePageWhateverIsOmitted() throws {
    let text = TestSite.smallest.replacing("timezone:", with: "missing: omit\ntimezone:")
    let site = TestSite(text + Self.page("a.en"))
    try site.edit("content/index.en.md", nil).build()
    #expect(site.findings == ["translation/missing content/index.ms.md:2:8"])
    #expect(
      try remedies(site) == [
        "Write content/index.en.md.",
        "Or say `missing: notice` in content/index.ms.md, for the whole site.",
      ])
    #expect(
      try site.wording(of: "translation/missing").summary == "every language has a home page")
    site.edit("content/index.en.md", "---\ntitle: 1️⃣Home\ndraft: true\n---\n")
    try site.build().expect([("translation/missing", "1️⃣")])
    // Where nothing else is in the language, it may still be written.
    try site.edit("content/a.en.md", nil).build().expectClean()
  }

  /// Where the source is what is kept back, it is what is to be finished, and nothing stands for it.
  @Test(arguments: [
    ("draft: true", ["Finish content/index.ms.md."]),
    (
      "publish: 2099-01-01",
      ["Remove the `publish` in content/index.ms.md, or write an earlier one."]
    ),
  ])
  func aHomePageThatItsSourceKeepsBackIsToldThere(line: String, remedy: [String]) throws {
    let site = TestSite(TestSite.smallest + Self.page("a.ms") + Self.page("a.en"))
    try site.edit("content/index.ms.md", "---\ntitle: Laman\n\(line)\n---\n").build()
    #expect(
      Set(site.findings.map { $0.prefix { $0 != ":" } }) == [
        "translation/missing content/index.ms.md"
      ])
    #expect(try remedies(site) == remedy)
    #expect(
      try !site.wording(of: "translation/missing").explanation.contains("other languages"))
  }

  @Test func aHomePageMayBeANotice() throws {
    let text = TestSite.smallest.replacing("timezone:", with: "missing: notice\ntimezone:")
    try TestSite(text).edit("content/index.en.md", nil).build().expectClean()
  }
}
