import Testing

@testable import Selari

/// A page in three languages has one source.
@Suite("The source of a page") struct SourceLanguageTests {
  /// A site with a page whose languages say these things of their source.
  private func site(_ malay: String, _ english: String, _ chinese: String) throws -> TestSite {
    let site = TestSite(TestSite.smallest)
    let settings = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    let named = settings.replacing("en: Site}", with: "en: Site, zh: 网站}")
    site.edit("site.yaml", named + "\n  - {code: zh, label: 中文, locale: zh_Hans_MY}\n")
    site.edit("content/index.zh.md", "---\ntitle: 首页\n---\n")
    for (code, says) in [("ms", malay), ("en", english), ("zh", chinese)] {
      site.edit("content/tips.\(code).md", "---\ntitle: Tips\n\(says)\n---\n")
    }
    return try site.build()
  }

  @Test(arguments: [
    ("", "", "", "ms"), ("", "translation: {of: ms}", "translation: {of: ms}", "ms"),
    ("", "", "translation: {of: en}", "en"),
    ("translation: {of: en}", "translation: {of: en}", "", "en"),
    ("", "", "translation: {of: zh}", "zh"),
  ])
  func isTheOneThatIsNamedElseTheFirst(
    malay: String, english: String, chinese: String, source: String
  ) throws {
    let site = try site(malay, english, chinese)
    site.expectClean()
    let model = try site.assembled()
    let group = try #require(model.groups.first { $0.id.text == "tips" })
    #expect(model.configuration.languages[group.source].code == source)
  }

  @Test(arguments: [
    ("", "translation: {of: ms}", "translation: {of: 1️⃣en}"),
    ("", "translation: {of: en}", "translation: {of: 1️⃣zh}"),
    ("translation: {of: ms}", "translation: {of: 1️⃣en}", "translation: {of: ms}"),
  ])
  func isNotTwo(malay: String, english: String, chinese: String) throws {
    let site = try site(malay, english, chinese)
    site.expect([("translation/source", "1️⃣")])
  }

  @Test func noRecordNamesAnotherSourceThanItWasMadeAgainst() throws {
    let model = try site("", "translation: {of: ms}", "translation: {of: en}").assembled()
    #expect(throws: StampRefusal.self) {
      try Stamping(site: model, at: SiteRoot("/tiada")).stamps(of: ["tips"])
    }
    do throws(StampRefusal) {
      _ = try Stamping(site: model, at: SiteRoot("/tiada")).stamps(of: ["tips.zh"])
    } catch {
      #expect(
        error.problems.map { $0.message(in: .en) } == [
          "content/tips.zh.md says `of: en`, but the source of this page is content/tips.ms.md. "
            + "Mend `of` first."
        ])
    }
    #expect(try Stamping(site: model, at: SiteRoot("/tiada")).stamps(of: ["tips.en"]).count == 1)
  }

  @Test func whatIsOfferedIsTheSourceThatTheOthersName() throws {
    let site = try site("", "translation: {of: ms}", "translation: {of: en}")
    let wording = try site.wording(of: "translation/source")
    #expect(
      wording.explanation
        == "This page's source is `en` by this file, and `ms` by content/tips.en.md.")
    #expect(wording.solutions.first?.replacement == "ms")
  }
}
