import Bytes

/// The names that a language has for months, weekdays, quarters and parts of the day, from CLDR.
struct DateNames: Sendable {
  /// By kind, then by number, in UTF-8.
  private let names: [[[UInt8]]]
  /// By hour, then the exact noon and midnight, in the short and the wide form.
  private let dayPeriods: [[[UInt8]]]
  /// "noon" in the short and the wide form, or AM/PM's where a language has no such word.
  private let noons: [[UInt8]]

  private static let midnightExactly = 24
  private static let noonExactly = 25

  /// The names in a locale; nil where there is no data for its language.
  init?(locale: String) {
    guard let format = ICUDateFormat(locale: locale, pattern: "y"),
      let short = ICUDateFormat(locale: locale, pattern: "mmB"),
      let wide = ICUDateFormat(locale: locale, pattern: "mmBBBB"),
      let shortNoon = ICUDateFormat(locale: locale, pattern: "b"),
      let wideNoon = ICUDateFormat(locale: locale, pattern: "bbbb")
    else { return nil }
    names = ICUDateFormat.Names.allCases.map { kind in format.names(kind).map { Array($0.utf8) } }
    dayPeriods = [Self.dayPeriods(short), Self.dayPeriods(wide)]
    noons = [
      Array(shortNoon.text(atSecond: 43_200).utf8), Array(wideNoon.text(atSecond: 43_200).utf8),
    ]
  }

  /// What a formatter of the pattern `mmB` calls each hour, and exactly midnight and noon.
  private static func dayPeriods(_ format: borrowing ICUDateFormat) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for second in (0..<24).map({ $0 * 3600 + 60 }) + [0, 43_200] {
      result.append(Array(format.text(atSecond: second).dropFirst(2).utf8))
    }
    return result
  }

  /// Appends the name of a number: months and quarters count from 0 here, weekdays from Sunday, 0.
  func write(_ kind: ICUDateFormat.Names, _ number: Int, to out: inout ByteBuffer) {
    out.append(contentsOf: names[kind.rawValue][number])
  }

  /// Appends the part of the day, "malam": noon and midnight only where it is exactly that.
  func writeDayPeriod(hour: Int, isExact: Bool, wide: Bool, to out: inout ByteBuffer) {
    let periods = dayPeriods[wide ? 1 : 0]
    switch (hour, isExact) {
    case (0, true): out.append(contentsOf: periods[Self.midnightExactly])
    case (12, true): out.append(contentsOf: periods[Self.noonExactly])
    default: out.append(contentsOf: periods[hour])
    }
  }

  /// Appends AM or PM, or exactly at noon its name.
  func writeHalf(hour: Int, isExactNoon: Bool, wide: Bool, to out: inout ByteBuffer) {
    if isExactNoon {
      out.append(contentsOf: noons[wide ? 1 : 0])
    } else {
      write(.halves, hour < 12 ? 0 : 1, to: &out)
    }
  }
}
