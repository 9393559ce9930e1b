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

  /// What nobody wrote is a language and a territory, too: the locale's, or those that CLDR thinks of first.
  @Test(arguments: [
    ("locale: en_MY", "en_MY"), ("", "en_US"), ("locale: en_GB", "en_GB"),
    ("open_graph: en_AU", "en_AU"),
  ])
  func openGraphIsThatOfTheLocale(line: String, name: String) throws {
    let languages = try TestSite(
      TestSite.smallest.replacing("locale: en_MY, time: \"h:mm a\"", with: line)
    ).inputs().configuration.languages
    #expect(languages[1].openGraph == name)
  }

  @Test(arguments: [
    ("ms", "ms_MY"), ("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("pt-BR", "pt_BR"),
    ("fil", "fil_PH"), ("zh_Hans_MY", "zh_MY"), ("ms-Arab", "ms_MY"), ("eo", "eo"),
  ])
  func aTerritoryIsTheUsualOne(locale: String, name: String) {
    #expect(OpenGraphLocale.usual(for: locale) == name)
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
    ("cn", "zh"), ("tm", "ta"), ("tl", "fil"), ("in", "id"), ("iw", "he"), ("jp", "ja"),
    ("ib", nil),
  ])
  func theCodeOfACountryIsNoNearMiss(code: String, meant: String?) throws {
    let site = try site(malay: "code: 1️⃣\(code), label: Bahasa").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  @Test(arguments: [("cn", "zh_Hans_MY", "zh"), ("tm", "ta_MY", "ta"), ("jp", "ja", "ja")])
  func aLocaleDoesNotMakeACodeOfIt(code: String, locale: String, meant: String) throws {
    let site = try self.site(malay: "code: 1️⃣\(code), locale: \(locale)").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  /// A language of which CLDR knows the name and no dates.
  @Test func aLanguageWithoutDatesBorrowsALocale() throws {
    let site = try site(malay: "code: 1️⃣iba, label: Iban").build()
    site.expect([("site/value", "1️⃣")])
    let wording = try site.wording(of: "site/value")
    #expect(
      wording.explanation
        == "CLDR knows no locale `iba`; say whose dates it uses, as in `locale: ms_MY`.")
    #expect(wording.solutions.isEmpty)
    let borrowing = try self.site(malay: "code: iba, label: Iban, locale: ms_MY").build()
    #expect(!borrowing.findings.contains { $0.hasPrefix("site/value") }, "\(borrowing.findings)")
  }

  @Test(arguments: [("ms", "ms"), ("zh-Hans", "zh-hans"), ("ms-Arab", "ms-arab")])
  func aLanguageIsNamedOnce(first: String, second: String) throws {
    let site = try self.site(malay: "code: \(first)}\n  - {code: 1️⃣\(second)").build()
    site.expect([("site/value", "1️⃣")])
    #expect(
      try site.wording(of: "site/value").explanation == "The language `\(second)` is named twice.")
  }

  @Test(arguments: [
    ("zh-hans", "zh-Hans"), ("ms-arab", "ms-Arab"), ("pt-br", "pt-BR"),
    ("zh-HANS-my", "zh-Hans-MY"),
  ])
  func aCodeIsWrittenAsPeopleKnowIt(code: String, usual: String) throws {
    let site = try self.site(malay: "code: 1️⃣\(code)").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == usual)
  }

  @Test(arguments: [
    ("ms-Arab", "ms_MY", "ms_Arab_MY"), ("zh-Hans", "zh_TW", "zh_Hans_MY"),
    ("zh-Hans", "zh_Hant_HK", "zh_Hans_HK"), ("zh-Hant", "zh_CN", "zh_Hant_CN"),
    ("zh-TW", "zh_CN", "zh_Hant_CN"),
  ])
  func aLocaleIsInTheScriptOfItsLanguage(code: String, locale: String, fitting: String) throws {
    let site = try self.site(malay: "code: \(code), locale: 1️⃣\(locale)").build()
    site.expect([("site/value", "1️⃣")])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == fitting)
  }

  /// A plain code leaves its script to the locale.
  @Test(arguments: [
    "zh, locale: zh_TW", "zh-Hans, locale: zh_MY", "pt-BR, locale: pt_PT", "en-GB",
    "sr-RS, locale: sr_Latn_RS",
  ])
  func aScriptThatFitsStands(code: String) throws {
    let site = try self.site(malay: "code: \(code)").build()
    #expect(!site.findings.contains { $0.hasPrefix("site/value") }, "\(site.findings)")
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

  /// Which languages there are is not known then, and which key was meant is.
  @Test(arguments: ["language", "langauges"])
  func aMisspeltKeyOfTheLanguagesIsToldAsThat(key: String) throws {
    let rest =
      "\nofficial: false\nmissing: error\nmenus: {}\ntopics: {}\nmarkdown: {}\nchecks: {}"
      + "\nsecurity: {}\npublish: {}\nextra: {}\n2️⃣menu: {}\n"
    let site = try TestSite(
      TestSite.smallest.replacing("languages:\n", with: "1️⃣\(key):\n")
        .replacing("\n-- content/index.ms.md", with: rest + "-- content/index.ms.md")
    ).build()
    site.expect([("site/unknown-key", "1️⃣"), ("site/unknown-key", "2️⃣")])
    #expect(
      try site.wording(of: "site/unknown-key").solutions.map(\.replacement) == ["languages"])
  }

  @Test(arguments: ["HH:mm", "k", "h 'o’clock'", "KK:mm a x"])
  func everyClockWillDo(pattern: String) throws {
    try site(english: "time: \"\(pattern)\"").build().expectClean()
  }
}
