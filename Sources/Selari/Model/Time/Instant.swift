/// A moment on the world's time line: whole seconds since 1970-01-01T00:00:00Z, leap seconds not
/// counted, as POSIX counts them.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before it.
  public let seconds: Int64

  /// The moment so many seconds after 1970-01-01T00:00:00Z, brought into ``earliest``…``latest``.
  public init(seconds: Int64) {
    self.seconds = min(max(seconds, Self.firstSecond), Self.lastSecond)
  }

  /// 0001-01-01T00:00:00Z: a year has four digits everywhere that dates are written.
  public static let earliest = Instant(seconds: firstSecond)
  /// 9999-12-31T23:59:59Z.
  public static let latest = Instant(seconds: lastSecond)

  private static let firstSecond: Int64 = -62_135_596_800
  private static let lastSecond: Int64 = 253_402_300_799

  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The moment so many seconds later.
  public static func + (instant: Instant, seconds: Int64) -> Instant {
    let (sum, overflow) = instant.seconds.addingReportingOverflow(seconds)
    return overflow ? (seconds > 0 ? latest : earliest) : Instant(seconds: sum)
  }

  /// The moment so many seconds earlier.
  public static func - (instant: Instant, seconds: Int64) -> Instant {
    seconds == .min ? latest : instant + (-seconds)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC: `2022-10-20T15:59:00Z`.
  public var description: String {
    let local = CivilDateTime(secondsSinceEpoch: seconds)
    return "\(local)Z"
  }
}
