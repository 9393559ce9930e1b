/// An instant in the site's zone, with the day that it falls on: what a build calls now.
public struct BuildTime: Hashable, Sendable {
  /// The instant.
  public let instant: Instant
  /// The site's zone.
  public let zone: SiteZone
  /// The day it is there.
  public let today: CivilDate
  /// The stretch in which it is that day: what reads ``today`` is narrowed to it.
  public let day: Validity

  /// An instant in a zone.
  public init(_ instant: Instant, in zone: SiteZone) {
    self.instant = instant
    self.zone = zone
    today = zone.date(at: instant)
    // Where clocks set back past midnight bring yesterday back, the day begins a second time.
    var start = zone.start(of: today)
    var next = zone.nextDay(after: start)
    while next <= instant, next > start {
      start = next
      next = zone.nextDay(after: start)
    }
    var day = Validity()
    day.narrow(by: [start, next], at: instant)
    self.day = day
  }
}
