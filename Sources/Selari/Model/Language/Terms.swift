import Diagnostics

/// The term base: which words go together in the languages, which are wrong, which stay as they are.
struct Terms: Sendable {
  /// Terms that stand for each other.
  let pairs: [Pair]
  /// Words to avoid, by language.
  let avoided: [[Avoided]]
  /// Proper names: never marked, never translated.
  let names: [Word]
  /// Words of another language, which are marked with it.
  let foreign: [Foreign]
  /// The file that they are written in; nil where the site has none.
  let source: Source?

  /// A word or phrase, and where it stands in the file, as byte offsets.
  struct Word: Hashable, Sendable {
    /// The word or phrase.
    let text: String
    /// Where it stands.
    let range: Range<Int>
    /// Whether its capitals are part of it: it is found only where they are written.
    var keepsCapitals = false
  }

  /// What a thing is called in each language; where there are several words, any of them will do.
  struct Pair: Hashable, Sendable {
    /// The words, by language.
    let words: Localized<[Word]>
    /// Where the pair stands, as byte offsets.
    let range: Range<Int>
  }

  /// A word to avoid, and what to write instead.
  struct Avoided: Hashable, Sendable {
    /// The wrong word.
    let wrong: Word
    /// The right one.
    let right: String
  }

  /// A word of another language.
  struct Foreign: Hashable, Sendable {
    /// The word.
    let word: Word
    /// The code of its language, which need not be one of the site's.
    let code: String
  }

  /// A term base.
  init(
    pairs: [Pair] = [], avoided: [[Avoided]] = [], names: [Word] = [], foreign: [Foreign] = [],
    source: Source? = nil
  ) {
    self.pairs = pairs
    self.avoided = avoided
    self.names = names
    self.foreign = foreign
    self.source = source
  }

  /// The words to avoid in a language.
  func avoided(in language: Int) -> [Avoided] {
    avoided.indices.contains(language) ? avoided[language] : []
  }

  /// The words of pairs in a language that begin with a letter and a hyphen (`e-mel`), which are not to
  /// be parted there.
  func hyphenated(in language: Language) -> [String] {
    pairs.flatMap { $0.words[language.index] }.map(\.text).filter {
      $0.dropFirst().first == "-"
    }
  }

  /// The words that are foreign in pages of other languages and are this one's own: in its pages they
  /// stand as names do, with their numbers on one line.
  func native(to language: Language) -> [String] {
    foreign.filter { $0.code == language.code }.map(\.word.text)
  }

  /// The words that are foreign in pages of a language, the longest first, so that the first that
  /// matches is the right one.
  func foreign(in language: Language) -> [Foreign] {
    foreign.filter { $0.code != language.code }
      .sorted { ($1.word.text.utf8.count, $0.word.text) < ($0.word.text.utf8.count, $1.word.text) }
  }
}
