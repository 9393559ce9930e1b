/// The term base as pages of one language are searched for it: the words of every language, the
/// page's own ones in all their forms. Made once for each language of the site.
struct TermTable: Sendable {
  struct Phrase: Sendable {
    /// As it is written in the term base.
    let text: String
    let words: [Word]
    let role: TermRole
    /// What is in it besides: `buruh paksa` in `Pelan Tindakan Nasional Berhubung Buruh Paksa`.
    var inner: [TermRole] = []
  }

  /// A word of a phrase, as the table knows it.
  struct Word: Hashable, Sendable {
    let id: Int32
    /// Whether a comma stands before it.
    let followsComma: Bool
    /// Whether it is found only with a capital.
    let isCapital: Bool
  }

  private(set) var phrases: [Phrase] = []
  /// The phrases that begin with a word, the longest first.
  private var byFirst: [[Int32]] = []
  private let words: WordTable<[Int32]>
  private let forms: WordForms

  /// The words that phrases begin with, or have in them, in all their forms.
  var wordHashes: [UInt64] { words.hashes }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { phrases.isEmpty }

  init(_ terms: Terms, for language: Language, among languages: [Language]) {
    forms = WordForms(language: language.code)
    var builder = TermTableBuilder()
    for (index, pair) in terms.pairs.enumerated() {
      for other in languages {
        for word in pair.words[other] {
          let role = TermRole.pair(index, language: other.index)
          let forms = TermForms.of(word.text, WordForms(language: other.code))
          builder.add(word.text, as: role, forms: forms, keepsCapitals: word.keepsCapitals)
          // A word that is to be avoided for the way it is written is none of the pair's.
          let avoided = terms.avoided(in: other.index).map(\.wrong.unhyphenated)
          if !avoided.contains(word.unhyphenated) {
            builder.addHyphenations(
              of: word.text, as: role, keepsCapitals: word.keepsCapitals, forms: forms)
          }
        }
      }
    }
    for (index, avoided) in terms.avoided(in: language.index).enumerated() {
      builder.add(avoided.wrong.text, as: .avoided(index), forms: forms.inflections)
    }
    for name in terms.names { builder.add(name.text, as: .name, forms: nil) }
    for foreign in terms.foreign {
      builder.add(
        foreign.word.text, as: .foreign(isOwn: foreign.code == language.code), forms: nil)
    }
    phrases = builder.phrases
    words = WordTable(builder.ids.map { ($0.key, $0.value.sorted()) })
    byFirst = Array(repeating: [], count: builder.count)
    for (index, phrase) in phrases.enumerated() {
      byFirst[Int(phrase.words[0].id)].append(Int32(index))
    }
    for index in byFirst.indices {
      byFirst[index].sort { phrases[Int($0)].words.count > phrases[Int($1)].words.count }
    }
    findInnerPhrases()
    // A word to avoid still says what the right one says.
    let avoided = terms.avoided(in: language.index)
    for index in phrases.indices {
      guard case .avoided(let word) = phrases[index].role else { continue }
      phrases[index].inner += roles(of: avoided[word].right)
    }
  }

  /// What a text is as a whole.
  private func roles(of text: String) -> [TermRole] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: text)
    guard !tokens.isEmpty else { return [] }
    return all(at: 0, in: tokens[...], bytes).filter { $0.count == tokens.count }
      .map { phrases[Int($0.phrase)].role }
  }

  private mutating func findInnerPhrases() {
    for index in phrases.indices where phrases[index].words.count > 1 {
      let bytes = Array(phrases[index].text.utf8)
      let tokens = Tokenizer.tokens(of: phrases[index].text)
      var inner: [TermRole] = []
      for start in tokens.indices {
        for match in all(at: start, in: tokens[...], bytes) where match.count < tokens.count {
          inner.append(phrases[Int(match.phrase)].role)
        }
      }
      phrases[index].inner = inner
    }
  }

  // MARK: - Matching

  /// The phrases in a page's text. Where several of one length begin at a word, each is given; a word
  /// belongs to the longest phrase only.
  func matches(in text: PageText) -> [TermMatch] {
    guard !isEmpty else { return [] }
    var result: [TermMatch] = []
    for (block, content) in text.blocks.enumerated() where content.kind.isLeaf {
      var index = content.tokenRange.lowerBound
      while index < content.tokenRange.upperBound {
        guard mayBegin(text.tokens[index]) else {
          index += 1
          continue
        }
        let found = all(at: index, in: text.tokens[..<content.tokenRange.upperBound], text.bytes)
        let longest = found.map(\.count).max() ?? 0
        for match in found where match.count == longest {
          result.append(
            TermMatch(
              phrase: match.phrase, block: Int32(block),
              tokens: Int32(index)..<Int32(index + longest)))
        }
        index += max(longest, 1)
      }
    }
    return result
  }

  /// Whether a token may be a word of the table: the lexicon knows it, or may know one half of it.
  private func mayBegin(_ token: TextToken) -> Bool {
    token.flags.contains(.term) || (forms.reduplicates && token.flags.contains(.hyphenated))
  }

  /// Every phrase that begins at a token, with the number of its words.
  private func all(
    at index: Int, in tokens: ArraySlice<TextToken>, _ bytes: [UInt8]
  ) -> [(phrase: Int32, count: Int)] {
    let candidates = ids(of: tokens[index], bytes)
    guard !candidates.isEmpty else { return [] }
    var result: [(phrase: Int32, count: Int)] = []
    for id in candidates {
      for phrase in byFirst[Int(id)] {
        let words = phrases[Int(phrase)].words
        if begins(words, at: index, in: tokens, bytes) { result.append((phrase, words.count)) }
      }
    }
    return result
  }

  private func begins(
    _ words: [Word], at index: Int, in tokens: ArraySlice<TextToken>, _ bytes: [UInt8]
  ) -> Bool {
    guard index + words.count <= tokens.endIndex,
      words.indices.allSatisfy({
        !words[$0].isCapital || tokens[index + $0].flags.contains(.capitalised)
      })
    else { return false }
    for offset in words.indices.dropFirst() {
      let (before, token) = (tokens[index + offset - 1], tokens[index + offset])
      guard ids(of: token, bytes).contains(words[offset].id) else { return false }
      let gap = bytes[Int(before.end)..<Int(token.start)]
      let hasComma = gap.contains(UInt8(ascii: ","))
      guard gap.count <= 5, !gap.isEmpty, hasComma == words[offset].followsComma,
        gap.allSatisfy(Self.isGap)
      else { return false }
    }
    return true
  }

  /// Blanks, apostrophes and a comma may stand between the words of a phrase.
  private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09, 0x27, 0x2C, 0xC2, 0xA0, 0xE2, 0x80, 0x99: true
    default: false
    }
  }

  /// What a token may be; `negara-negara` is `negara`.
  private func ids(of token: TextToken, _ bytes: [UInt8]) -> [Int32] {
    guard token.kind == .word || token.kind == .number else { return [] }
    if let ids = words[token.hash] { return ids }
    guard forms.reduplicates, token.flags.contains(.hyphenated) else { return [] }
    let word = bytes[token.range]
    // The hyphen that no line breaks at has three bytes.
    guard let hyphen = word.firstIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else {
      return []
    }
    let (first, second) = (word[..<hyphen], word[(hyphen + (word[hyphen] == 0xE2 ? 3 : 1))...])
    guard second.count >= first.count, zip(first, second).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return [] }
    return words[WordHash(first).value] ?? []
  }
}
