/// A time of day as a clock shows it, to the second.
struct CivilTime: Hashable, Comparable, Sendable {
  /// The hour, 0 to 23.
  let hour: Int
  /// The minute, 0 to 59.
  let minute: Int
  /// The second, 0 to 59.
  let second: Int

  /// A time of day, or nil where no clock shows it: 24:00, 23:60, or the leap second 23:59:60.
  init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(unchecked: hour, minute, second)
  }

  /// The time so many seconds after midnight, in a day of 86,400.
  init(secondsAfterMidnight seconds: Int) {
    let seconds = min(max(seconds, 0), 86_399)
    self.init(unchecked: seconds / 3600, seconds / 60 % 60, seconds % 60)
  }

  private init(unchecked hour: Int, _ minute: Int, _ second: Int) {
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// 00:00:00.
  static let midnight = CivilTime(unchecked: 0, 0, 0)

  /// Seconds since 00:00:00.
  var secondsAfterMidnight: Int { hour * 3600 + minute * 60 + second }

  static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondsAfterMidnight < right.secondsAfterMidnight
  }
}

/// A day and a time of day as calendar and clock show them somewhere; which moment that is, only a
/// zone can tell (``SiteZone/instant(of:)``).
struct CivilDateTime: Hashable, Comparable, Sendable {
  /// The day.
  let date: CivilDate
  /// The time of day.
  let time: CivilTime

  /// A day and a time of day.
  init(_ date: CivilDate, _ time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// What calendar and clock show where they are so many seconds past 1970-01-01T00:00:00.
  init(secondsSinceEpoch seconds: Int64) {
    var day = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      day -= 1
      rest += 86_400
    }
    self.init(
      CivilDate(daysSinceEpoch: Int(day)), CivilTime(secondsAfterMidnight: Int(rest)))
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(time.secondsAfterMidnight)
  }

  static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

extension CivilTime: CustomStringConvertible {
  /// ISO 8601: `23:59:00`.
  var description: String { String(iso8601: self) }
}

extension CivilDateTime: CustomStringConvertible {
  /// ISO 8601 without an offset: `2022-10-20T23:59:00`.
  var description: String { "\(date)T\(time)" }
}
