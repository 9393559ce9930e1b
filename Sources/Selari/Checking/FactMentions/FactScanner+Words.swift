extension FactScanner {
  /// Reads what begins with a word; gives the token to go on with.
  mutating func word(_ index: Int) -> Int {
    switch meaning(index) {
    case .month(let month, let isShort): return monthFirst(month, isShort, index)
    case .weekday(let day):
      if isPerson(index) { return index + 1 }
      add(.init(kind: .weekday, value: UInt64(day)), index...index, strength: .weak)
    case .cardinal(let number):
      if let lower = denominator(after: index, of: number) {
        return fraction(number, lower, index...index + 1)
      }
      return spelled(index)
    case .power, .half, .letter(.morning): return spelled(index)
    case .lone(let number):
      // `twice a year` is every six months: it answers for a figure, and nobody misses it.
      count(DecimalDigits(UInt64(number)), index...index, strength: .silent)
    case .ordinal(let number): return ordinal(number, index)
    case .fraction(let upper, let lower): return fraction(upper, lower, index...index)
    case .middle, .dayPart: return partOfDay(index)
    case .quarterBefore: return quarter(index)
    default: return host(text.tokens[index], index) ?? index + 1
    }
    return index + 1
  }

  /// Whether a weekday in Malay is somebody's name in an English text: `Dr. Khamis`, `Ali bin Ahad`.
  private func isPerson(_ index: Int) -> Bool {
    guard grammar?.foreignNames[text.tokens[index].hash]?.code == "ms", index > start,
      text.tokens[index - 1].kind == .word
    else { return false }
    let before = text.tokens[index - 1]
    let gap = text.bytes[before.range.upperBound..<text.tokens[index].range.lowerBound]
    if PersonTitles.contains(before.hash) {
      return gap.last == 0x20 && gap.allSatisfy { " .'\u{2019}".utf8.contains($0) }
    }
    // At the beginning of a sentence any word has a capital.
    return index - 1 > start && gap.allSatisfy { $0 == 0x20 }
      && before.flags.contains(.capitalised)
      && before.flags.isDisjoint(with: [.fact, .malay, .english])
  }

  /// An address on the web that is written without its scheme: `mohr.gov.my/borang`.
  @inline(__always)
  mutating func host(_ token: TextToken, _ index: Int) -> Int? {
    let point = Int(token.end)
    guard point < limit, text.bytes[point] == UInt8(ascii: ".") else { return nil }
    return point + 1 < limit && HostName.isPart(text.bytes[point + 1]) ? host(at: index) : nil
  }

  private mutating func host(at index: Int) -> Int? {
    let token = text.tokens[index]
    guard let range = HostName.range(in: text.bytes[Int(token.start)..<limit])
    else { return nil }
    var last = index
    while last + 1 < end, Int(text.tokens[last + 1].start) < range.upperBound { last += 1 }
    add(.init(kind: .url, value: AddressHash.of(text.bytes[range])), index...last)
    return last + 1
  }

  /// `October 20, 2022`, `November 2022`, `October`.
  private mutating func monthFirst(_ month: Int, _ isShort: Bool, _ index: Int) -> Int {
    guard text.tokens[index].flags.contains(.capitalised) else { return index + 1 }
    let last = meaning(after: index) == .year ? index + 1 : index
    let isNextTo = isSpaced(last, last + 1) || (isShort && isShortened(last))
    if let year = year(last + 1), isNextTo {
      add(.init(kind: .month, value: UInt64(year * 100 + month)), index...last + 1)
      return last + 2
    }
    if let day = whole(index + 1), (1...31).contains(day), isNextTo {
      return dayAfterMonth(day, month, index)
    }
    // "May" and "Mac" are words of their own, too: unless a range or the word before shows what they are,
    // nobody misses them.
    let isWord = text.tokens[index].range.count <= 3 && !isMonthWanted(index)
    add(
      .init(kind: .monthName, value: UInt64(month)), index...index,
      strength: isWord ? .silent : .weak)
    return index + 1
  }

  /// Whether the word before a token asks for a month: `bulan Mac`, `early May`, `in May`.
  private func isMonthWanted(_ index: Int) -> Bool {
    guard index > start, isSpaced(index - 1, index) else { return false }
    switch meaning(index - 1) {
    case .beforeMonth, .inTheDay, .of: return true
    default: return false
    }
  }

  private mutating func dayAfterMonth(_ day: Int, _ month: Int, _ index: Int) -> Int {
    var last = index + 1
    if isAttached(last, last + 1), meaning(last + 1) == .ordinalEnding { last += 1 }
    if let year = year(last + 1), isYearGap(last, last + 1) {
      add(.date(year, month, day), index...last + 1)
      return last + 2
    }
    add(.init(kind: .dayOfMonth, value: UInt64(month * 100 + day)), index...last)
    guard let end = whole(last + 1), (day...31).contains(end), isDash(last, last + 1) else {
      return last + 1
    }
    // The second day of a range takes the month over: `October 20–22, 2022`.
    if let year = year(last + 2), isYearGap(last + 1, last + 2) {
      add(.date(year, month, end), last + 1...last + 2)
      return last + 3
    }
    add(.init(kind: .dayOfMonth, value: UInt64(month * 100 + end)), last + 1...last + 1)
    return last + 2
  }

  /// Whether a hyphen or a dash stands between two tokens, and nothing else.
  func isDash(_ first: Int, _ second: Int) -> Bool {
    guard second < end else { return false }
    let mark = text.bytes[gap(first, second)]
    return mark == [UInt8(ascii: "-")] || mark == [0xE2, 0x80, 0x93]
  }

  /// Blanks, with or without a comma.
  func isYearGap(_ first: Int, _ second: Int) -> Bool {
    let gap = gap(first, second)
    return (1...4).contains(gap.count)
      && gap.allSatisfy { text.bytes[$0] == 0x2C || isBlank($0) }
      && !(gap.count == 1 && text.bytes[gap.lowerBound] == 0x2C)
  }

  // MARK: - Fractions

  /// `dua pertiga`, `two thirds`, `one third`: what stands after a number, where it is the lower part of
  /// a fraction.
  private func denominator(after index: Int, of upper: Int) -> Int? {
    switch meaning(after: index) {
    case .denominator(let lower): upper < lower ? lower : nil
    case .ordinal(let lower): upper == 1 && (3...10).contains(lower) ? lower : nil
    default: nil
    }
  }

  private mutating func fraction(_ upper: Int, _ lower: Int, _ tokens: ClosedRange<Int>) -> Int {
    add(.init(kind: .fraction, value: UInt64(upper * 100 + lower)), tokens, strength: .weak)
    return tokens.upperBound + 1
  }

  // MARK: - Parts of the day, ordinals and quarters

  /// `noon`, `tengah malam` without an hour. In many phrases they are no time at all.
  private mutating func partOfDay(_ index: Int) -> Int {
    let minutes: UInt64
    var last = index
    switch (meaning(index), meaning(after: index)) {
    case (.dayPart(.noon), _): minutes = 720
    case (.dayPart(.midnight), _): minutes = 0
    case (.middle, .day):
      minutes = 720
      last += 1
    case (.middle, .dayPart(.night)):
      minutes = 0
      last += 1
    default: return index + 1
    }
    add(.init(kind: .time, value: minutes), index...last, strength: .weak, isQualified: true)
    return last + 1
  }

  /// `kedua`, `kedua belas`, `kedua puluh satu`, `second quarter`.
  private mutating func ordinal(_ first: Int, _ index: Int) -> Int {
    var (number, last) = (first, index)
    switch meaning(after: last) {
    case .teens: (number, last) = (number + 10, last + 1)
    case .tens:
      (number, last) = (number * 10, last + 1)
      if case .cardinal(let ones) = meaning(after: last), ones < 10 {
        (number, last) = (number + ones, last + 1)
      }
    default: break
    }
    guard last == index else {
      add(.init(kind: .ordinal, value: UInt64(number)), index...last, strength: .weak)
      return last + 1
    }
    if meaning(after: index) == .quarterAfter, number <= 4 {
      add(.init(kind: .quarter, value: UInt64(number)), index...index + 1)
      return index + 2
    }
    add(.init(kind: .ordinal, value: UInt64(number)), index...index, strength: .weak)
    return index + 1
  }

  /// `suku kedua`, `suku tahun kedua`, `suku ke-2`.
  private mutating func quarter(_ index: Int) -> Int {
    let last = meaning(after: index) == .year ? index + 1 : index
    if case .ordinal(let number) = meaning(after: last), number <= 4 {
      add(.init(kind: .quarter, value: UInt64(number)), index...last + 1)
      return last + 2
    }
    if meaning(after: last) == .ordinalBeginning,
      separator(last + 1, last + 2) == UInt8(ascii: "-"), let number = whole(last + 2),
      (1...4).contains(number)
    {
      add(.init(kind: .quarter, value: UInt64(number)), index...last + 2)
      return last + 3
    }
    return index + 1
  }
}
