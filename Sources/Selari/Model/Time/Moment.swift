import Bytes

/// What people write for a time: a day, which is the whole day in the site's zone, or an instant.
public enum Moment: Hashable, Sendable {
  /// A whole day.
  case day(CivilDate)
  /// One moment.
  case instant(Instant)

  /// Its first moment: the day's beginning in a zone, or the instant itself.
  public func start(in zone: SiteZone) -> Instant {
    switch self {
    case .day(let date): zone.start(of: date)
    case .instant(let instant): instant
    }
  }

  /// The moment just after it: the day's end in a zone, or one second after the instant, which
  /// includes its last second.
  public func end(in zone: SiteZone) -> Instant {
    switch self {
    case .day(let date): zone.end(of: date)
    case .instant(let instant): instant + 1
    }
  }

  /// The day it is, or falls on, in a zone.
  func date(in zone: SiteZone) -> CivilDate {
    switch self {
    case .day(let date): date
    case .instant(let instant): zone.date(at: instant)
    }
  }

  /// By ISO 8601: `2022-10-20` for a day, `2022-10-20T23:59:00+08:00` for an instant; what stands
  /// in the `datetime` of a `<time>`.
  public func iso8601(in zone: SiteZone) -> String {
    var bytes = ByteBuffer()
    write(iso8601To: &bytes, in: zone)
    return bytes.string()
  }

  /// Appends the same.
  func write(iso8601To out: inout ByteBuffer, in zone: SiteZone) {
    switch self {
    case .day(let date): date.write(iso8601To: &out)
    case .instant(let instant): zone.write(iso8601: instant, to: &out)
    }
  }
}
