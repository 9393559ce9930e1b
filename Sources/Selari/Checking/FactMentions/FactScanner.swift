/// Finds what a page's text states: dates, times, figures, amounts, addresses.
///
/// Works on the tokens of the text; a word is looked up by its hash, and looked around only where it
/// says something about a figure.
struct FactScanner {
  let text: PageText
  /// How the page's language states facts; nil where that is not known.
  let grammar: FactGrammar?
  private(set) var mentions: [FactMention] = []
  /// The block that is read.
  private(set) var block = 0
  /// Its first token, and the token after its last one.
  private(set) var start = 0
  private(set) var end = 0
  /// The end of its text.
  private(set) var limit = 0

  private init(_ text: PageText, grammar: FactGrammar?) {
    self.text = text
    self.grammar = grammar
  }

  /// What a page states, in the order of its text.
  static func mentions(in text: PageText, grammar: FactGrammar?) -> [FactMention] {
    var scanner = FactScanner(text, grammar: grammar)
    var value = 0
    for (index, block) in text.blocks.enumerated() where block.kind.isLeaf {
      let first = scanner.mentions.count
      scanner.block = index
      scanner.limit = Int(block.text.upperBound)
      scanner.scan(block.tokenRange)
      while value < text.values.count, text.values[value].block <= index {
        scanner.add(text.values[value])
        value += 1
      }
      guard block.kind == .cell else { continue }
      for mention in first..<scanner.mentions.count { scanner.mentions[mention].isRequired = true }
    }
    return scanner.mentions
  }

  private mutating func scan(_ tokens: Range<Int>) {
    (start, end) = (tokens.lowerBound, tokens.upperBound)
    var index = start
    while index < end {
      let token = text.tokens[index]
      switch token.kind {
      case .word where token.flags.contains(.fact): index = word(index)
      case .word: index = host(token, index) ?? index + 1
      case .number: index = token.flags.contains(.named) ? index + 1 : number(index)
      case .email:
        add(.init(kind: .email, value: token.hash), index...index)
        index += 1
      case .url:
        add(.init(kind: .url, value: AddressHash.of(text.bytes[token.range])), index...index)
        index += 1
      }
    }
  }

  // MARK: - Mentions

  private mutating func add(_ value: PageText.OpaqueValue) {
    mentions.append(
      FactMention(
        key: .init(kind: .value, value: value.key), block: value.block,
        range: Int32(value.text)..<Int32(value.text + 1)))
  }

  /// Adds what some tokens state.
  mutating func add(
    _ key: FactMention.Key, _ tokens: ClosedRange<Int>, strength: MentionStrength = .strong,
    isQualified: Bool = false
  ) {
    add(key, tokens, in: bytes(of: tokens), strength: strength, isQualified: isQualified)
  }

  /// Adds what some tokens state together with signs beside them: `US$5`, `30%`, `20 °C`.
  mutating func add(
    _ key: FactMention.Key, _ tokens: ClosedRange<Int>, in range: Range<Int>,
    strength: MentionStrength = .strong, isQualified: Bool = false, magnitude: Int8? = nil,
    unit: FactUnit? = nil, isSen: Bool = false, isCurrencyLast: Bool = false, clock: UInt16? = nil
  ) {
    let isSilent = text.tokens[tokens.lowerBound].flags.contains(.automaticLink)
    var mention = FactMention(
      key: key, block: block, range: Int32(range.lowerBound)..<Int32(range.upperBound),
      strength: isSilent ? .silent : strength)
    mention.isQualified = isQualified
    (mention.magnitude, mention.unit) = (magnitude, unit)
    (mention.isSen, mention.isCurrencyLast, mention.clock) = (isSen, isCurrencyLast, clock)
    if let last = mentions.last, last.block == block,
      let range = rangeMark(from: last, Int(mention.range.lowerBound))
    {
      if isRange(range, from: last, tokens, magnitude) { mention.continue(from: last) }
      mentions[mentions.count - 1].complete(from: mention, range)
    }
    mentions.append(mention)
  }

  /// Whether a number after an amount is another one: `RM10 to 20 million`, `RM10–20`. In `RM50 to 60 people`
  /// and `RM50 – 60 peserta` it counts something of its own.
  private func isRange(
    _ mark: RangeMark, from first: FactMention, _ tokens: ClosedRange<Int>, _ magnitude: Int8?
  ) -> Bool {
    let isShared = magnitude != nil && first.magnitude == nil
    switch mark {
    case .pair: return false
    case .dash: return isShared || !isBlank(Int(first.range.upperBound))
    case .word:
      let next = tokens.upperBound + 1
      return isShared || !isSpaced(next - 1, next) || text.tokens[next].kind != .word
    }
  }

