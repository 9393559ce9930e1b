import Diagnostics

extension DatePatternFault {
  /// What is wrong with the pattern.
  func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .letter(let letter) where Self.lettersOfCLDR.contains(letter):
      language(
        ms: "Huruf `\(letter)` daripada CLDR tidak disokong; teks ditulis antara `'`.",
        en: "CLDR's letter `\(letter)` is not supported; text is put between `'`.")
    case .letter(let letter):
      language(
        ms: "Huruf `\(letter)` tidak bermakna dalam corak tarikh; teks ditulis antara `'`.",
        en: "The letter `\(letter)` means nothing in a date pattern; text is put between `'`.")
    case .count(let letters):
      language(
        ms:
          "`\(letters)` tidak disokong dalam corak tarikh; \(Self.lengths(of: letters, in: .ms)).",
        en:
          "`\(letters)` is not supported in a date pattern; \(Self.lengths(of: letters, in: .en)).")
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

  /// The letters of CLDR that stand for nothing here.
  private static let lettersOfCLDR = Set("UurlwWDFgeACjJSYzZOvV")

  /// How often a letter may be repeated.
  private static func lengths(of letters: String, in language: MessageLanguage) -> String {
    guard let letter = letters.first, let field = DatePattern.Field(rawValue: letter) else {
      return ""
    }
    let shortest = String(repeating: letter, count: field.counts.lowerBound)
    let longest = String(repeating: letter, count: field.counts.upperBound)
    return language(
      ms: "tulis `\(shortest)` hingga `\(longest)`", en: "write `\(shortest)` to `\(longest)`")
  }
}
