/// What a phrase of the term base is in pages of a language.
enum TermRole: Hashable, Sendable {
  /// A word of a pair, by the pair's place in the term base, and the word's language.
  case pair(Int, language: Int)
  /// A word to avoid, by its place among the language's.
  case avoided(Int)
  /// A proper name.
  case name
  /// A phrase that is marked as foreign in pages of other languages; `isOwn` in its own.
  case foreign(isOwn: Bool)
}

/// A phrase of the term base in a page's text. Trivial.
struct TermMatch: Sendable {
  let phrase: Int32
  let block: Int32
  /// Its tokens.
  let tokens: Range<Int32>

  var tokenRange: Range<Int> { Int(tokens.lowerBound)..<Int(tokens.upperBound) }
}
