/// Why a text is no day or instant by ISO 8601.
public enum MomentFault: Error, Hashable, Sendable {
  /// It has another form, and what was probably meant if that can be told.
  case form(suggestion: String?)
  /// The calendar has no such day: 2022-02-30.
  case noSuchDay(String)
  /// No clock shows such a time: 24:00, 23:60.
  case noSuchTime(String)
  /// The offset from UTC is out of bounds: +99:00.
  case noSuchOffset(String)
}

extension Moment {
  /// The day or instant that a text states by ISO 8601: `2022-10-20`, `2022-10-20T23:59`,
  /// `2022-10-20T23:59:00`, with `Z` or an offset such as `+08:00`; without one it is the site's
  /// own time. Fractions of a second are dropped.
  ///
  /// A local time that a change of the clocks skips is read by the offset before the change, and
  /// one that comes twice is the first of the two, as in
  /// [RFC 5545, 3.3.5](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5).
  public init(iso8601 text: String, in zone: SiteZone) throws(MomentFault) {
    var parser = MomentParser(text)
    do throws(MomentFault) {
      self = try parser.moment(in: zone)
    } catch {
      guard case .form = error else { throw error }
      throw .form(suggestion: Self.suggestion(for: text, in: zone))
    }
  }

  /// What somebody who wrote a date in another form probably meant.
  private static func suggestion(for text: String, in zone: SiteZone) -> String? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let isDateOnly = text.allSatisfy { $0.isASCII && ($0.isNumber || "-/. ".contains($0)) }
    if isDateOnly, numbers.count == 3 {
      // Day first, as it is written in Malaysia, unless the year is.
      let parts = numbers[0] > 31 ? numbers : numbers.reversed()
      return CivilDate(year: parts[0], month: parts[1], day: parts[2])?.description
    }
    if isDateOnly, text.utf8.count == 8, numbers.count == 1 {
      let (year, rest) = numbers[0].quotientAndRemainder(dividingBy: 10_000)
      return CivilDate(year: year, month: rest / 100, day: rest % 100)?.description
    }
    let withT = text.uppercased().replacing(" ", with: "T", maxReplacements: 1).filter { $0 != " " }
    let halves = withT.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let day = String(halves[0])
    let meant = "\(suggestion(for: day, in: zone) ?? day)T\(clock(halves[1]))"
    var parser = MomentParser(meant)
    guard meant != text, (try? parser.moment(in: zone)) != nil else { return nil }
    return meant
  }

  /// A time of day with two digits for its hour, and a colon after it: `09:00` for `9:00` and for `9.00`.
  private static func clock(_ text: Substring) -> String {
    let hour = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(hour.count)
    let minutes = rest.first == "." ? ":" + rest.dropFirst() : String(rest)
    return (hour.count == 1 ? "0" : "") + hour + minutes
  }
}

/// Reads one text from left to right.
private struct MomentParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func moment(in zone: SiteZone) throws(MomentFault) -> Moment {
    let date = try date()
    if index == bytes.count { return .day(date) }
    try expect("T")
    let local = CivilDateTime(date, try time())
    if index == bytes.count { return .instant(zone.instant(of: local)) }
    return .instant(Instant(seconds: local.secondsSinceEpoch - Int64(try offset())))
  }

  private mutating func date() throws(MomentFault) -> CivilDate {
    let start = index
    let year = try number(digits: 4)
    try expect("-")
    let month = try number(digits: 2)
    try expect("-")
    let day = try number(digits: 2)
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(text(from: start))
    }
    return date
  }

  private mutating func time() throws(MomentFault) -> CivilTime {
    let start = index
    let hour = try number(digits: 2)
    try expect(":")
    let minute = try number(digits: 2)
    var second = 0
    if skip(":") {
      second = try number(digits: 2)
    }
    guard let time = CivilTime(hour: hour, minute: minute, second: second) else {
      throw .noSuchTime(text(from: start))
    }
    if skip(".") {
      _ = try number(digits: 1)
      while index < bytes.count, ASCII.isDigit(bytes[index]) { index += 1 }
    }
    return time
  }

  /// Seconds east of UTC.
  private mutating func offset() throws(MomentFault) -> Int {
    let start = index
    if skip("Z") {
      try expectEnd()
      return 0
    }
    let isWest = skip("-")
    if !isWest { try expect("+") }
    let hours = try number(digits: 2)
    try expect(":")
    let minutes = try number(digits: 2)
    try expectEnd()
    guard hours < 24, minutes < 60 else { throw .noSuchOffset(text(from: start)) }
    return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  // MARK: - Characters

  private mutating func number(digits: Int) throws(MomentFault) -> Int {
    var value = 0
    for _ in 0..<digits {
      guard index < bytes.count, ASCII.isDigit(bytes[index]) else { throw .form(suggestion: nil) }
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return value
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(MomentFault) {
    guard skip(character) else { throw .form(suggestion: nil) }
  }

  private func expectEnd() throws(MomentFault) {
    guard index == bytes.count else { throw .form(suggestion: nil) }
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
