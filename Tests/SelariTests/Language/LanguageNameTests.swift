import Testing

@testable import Selari

@Suite struct LanguageNameTests {
  @Test(arguments: [
    ("ms", "bahasa Melayu", "Malay"), ("en", "bahasa Inggeris", "English"),
    ("zh", "bahasa Cina", "Chinese"), ("zh-Hans", "bahasa Cina (Ringkas)", "Chinese (Simplified)"),
    ("ms-Arab", "bahasa Melayu (Arab)", "Malay (Arabic)"),
    ("pt-BR", "bahasa Portugis (Brazil)", "Portuguese (Brazil)"),
    ("qqq-Arab", "Sendiri", "Sendiri"),
    ("ta", "bahasa Tamil", "Tamil"),
    ("qqq", "Sendiri", "Sendiri"),
  ])
  func aLanguageIsCalledByTheLanguageOfTheMessage(code: String, ms: String, en: String) throws {
    let language = Language(
      index: 0, code: code, label: "Sendiri", locale: "en", openGraph: "en",
      formats: try LanguageFormats(locale: "en"))
    #expect(language.name.ms == ms)
    #expect(language.name.en == en)
  }
}
