/// Whether a sentence speaks of the future about a date in it.
///
/// Nothing is understood: a date is taken to be spoken of as one to come where a word of the future
/// leads to it within its clause (`will be held on …`), or where a time limit ends with it
/// (`no later than …`), and nothing in the sentence says that it tells of what was, or what another
/// says.
///
/// A page's dates are to be asked for in the order of the text: what is known of a sentence is kept for
/// the next date in it.
struct FutureSpeech {
  let text: PageText
  let words: FutureWords
  /// The sentence of the date that was asked for last.
  private var last: Sentence?

  /// What is known of a sentence.
  private struct Sentence {
    let tokens: Range<Int>
    /// Whether another speaks in it.
    let isReport: Bool
    /// Whether it tells of what was.
    let isPast: Bool
    /// Whether it asks for something, or offers it.
    let isCall: Bool
  }

  init(text: PageText, words: FutureWords) {
    self.text = text
    self.words = words
  }

  /// The word that speaks of the future about what stands in a range of the text; nil where none does.
  mutating func word(about mention: Range<Int>, in block: TextBlock) -> Range<Int>? {
    guard let sentence = sentence(with: mention, in: block), !sentence.isReport else { return nil }
    let tokens = sentence.tokens
    let first = firstToken(from: mention.lowerBound, in: tokens)
    let before = tokens.lowerBound..<first
    let after = firstToken(from: mention.upperBound, in: tokens)..<tokens.upperBound
    if (first..<after.lowerBound).contains(where: { isExempt(text.tokens[$0]) }) { return nil }
    return leading(before) ?? limit(before, in: sentence) ?? following(before, after)
  }

  /// A date with the day of the week and the hour that stand before it, by its place among what the page
  /// states: `sebelum pukul 5.00 petang, 31 Oktober 2022` is a time limit of the hour.
  func moment(at index: Int, of facts: [FactMention]) -> Range<Int> {
    let mention = facts[index]
    var lower = Int(mention.range.lowerBound)
    var next = index - 1
    while next >= 0, facts[next].block == mention.block,
      facts[next].key.kind == .time || facts[next].key.kind == .weekday,
      isBridge(Int(facts[next].range.upperBound)..<lower)
    {
      lower = Int(facts[next].range.lowerBound)
      next -= 1
    }
    return lower..<Int(mention.range.upperBound)
  }

  /// Whether only small words stand in a short range of the text.
  private func isBridge(_ range: Range<Int>) -> Bool {
    guard range.count <= 24 else { return false }
    let first = firstToken(from: range.lowerBound, in: text.tokens.indices)
    return text.tokens[first...].prefix { Int($0.start) < range.upperBound }.indices
      .allSatisfy { role($0) == .bridge }
  }

  /// Whether what stands in a range of the text is spoken of as over: `after 20 October 2022`.
  mutating func isOver(_ mention: Range<Int>, in block: TextBlock) -> Bool {
    guard let sentence = sentence(with: mention, in: block)?.tokens else { return false }
    let first = firstToken(from: mention.lowerBound, in: sentence)
    return skipBridge(sentence.lowerBound..<first).last.map { role($0) == .after } ?? false
  }

  // MARK: - Ways to speak of the future

  /// `will be held on`, `akan diadakan pada`: a word of the future before the date, in its clause.
  private func leading(_ before: Range<Int>) -> Range<Int>? {
    if skipBridge(before).last.map({ role($0) == .after }) == true { return nil }
    for (steps, index) in before.reversed().enumerated() {
      if steps > Self.reach || isBoundary(index, in: before) { return nil }
      switch role(index) {
      case .future where !isNoFuture(index, in: before): return text.tokens[index].range
      case .planned where index > before.lowerBound && role(index - 1) == .present:
        return text.tokens[index].range
      case .be where isToBe(index, in: before):
        return Int(text.tokens[index - 2].start)..<Int(text.tokens[index].end)
      case .past where words.hasParticiples && followsBe(index, in: before): break
      case .clause, .dated, .past, .after: return nil
      default: break
      }
    }
    return nil
  }

