import Diagnostics
@testable import Selari
import Testing

@Suite struct MomentTests {
  let zone: SiteZone

  init() throws { zone = try SiteZone(identifier: "Asia/Kuala_Lumpur") }

  @Test(arguments: [
    ("2022-10-20", "2022-10-20"),
    ("2024-02-29", "2024-02-29"),
    ("2022-10-20T23:59", "2022-10-20T23:59:00+08:00"),
    ("2022-10-20T23:59:30", "2022-10-20T23:59:30+08:00"),
    ("2022-10-20T23:59:30.999", "2022-10-20T23:59:30+08:00"),
    ("2022-10-20T15:59:00Z", "2022-10-20T23:59:00+08:00"),
    ("2022-10-20T15:59Z", "2022-10-20T23:59:00+08:00"),
    ("2022-10-20T23:59:00+08:00", "2022-10-20T23:59:00+08:00"),
    ("2022-10-20T11:59:00-04:00", "2022-10-20T23:59:00+08:00"),
    ("2022-12-31T20:30:00-03:30", "2023-01-01T08:00:00+08:00"),
  ])
  func readsISO8601AndPrintsItInTheSitesZone(written: String, printed: String) throws {
    #expect(try Moment(iso8601: written, in: zone).iso8601(in: zone) == printed)
  }

  @Test(arguments: [
    ("20/10/2022", MomentFault.form(suggestion: "2022-10-20")),
    ("20.10.2022", .form(suggestion: "2022-10-20")),
    ("2022/10/20", .form(suggestion: "2022-10-20")),
    ("20221020", .form(suggestion: "2022-10-20")),
    ("2022-1-5", .form(suggestion: "2022-01-05")),
    ("2022-10-20 23:59", .form(suggestion: "2022-10-20T23:59")),
    ("2022-10-20t23:59z", .form(suggestion: "2022-10-20T23:59Z")),
    ("2022-10-20 23:59 +08:00", .form(suggestion: "2022-10-20T23:59+08:00")),
    ("2022-10-20T9:00", .form(suggestion: "2022-10-20T09:00")),
    ("2022-10-20 9.00", .form(suggestion: "2022-10-20T09:00")),
    ("2022-10-20T17.30", .form(suggestion: "2022-10-20T17:30")),
    ("20/10/2022 9:00", .form(suggestion: "2022-10-20T09:00")),
    ("2022-2-3T9:00", .form(suggestion: "2022-02-03T09:00")),
    ("20 Oktober 2022", .form(suggestion: nil)),
    ("esok", .form(suggestion: nil)),
    ("", .form(suggestion: nil)),
    ("2022-10-20T", .form(suggestion: nil)),
    ("2022-10-20T23", .form(suggestion: nil)),
    ("2022-10-20T23:59:00+0800", .form(suggestion: nil)),
    ("2022-10-20T23:59:00Zulu", .form(suggestion: nil)),
    ("２０２２-10-20", .form(suggestion: nil)),
    ("2022-02-29", .noSuchDay("2022-02-29")),
    ("0000-01-01", .noSuchDay("0000-01-01")),
    ("2022-13-01", .noSuchDay("2022-13-01")),
    ("2022-10-20T24:00", .noSuchTime("24:00")),
    ("2022-10-20T23:59:60", .noSuchTime("23:59:60")),
    ("2022-10-20T23:59:00+99:00", .noSuchOffset("+99:00")),
  ])
  func saysWhyATextIsNoDate(written: String, fault: MomentFault) {
    #expect(throws: fault) { try Moment(iso8601: written, in: zone) }
  }

  @Test func wordsAFaultInBothLanguagesWithWhatToWrite() {
    let fault = MomentFault.form(suggestion: "2022-10-20")
    #expect(
      fault.explanation(of: "20/10/2022", in: .ms)
        == "`20/10/2022` bukan tarikh atau masa menurut ISO 8601.")
    #expect(
      fault.solutions(in: .en) == [Solution("Write `2022-10-20`.", replacement: "2022-10-20")])
    for fault in [
      MomentFault.form(suggestion: nil), .noSuchDay("2022-02-30"), .noSuchTime("24:00"),
      .noSuchOffset("+99:00"),
    ] {
      #expect(fault.explanation(of: "x", in: .ms) != fault.explanation(of: "x", in: .en))
      #expect(fault.solutions(in: .ms) != fault.solutions(in: .en))
    }
  }

  @Test func aDayIsWholeAndAnInstantIncludesItsSecond() throws {
    let day = try Moment(iso8601: "2022-10-20", in: zone)
    #expect(zone.iso8601(day.start(in: zone)) == "2022-10-20T00:00:00+08:00")
    #expect(zone.iso8601(day.end(in: zone)) == "2022-10-21T00:00:00+08:00")
    let instant = try Moment(iso8601: "2022-10-20T23:59", in: zone)
    #expect(zone.iso8601(instant.start(in: zone)) == "2022-10-20T23:59:00+08:00")
    #expect(zone.iso8601(instant.end(in: zone)) == "2022-10-20T23:59:01+08:00")
  }
}
