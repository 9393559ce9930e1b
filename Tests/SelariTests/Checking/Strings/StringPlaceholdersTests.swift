import Testing

@testable import Selari

/// The languages of a text have the same placeholders; a slip in one of them is told once.
@Suite struct StringPlaceholdersTests {
  /// A site with a text and a template, in two languages or in three.
  private func site(_ text: String, template: String = "", third: Bool = false) -> TestSite {
    var smallest = TestSite.smallest
    if third {
      smallest = smallest.replacing(
        "-- content/index.ms.md --",
        with: "  - {code: zh, label: 中文, locale: zh}\nmissing: omit\n-- content/index.ms.md --"
      ).replacing("name: {ms: Tapak, en: Site}", with: "name: {ms: Tapak, en: Site, zh: 站}")
    }
    return TestSite(smallest).edit("templates/strings.yaml", text)
      .edit("templates/page.html", template + "{{ page.content }}")
  }

  /// Expects that nothing is found but at the markers.
  private func expect(_ site: TestSite, at markers: String...) throws {
    let places = try markers.map { marker in
      let place = try #require(site.text.markers[marker])
      return "strings/placeholder \(place.file):\(place.position.line):\(place.position.column)"
    }
    try site.build()
    #expect(site.findings.filter { $0.hasPrefix("strings/") } == places)
  }

  private static let call = "{{ t(\"a\", date=\"x\") }}"

  @Test func aSlipOfOneLanguageIsToldOnce() throws {
    let site = site(
      "a: {ms: \"Tarikh: {date}\", en: \"Date: 1️⃣{dates}\"}\n",
      template: String(repeating: Self.call, count: 5))
    try expect(site, at: "1️⃣")
    // No English page could be made.
    #expect(site.outcome.findings.first?.severity == .error)
    let wording = try site.wording(of: "strings/placeholder")
    #expect(
      wording.explanation
        == "`a` in `en` has `{dates}`, which no other language has and no template hands in.")
    #expect(wording.solutions.map(\.text) == ["Did you mean `{date}`?"])
    #expect(wording.solutions.first?.replacement == "{date}")
  }

  @Test func amongThreeLanguagesToo() throws {
    try expect(
      site(
        "a: {ms: \"{date}\", en: \"1️⃣{dates}\", zh: \"{date}\"}\n",
        template: String(repeating: Self.call, count: 5), third: true), at: "1️⃣")
    try expect(
      site("a: {ms: \"1️⃣{dates}\", en: \"{date}\", zh: \"{date}\"}\n", third: true), at: "1️⃣")
  }

  @Test func whatTemplatesHandInIsRightHoweverTheOthersDiffer() throws {
    try expect(
      site(
        "a: {ms: \"{date}\", en: \"1️⃣{dates}\", zh: \"2️⃣{day}\"}\n", template: Self.call,
        third: true), at: "1️⃣", "2️⃣")
  }

  @Test func twoSlipsDoNotNameEachOther() throws {
    let site = site(
      """
      a:
        ms: {other: "{n} hari, 1️⃣{nama}"}
        en: {one: "one day, {name}", other: "{n} days, 2️⃣{nam}"}

      """, template: "{{ t(\"a\", n=2, name=\"x\") }}")
    try expect(site, at: "1️⃣", "2️⃣")
    let wordings = site.outcome.findings.map { $0.problem.wording(in: .en) }
    #expect(wordings.map(\.solutions.first?.replacement) == ["{name}", "{name}"])
  }

  @Test func templatesSayWhichOfTwoLanguagesIsRight() throws {
    try expect(
      site("a: {ms: \"1️⃣{dates}\", en: \"{date}\"}\n", template: Self.call), at: "1️⃣")
    try expect(
      site(
        "a: {ms: \"1️⃣{dates}\", en: \"{date}\"}\n",
        template: "{% set more = {} %}{% if false %}{{ t(\"a\", date=1, **more) }}{% endif %}"),
      at: "1️⃣")
  }

  @Test func whereNoTemplateSaysTheSourceIsRight() throws {
    let site = site("a: {ms: \"{dates}\", en: \"1️⃣{date}\"}\n")
    try expect(site, at: "1️⃣")
    #expect(site.outcome.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func aPlaceholderWhoseNameWasTranslatedIsASlip() throws {
    try expect(
      site("a: {ms: \"1️⃣{tarikh}\", en: \"{date}\"}\n", template: Self.call), at: "1️⃣")
  }

  @Test func aSlipInOnePluralFormIsASlip() throws {
    try expect(
      site(
        """
        a:
          ms: {other: "{n} hari hingga {date}"}
          en: {one: "{n} day to 1️⃣{dates}", other: "{n} days to {date}"}

        """), at: "1️⃣")
    try expect(
      site("a:\n  ms: {other: \"{n} hari\"}\n  en: {one: a day, other: \"1️⃣{N} days\"}\n"),
      at: "1️⃣")
  }

  @Test func whatOnlyOneLanguageHasIsMissedInTheOthers() throws {
    try expect(site("a: {ms: \"{x} a\", en: 1️⃣b}\n"), at: "1️⃣")
    try expect(
      site("a: {ms: {other: \"{q}\"}, en: 1️⃣{one: b, other: \"{q}\"}}\n"), at: "1️⃣")
  }

  @Test func whatTemplatesHandInIsNoSlip() throws {
    // Each language says half of what it gets.
    try expect(
      site(
        "a: {ms: 1️⃣\"{date}\", en: 2️⃣\"{dates}\"}\n",
        template: "{{ t(\"a\", date=1, dates=2) }}"), at: "1️⃣", "2️⃣")
  }

  @Test func ofSeveralStrayOnesNoneIsGuessed() throws {
    try expect(
      site("a: {ms: 1️⃣\"{date}\", en: 2️⃣\"{x} {y}\"}\n"), at: "1️⃣", "2️⃣")
  }
}
