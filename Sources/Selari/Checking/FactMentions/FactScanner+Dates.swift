extension FactScanner {
  /// `20/10/2022`, `20-10-2022`, `20.10.2022`, `2022-10-20`: the day comes before the month, as
  /// Malaysia writes it.
  mutating func numericDate(_ index: Int) -> Int? {
    if let date = pointedDate(index) {
      add(date, index...index)
      return index + 1
    }
    guard let mark = separator(index, index + 1), mark == 0x2F || mark == 0x2D,
      separator(index + 1, index + 2) == mark, let first = plain(index),
      let month = plain(index + 1), let last = plain(index + 2)
    else { return nil }
    let year: Int
    let day: Int
    switch (first.count, last.count) {
    case (4, 1...2): (year, day) = (first.value, last.value)
    case (1...2, 4): (year, day) = (last.value, first.value)
    case (1...2, 2) where mark == 0x2F: (year, day) = (2000 + last.value, first.value)
    default: return nil
    }
    guard CivilDate(year: year, month: month.value, day: day) != nil else { return nil }
    add(.date(year, month.value, day), index...index + 2)
    return index + 3
  }

  private func plain(_ index: Int) -> (value: Int, count: Int)? {
    guard let token = token(index), token.kind == .number, token.range.count <= 4,
      let value = whole(index)
    else { return nil }
    return (value, token.range.count)
  }

  private func pointedDate(_ index: Int) -> FactMention.Key? {
    let token = text.tokens[index]
    guard (8...10).contains(token.range.count) else { return nil }
    let parts = text.bytes[token.range].split(separator: UInt8(ascii: "."))
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3,
      CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) != nil
    else { return nil }
    return .date(numbers[2], numbers[1], numbers[0])
  }

  /// `20 Oktober 2022`, `20th of October 2022`, `20 Oktober`.
  mutating func dayFirst(_ index: Int) -> Int? {
    guard let day = whole(index), (1...31).contains(day) else { return nil }
    var last = index
    if isAttached(last, last + 1), meaning(last + 1) == .ordinalEnding { last += 1 }
    if meaning(after: last) == .of { last += 1 }
    // `2 hb. Mei`
    let isAbbreviated = last > index && isShortened(last)
    guard
      case .month(let month, let isShort) = isAbbreviated ? meaning(last + 1) : meaning(after: last)
    else { return nil }
    last += 1
    let beforeYear = meaning(after: last) == .year ? last + 1 : last
    let isStopped = beforeYear == last && isShort && isShortened(last)
    if let year = year(beforeYear + 1), isStopped || isYearGap(beforeYear, beforeYear + 1) {
      add(.date(year, month, day), index...beforeYear + 1)
      return beforeYear + 2
    }
    add(.init(kind: .dayOfMonth, value: UInt64(month * 100 + day)), index...last)
    return last + 1
  }

  /// Whether a point and a blank stand after a token, perhaps with a comma between.
  func isShortened(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    let gap = gap(index, index + 1)
    return gap.count > 1 && text.bytes[gap.lowerBound] == UInt8(ascii: ".")
      && gap.dropFirst().allSatisfy { isBlank($0) || text.bytes[$0] == UInt8(ascii: ",") }
  }

  // MARK: - Times

  /// `11.59 malam`, `11:59 pm`, `2:30 p.m.`, `9 pagi`, `12 tengah hari`, `pukul 5.00`, `17:00`.
  mutating func clockTime(_ value: DecimalDigits, _ index: Int) -> Int? {
    var last = index
    var clock = value.clock
    var isTime = index > start && meaning(index - 1) == .clock
    if separator(index, index + 1) == UInt8(ascii: ":"), let hour = value.whole, hour < 25,
      let minute = plain(index + 1), minute.count == 2, minute.value < 60
    {
      clock = (hour, minute.value)
      (last, isTime) = (index + 1, true)
      // Seconds add nothing.
      if separator(last, last + 1) == UInt8(ascii: ":"), plain(last + 1)?.count == 2 { last += 1 }
    }
    guard let clock else { return nil }
    if meaning(after: last) == .oClock { (last, isTime) = (last + 1, true) }
    if isTime || !isNights(index), let part = dayPart(after: last) ?? spokenPart(after: last),
      let minutes = Self.minutes(clock, part.part)
    {
      add(.init(kind: .time, value: UInt64(minutes)), index...part.last, isQualified: true)
      return part.last + 1
    }
    guard isTime else { return nil }
    let minutes = clock.hour % 24 * 60 + clock.minute
    add(.init(kind: .time, value: UInt64(minutes)), index...last, isQualified: clock.hour > 12)
    return last + 1
  }

  /// Whether nights are counted, after days: `3 hari 2 malam`.
  private func isNights(_ index: Int) -> Bool {
    let days = index - 1 >= start && text.tokens[index - 1].hash == Self.and ? index - 2 : index - 1
    return meaning(days) == .day && whole(days - 1) != nil && days > start
  }

  private static let and = WordHash("dan").value

  /// The half of the day that is named after a token.
  private func dayPart(after index: Int) -> (part: FactWord.DayPart, last: Int)? {
    switch meaning(after: index) {
    case .dayPart(let part): return (part, index + 1)
    case .middle:
      switch meaning(after: index + 1) {
      case .day: return (.noon, index + 2)
      case .dayPart(.night): return (.midnight, index + 2)
      default: return nil
      }
    case .letter(let part):
      guard separator(index + 1, index + 2) == UInt8(ascii: "."), meaning(index + 2) == .letterM
      else { return nil }
      return (part, index + 2)
    default: return nil
    }
  }

  /// `in the morning`, `at night` after an hour.
  private func spokenPart(after index: Int) -> (part: FactWord.DayPart, last: Int)? {
    guard meaning(after: index) == .inTheDay else { return nil }
    let last = meaning(after: index + 1) == .the ? index + 2 : index + 1
    guard case .spokenPart(let part) = meaning(after: last) else { return nil }
    return (part, last + 1)
  }

  /// Minutes since midnight; nil where the hour cannot be in that half of the day.
  static func minutes(_ clock: (hour: Int, minute: Int), _ part: FactWord.DayPart) -> Int? {
    guard (1...12).contains(clock.hour) else { return nil }
    let hour = clock.hour % 12
    switch part {
    case .morning, .midnight: return hour * 60 + clock.minute
    case .afternoon: return (hour + 12) * 60 + clock.minute
    // From eleven to three.
    case .noon: return (clock.hour == 11 ? hour : hour + 12) * 60 + clock.minute
    // "malam" is the evening; past midnight it names the small hours.
    case .night: return (hour >= 5 ? hour + 12 : hour) * 60 + clock.minute
    }
  }
}
