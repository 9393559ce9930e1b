import _FoundationICU

/// A date formatter of ICU, open for as long as names and patterns are taken from it.
///
/// It works in UTC and in the Gregorian calendar, whatever a locale's own calendar may be.
struct ICUDateFormat: ~Copyable {
  private let handle: UnsafeMutablePointer<UDateFormat?>

  /// How much of a date, or of a time, CLDR is asked to show.
  enum Style: CaseIterable {
    case full, long, medium, short

    fileprivate var icu: UDateFormatStyle {
      switch self {
      case .full: UDAT_FULL
      case .long: UDAT_LONG
      case .medium: UDAT_MEDIUM
      case .short: UDAT_SHORT
      }
    }
  }

  /// A locale's formatter for a style of date, of time, or of both.
  init?(locale: String, date: Style?, time: Style? = nil) {
    self.init(locale, date: date?.icu ?? UDAT_NONE, time: time?.icu ?? UDAT_NONE, pattern: [])
  }

  /// A locale's formatter for a pattern.
  init?(locale: String, pattern: String) {
    self.init(locale, date: UDAT_PATTERN, time: UDAT_PATTERN, pattern: Array(pattern.utf16))
  }

  private init?(
    _ locale: String, date: UDateFormatStyle, time: UDateFormatStyle, pattern: [UChar]
  ) {
    var status = U_ZERO_ERROR
    let utc = Array("UTC".utf16)
    guard
      let handle = swift_udat_open(
        time, date, locale + "@calendar=gregorian", utc, Int32(utc.count), pattern,
        Int32(pattern.count), &status)
    else { return nil }
    guard status.rawValue <= 0 else {
      swift_udat_close(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { swift_udat_close(handle) }

  /// The CLDR pattern: `d MMMM y`.
  var pattern: String {
    ICU.text { swift_udat_toPattern(handle, 0, $0, $1, $2) }
  }

  /// The language whose data the formatter of a style uses. For a locale that ICU does not know that
  /// is silently the language of the machine.
  var language: String {
    var status = U_ZERO_ERROR
    guard let locale = swift_udat_getLocaleByType(handle, ULOC_VALID_LOCALE, &status) else {
      return ""
    }
    return ICU.language(of: String(cString: locale))
  }

  /// The names of a kind: twelve months, seven weekdays from Sunday on, and so on.
  func names(_ kind: Names) -> [String] {
    let (type, first, count) = kind.icu
    return (first..<first + count).map { index in
      ICU.text { swift_udat_getSymbols(handle, type, index, $0, $1, $2) }
    }
  }

  /// A time of the day 1970-01-01, in seconds, formatted.
  func text(atSecond second: Int) -> String {
    ICU.text { swift_udat_format(handle, Double(second) * 1000, $0, $1, nil, $2) }
  }

  /// Names that patterns refer to.
  enum Names: Int, CaseIterable {
    case months, shortMonths, narrowMonths
    case standaloneMonths, standaloneShortMonths, standaloneNarrowMonths
    case weekdays, shortWeekdays, narrowWeekdays, shorterWeekdays
    case standaloneWeekdays, standaloneShortWeekdays, standaloneNarrowWeekdays
    case standaloneShorterWeekdays
    case halves
    case eras, eraNames
    case quarters, shortQuarters, standaloneQuarters, standaloneShortQuarters

    /// ICU's name of them, the first index and how many; weekdays count from 1.
    fileprivate var icu: (UDateFormatSymbolType, Int32, Int32) {
      switch self {
      case .months: (UDAT_MONTHS, 0, 12)
      case .shortMonths: (UDAT_SHORT_MONTHS, 0, 12)
      case .narrowMonths: (UDAT_NARROW_MONTHS, 0, 12)
      case .standaloneMonths: (UDAT_STANDALONE_MONTHS, 0, 12)
      case .standaloneShortMonths: (UDAT_STANDALONE_SHORT_MONTHS, 0, 12)
      case .standaloneNarrowMonths: (UDAT_STANDALONE_NARROW_MONTHS, 0, 12)
      case .weekdays: (UDAT_WEEKDAYS, 1, 7)
      case .shortWeekdays: (UDAT_SHORT_WEEKDAYS, 1, 7)
      case .narrowWeekdays: (UDAT_NARROW_WEEKDAYS, 1, 7)
      case .shorterWeekdays: (UDAT_SHORTER_WEEKDAYS, 1, 7)
      case .standaloneWeekdays: (UDAT_STANDALONE_WEEKDAYS, 1, 7)
      case .standaloneShortWeekdays: (UDAT_STANDALONE_SHORT_WEEKDAYS, 1, 7)
      case .standaloneNarrowWeekdays: (UDAT_STANDALONE_NARROW_WEEKDAYS, 1, 7)
      case .standaloneShorterWeekdays: (UDAT_STANDALONE_SHORTER_WEEKDAYS, 1, 7)
      case .halves: (UDAT_AM_PMS, 0, 2)
      case .eras: (UDAT_ERAS, 0, 2)
      case .eraNames: (UDAT_ERA_NAMES, 0, 2)
      case .quarters: (UDAT_QUARTERS, 0, 4)
      case .shortQuarters: (UDAT_SHORT_QUARTERS, 0, 4)
      case .standaloneQuarters: (UDAT_STANDALONE_QUARTERS, 0, 4)
      case .standaloneShortQuarters: (UDAT_STANDALONE_SHORT_QUARTERS, 0, 4)
      }
    }
  }
}
