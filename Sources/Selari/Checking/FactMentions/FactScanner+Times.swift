// Times of day: `11.59 malam`, `2:30 p.m.`, `pukul tiga petang`, `pukul 1500`.
extension FactScanner {
  /// `11.59 malam`, `11:59 pm`, `2:30 p.m.`, `9 pagi`, `12 tengah hari`, `pukul 5.00`, `17:00`.
  mutating func clockTime(_ value: DecimalDigits, _ tokens: ClosedRange<Int>) -> Int? {
    let index = tokens.lowerBound
    var last = tokens.upperBound
    var clock = value.clock
    var isTime = isAfterClock(index)
    if let written = fourDigits(index, isTime) {
      (clock, isTime) = (written, true)
    } else if separator(last, last + 1) == UInt8(ascii: ":"), let hour = value.whole, hour < 25,
      let minute = plain(last + 1), minute.count == 2, minute.value < 60
    {
      clock = (hour, minute.value)
      (last, isTime) = (last + 1, true)
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
    let isWhole = clock.hour > 12 || fourDigits(text.tokens[index].range) != nil
    add(.init(kind: .time, value: UInt64(minutes)), index...last, isQualified: isWhole)
    return last + 1
  }

  /// `pukul tiga petang`, `pukul tiga setengah petang`, `three o'clock`: a number in words is a time only
  /// where a word says so.
  mutating func spelledTime(_ value: DecimalDigits, _ tokens: ClosedRange<Int>) -> Int? {
    guard let hour = value.whole, (1...12).contains(hour) else { return nil }
    let isAfterClock =
      isAfterClock(tokens.lowerBound)
      && (text.tokens[tokens.lowerBound - 1].hash != Self.hour
        || dayPart(after: tokens.upperBound) != nil)
    guard isAfterClock || meaning(after: tokens.upperBound) == .oClock else { return nil }
    guard isAfterClock, meaning(after: tokens.upperBound) == .half else {
      return clockTime(value, tokens)
    }
    return clockTime(
      DecimalDigits(UInt64(hour * 10 + 3), exponent: -1), tokens.lowerBound...tokens.upperBound + 1)
  }

  /// Whether `pukul` or `jam` stands before a token; `jam` is a unit where it is counted: `2 jam 15 minit`.
  private func isAfterClock(_ index: Int) -> Bool {
    guard index > start, meaning(index - 1) == .clock else { return false }
    guard text.tokens[index - 1].hash == Self.hour, index - 1 > start,
      isSpaced(index - 2, index - 1)
    else { return true }
    if text.tokens[index - 2].kind == .number { return year(index - 2) != nil }
    switch meaning(index - 2) {
    case .cardinal, .tens, .teens, .hundreds, .half, .magnitude: return false
    default: return true
    }
  }

  /// Hours and minutes in four digits after `pukul`, or at the end of a range of such times: `pukul 0900
  /// hingga 1700`.
  private func fourDigits(_ index: Int, _ isAfterClock: Bool) -> (hour: Int, minute: Int)? {
    guard let digits = fourDigits(text.tokens[index].range) else { return nil }
    if isAfterClock { return digits }
    guard let last = mentions.last, last.block == block, last.key.kind == .time,
      fourDigits(Int(last.range.lowerBound)..<Int(last.range.upperBound)) != nil,
      rangeMark(from: last, Int(text.tokens[index].start)) != nil
    else { return nil }
    return digits
  }

  private func fourDigits(_ range: Range<Int>) -> (hour: Int, minute: Int)? {
    let bytes = text.bytes[range]
    guard bytes.count == 4, bytes.allSatisfy(ASCII.isDigit) else { return nil }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return value < 2400 && value % 100 < 60 ? (value / 100, value % 100) : nil
  }

  /// The minutes since midnight that a number is written like, with two digits after a point: `9.00`, `17.30`.
  func clock(of value: DecimalDigits, _ index: Int) -> UInt16? {
    let digits = digits(of: text.tokens[index])
    guard let clock = value.clock, (4...5).contains(digits.count),
      digits.suffix(3).first == UInt8(ascii: ".")
    else { return nil }
    return UInt16(clock.hour % 24 * 60 + clock.minute)
  }

  /// Whether nights are counted, after days: `3 hari 2 malam`.
  private func isNights(_ index: Int) -> Bool {
    let days = index - 1 >= start && text.tokens[index - 1].hash == Self.and ? index - 2 : index - 1
    return meaning(days) == .day && whole(days - 1) != nil && days > start
  }

  private static let and = WordHash("dan").value
  private static let hour = WordHash("jam").value

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
    case .letterT:
      guard separator(index + 1, index + 2) == UInt8(ascii: "/") else { return nil }
      switch meaning(index + 2) {
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
