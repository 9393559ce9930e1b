import Foundation
@testable import Selari
import Testing

@Suite struct SiteZoneTests {
  static let zones = [
    "Asia/Kuala_Lumpur", "America/St_Johns", "Pacific/Apia", "UTC", "Europe/London",
    "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "America/Sao_Paulo",
    "Antarctica/Troll",
  ]

  @Test(arguments: zones)
  func offsetsAreThoseOfFoundationsTimeZone(identifier: String) throws {
    let zone = try SiteZone(identifier: identifier)
    let theirs = try #require(TimeZone(identifier: identifier))
    // Every 9 days and some from 1850 to 2250; steps that are no whole days meet all hours.
    let times = stride(from: Int64(-3_786_825_600), to: 8_836_000_000, by: 801_017)
    let wrong = times.filter { seconds in
      zone.offset(at: Instant(seconds: seconds))
        != theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    #expect(wrong == [])
  }

  @Test func rulesGoOnForEver() throws {
    let zone = try SiteZone(identifier: "America/St_Johns")
    let summer = try instant("2426-07-01T12:00", zone)
    let winter = try instant("2426-12-01T12:00", zone)
    for instant in [summer, winter] {
      for cycle in [1, 5, 18] {
        let later = instant + Int64(cycle) * 12_622_780_800
        #expect(zone.offset(at: later) == zone.offset(at: instant))
        #expect(zone.instant(of: zone.dateTime(at: later)) == later)
        #expect(zone.start(of: zone.date(at: later)) <= later)
        #expect(zone.end(of: zone.date(at: later)) > later)
      }
    }
    #expect(zone.offset(at: summer) == -9000)
    #expect(zone.offset(at: winter) == -12_600)
  }

  @Test(arguments: [
    ("1900-12-31T17:00:00Z", 24_925), ("1905-05-31T17:04:35Z", 25_200),
    ("1941-08-31T16:39:59Z", 26_400), ("1941-08-31T16:40:00Z", 27_000),
    ("1942-02-15T16:30:00Z", 32_400), ("1945-09-11T15:00:00Z", 27_000),
    ("1981-12-31T15:59:59Z", 27_000), ("1981-12-31T16:00:00Z", 28_800),
    ("2022-10-20T00:00:00Z", 28_800), ("2900-01-01T00:00:00Z", 28_800),
  ])
  func kualaLumpurKeepsItsHistory(time: String, offset: Int) throws {
    let zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    #expect(zone.offset(at: try instant(time, zone)) == offset)
  }

  @Test func theHalfHourThatMalaysiaSkippedIsReadByTheOldOffset() throws {
    let zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    // At 23:30 on 31 December 1981 clocks were set to midnight.
    #expect(try instant("1981-12-31T23:45", zone) == instant("1982-01-01T00:15", zone))
    #expect(try zone.end(of: date("1981-12-31")) == instant("1981-12-31T16:00:00Z", zone))
    #expect(try zone.start(of: date("1982-01-01")) == instant("1981-12-31T16:00:00Z", zone))
  }

  @Test func aTimeThatComesTwiceIsTheFirstOfTheTwo() throws {
    let zone = try SiteZone(identifier: "America/St_Johns")
    #expect(try instant("2022-11-06T01:30", zone) == instant("2022-11-06T01:30:00-02:30", zone))
    #expect(try instant("2022-03-13T02:30", zone) == instant("2022-03-13T03:30:00-02:30", zone))
  }

  @Test func theDayThatApiaSkippedIsEmpty() throws {
    let zone = try SiteZone(identifier: "Pacific/Apia")
    let skipped = try date("2011-12-30")
    #expect(zone.start(of: skipped) == zone.end(of: skipped))
    #expect(zone.start(of: skipped) == zone.start(of: try date("2011-12-31")))
    #expect(zone.nextDay(after: try instant("2011-12-29T12:00", zone)) == zone.start(of: skipped))
  }

  @Test func aMidnightThatComesTwiceEndsTheDayTheSecondTime() throws {
    // Until 2011 Newfoundland set its clocks back at 00:01, to 23:01 of the day before.
    let zone = try SiteZone(identifier: "America/St_Johns")
    let saturday = try date("2010-11-06")
    let first = try instant("2010-11-07T00:00:00-02:30", zone)
    let second = try instant("2010-11-07T00:00:00-03:30", zone)
    #expect(zone.start(of: saturday.adding(days: 1)) == first)
    #expect(zone.end(of: saturday) == second)
    // The calendar goes forth, back and forth again.
    #expect(zone.nextDay(after: first - 3600) == first)
    #expect(zone.nextDay(after: first) == first + 60)
    #expect(zone.date(at: first + 60) == saturday)
    #expect(zone.nextDay(after: first + 60) == second)
  }

  @Test(arguments: zones)
  func aDayBeginsAtItsFirstInstantAndEndsAfterItsLast(identifier: String) throws {
    let zone = try SiteZone(identifier: identifier)
    let wrong = (-30_000..<40_000).map(CivilDate.init(daysSinceEpoch:)).filter { date in
      let (start, end) = (zone.start(of: date), zone.end(of: date))
      return start < end
        && !(zone.date(at: start) == date && zone.date(at: start - 1) < date
          && zone.date(at: end - 1) == date && zone.date(at: end) > date)
    }
    #expect(wrong == [])
  }

  @Test(arguments: zones)
  func whatTheClockShowsLeadsBackToTheInstant(identifier: String) throws {
    let zone = try SiteZone(identifier: identifier)
    let times = stride(from: Int64(-2_500_000_000), to: 4_500_000_000, by: 1_000_003)
    let wrong = times.map(Instant.init(seconds:)).filter { instant in
      let back = zone.instant(of: zone.dateTime(at: instant))
      // In an hour that comes twice, the second leads to the first.
      return back != instant && zone.offset(at: back) <= zone.offset(at: instant)
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("Asia/Kuala_Lumpor", "Asia/Kuala_Lumpur"), ("asia/kuala_lumpur", "Asia/Kuala_Lumpur"),
    ("Asia/Kuala", "Asia/Kuala_Lumpur"), ("GMT+8", "Asia/Kuala_Lumpur"),
    ("UTC+08:00", "Asia/Kuala_Lumpur"), ("+8", "Asia/Kuala_Lumpur"), ("MYT", "Asia/Kuala_Lumpur"),
    ("GMT+7", nil), ("UTC-5", nil), ("Marikh/Olympus", nil),
  ])
  func aZoneThatIsNotThereIsAnErrorWithANearMiss(written: String, near: String?) {
    let error = #expect(throws: UnknownZone.self) { try SiteZone(identifier: written) }
    #expect(error?.suggestion == near)
    #expect(error?.identifier == written)
  }

  @Test func isoHasTheOffsetOfTheZone() throws {
    let time = try instant("2022-10-20T15:59:00Z", .utc)
    #expect(SiteZone.utc.iso8601(time) == "2022-10-20T15:59:00+00:00")
    #expect(
      try SiteZone(identifier: "Asia/Kuala_Lumpur").iso8601(time) == "2022-10-20T23:59:00+08:00")
    #expect(
      try SiteZone(identifier: "America/St_Johns").iso8601(time) == "2022-10-20T13:29:00-02:30")
    // Local time of 1900, 6:55:25 ahead, is shortened to the minute, clock included.
    let old = try instant("1900-01-01T00:00:46Z", .utc)
    #expect(
      try SiteZone(identifier: "Asia/Kuala_Lumpur").iso8601(old) == "1900-01-01T06:55:46+06:55")
  }

  private func instant(_ text: String, _ zone: SiteZone) throws -> Instant {
    try Moment(iso8601: text, in: zone).start(in: zone)
  }

  private func date(_ text: String) throws -> CivilDate {
    try Moment(iso8601: text, in: .utc).date(in: .utc)
  }
}
