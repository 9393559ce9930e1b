import Templating

/// What templates and references read of the day it is, the global `now`: a footer that shows the year is the
/// same until New Year, and not until midnight.
enum TodayUse: Comparable {
  case none, year, day

  /// What is read of it, by what is done with names.
  init(_ names: NameUse) {
    let now = Name.now.text
    self =
      !names.read.contains(now) ? .none : names.reads(only: "year", of: now) ? .year : .day
  }

  /// When that becomes another, after an instant; nil where nothing is read, or no year follows.
  func change(after instant: Instant, in zone: SiteZone) -> Instant? {
    switch self {
    case .none: nil
    case .year:
      CivilDate(year: zone.date(at: instant).year + 1, month: 1, day: 1).map(zone.start)
    case .day: zone.nextDay(after: instant)
    }
  }
}
