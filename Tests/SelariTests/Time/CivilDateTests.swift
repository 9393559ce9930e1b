import Foundation
import Selari
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayOfFourCenturiesIsTheNextOfTheOneBefore() throws {
    var date = try #require(CivilDate(year: 1999, month: 12, day: 31))
    let first = date
    var wrong: [CivilDate] = []
    for number in 1...146_097 {
      let next = date.adding(days: 1)
      if next <= date || next.daysSinceEpoch != first.daysSinceEpoch + number {
        wrong.append(next)
      }
      date = next
    }
    #expect(wrong == [])
    // 400 years are 146,097 days, a whole number of weeks.
    #expect(date == CivilDate(year: 2399, month: 12, day: 31))
    #expect(date.weekday == first.weekday)
  }

  @Test func agreesWithFoundationsCalendarSinceItIsTheGregorianOne() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in stride(from: -140_000, through: 200_000, by: 97) {
      let date = CivilDate(daysSinceEpoch: day)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .dayOfYear],
        from: Date(timeIntervalSince1970: Double(day) * 86_400))
      #expect(
        [date.year, date.month, date.day, date.weekday + 1, date.dayOfYear]
          == [parts.year, parts.month, parts.day, parts.weekday, parts.dayOfYear])
    }
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 4, 31), (0, 1, 1),
    (10_000, 1, 1), (2022, 1, 0),
  ])
  func daysThatNoCalendarHasAreNone(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [2000, 2020, 2024, 2400]) func leapYearsHaveALeapDay(year: Int) throws {
    let leapDay = try #require(CivilDate(year: year, month: 2, day: 29))
    #expect(leapDay.adding(days: 1) == CivilDate(year: year, month: 3, day: 1))
    #expect(leapDay.dayOfYear == 60)
  }

  @Test func theCalendarEndsWhereYearsLoseTheirFourDigits() {
    #expect(CivilDate.earliest.adding(days: -1) == .earliest)
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(Instant.latest + 1 == .latest)
    #expect(Instant.earliest - 1 == .earliest)
    #expect(Instant.earliest - .min == .latest)
    #expect("\(Instant.latest)" == "9999-12-31T23:59:59Z")
    #expect("\(Instant.earliest)" == "0001-01-01T00:00:00Z")
  }
}
