import Selari

/// Malay and English as the site has them.
enum TwoLanguages {
  static func make() throws -> [Language] {
    [
      Language(
        index: 0, code: "ms", label: "Bahasa Melayu", locale: "ms_MY", openGraph: "ms_MY",
        formats: try LanguageFormats(locale: "ms_MY", time: DatePattern("h.mm B"))),
      Language(
        index: 1, code: "en", label: "English", locale: "en_MY", openGraph: "en_GB",
        formats: try LanguageFormats(locale: "en_MY", time: DatePattern("h:mm a"))),
    ]
  }
}
