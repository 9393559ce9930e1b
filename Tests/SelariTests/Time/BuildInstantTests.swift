import Diagnostics
@testable import Selari
import Testing

@Suite struct BuildInstantTests {
  let zone: SiteZone

  init() throws { zone = try SiteZone(identifier: "Asia/Kuala_Lumpur") }

  private func instant(_ text: String) throws -> Instant {
    try Moment(iso8601: text, in: zone).start(in: zone)
  }

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

  @Test(arguments: [
    "", "abc", "-1", "+1", "1666195200.5", " 1", "99999999999999999999", "253402300800",
  ])
  func anEpochThatIsNoNumberIsAnErrorAndNotTheClock(epoch: String) {
    #expect(throws: BuildInstantFault.environment(epoch)) {
      try BuildInstant.decide(
        at: nil, environment: ["SOURCE_DATE_EPOCH": epoch], zone: zone, clock: { .earliest })
    }
  }

  @Test func anEpochBeyondAllYearsIsToldAsSuch() {
    let fault = BuildInstantFault.environment("253402300800")
    #expect(
      fault.explanation(in: .en)
        == "SOURCE_DATE_EPOCH is `253402300800` seconds, which is later than the year 9999.")
    #expect(fault.explanation(in: .ms).contains("lebih lewat daripada tahun 9999"))
    #expect(fault.solutions(in: .en).first?.text.contains("milliseconds") == true)
    #expect(BuildInstantFault.environment("").explanation(in: .en).contains("not a number"))
  }

  @Test func aBadArgumentSaysWhatToWrite() {
    let fault = #expect(throws: BuildInstantFault.self) {
      try BuildInstant.decide(at: "20/10/2022", environment: [:], zone: zone, clock: { .earliest })
    }
    #expect(fault == .argument("20/10/2022", .form(suggestion: "2022-10-20")))
    #expect(
      fault?.explanation(in: .en) == "--at: `20/10/2022` is not a date or a time by ISO 8601.")
    #expect(fault?.solutions(in: .ms).first?.replacement == "2022-10-20")
    let other = BuildInstantFault.environment("")
    #expect(other.explanation(in: .ms) != other.explanation(in: .en))
    #expect(other.solutions(in: .ms) != other.solutions(in: .en))
  }
}
