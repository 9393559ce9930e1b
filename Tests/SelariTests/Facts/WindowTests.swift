@testable import Selari
import Testing

@Suite struct WindowTests {
  static let zones = ["Asia/Kuala_Lumpur", "Pacific/Apia", "UTC", "America/St_Johns"]

  private func window(
    opens: String? = nil, closes: String, in zone: SiteZone
  ) throws -> Window {
    try Window(
      opens: opens.map { try Moment(iso8601: $0, in: zone) },
      closes: Moment(iso8601: closes, in: zone), in: zone)
  }

  private func instant(_ text: String, in zone: SiteZone) throws -> Instant {
    try Moment(iso8601: text, in: zone).start(in: zone)
  }

  @Test(
    arguments: zones,
    [
      ("2022-09-30T23:59:59", Window.State.upcoming, 20),
      ("2022-10-01T00:00:00", .open, 19),
      ("2022-10-19T23:59:59", .open, 1),
      ("2022-10-20T00:00:00", .closing, 0),
      ("2022-10-20T23:59:59", .closing, 0),
      ("2022-10-21T00:00:00", .closed, -1),
      ("2023-10-20T00:00:00", .closed, -365),
    ])
  func daysAreWholeInEveryZone(
    identifier: String, edge: (now: String, state: Window.State, daysLeft: Int)
  ) throws {
    let zone = try SiteZone(identifier: identifier)
    let window = try window(opens: "2022-10-01", closes: "2022-10-20", in: zone)
    let now = try instant(edge.now, in: zone)
    #expect(window.state(at: now) == edge.state)
    #expect(window.daysLeft(on: zone.date(at: now)) == edge.daysLeft)
  }

  @Test(
    arguments: zones,
    [
      ("2022-10-01T08:59:59", Window.State.upcoming),
      ("2022-10-01T09:00:00", .open),
      ("2022-10-19T23:59:59", .open),
      ("2022-10-20T00:00:00", .closing),
      ("2022-10-20T23:58:59", .closing),
      ("2022-10-20T23:59:00", .closing),
      ("2022-10-20T23:59:01", .closed),
    ])
  func anInstantIncludesItsSecond(
    identifier: String, edge: (now: String, state: Window.State)
  ) throws {
    let zone = try SiteZone(identifier: identifier)
    let window = try window(opens: "2022-10-01T09:00", closes: "2022-10-20T23:59", in: zone)
    #expect(window.state(at: try instant(edge.now, in: zone)) == edge.state)
    #expect(window.closedAt == (try instant("2022-10-20T23:59:01", in: zone)))
  }

  @Test func withoutABeginningItWasAlwaysOpen() throws {
    let window = try window(closes: "2022-10-20", in: .utc)
    #expect(window.state(at: .earliest) == .open)
    #expect(window.state(at: .latest) == .closed)
    #expect(window.opensAt == nil)
  }

  @Test func whatOpensOnItsLastDayGoesStraightToClosing() throws {
    let window = try window(opens: "2022-10-20T09:00", closes: "2022-10-20T17:00", in: .utc)
    #expect(window.state(at: try instant("2022-10-20T08:59:59", in: .utc)) == .upcoming)
    #expect(window.state(at: try instant("2022-10-20T09:00", in: .utc)) == .closing)
    #expect(window.state(at: try instant("2022-10-20T17:00:01", in: .utc)) == .closed)
    #expect(window.changes.count == 2)
  }

  @Test func aWindowOfOneDayOrOneSecondIsAWindow() throws {
    _ = try window(opens: "2022-10-20", closes: "2022-10-20", in: .utc)
    let second = try window(opens: "2022-10-20T09:00", closes: "2022-10-20T09:00", in: .utc)
    #expect(second.state(at: try instant("2022-10-20T09:00", in: .utc)) == .closing)
    #expect(second.state(at: try instant("2022-10-20T09:00:01", in: .utc)) == .closed)
  }

  @Test(arguments: [
    ("2022-10-21", "2022-10-20"), ("2022-10-20T09:00:01", "2022-10-20T09:00"),
    ("2022-10-21T00:00", "2022-10-20"),
  ])
  func whatClosesBeforeItOpensIsNone(opens: String, closes: String) {
    #expect(throws: WindowFault.closesBeforeItOpens) {
      try window(opens: opens, closes: closes, in: .utc)
    }
  }

  @Test(arguments: zones + ["America/Sao_Paulo", "Africa/Cairo"])
  func itsStateChangesAtItsChangesAndNowhereElse(identifier: String) throws {
    let zone = try SiteZone(identifier: identifier)
    let windows = [
      try window(closes: "2022-10-20", in: zone),
      try window(opens: "2010-11-05", closes: "2010-11-07", in: zone),
      try window(opens: "2011-12-28T10:00", closes: "2011-12-31T12:00", in: zone),
      try window(opens: "2024-02-28", closes: "2024-02-29", in: zone),
      try window(opens: "2018-11-03T23:30", closes: "2018-11-04T00:30", in: zone),
    ]
    for window in windows {
      let first = window.changes[0] - 90_000
      let last = window.closedAt + 90_000
      var now = first
      var visited: [Instant] = []
      while let change = window.nextChange(after: now) {
        #expect(window.state(at: change) != window.state(at: change - 1))
        #expect(window.state(at: change - 1) == window.state(at: now))
        visited.append(change)
        now = change
      }
      #expect(visited == window.changes)
      #expect(window.state(at: last) == .closed)
      #expect(window.nextChange(after: last) == nil)
    }
  }

  @Test func aLastDayThatTheZoneSkippedIsOverWhenItWouldBegin() throws {
    let zone = try SiteZone(identifier: "Pacific/Apia")
    let window = try window(closes: "2011-12-30", in: zone)
    #expect(window.state(at: try instant("2011-12-29T23:59:59", in: zone)) == .open)
    #expect(window.state(at: try instant("2011-12-31T00:00:00", in: zone)) == .closed)
  }

  @Test func aLeapDayIsADay() throws {
    let window = try window(closes: "2024-03-01", in: .utc)
    #expect(window.daysLeft(on: try instant("2024-02-28", in: .utc).date) == 2)
  }
}

extension Instant {
  fileprivate var date: CivilDate { SiteZone.utc.date(at: self) }
}
