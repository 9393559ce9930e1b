import Diagnostics
import Selari
import Testing

@Suite struct BuildTimeTests {
  let zone: SiteZone

  init() throws { zone = try SiteZone(identifier: "Asia/Kuala_Lumpur") }

  private func instant(_ text: String, in zone: SiteZone? = nil) throws -> Instant {
    let zone = zone ?? self.zone
    return try Moment(iso8601: text, in: zone).start(in: zone)
  }

  // MARK: - Whose instant it is

  static let decisions: [(String?, String?, String, BuildInstant.Origin)] = [
    ("2022-10-20T12:00", "1666195200", "2022-10-20T12:00:00+08:00", .argument),
    ("2022-10-20", nil, "2022-10-20T00:00:00+08:00", .argument),
    (nil, "1666195200", "2022-10-20T00:00:00+08:00", .environment),
    (nil, "0", "1970-01-01T07:30:00+07:30", .environment),
    (nil, nil, "2030-01-01T00:00:00+08:00", .clock),
  ]

  @Test(arguments: decisions)
  func theArgumentComesBeforeTheEnvironmentAndThatBeforeTheClock(
    argument: String?, epoch: String?, expected: String, origin: BuildInstant.Origin
  ) throws {
    let now = try instant("2030-01-01")
    let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0, "TZ": "Pacific/Apia"] } ?? [:]
    let decided = try BuildInstant.decide(
      at: argument, environment: environment, zone: zone, clock: { now })
    #expect(zone.iso8601(decided.instant) == expected)
    #expect(decided.origin == origin)
  }

  @Test func theClockIsNotAskedWhereSomebodyElseNamesTheInstant() throws {
    _ = try BuildInstant.decide(
      at: "2022-10-20", environment: [:], zone: zone,
      clock: {
        Issue.record("the clock was asked")
        return .earliest
      })
  }

  @Test(arguments: ["", "abc", "-1", "+1", "1666195200.5", " 1", "99999999999999999999"])
  func anEpochThatIsNoNumberIsAnErrorAndNotTheClock(epoch: String) {
    #expect(throws: BuildInstantFault.environment(epoch)) {
      try BuildInstant.decide(
        at: nil, environment: ["SOURCE_DATE_EPOCH": epoch], zone: zone, clock: { .earliest })
    }
  }

  @Test func aBadArgumentSaysWhatToWrite() {
    let fault = #expect(throws: BuildInstantFault.self) {
      try BuildInstant.decide(at: "20/10/2022", environment: [:], zone: zone, clock: { .earliest })
    }
    #expect(fault == .argument("20/10/2022", .form(suggestion: "2022-10-20")))
    #expect(
      fault?.explanation(in: .en) == "--at: `20/10/2022` is not a date or a time by ISO 8601")
    #expect(fault?.solutions(in: .ms).first?.replacement == "2022-10-20")
    let other = BuildInstantFault.environment("")
    #expect(other.explanation(in: .ms) != other.explanation(in: .en))
    #expect(other.solutions(in: .ms) != other.solutions(in: .en))
  }

  // MARK: - Validity

  @Test func validityBeginsAsAlways() {
    let validity = Validity()
    #expect(validity.contains(.earliest) && validity.contains(.latest))
    #expect(validity.from == nil && validity.until == nil)
  }

  @Test func validityNarrowsToTheNearestChangesAroundNow() throws {
    let now = try instant("2022-10-15T12:00")
    var validity = Validity()
    validity.narrow(
      by: [
        try instant("2022-10-01"), try instant("2022-10-20"), try instant("2022-10-14"),
        try instant("2022-11-01"),
      ], at: now)
    #expect(validity.from == (try instant("2022-10-14")))
    #expect(validity.until == (try instant("2022-10-20")))
    #expect(validity.contains(try instant("2022-10-14")))
    #expect(!validity.contains(try instant("2022-10-13T23:59:59")))
    #expect(!validity.contains(try instant("2022-10-20")))
    #expect(validity.contains(try instant("2022-10-19T23:59:59")))
  }

  @Test func aChangeAtTheVeryInstantHasHappened() throws {
    let now = try instant("2022-10-20")
    var validity = Validity()
    validity.narrow(by: now, at: now)
    #expect(validity.from == now && validity.until == nil)
  }

  @Test func validitiesOfWorkersComeTogether() throws {
    let now = try instant("2022-10-15")
    var left = Validity()
    left.narrow(by: try instant("2022-10-20"), at: now)
    var right = Validity()
    right.narrow(by: [try instant("2022-10-17"), try instant("2022-10-01")], at: now)
    var both = left
    both.narrow(to: right)
    var other = right
    other.narrow(to: left)
    #expect(both == other)
    #expect(both.until == (try instant("2022-10-17")))
    #expect(both.from == (try instant("2022-10-01")))
    both.narrow(to: Validity())
    #expect(both == other)
  }

  // MARK: - Today

  @Test(arguments: [
    ("2022-10-20T00:00:00", "2022-10-20"), ("2022-10-20T23:59:59", "2022-10-20"),
    ("2022-10-19T16:00:00Z", "2022-10-20"), ("2022-10-19T15:59:59Z", "2022-10-19"),
  ])
  func todayIsThatOfTheSitesZone(now: String, today: String) throws {
    let time = BuildTime(try instant(now), in: zone)
    #expect(time.today.description == today)
    #expect(time.day.from == zone.start(of: time.today))
    #expect(time.day.until == zone.end(of: time.today))
  }

  @Test func aDayThatClocksBringBackBeginsTwice() throws {
    // On 7 November 2010 Newfoundland's clocks went from 00:01 back to 23:01.
    let zone = try SiteZone(identifier: "America/St_Johns")
    let first = try instant("2010-11-07T00:00:00-02:30", in: zone)
    let second = try instant("2010-11-07T00:00:00-03:30", in: zone)
    let midnight = BuildTime(first, in: zone)
    #expect(midnight.today.day == 7)
    #expect(midnight.day.from == first && midnight.day.until == first + 60)
    let again = BuildTime(first + 60, in: zone)
    #expect(again.today.day == 6)
    #expect(again.day.from == first + 60 && again.day.until == second)
    let noon = BuildTime(second + 43_200, in: zone)
    #expect(noon.today.day == 7)
    #expect(noon.day.from == second)
  }
}