  /// `no later than 20 October`, `closes on`, `Apply by`: a time limit that ends with the date.
  private func limit(_ before: Range<Int>, in sentence: Sentence) -> Range<Int>? {
    guard let last = skipBridge(before).last else { return nil }
    let isPast = sentence.isPast
    switch role(last) {
    case .limit where !isPast: return text.tokens[last].range
    case .closing where !isPast && last + 1 < before.upperBound:
      let isLabel = last > before.lowerBound && role(last - 1) == .label
      return isLabel ? nil : text.tokens[last].range
    case .than where !isPast && last > before.lowerBound && role(last - 1) == .later:
      return Int(text.tokens[last - 1].start)..<Int(text.tokens[last].end)
    // `tidak lewat daripada`
    case .than where !isPast && last > before.lowerBound + 1 && role(last - 1) == .after:
      guard role(last - 2) == .no else { return nil }
      return Int(text.tokens[last - 2].start)..<Int(text.tokens[last].end)
    case .before where !isPast && isValidity(last, in: before):
      return Int(text.tokens[last - 1].start)..<Int(text.tokens[last].end)
    case .before where !isPast && sentence.isCall && !isCondition(before.lowerBound..<last):
      return text.tokens[last].range
    default: return nil
    }
  }

  /// `is to be`, which is said of what is planned.
  private func isToBe(_ index: Int, in range: Range<Int>) -> Bool {
    index > range.lowerBound + 1 && role(index - 1) == .to && role(index - 2) == .present
  }

  /// `sah sehingga`, `is valid until`, in no clause that says which things are meant: `permit yang sah
  /// sehingga`, `permits valid until`.
  private func isValidity(_ last: Int, in before: Range<Int>) -> Bool {
    guard last > before.lowerBound, role(last - 1) == .valid else { return false }
    if words.hasParticiples {
      guard last > before.lowerBound + 1, role(last - 2) == .present else { return false }
    }
    return !(before.lowerBound..<last).contains { role($0) == .clause }
  }

  /// `born before`, `dated before`, `yang mula bekerja sebelum`: the time limit is that of a state, which
  /// those must meet who are meant, and not of what the sentence asks for.
  ///
  /// In a sentence that begins with a request, a clause describes what is asked for, and the time limit is
  /// the reader's (`Hantar borang yang lengkap sebelum …`), unless the clause tells of what was (`who started
  /// before …`).
  private func isCondition(_ before: Range<Int>) -> Bool {
    var tellsOfPast = false
    for index in before.reversed() {
      switch role(index) {
      case .state, .dated: return true
      // `make sure that …`
      case .clause where index > before.lowerBound && role(index - 1) == .request: return false
      case .clause: return tellsOfPast || role(before.lowerBound) != .request
      case .call, .request: return false
      default: tellsOfPast = tellsOfPast || isBoundary(index, in: before)
      }
    }
    return false
  }

  /// `akan tetapi`, which is "however", and `kesedaran akan`, which is "awareness of" where no verb follows:
  /// `Kempen kesedaran akan diadakan`.
  private func isNoFuture(_ index: Int, in range: Range<Int>) -> Bool {
    let next = index + 1 < range.upperBound ? index + 1 : nil
    if let next, role(next) == .but { return true }
    guard index > range.lowerBound, role(index - 1) == .mind else { return false }
    return next.map { !isVerb($0) } ?? true
  }

  /// Whether a Malay word has the form of a verb: `di-`, `me-` or `ber-` before a root.
  private func isVerb(_ index: Int) -> Bool {
    switch role(index) {
    case .verb, .planned: return true
    case .noun, .mind: return false
    default: break
    }
    let token = text.tokens[index]
    guard token.kind == .word, !isExempt(token) else { return false }
    let word = text.bytes[token.range]
    return Self.verbPrefixes.contains { prefix, least in
      word.count >= least && word.starts(with: prefix.utf8)
    }
  }

