import Diagnostics

/// The forms a word takes in sentences of a language: what it is to find a term in running text.
///
/// Forms are made from the term, never taken apart from the text: `perbudakan` is not found in
/// `budak`, as it would be if both were brought to a stem.
struct WordForms: Sendable {
  private let derive: @Sendable (String) -> [String]
  private let inflect: @Sendable (String) -> [String]
  private let inflectName: @Sendable (String) -> [String]
  private let makeSingular: @Sendable (String) -> [String]
  /// Whether a word may be said twice: `negara-negara`.
  let reduplicates: Bool

  /// The forms of a language by its code; a language without forms here has each word as it is.
  init(language code: String) {
    switch MessageLanguage(spokenAs: code) {
    case .ms:
      derive = MalayForms.of
      inflect = MalayForms.inflections
      inflectName = MalayForms.ofName
      makeSingular = { _ in [] }
      reduplicates = true
    case .en:
      derive = EnglishForms.of
      inflect = EnglishForms.of
      inflectName = EnglishForms.ofName
      makeSingular = EnglishForms.singulars
      reduplicates = false
    case nil:
      derive = { _ in [] }
      inflect = { _ in [] }
      inflectName = { _ in [] }
      makeSingular = { _ in [] }
      reduplicates = false
    }
  }

  /// The word in small letters, then its other forms and what is derived from it. Words of one or two
  /// letters have none.
  func of(_ word: String) -> [String] { forms(of: word, derive) }

  /// The word in small letters, then the forms that are still the same word.
  func inflections(of word: String) -> [String] { forms(of: word, inflect) }

  /// The word in small letters, then the forms that it takes in a name.
  func ofName(_ word: String) -> [String] { forms(of: word, inflectName) }

  /// The same for the word that says what a name names: `Goals` of the `Sustainable Development Goals`, of
  /// which there is one, too.
  func ofNamed(_ word: String) -> [String] {
    forms(of: word) { inflectName($0) + makeSingular($0) }
  }

  private func forms(of word: String, _ make: (String) -> [String]) -> [String] {
    let word = word.lowercased()
    guard word.count > 2, word.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" }) else {
      return [word]
    }
    return [word] + make(word)
  }
}
