import Diagnostics
import Testing

@Suite struct LanguageSlipTests {
  @Test(arguments: [
    ("cn", "zh"), ("tm", "ta"), ("tl", "fil"), ("in", "id"), ("iw", "he"), ("ib", "iba"),
    ("EN", "en"), ("pt_br", "pt-BR"), ("zh_hans", "zh-Hans"), ("MS-arab-my", "ms-Arab-MY"),
    ("english", "en"), ("Melayu", "ms"), ("tw", "zh-Hant"), ("jawi", "ms-Arab"), ("cn_MY", "zh-MY"),
    ("en", nil), ("zh-Hans", nil), ("xx", nil), ("", nil), ("entah", nil), ("de-1996", nil),
  ])
  func aCodeIsKnownByWhatPeopleWriteForIt(written: String, meant: String?) {
    #expect(LanguageSlip.code(meantBy: written) == meant)
  }

  private static let codes = ["ms", "en", "zh-Hans", "zh-Hant", "ta", "ms-Arab", "pt-PT", "pt-BR"]

  @Test(arguments: [
    ("cn", "zh-Hans"), ("zh", "zh-Hans"), ("tw", "zh-Hant"), ("zh-TW", "zh-Hant"),
    ("zh_CN", "zh-Hans"), ("zh-hans", "zh-Hans"), ("br", "pt-BR"), ("pt", "pt-PT"), ("EN", "en"),
    ("en-GB", "en"), ("ms_MY", "ms"), ("jawi", "ms-Arab"), ("arab", "ms-Arab"), ("mss", "ms"),
    ("sm", "ms"), ("tamil", "ta"), ("english", "en"),
    ("zh-Hnt", "zh-Hant"), ("bn", nil), ("fr", nil), ("mx", nil), ("en-Arab", nil), ("pt-AO", nil),
  ])
  func aLanguageOfTheSiteIsKnownByItsParts(written: String, meant: String?) {
    #expect(LanguageSlip.code(meantBy: written, among: Self.codes) == meant)
  }

  /// Of two letters, any others would be near.
  @Test func lettersDoNotTellWhichOfTwoIsMeant() {
    #expect(LanguageSlip.code(meantBy: "em", among: ["ms", "en"]) == nil)
    #expect(LanguageSlip.code(meantBy: "mse", among: ["ms", "en"]) == "ms")
  }
}