  /// The prefixes of verbs, and how long a word with them is at least that is hardly a root itself.
  private static let verbPrefixes = [("di", 6), ("me", 7), ("ber", 7)]

  /// `On 3 November the workshop will …`: a sentence that begins with the date.
  private func following(_ before: Range<Int>, _ after: Range<Int>) -> Range<Int>? {
    guard before.allSatisfy({ role($0) == .bridge || role($0) == .clock }), !before.isEmpty else {
      return nil
    }
    for index in after.prefix(Self.reach) {
      switch role(index) {
      case .future where !isNoFuture(index, in: after): return text.tokens[index].range
      case .planned where role(index - 1) == .present: return text.tokens[index].range
      case .be where isToBe(index, in: after):
        return Int(text.tokens[index - 2].start)..<Int(text.tokens[index].end)
      case .clause, .dated, .past: return nil
      default: break
      }
    }
    return nil
  }

  /// How many words a word of the future reaches.
  private static let reach = 12

  // MARK: - Looking around

  private func role(_ index: Int) -> FutureWords.Role? {
    let token = text.tokens[index]
    guard token.kind == .word, !isExempt(token) else { return nil }
    return words.table[token.hash]
  }

  private func isExempt(_ token: TextToken) -> Bool {
    !token.flags.isDisjoint(with: [.quoted, .code, .marked])
  }

  /// Whether another clause begins at a word: `the report published on …`.
  private func isBoundary(_ index: Int, in range: Range<Int>) -> Bool {
    guard words.hasParticiples, text.tokens[index].kind == .word,
      text.bytes[text.tokens[index].range].suffix(2).elementsEqual("ed".utf8)
    else { return false }
    if role(index) == .planned || role(index) == .verb { return false }
    return !followsBe(index, in: range)
  }

  /// Whether a participle belongs to a form of `be` just before it: `will be formally opened`.
  private func followsBe(_ index: Int, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, index - 3)..<index).contains {
      role($0) == .be || role($0) == .future || role($0) == .present
    }
  }

  /// The tokens without the small words at their end, weekdays and figures among them.
  private func skipBridge(_ tokens: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      let token = text.tokens[end - 1]
      guard
        role(end - 1) == .bridge || role(end - 1) == .clock
          || token.flags.contains(.capitalised) && isWeekday(token)
      else { break }
      end -= 1
    }
    return tokens.lowerBound..<end
  }

  private func isWeekday(_ token: TextToken) -> Bool {
    guard token.kind == .word else { return false }
    return Self.weekdays[token.hash] != nil
  }

  private static let weekdays = WordTable<Bool>(
    (FactGrammar.malayWords + FactGrammar.englishWords).compactMap { word in
      if case .weekday = word.1 { (WordHash(word.0).value, true) } else { nil }
    })

  /// The sentence that the beginning of a mention stands in.
  private mutating func sentence(with mention: Range<Int>, in block: TextBlock) -> Sentence? {
    let first = text.tokens[block.tokenRange].partitioningIndex {
      Int($0.end) > mention.lowerBound
    }
    guard first < block.tokenRange.upperBound, text.tokens[first].range.overlaps(mention) else {
      return nil
    }
    if let last, last.tokens.contains(first) { return last }
    let tokens = text.sentence(around: first, in: block)
    let roles = tokens.compactMap { role($0) }
    last = Sentence(
      tokens: tokens, isReport: roles.contains(.report), isPast: roles.contains(.past),
      isCall: roles.contains { $0 == .call || $0 == .request })
    return last
  }

  private func firstToken(from position: Int, in sentence: Range<Int>) -> Int {
    text.tokens[sentence].partitioningIndex { Int($0.start) >= position }
  }
}
