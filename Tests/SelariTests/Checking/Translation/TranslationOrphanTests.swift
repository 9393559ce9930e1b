import Testing

@testable import Selari

@Suite struct TranslationOrphanTests {
  private func findings(_ more: String, policy: String = "omit") throws -> [String] {
    let text = TestSite.smallest.replacing(
      "timezone: Asia/Kuala_Lumpur", with: "timezone: Asia/Kuala_Lumpur\nmissing: \(policy)")
    let site = TestSite(text + more)
    try site.check()
    return site.findings.filter { $0.hasPrefix("translation/") }
  }

  @Test(arguments: ["omit", "notice"])
  func aTranslationWhoseSourceIsNotThereIsFound(policy: String) throws {
    let page = "-- content/notis.en.md --\n---\ntitle: Notice\n---\n"
    #expect(
      try findings(page, policy: policy) == ["translation/orphan content/notis.en.md:2:8"])
  }

  @Test func aMissingSourceThatIsAnErrorAlreadyIsToldOnce() throws {
    let page = "-- content/notis.en.md --\n---\ntitle: Notice\n---\n"
    #expect(
      try findings(page, policy: "error") == ["translation/missing content/notis.en.md:2:8"])
  }

  @Test func aPageThatWasFirstWrittenInItsLanguageIsNone() throws {
    let page = "-- content/notis.en.md --\n---\ntitle: Notice\ntranslation: {of: en}\n---\n"
    #expect(try findings(page).isEmpty)
  }

  @Test func aSourceWithoutTranslationIsNone() throws {
    #expect(try findings("-- content/notis.ms.md --\n---\ntitle: Notis\n---\n").isEmpty)
  }

  @Test func aDraftIsNone() throws {
    #expect(try findings("-- content/notis.en.md --\n---\ntitle: N\ndraft: true\n---\n").isEmpty)
  }

  @Test func bothRemediesAreTold() throws {
    let site = TestSite(
      TestSite.smallest.replacing("timezone:", with: "missing: omit\ntimezone:")
        + "-- content/notis.en.md --\n---\ntitle: Notice\n---\n")
    try site.check()
    let wording = try site.wording(of: "translation/orphan", in: .ms)
    #expect(wording.explanation.contains("content/notis.ms.md"))
    #expect(wording.solutions.map(\.text).joined().contains("translation: {of: en}"))
  }
}
