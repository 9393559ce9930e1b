extension FactScanner {
  /// Reads what begins with digits; gives the token to go on with.
  mutating func number(_ index: Int) -> Int {
    if let next = phone(index) { return next }
    guard grammar != nil else { return index + 1 }
    if let next = numericDate(index) ?? prefixed(index) { return next }
    guard let value = decimal(index) else {
      add(.init(kind: .version, value: text.tokens[index].hash), index...index)
      return index + 1
    }
    if let next = dayFirst(index) ?? clockTime(value, index...index) ?? decade(index) {
      return next
    }
    if isAttached(index, index + 1), meaning(index + 1) == .ordinalEnding, let number = value.whole
    {
      return ordinalInDigits(number, index...index + 1)
    }
    if let next = quantity(value, index, index) ?? rangeOfYears(index) { return next }
    if isLetter(index + 1), isAttached(index, index + 1) {
      if isHijri(value, index + 1) {
        count(value, index...index + 1)
        return index + 2
      }
      add(.init(kind: .code, value: hash(index...index + 1)), index...index + 1)
      return index + 2
    }
    count(value, index...index, clock: clock(of: value, index))
    return index + 1
  }

  /// Whether a token is one capital letter that makes a name of the digits beside it. M and K count
  /// millions and thousands.
  private func isLetter(_ index: Int) -> Bool {
    guard index >= start, let token = token(index), token.kind == .word, token.range.count == 1,
      token.flags.contains(.capitalised)
    else { return false }
    return ![UInt8(ascii: "M"), UInt8(ascii: "K")].contains(text.bytes[token.range.lowerBound])
  }

  /// Whether the letter after a year says that it is one since the Hijrah: `1444H`.
  private func isHijri(_ year: DecimalDigits, _ letter: Int) -> Bool {
    guard let year = year.whole, (1000...1999).contains(year) else { return false }
    return text.bytes[text.tokens[letter].range] == [UInt8(ascii: "H")]
  }

  /// Whether a token is one capital letter before digits: `B40`, `M40`, `A4`.
  private func isCodeLetter(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.range.count == 1 && token.flags.contains(.capitalised)
  }

  private func hash(_ tokens: ClosedRange<Int>) -> UInt64 {
    let range = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound].end)
    return WordHash(text.bytes[range]).value
  }

  // MARK: - What stands before

  /// A number that a word or letters are joined to: `ke-21`, `Q2`, `COVID-19`, `B40`; nil where none
  /// is. Amounts have their currency before them, too, and are read later.
  private mutating func prefixed(_ index: Int) -> Int? {
    let before = index - 1
    guard before >= start, text.tokens[before].kind == .word else { return nil }
    let isHyphenated = separator(before, index) == UInt8(ascii: "-")
    guard isHyphenated || isAttached(before, index) else { return nil }
    if isHyphenated, isEndOfFact(before) { return nil }
    switch meaning(before) {
    case .currency: return nil
    case .ordinalBeginning:
      if isHyphenated, let number = whole(index) { return ordinalInDigits(number, index...index) }
    case .letterQ:
      if let number = whole(index), (1...4).contains(number) {
        add(.init(kind: .quarter, value: UInt64(number)), before...index)
      }
    default:
      if isAttached(before, index), isCodeLetter(before), whole(index) != nil {
        add(.init(kind: .code, value: hash(before...index)), before...index)
      }
    }
    return index + 1
  }

  /// Whether a word ends what a number before it states, so that a hyphen after it begins another:
  /// `8.00am-5.00pm`.
  private func isEndOfFact(_ index: Int) -> Bool {
    switch meaning(index) {
    case .dayPart, .magnitude, .percent, .month, .weekday: true
    default: false
    }
  }

  private mutating func ordinalInDigits(_ number: Int, _ tokens: ClosedRange<Int>) -> Int {
    let last = tokens.upperBound
    if meaning(after: last) == .quarterAfter, (1...4).contains(number) {
      add(.init(kind: .quarter, value: UInt64(number)), tokens.lowerBound...last + 1)
      return last + 2
    }
    add(.init(kind: .ordinal, value: UInt64(number)), tokens)
    return last + 1
  }

  // MARK: - What stands after

  /// A number with what it counts: `49.6 juta`, `30%`, `RM1.2 bilion`, `50 sen`; nil for a bare one.
  /// - Parameters:
  ///   - magnitude: How many powers of ten it has said to count.
  ///   - strength: What it weighs where it counts nothing but thousands.
  mutating func quantity(
    _ number: DecimalDigits, _ first: Int, _ end: Int, magnitude: Int8? = nil,
    strength: MentionStrength = .strong
  ) -> Int? {
    var (value, last, magnitude) = (number, end, magnitude)
    let currency = currency(before: first)
    if magnitude == nil, let power = self.magnitude(after: last, isAmount: currency != nil) {
      value.exponent += value.digits == 0 ? 0 : power
      (last, magnitude) = (last + 1, Int8(power))
    }
    if let currency {
      return amount(
        value, currency.unit, first...last, from: currency.start, magnitude: magnitude)
    }
    if let currency = self.currency(after: last) {
      return amount(value, currency.unit, first...currency.last, magnitude: magnitude)
    }
    let key = FactMention.Key.number(value)
    if let percent = percentEnd(after: last) {
      let rate = rate(after: percent.end, percent.last)
      add(
        .init(kind: .percent, value: key.value, extra: key.extra), first...percent.last,
        in: Int(text.tokens[first].start)..<(rate?.end ?? percent.end), unit: rate?.unit)
      return percent.last + 1
    }
    guard magnitude != nil else { return nil }
    count(value, first...last, strength: strength, magnitude: magnitude)
    return last + 1
  }

  /// How many powers of ten a word after a number stands for, or letters joined to an amount.
  private func magnitude(after index: Int, isAmount: Bool) -> Int? {
    if case .magnitude(let power) = meaning(after: index) { return power }
    return isAmount ? letterPower(after: index) : nil
  }

  /// The power of ten that letters joined to an amount stand for: `RM1.5m`, `RM500k`, `RM2bn`.
  private func letterPower(after index: Int) -> Int? {
    guard isAttached(index, index + 1), let token = token(index + 1), token.kind == .word,
      token.range.count <= 3
    else { return nil }
    switch String(decoding: text.bytes[token.range], as: UTF8.self).lowercased() {
    case "k": return 3
    case "m", "mil", "mn": return 6
    case "b", "bn", "bil": return 9
    default: return nil
    }
  }

  /// The last token of a percentage that ends after a token, and its last byte: `%`, `peratus`,
  /// `per cent`.
  private func percentEnd(after index: Int) -> (last: Int, end: Int)? {
    if meaning(after: index) == .percent { return (index + 1, Int(text.tokens[index + 1].end)) }
    if meaning(after: index) == .per, meaning(after: index + 1) == .cent {
      return (index + 2, Int(text.tokens[index + 2].end))
    }
    let place = afterBlanks(Int(text.tokens[index].end))
    return place < limit && text.bytes[place] == UInt8(ascii: "%") ? (index, place + 1) : nil
  }

  /// `1990-an`, `1990s`.
  private mutating func decade(_ index: Int) -> Int? {
    guard let year = whole(index), year % 10 == 0, meaning(index + 1) == .decadeEnding,
      isAttached(index, index + 1) || separator(index, index + 1) == UInt8(ascii: "-")
    else { return nil }
    add(.init(kind: .decade, value: UInt64(year)), index...index + 1)
    return index + 2
  }

  /// `2021-25`: the same as 2021–2025.
  private mutating func rangeOfYears(_ index: Int) -> Int? {
    guard let year = year(index), let end = token(index + 1), end.kind == .number,
      end.range.count == 2, let last = whole(index + 1), last > year % 100
    else { return nil }
    guard isDash(index, index + 1) else { return nil }
    add(.number(DecimalDigits(UInt64(year))), index...index)
    add(.number(DecimalDigits(UInt64(year / 100 * 100 + last))), index + 1...index + 1)
    return index + 2
  }

  // MARK: - Telephone numbers

  /// `03-8886 5000`, `+60 3-8886 5000`, `1-300-80-8000`.
  private mutating func phone(_ index: Int) -> Int? {
    let isInternational = followsPlus(Int(text.tokens[index].start))
    let first = digits(of: text.tokens[index]).first
    guard isInternational || first == UInt8(ascii: "0") || first == UInt8(ascii: "1") else {
      return nil
    }
    var digits: [UInt8] = []
    var last = index
    var next = index
    while let token = token(next), token.kind == .number, next == index || isPhoneGap(last, next) {
      let own = self.digits(of: token)
      guard own.allSatisfy(ASCII.isDigit), digits.count + own.count <= 13 else { break }
      digits += own
      (last, next) = (next, next + 1)
    }
    let isToll = digits.starts(with: "1300".utf8) || digits.starts(with: "1800".utf8)
    let isLocal = first == UInt8(ascii: "0") && (9...11).contains(digits.count)
    guard isInternational ? digits.count >= 8 : isLocal || (isToll && digits.count == 10) else {
      return nil
    }
    if isInternational, digits.starts(with: "60".utf8) {
      digits = [UInt8(ascii: "0")] + digits.dropFirst(2)
    }
    add(.init(kind: .phone, value: WordHash(digits[...]).value), index...last)
    return last + 1
  }

  /// A blank, a hyphen or a bracket, wide or not, or up to three of them.
  private func isPhoneGap(_ first: Int, _ second: Int) -> Bool {
    let gap = gap(first, second)
    if (1...3).contains(gap.count),
      gap.allSatisfy({ isBlank($0) || [0x2D, 0x28, 0x29].contains(text.bytes[$0]) })
    {
      return true
    }
    guard (3...9).contains(gap.count) else { return false }
    let marks = String(decoding: text.bytes[gap], as: UTF8.self).unicodeScalars
    return marks.count <= 3
      && marks.allSatisfy { "\u{20}\u{A0}\u{3000}-()－（）".unicodeScalars.contains($0) }
  }

  /// Whether a plus sign stands before a place, wide or not.
  private func followsPlus(_ place: Int) -> Bool {
    let before = text.bytes[max(0, place - 3)..<place]
    return before.last == UInt8(ascii: "+") || before.elementsEqual("＋".utf8)
  }
}
