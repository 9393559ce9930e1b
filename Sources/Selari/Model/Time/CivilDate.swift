/// A day of the calendar, without a place on the world's time line: 2022-10-20.
///
/// The calendar is the proleptic Gregorian one, as in ISO 8601, from year 1 to year 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
  private let yearNumber: Int16
  private let monthNumber: Int8
  private let dayOfMonth: Int8

  /// The year, 1 to 9999.
  public var year: Int { Int(yearNumber) }
  /// The month, 1 to 12.
  public var month: Int { Int(monthNumber) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(dayOfMonth) }

  /// The day of that number, or nil where the calendar has none: 30 February, month 13, year 0.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    yearNumber = Int16(truncatingIfNeeded: year)
    monthNumber = Int8(truncatingIfNeeded: month)
    dayOfMonth = Int8(truncatingIfNeeded: day)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.yearNumber, left.monthNumber, left.dayOfMonth)
      < (right.yearNumber, right.monthNumber, right.dayOfMonth)
  }
}

// MARK: - Counting days

extension CivilDate {
  /// The first day that can be written.
  public static let earliest = CivilDate(unchecked: 1, 1, 1)
  /// The last day that can be written.
  public static let latest = CivilDate(unchecked: 9999, 12, 31)

  /// Days since 1970-01-01; negative before it.
  public var daysSinceEpoch: Int {
    // Years begin in March here, so that the leap day is the last of its year and every month
    // begins (153 m + 2) / 5 days after 1 March. 719,468 days lie between 0000-03-01 and 1970.
    let y = year - (month <= 2 ? 1 : 0)
    let m = (month + 9) % 12
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468
  }

  /// The day so many days after 1970-01-01, brought into ``earliest``…``latest``.
  public init(daysSinceEpoch: Int) {
    let bounded = min(max(daysSinceEpoch, -719_162), 2_932_896)
    // The inverse: whole eras of 400 years (146,097 days) first, then the year in its era.
    let days = bounded + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    self.init(
      unchecked: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier for a negative number.
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// How many days later `other` is; negative if it is earlier.
  public func days(until other: CivilDate) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }

  /// The day of the week: 0 is Sunday, 6 Saturday.
  public var weekday: Int {
    // 1970-01-01 was a Thursday.
    let remainder = (daysSinceEpoch + 4) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The day of the year, from 1.
  public var dayOfYear: Int {
    CivilDate(unchecked: year, 1, 1).days(until: self) + 1
  }

  /// How many days a month has.
  static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601: `2022-10-20`.
  public var description: String { String(iso8601: self) }
}
