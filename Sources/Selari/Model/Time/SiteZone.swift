import Diagnostics

/// A time zone by its IANA name, as a value: every change of its clocks, once read, is a table.
///
/// The rules are those of the time-zone data that comes with the toolchain's ICU, never those of the
/// machine, so that a build gives the same dates wherever it runs.
public struct SiteZone: Hashable, Sendable {
  /// The IANA name: `Asia/Kuala_Lumpur`.
  public let identifier: String
  /// When the clocks change, ascending, in seconds since the epoch.
  private let changes: [Int64]
  /// Seconds east of UTC before each change, and after the last.
  private let offsets: [Int32]

  /// The zone of an IANA name.
  /// - Throws: A near miss among the names, where there is no such zone.
  init(identifier: String) throws(UnknownZone) {
    guard let rules = ICU.zoneRules(identifier, until: Self.horizon) else {
      throw UnknownZone(
        identifier: identifier,
        suggestion: Self.suggestion(for: identifier))
    }
    self.identifier = identifier
    changes = rules.changes
    offsets = rules.offsets
  }

  /// What was probably meant. An offset is no near miss of another one: `GMT+8` is 13 hours from
  /// `GMT-5` and means the zone that the time of a place is kept in.
  private static func suggestion(for written: String) -> String? {
    let name = written.uppercased()
    if name == "MYT" { return "Asia/Kuala_Lumpur" }
    let offset = name.hasPrefix("UTC") || name.hasPrefix("GMT") ? name.dropFirst(3) : name[...]
    guard offset.hasPrefix("+") || offset.hasPrefix("-") else {
      return NearMiss.of(written, among: ICU.zoneIdentifiers())
    }
    return ["+8", "+08", "+0800", "+8:00", "+08:00"].contains(offset) ? "Asia/Kuala_Lumpur" : nil
  }

  private init(utc: Void) {
    identifier = "UTC"
    changes = []
    offsets = [0]
  }

  /// Coordinated Universal Time.
  public static let utc = SiteZone(utc: ())

  /// 2437-01-01: beyond it the table repeats, see ``cycles(in:)``.
  private static let horizon: Int64 = 14_736_988_800
  /// 400 years of the Gregorian calendar, a whole number of weeks.
  private static let cycle: Int64 = 12_622_780_800

  /// The seconds to take away so that a time far ahead falls within the table. The rules that hold
  /// today repeat with the calendar, every 400 years.
  private static func cycles(in seconds: Int64) -> Int64 {
    seconds < horizon ? 0 : ((seconds - horizon) / cycle + 1) * cycle
  }

  /// The number of changes at or before a time, which is also the index of the offset that holds.
  private func segment(at seconds: Int64) -> Int {
    // Most times of a site are after the last change that its zone ever made.
    guard let last = changes.last, seconds < last else { return changes.count }
    return changes.partitioningIndex { $0 > seconds }
  }

  /// The changes between which an offset holds.
  private func bounds(of segment: Int) -> (start: Int64, end: Int64) {
    (segment == 0 ? .min : changes[segment - 1], segment == changes.count ? .max : changes[segment])
  }

  /// The segments in which a clock may show a local time. No place is further than 16 hours from
  /// UTC.
  private func segments(near local: Int64) -> ClosedRange<Int> {
    segment(at: local - 57_600)...segment(at: local + 57_600)
  }
}

// MARK: - From instants to the calendar

extension SiteZone {
  /// Seconds east of UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    Int(offsets[segment(at: instant.seconds - Self.cycles(in: instant.seconds))])
  }

  /// What calendar and clock show at an instant.
  func dateTime(at instant: Instant) -> CivilDateTime {
    CivilDateTime(secondsSinceEpoch: instant.seconds + Int64(offset(at: instant)))
  }

  /// The day it is at an instant.
  func date(at instant: Instant) -> CivilDate { dateTime(at: instant).date }

  /// The first instant after `instant` at which the calendar shows another day: midnight, but for
  /// the rare night in which the clocks change the day too.
  public func nextDay(after instant: Instant) -> Instant {
    let shift = Self.cycles(in: instant.seconds)
    var time = instant.seconds - shift
    while true {
      let segment = segment(at: time)
      let offset = Int64(offsets[segment])
      let today = CivilDateTime(secondsSinceEpoch: time + offset).date
      let midnight = Int64(today.daysSinceEpoch + 1) * 86_400 - offset
      let end = bounds(of: segment).end
      if midnight < end { return Instant(seconds: midnight + shift) }
      let then = CivilDateTime(secondsSinceEpoch: end + Int64(offsets[segment + 1])).date
      if then != today { return Instant(seconds: end + shift) }
      time = end
    }
  }
}

// MARK: - From the calendar to instants

extension SiteZone {
  /// The instant at which calendar and clock show a local time.
  ///
  /// A time that a change of the clocks skips is read by the offset before the change, and one that
  /// comes twice is the first of the two, as in
  /// [RFC 5545, 3.3.5](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5).
  func instant(of local: CivilDateTime) -> Instant {
    let shift = Self.cycles(in: local.secondsSinceEpoch)
    let time = local.secondsSinceEpoch - shift
    var beforeGap: Int64?
    for segment in segments(near: time) {
      let (start, end) = bounds(of: segment)
      let candidate = time - Int64(offsets[segment])
      if candidate >= start, candidate < end { return Instant(seconds: candidate + shift) }
      if candidate >= end { beforeGap = candidate }
    }
    return Instant(seconds: (beforeGap ?? time) + shift)
  }

  /// The first instant of a day; of the next day, for one that the zone skipped.
  func start(of date: CivilDate) -> Instant {
    let shift = Self.cycles(in: Int64(date.daysSinceEpoch) * 86_400)
    let midnight = Int64(date.daysSinceEpoch) * 86_400 - shift
    for segment in segments(near: midnight) {
      let (start, end) = bounds(of: segment)
      let first = max(start, midnight - Int64(offsets[segment]))
      if first < end { return Instant(seconds: first + shift) }
    }
    return Instant(seconds: midnight + shift)
  }

  /// The instant just after a day's last second. Where clocks set back past midnight make the day's
  /// end come twice, it is the second.
  func end(of date: CivilDate) -> Instant {
    let shift = Self.cycles(in: Int64(date.daysSinceEpoch + 1) * 86_400)
    let midnight = Int64(date.daysSinceEpoch + 1) * 86_400 - shift
    for segment in segments(near: midnight).reversed() {
      let (start, end) = bounds(of: segment)
      let last = min(end, midnight - Int64(offsets[segment]))
      if last > start { return Instant(seconds: last + shift) }
    }
    return Instant(seconds: midnight + shift)
  }
}

/// There is no time zone of that name.
struct UnknownZone: Error, Hashable, Sendable {
  /// What was written.
  let identifier: String
  /// The IANA name that was probably meant.
  let suggestion: String?
}