  /// What makes a range of a mention and of what begins at a place: `9.00 – 11.00 pagi`; nil where it is none.
  func rangeMark(from first: FactMention, _ place: Int) -> RangeMark? {
    // `3 hari dan 20 Oktober`: what says what it counts leaves nothing open.
    guard let grammar, first.unit == nil else { return nil }
    var lower = Int(first.range.upperBound)
    var upper = place
    guard lower < upper, upper - lower < 24 else { return nil }
    // `Sept. – Dis. 2023`
    if text.bytes[lower] == UInt8(ascii: ".") { lower += 1 }
    while lower < upper, isBlank(lower) { lower += 1 }
    while upper > lower, isBlank(upper - 1) { upper -= 1 }
    return grammar.rangeWords[WordHash(text.bytes[lower..<upper]).value]
  }
}

// MARK: - Looking around

extension FactScanner {
  /// Where some tokens stand.
  func bytes(of tokens: ClosedRange<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound].end)
  }

  /// Where something else than blanks begins, from a place in the block on.
  func afterBlanks(_ place: Int) -> Int {
    var place = place
    while place < limit, isBlank(place) { place += 1 }
    return place
  }

  func token(_ index: Int) -> TextToken? { index < end ? text.tokens[index] : nil }

  func meaning(_ index: Int) -> FactWord? {
    guard index >= start, index < end, text.tokens[index].flags.contains(.fact) else { return nil }
    return grammar?.words[text.tokens[index].hash]
  }

  /// The meaning of a token that stands after another with nothing but blanks between.
  func meaning(after index: Int) -> FactWord? {
    isSpaced(index, index + 1) ? meaning(index + 1) : nil
  }

  func decimal(_ index: Int) -> DecimalDigits? {
    guard let token = token(index), token.kind == .number else { return nil }
    return DecimalDigits(digits(of: token))
  }

  /// The digits of a number, and the marks between them, as ASCII has them.
  func digits(of token: TextToken) -> ArraySlice<UInt8> {
    OtherDigits.ascii(text.bytes[token.range])
  }

  /// The whole number at a token.
  func whole(_ index: Int) -> Int? { decimal(index)?.whole }

  /// A year in four digits.
  func year(_ index: Int) -> Int? {
    guard let token = token(index), digits(of: token).count == 4, let year = whole(index),
      (1000...2999).contains(year)
    else { return nil }
    return year
  }

  /// The places between two tokens.
  func gap(_ first: Int, _ second: Int) -> Range<Int> {
    let lower = Int(text.tokens[first].end)
    return lower..<max(lower, Int(text.tokens[second].start))
  }

  /// Whether only blanks stand between two tokens, or nothing at all.
  func isSpaced(_ first: Int, _ second: Int) -> Bool {
    second < end && gap(first, second).allSatisfy(isBlank)
  }

  /// The one byte that stands between two tokens.
  func separator(_ first: Int, _ second: Int) -> UInt8? {
    guard second < end else { return nil }
    let gap = gap(first, second)
    return gap.count == 1 ? text.bytes[gap.lowerBound] : nil
  }

  func isAttached(_ first: Int, _ second: Int) -> Bool {
    second < end && gap(first, second).isEmpty
  }

  /// Blanks, no-break spaces included.
  func isBlank(_ place: Int) -> Bool {
    switch text.bytes[place] {
    case 0x20, 0x0A, 0x0D, 0x09: true
    case 0xC2: place + 1 < text.bytes.count && text.bytes[place + 1] == 0xA0
    case 0xA0: place > 0 && text.bytes[place - 1] == 0xC2
    case 0xE2: isNarrowSpace(at: place)
    case 0x80: isNarrowSpace(at: place - 1)
    case 0xAF: isNarrowSpace(at: place - 2)
    default: false
    }
  }

  /// Whether U+202F begins at a place.
  private func isNarrowSpace(at place: Int) -> Bool {
    place >= 0 && place + 2 < text.bytes.count && text.bytes[place] == 0xE2
      && text.bytes[place + 1] == 0x80 && text.bytes[place + 2] == 0xAF
  }
}
