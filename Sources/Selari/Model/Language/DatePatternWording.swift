import Diagnostics

extension DatePatternFault {
  /// What is wrong with the pattern.
  func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .letter(let letter):
      language(
        ms: "Huruf `\(letter)` tidak bermakna dalam corak tarikh; teks ditulis antara `'`.",
        en: "The letter `\(letter)` means nothing in a date pattern; text is put between `'`.")
    case .count(let letters):
      language(
        ms: "`\(letters)` tidak bermakna dalam corak tarikh.",
        en: "`\(letters)` means nothing in a date pattern.")
    case .unclosedQuote:
      language(ms: "Satu `'` tiada pasangannya.", en: "A `'` has no partner.")
    case .noField:
      language(
        ms:
          "Corak ini tidak mengandungi apa-apa daripada tarikh; cuba `full`, `long`, `medium`, `short`, `iso` atau corak seperti `d MMMM y`.",
        en:
          "This pattern holds nothing of a date; try `full`, `long`, `medium`, `short`, `iso` or a pattern such as `d MMMM y`."
      )
    case .timeOfDate(let letter):
      language(
        ms: "Corak ini meminta waktu (`\(letter)`), tetapi tarikh ini tiada waktu.",
        en: "The pattern asks for a time of day (`\(letter)`), and this date has none.")
    }
  }
}
