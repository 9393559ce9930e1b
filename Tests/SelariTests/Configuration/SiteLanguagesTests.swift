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

  private func site(malay line: String) -> TestSite {
    TestSite(
      TestSite.smallest.replacing(
        "{code: ms, label: Bahasa Melayu, locale: ms_MY, time: \"h.mm B\"}", with: "{\(line)}"))
  }

  /// `bm` is Bambara and `my` Burmese: the label and the locale say what was meant.
  @Test(arguments: [
    "code: 1️⃣bm, label: Bahasa Melayu, locale: ms_MY",
    "code: 1️⃣my, label: Bahasa Melayu, locale: ms_MY",
    "code: 1️⃣bm, label: Melayu, locale: ms", "code: 1️⃣my, label: BM, locale: ms_MY",
    "code: 1️⃣bm, label: Malay, locale: ms-MY", "code: 1️⃣bm, label: Bahasa Melayu",
  ])
  func aCodeOfAnotherLanguageIsToBlame(line: String) throws {
    let site = try site(malay: line).build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == "ms")
  }

  /// A label may be short, a country's, or another spelling's.
  @Test(arguments: [
    "code: ms, label: BM, locale: ms_MY", "code: ms, label: MY", "code: nn, label: Norsk",
    "code: ms, label: Jawi", "code: yue, label: 中文",
  ])
  func aLabelIsTheSitesOwn(line: String) throws {
    let site = try site(malay: line).build()
    #expect(!site.findings.contains { $0.hasPrefix("site/value") }, "\(site.findings)")
  }

  @Test(arguments: ["Bamanankan", "BM"])
  func aLocaleOfAnotherLanguageIsToBlame(label: String) throws {
    let site = try site(malay: "code: bm, label: \(label), locale: 1️⃣ms_MY").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == "bm")
  }

  /// `id` is Indonesia's code, too; the label says that the language is meant.
  @Test func aLabelOfTheCodeTellsThatTheLocaleIsWrong() throws {
    let site = try site(malay: "code: id, label: Bahasa Indonesia, locale: 1️⃣ms_ID").build()
    #expect(site.findings.first?.hasPrefix("site/value") == true)
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == "id")
  }

  @Test(arguments: [
    ("MS", "ms"), ("ms_MY", "ms"), ("Melayu", "ms"), ("bahasa melayu", "ms"), ("malay", "ms"),
    ("zh_Hans", "zh-Hans"), ("x", nil), ("entah apa", nil), ("MSA", "ms"), ("ESPAÑOL", "es"),
    ("francais", "fr"),
  ])
  func theCodeThatIsMeantIsSuggested(code: String, meant: String?) throws {
    let site = try site(malay: "code: 1️⃣\(code), label: Bahasa Melayu").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
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
