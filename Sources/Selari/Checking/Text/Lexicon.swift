/// What a language's words are known for: by one look at each word of a text, everything that looks for
/// words in it passes over those that say nothing to it. Nearly all words do.
struct Lexicon: Sendable {
  private let table: WordTable<TextToken.Flags>

  /// The words of dates and figures, of the term base, and the small words of every language.
  init(grammar: FactGrammar?, terms: TermTable? = nil) {
    var flags: [UInt64: TextToken.Flags] = [:]
    for hash in grammar?.words.hashes ?? [] { flags[hash, default: []].insert(.fact) }
    for hash in terms?.wordHashes ?? [] { flags[hash, default: []].insert(.term) }
    for (hash, tongue) in FunctionWords.all
    where flags[hash, default: []].isDisjoint(with: [.malay, .english]) {
      flags[hash, default: []].insert(tongue == .malay ? .malay : .english)
    }
    table = WordTable(flags.map { ($0.key, $0.value) })
  }

  /// What a word is known for.
  @inline(__always)
  subscript(hash: UInt64) -> TextToken.Flags { table[hash] ?? [] }
}
