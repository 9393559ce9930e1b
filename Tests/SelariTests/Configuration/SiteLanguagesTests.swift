import Diagnostics
import Testing

@testable import Selari

/// What `languages` in `site.yaml` says of each language.
@Suite struct SiteLanguagesTests {
  private func site(english line: String) -> TestSite {
    TestSite(
      TestSite.smallest.replacing(
        "{code: en, label: English, locale: en_MY, time: \"h:mm a\"}",
        with: "{code: en, locale: en_MY, \(line)}"))
  }

  @Test(arguments: ["1️⃣\"\"", "1️⃣\" \"", "1️⃣\"\\u00A0\""])
  func aLabelIsWhatReadersCanSee(label: String) throws {
    let site = try site(english: "label: \(label)").build()
    site.expect([("site/value", "1️⃣")])
    try self.site(english: "label: ").build().expectClean()
  }

  @Test(arguments: [
    ("<x>", nil as String?), ("en", nil), ("", nil), ("en_GBR", nil), ("en-GB", "en_GB"),
    ("EN_gb", "en_GB"),
    ("zh_Hans_MY", "zh_MY"),
  ])
  func openGraphWantsALanguageAndATerritory(written: String, meant: String?) throws {
    let site = try site(english: "open_graph: 1️⃣\"\(written)\"").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  @Test(arguments: ["en_GB", "fil_PH"]) func whatOpenGraphHasStands(written: String) throws {
    try site(english: "open_graph: \(written)").build().expectClean()
  }

  @Test(arguments: [
    ("", "An empty pattern holds no time of day; try `h:mm a`."),
    ("'x'", "The pattern `'x'` holds no time of day; try `h:mm a`."),
    ("x", "The pattern `x` holds no time of day; try `h:mm a`."),
    ("mm:ss", "The pattern `mm:ss` holds no time of day; try `h:mm a`."),
    ("d MMMM y", "The pattern `d MMMM y` holds no time of day; try `h:mm a`."),
  ])
  func aTimeOfDayHasAnHour(pattern: String, said: String) throws {
    let site = try site(english: "time: 1️⃣\"\(pattern)\"").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").explanation == said)
  }

  @Test(arguments: ["HH:mm", "k", "h 'o’clock'", "KK:mm a x"])
  func everyClockWillDo(pattern: String) throws {
    try site(english: "time: \"\(pattern)\"").build().expectClean()
  }
}
