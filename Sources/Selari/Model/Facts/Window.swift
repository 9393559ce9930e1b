/// A stretch of time in which something can be done: a call, a registration.
///
/// It goes from upcoming to open, to closing on its last day, to closed. Without a beginning it is
/// open from the start. What closes on a day is open for the whole of it in the site's zone; what
/// closes at an instant is open for that second too.
struct Window: Hashable, Sendable {
  /// When it opens, as written; nil if it always was open.
  let opens: Moment?
  /// When it closes, as written.
  let closes: Moment
  /// What it is about, for calendars.
  let title: Localized<String>?
  /// What to do once it has closed.
  let after: Localized<String>?
  /// Where to do what it is for.
  let link: Localized<String>?

  /// The first instant at which it is open; nil if it always was.
  let opensAt: Instant?
  /// The first instant of its last day, or the instant at which it opens if that is on the same day.
  let closingAt: Instant
  /// The first instant at which it is closed.
  let closedAt: Instant
  /// Its last day.
  let lastDay: CivilDate

  /// A window in a site's zone.
  /// - Throws: Where it would close before it opens.
  init(
    opens: Moment? = nil, closes: Moment, in zone: SiteZone, title: Localized<String>? = nil,
    after: Localized<String>? = nil, link: Localized<String>? = nil
  ) throws(WindowFault) {
    self.opens = opens
    self.closes = closes
    self.title = title
    self.after = after
    self.link = link
    opensAt = opens?.start(in: zone)
    closedAt = closes.end(in: zone)
    lastDay = closes.date(in: zone)
    let lastMorning = zone.start(of: lastDay)
    closingAt = max(lastMorning, opensAt ?? lastMorning)
    if let opensAt, opensAt >= closedAt { throw .closesBeforeItOpens }
  }

  /// Where a window is in its life.
  enum State: String, CaseIterable, Sendable {
    /// Not open yet.
    case upcoming
    /// Open, and not on its last day.
    case open
    /// Open, on its last day.
    case closing
    /// Over.
    case closed
  }

  /// Its state at an instant.
  func state(at instant: Instant) -> State {
    if instant >= closedAt { return .closed }
    if instant >= closingAt { return .closing }
    if let opensAt, instant < opensAt { return .upcoming }
    return .open
  }

  /// The days from today to its last day: 0 on that day, negative once it is over.
  func daysLeft(on today: CivilDate) -> Int { today.days(until: lastDay) }

  /// The instants at which its state changes, ascending: what reads it is narrowed by them.
  var changes: [Instant] {
    // What opens on its last day goes from upcoming to closing.
    guard let opensAt, opensAt < closingAt else { return [closingAt, closedAt] }
    return [opensAt, closingAt, closedAt]
  }

  /// The next instant at which its state changes; nil once it is closed.
  func nextChange(after instant: Instant) -> Instant? {
    changes.first { $0 > instant }
  }
}

/// Why two times make no window.
enum WindowFault: Error, Hashable, Sendable {
  /// It would be closed before it opens.
  case closesBeforeItOpens
}
