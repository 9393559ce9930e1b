/// Names of months and weekdays in a date that are not those of the text's language: `October` in `14
/// October 2022` of a Malay text.
struct ForeignDate {
  /// From the first of the names to the end of the last, in the text.
  let range: Range<Int>
  /// As it stands there.
  let written: String
  /// The same with the names of the text's language.
  let right: String
  /// The code of the language that the first name is in.
  let code: String
  /// Whether the date is right once the names are: not where its words stand as the other language has them,
  /// `October 14`, `the 3rd of October`, `early October`.
  let isInOrder: Bool

  /// The dates of a text with such names.
  static func all(in reading: PageReading, _ reader: PageReader) -> [ForeignDate] {
    // Most texts name no month but their own.
    guard let grammar = reader.grammar,
      reading.text.tokens.contains(where: {
        $0.flags.contains(.fact) && grammar.foreignNames[$0.hash] != nil
      })
    else { return [] }
    let names = ForeignNames(reading: reading, grammar: grammar, language: reader.language)
    return reading.facts.indices.compactMap(names.date)
  }
}

/// Looks for the names that a date is stated with.
private struct ForeignNames {
  let reading: PageReading
  let grammar: FactGrammar
  let language: Language

  private var text: PageText { reading.text }

  /// A name in another language, and what it is in the text's own.
  private struct Name {
    let token: TextToken
    let right: String
    let code: String
  }

  /// What is foreign of a mention of a date, and of the weekday beside it.
  func date(at index: Int) -> ForeignDate? {
    let mention = reading.facts[index]
    let tokens = text.tokens(in: mention.textRange)
    guard [.date, .dayOfMonth, .month, .monthName].contains(mention.key.kind),
      mention.key.kind != .monthName || isWanted(tokens.lowerBound, in: mention.block),
      !isPlace(tokens.lowerBound, in: mention.block)
    else { return nil }
    var names = tokens.compactMap { name(text.tokens[$0], ofWholeDate: mention.key.kind == .date) }
    if mention.key.kind == .date || mention.key.kind == .dayOfMonth {
      names += weekdays(beside: index)
    }
    names.sort { $0.token.start < $1.token.start }
    guard let first = names.first, let last = names.last,
      !isOfOtherLanguage(first, in: text.blocks[mention.block])
    else { return nil }
    let range = first.token.range.lowerBound..<last.token.range.upperBound
    var right = ""
    var place = range.lowerBound
    for name in names {
      right += String(decoding: text.bytes[place..<name.token.range.lowerBound], as: UTF8.self)
      right += name.right
      place = name.token.range.upperBound
    }
    return ForeignDate(
      range: range, written: String(decoding: text.bytes[range], as: UTF8.self), right: right,
      code: first.code, isInOrder: isInOrder(mention, tokens))
  }

  /// Whether a date has its day in figures alone before its month.
  private func isInOrder(_ mention: FactMention, _ tokens: Range<Int>) -> Bool {
    guard mention.key.kind != .monthName else { return false }
    guard
      let month = tokens.first(where: { index in
        if case .month = grammar.words[text.tokens[index].hash] { true } else { false }
      })
    else { return true }
    let before = text.bytes[mention.textRange.lowerBound..<text.tokens[month].range.lowerBound]
    if before.isEmpty {
      // A day with an ending of the other language is none to this one: `1st March 2022`.
      let words = text.bytes[..<mention.textRange.lowerBound].suffix(16).split(separator: 0x20)
      let hasDay = words.last.map { $0.contains { $0 &- 0x30 < 10 } } ?? false
      return mention.key.kind == .month && !hasDay
    }
    let last = text.tokens[month - 1]
    let between = text.bytes[last.range.lowerBound..<text.tokens[month].range.lowerBound]
    return between.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
  }

  private func name(_ token: TextToken, ofWholeDate isWhole: Bool) -> Name? {
    guard token.flags.contains(.fact), token.flags.isDisjoint(with: LanguageEvidence.passedOver),
      let foreign = grammar.foreignNames[token.hash], isWhole || !foreign.isAmbiguous
    else { return nil }
    let dates = language.formats.dates
    let name: String
    switch grammar.words[token.hash] {
    case .month(let month, let isShort):
      // Kamus Dewan shortens Ogos to Og., CLDR to Ogo: whole, it is right by both.
      let hasShort = isShort && !(language.spoken == .ms && month == 8)
      name = dates.name(ofMonth: month, isShort: hasShort)
    case .weekday(let day): name = dates.name(ofWeekday: day)
    default: return nil
    }
    let isShouted = token.isShouted(in: text.bytes)
    return Name(token: token, right: isShouted ? name.uppercased() : name, code: foreign.code)
  }

  /// Whether a date is the name of a street or a square: `Jalan 31 Ogos`.
  private func isPlace(_ first: Int, in block: Int) -> Bool {
    first > text.blocks[block].tokenRange.lowerBound
      && LongerNames.ofPlaces.contains(text.tokens[first - 1].hash)
  }

  /// Whether the word before a month's name asks for one: `bulan October`, `early Oktober`. Alone, it may be
  /// anybody's name.
  private func isWanted(_ month: Int, in block: Int) -> Bool {
    guard month > text.blocks[block].tokenRange.lowerBound else { return false }
    return grammar.words[text.tokens[month - 1].hash] == .beforeMonth
      && text.bytes[text.tokens[month - 1].range.upperBound..<text.tokens[month].range.lowerBound]
        .allSatisfy { $0 == 0x20 }
  }

  /// The weekdays right before a date and in brackets after it: `Jumaat, 14 …`, `… 2022 (Jumaat)`.
  private func weekdays(beside index: Int) -> [Name] {
    [(index - 1, ["", ",", "("]), (index + 1, ["("])].compactMap { place, marks in
      guard reading.facts.indices.contains(place) else { return nil }
      let (date, weekday) = (reading.facts[index], reading.facts[place])
      let (first, second) = place < index ? (weekday, date) : (date, weekday)
      guard weekday.key.kind == .weekday, weekday.block == date.block,
        first.textRange.upperBound <= second.textRange.lowerBound,
        marks.contains(text.string(first.textRange.upperBound..<second.textRange.lowerBound)),
        let token = text.tokens(in: weekday.textRange).first, !isNamed(token, in: weekday.block)
      else { return nil }
      return name(text.tokens[token], ofWholeDate: true)
    }
  }

  /// Whether a name of a day or of a month belongs to a longer name: `Good Friday`, `Jalan Jumaat`,
  /// `The Sunday`. At the beginning of a sentence any word has a capital.
  private func isNamed(_ index: Int, in block: Int) -> Bool {
    let first = text.sentence(around: index, in: text.blocks[block]).lowerBound
    guard index > first, text.tokens[index - 1].kind == .word,
      text.bytes[text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound]
        .allSatisfy({ $0 == 0x20 })
    else { return false }
    let before = text.tokens[index - 1]
    return LongerNames.beginWith(before.hash)
      || (index - 1 > first && before.flags.contains(.capitalised)
        && before.flags.isDisjoint(with: .fact))
  }

  /// Whether a sentence is in the language that a name is in, as the title of a report is: its date is right.
  private func isOfOtherLanguage(_ name: Name, in block: TextBlock) -> Bool {
    guard let own = FunctionWords.tongue(language.code),
      let other = FunctionWords.tongue(name.code), own != other
    else { return false }
    let token = text.tokens.partitioningIndex { $0.start >= name.token.start }
    let evidence = LanguageEvidence(
      text.tokens[text.sentence(around: token, in: block)], text.bytes)
    return evidence.count(of: other) > evidence.count(of: own)
  }
}
