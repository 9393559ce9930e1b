import Bytes

/// The names that a language has for months, weekdays, quarters and parts of the day, from CLDR.
///
/// Parts of the day have no names of their own in CLDR's interface: they are cut out of times that it
/// writes, once somebody wants one.
struct DateNames: Sendable {
  /// By kind, then by number, in UTF-8.
  private let names: [[[UInt8]]]
  /// By hour, then the exact midnight and noon, in the short and the wide form.
  private let dayPeriods: [Lazy<[[UInt8]]>]
  /// "noon" in the short and the wide form, or AM/PM's where a language has no such word.
  private let noons: [Lazy<[UInt8]>]

  private static let midnightExactly = 24
  private static let noonExactly = 25

  /// The names in a locale; nil where there is no data for its language.
  init?(locale: String) {
    guard let format = ICUDateFormat(locale: locale, pattern: "y") else { return nil }
    names = ICUDateFormat.Names.allCases.map { kind in format.names(kind).map { Array($0.utf8) } }
    dayPeriods = ["mmB", "mmBBBB"].map { pattern in
      Lazy {
        Self.times(Self.hours, by: pattern, in: locale).map { Array($0.dropFirst(2).utf8) }
      }
    }
    noons = ["b", "bbbb"].map { pattern in
      Lazy { Array(Self.times([43_200], by: pattern, in: locale)[0].utf8) }
    }
  }

  /// A time in each hour that is not its first minute, and exactly midnight and noon, in seconds.
  private static let hours = (0..<24).map { $0 * 3600 + 60 } + [0, 43_200]

  /// Times of the day as a pattern writes them. Empty where there is no data, which the names would not
  /// have been found without.
  private static func times(
    _ seconds: [Int], by pattern: String, in locale: String
  ) -> [String] {
    guard let format = ICUDateFormat(locale: locale, pattern: pattern) else {
      return seconds.map { _ in "" }
    }
    return seconds.map { format.text(atSecond: $0) }
  }

  /// Appends the name of a number: months and quarters count from 0 here, weekdays from Sunday, 0.
  func write(_ kind: ICUDateFormat.Names, _ number: Int, to out: inout ByteBuffer) {
    out.append(contentsOf: names[kind.rawValue][number])
  }

  /// Appends the part of the day, "malam": noon and midnight only where it is exactly that.
  func writeDayPeriod(hour: Int, isExact: Bool, wide: Bool, to out: inout ByteBuffer) {
    let periods = dayPeriods[wide ? 1 : 0].value
    switch (hour, isExact) {
    case (0, true): out.append(contentsOf: periods[Self.midnightExactly])
    case (12, true): out.append(contentsOf: periods[Self.noonExactly])
    default: out.append(contentsOf: periods[hour])
    }
  }

  /// Appends AM or PM, or exactly at noon its name.
  func writeHalf(hour: Int, isExactNoon: Bool, wide: Bool, to out: inout ByteBuffer) {
    if isExactNoon {
      out.append(contentsOf: noons[wide ? 1 : 0].value)
    } else {
      write(.halves, hour < 12 ? 0 : 1, to: &out)
    }
  }
}
