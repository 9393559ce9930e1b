import Testing

@testable import Selari

@Suite struct WritingDirectionTests {
  @Test(arguments: [
    ("ms", "ms_MY", "ltr"), ("en", "en_MY", "ltr"), ("zh-Hans", "zh_Hans_MY", "ltr"),
    ("ar", "ar", "rtl"), ("ar", "ar_MY", "rtl"), ("he", "he", "rtl"), ("iw", "he", "rtl"),
    // Jawi: by the code, whatever locale gives its dates, or by the locale alone.
    ("ms-Arab", "ms-Arab", "rtl"), ("ms-Arab", "ms_MY", "rtl"), ("ms-Arab-MY", "ms_MY", "rtl"),
    ("ms", "ms_Arab_MY", "rtl"),
    // A script that the code names counts more than the locale's.
    ("ar-Latn", "ar", "ltr"), ("az", "az_Arab", "rtl"),
    // What is written otherwise in another country.
    ("pa", "pa", "ltr"), ("pa", "pa_PK", "rtl"),
    // What has no locale of its own borrows the dates of another language, not its script.
    ("dv", "en_MY", "rtl"), ("qqq", "ar", "ltr"),
  ])
  func aLanguageRunsAsItsScriptDoes(code: String, locale: String, direction: String) {
    #expect(WritingDirection(code: code, locale: locale).rawValue == direction)
  }
}
