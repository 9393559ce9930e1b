/// A word, a number or an address in a page's text. Trivial, so that arrays of it cost no retains.
struct TextToken: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Letters, joined by hyphens and apostrophes.
    case word
    /// Digits, joined by points and commas: `1,000.50`.
    case number
    /// `alliance8.7@mohr.gov.my`
    case email
    /// `https://…` or `www.…`
    case url
  }

  /// What is said of the text that a token stands in.
  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt16
    static let emphasised = Flags(rawValue: 1)
    /// In `[…]{lang=…}`.
    static let marked = Flags(rawValue: 2)
    static let code = Flags(rawValue: 4)
    /// In a quotation, or between quotation marks: “…”, "…", ‘…’, «…».
    static let quoted = Flags(rawValue: 8)
    /// The text of `<https://…>`.
    static let automaticLink = Flags(rawValue: 16)
    /// What `{{ … }}` gives.
    static let reference = Flags(rawValue: 32)
    static let capitalised = Flags(rawValue: 64)
    static let hyphenated = Flags(rawValue: 128)
    /// Part of a proper name, whose figures are no facts: `Alliance 8.7`.
    static let named = Flags(rawValue: 256)
    // What the lexicon of the page's language knows of a word.
    /// A word of dates, times and figures.
    static let fact = Flags(rawValue: 512)
    /// A word of the term base.
    static let term = Flags(rawValue: 1024)
    /// A small word of Malay, of English.
    static let malay = Flags(rawValue: 2048)
    static let english = Flags(rawValue: 4096)
  }

  /// The word's hash; a number's is that of its digits.
  let hash: UInt64
  /// Where it begins in the page's text.
  let start: Int32
  /// Just after its last byte.
  let end: Int32
  let kind: Kind
  var flags: Flags

  var range: Range<Int> { Int(start)..<Int(end) }
}
