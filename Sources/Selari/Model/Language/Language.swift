/// A language of the site. It never changes; an object, since every worker looks at it all the time.
public final class Language: Sendable {
  /// Its place among the site's languages; 0 is the one that pages are written in unless they say
  /// otherwise. Per-language values are found by it.
  public let index: Int
  /// Its code by [BCP 47](https://www.rfc-editor.org/info/bcp47), as in addresses, file names and
  /// `lang`: `ms`.
  public let code: String
  /// Its name in itself: "Bahasa Melayu".
  public let label: String
  /// The locale whose dates and numbers it uses: `ms_MY`.
  public let locale: String
  /// What Open Graph calls it: `ms_MY`.
  public let openGraph: String
  /// Which way its lines run.
  public let direction: WritingDirection
  /// Whether it is written without blanks between words, so that the end of a line is none: Chinese and
  /// Japanese.
  let hasWideText: Bool
  /// How it writes dates, numbers and plurals.
  public let formats: LanguageFormats

  /// A language with its formats.
  public init(
    index: Int, code: String, label: String, locale: String, openGraph: String,
    formats: LanguageFormats
  ) {
    self.index = index
    self.code = code
    self.label = label
    self.locale = locale
    self.openGraph = openGraph
    direction = WritingDirection(code: code, locale: locale)
    hasWideText = ["zh", "ja", "yue", "nan", "hak"].contains(code.prefix { $0 != "-" })
    self.formats = formats
  }

  /// Whether a text can be a language's code: `ms`, `zh-Hans`, `pt-BR`. It becomes a folder's name.
  public static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}

extension Language: Hashable {
  /// A site has a language once.
  public static func == (left: Language, right: Language) -> Bool {
    left.index == right.index && left.code == right.code
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
