import Bytes

/// How a language writes dates and times: names and patterns from CLDR, each read once; formatting
/// is then arithmetic on the calendar and a copy of bytes.
public final class DateFormats: Sendable {
  private let names: DateNames
  private let numbers: NumberFormat
  private let patterns: DatePatterns
  /// The pattern for a time of day.
  public var time: DatePattern { patterns.time }

  /// The formats of a locale.
  /// - Parameters:
  ///   - locale: A locale identifier, `ms_MY`.
  ///   - time: The pattern for a time of day; CLDR's own for the locale if nil.
  ///   - numbers: How the locale writes numbers.
  init?(locale: String, time: DatePattern?, numbers: NumberFormat) {
    guard let names = DateNames(locale: locale),
      let patterns = DatePatterns(locale: locale, time: time)
    else { return nil }
    self.names = names
    self.numbers = numbers
    self.patterns = patterns
  }
}

// MARK: - Names

extension DateFormats {
  /// The name of a month, counted from 1: "Oktober", in short "Okt".
  func name(ofMonth month: Int, isShort: Bool) -> String {
    name(isShort ? .shortMonths : .months, month - 1)
  }

  /// The name of a day of the week, counted from Sunday, 0: "Jumaat".
  func name(ofWeekday weekday: Int) -> String { name(.weekdays, weekday) }

  private func name(_ kind: ICUDateFormat.Names, _ number: Int) -> String {
    var written = ByteBuffer()
    names.write(kind, number, to: &written)
    return written.string()
  }
}

// MARK: - Writing

extension DateFormats {
  /// Appends a day or an instant in a style, as it is in the site's zone.
  ///
  /// An instant shows its time in every style. A pattern that asks for a time of day is an error
  /// for a day, since nobody gave it one.
  public func write(
    _ moment: Moment, as style: DateStyle, in zone: SiteZone, to out: inout ByteBuffer
  ) throws(DatePatternFault) {
    switch moment {
    case .day(let date): try write(date, as: style, to: &out)
    case .instant(let instant): write(instant, as: style, in: zone, to: &out)
    }
  }

  /// Appends a day in a style.
  public func write(
    _ date: CivilDate, as style: DateStyle, to out: inout ByteBuffer
  ) throws(DatePatternFault) {
    switch style {
    case .full: write(patterns[.full].date, date, to: &out)
    case .long: write(patterns[.long].date, date, to: &out)
    case .medium: write(patterns[.medium].date, date, to: &out)
    case .short: write(patterns[.short].date, date, to: &out)
    case .iso: date.write(iso8601To: &out)
    case .pattern(let pattern):
      if let letter = pattern.timeLetter { throw .timeOfDate(letter) }
      write(pattern, date, to: &out)
    }
  }

  /// Appends a day in the long style: "20 Oktober 2022".
  public func write(_ date: CivilDate, to out: inout ByteBuffer) {
    write(patterns[.long].date, date, to: &out)
  }

  /// Appends an instant in a style, as it is in the site's zone.
  public func write(
    _ instant: Instant, as style: DateStyle, in zone: SiteZone, to out: inout ByteBuffer
  ) {
    let pattern: DatePattern
    switch style {
    case .full: pattern = patterns[.full].dateTime
    case .long: pattern = patterns[.long].dateTime
    case .medium: pattern = patterns[.medium].dateTime
    case .short: pattern = patterns[.short].dateTime
    case .iso: return zone.write(iso8601: instant, to: &out)
    case .pattern(let own): pattern = own
    }
    let offset = zone.offset(at: instant)
    let local = CivilDateTime(secondsSinceEpoch: instant.seconds + Int64(offset))
    write(pattern, local.date, local.time, offset: offset, to: &out)
  }

  /// A day or an instant in a style, as text.
  public func text(
    _ moment: Moment, as style: DateStyle, in zone: SiteZone
  ) throws(DatePatternFault) -> String {
    var out = ByteBuffer()
    try write(moment, as: style, in: zone, to: &out)
    return out.string()
  }

  private func write(
    _ pattern: DatePattern, _ date: CivilDate, _ time: CivilTime = .midnight, offset: Int = 0,
    to out: inout ByteBuffer
  ) {
    for segment in pattern.segments {
      switch segment {
      case .literal(let bytes): out.append(contentsOf: bytes)
      case .field(let field, let count):
        if !write(field, count, date, to: &out) {
          let isExact =
            !(pattern.hasMinute && time.minute != 0) && !(pattern.hasSecond && time.second != 0)
          write(field, count, time, isExactHour: isExact, offset: offset, to: &out)
        }
      }
    }
  }

  /// Appends a value of the date; false if the field is not one.
  private func write(
    _ field: DatePattern.Field, _ count: Int, _ date: CivilDate, to out: inout ByteBuffer
  ) -> Bool {
    switch field {
    case .era: names.write(count == 4 ? .eraNames : .eras, 1, to: &out)
    case .year:
      let year = count == 2 ? date.year % 100 : date.year
      numbers.write(digitsOf: year, width: count, to: &out)
    case .month:
      write(
        date.month, count, [.shortMonths, .months, .narrowMonths], zeroBased: date.month - 1,
        to: &out)
    case .standaloneMonth:
      write(
        date.month, count,
        [.standaloneShortMonths, .standaloneMonths, .standaloneNarrowMonths],
        zeroBased: date.month - 1, to: &out)
    case .day: numbers.write(digitsOf: date.day, width: count, to: &out)
    case .weekday: names.write(weekdayNames(count, isStandalone: false), date.weekday, to: &out)
    case .standaloneWeekday:
      names.write(weekdayNames(count, isStandalone: true), date.weekday, to: &out)
    case .quarter:
      let quarter = (date.month - 1) / 3
      write(quarter + 1, count, [.shortQuarters, .quarters], zeroBased: quarter, to: &out)
    case .standaloneQuarter:
      let quarter = (date.month - 1) / 3
      write(
        quarter + 1, count, [.standaloneShortQuarters, .standaloneQuarters], zeroBased: quarter,
        to: &out)
    default: return false
    }
    return true
  }

  /// Appends a number for one or two letters, else the name that three and more ask for.
  private func write(
    _ number: Int, _ count: Int, _ kinds: [ICUDateFormat.Names], zeroBased: Int,
    to out: inout ByteBuffer
  ) {
    if count <= 2 {
      numbers.write(digitsOf: number, width: count, to: &out)
    } else {
      names.write(kinds[count - 3], zeroBased, to: &out)
    }
  }

  private func weekdayNames(_ count: Int, isStandalone: Bool) -> ICUDateFormat.Names {
    switch count {
    case 4: isStandalone ? .standaloneWeekdays : .weekdays
    case 5: isStandalone ? .standaloneNarrowWeekdays : .narrowWeekdays
    case 6: isStandalone ? .standaloneShorterWeekdays : .shorterWeekdays
    default: isStandalone ? .standaloneShortWeekdays : .shortWeekdays
    }
  }

  /// Appends a value of the time of day.
  private func write(
    _ field: DatePattern.Field, _ count: Int, _ time: CivilTime, isExactHour: Bool, offset: Int,
    to out: inout ByteBuffer
  ) {
    let hour = time.hour
    switch field {
    case .half: names.writeHalf(hour: hour, isExactNoon: false, wide: count == 4, to: &out)
    case .halfOrNoon:
      names.writeHalf(
        hour: hour, isExactNoon: hour == 12 && isExactHour, wide: count == 4, to: &out)
    case .dayPeriod:
      names.writeDayPeriod(hour: hour, isExact: isExactHour, wide: count == 4, to: &out)
    case .hour12: numbers.write(digitsOf: (hour + 11) % 12 + 1, width: count, to: &out)
    case .hour24: numbers.write(digitsOf: hour, width: count, to: &out)
    case .hourTo11: numbers.write(digitsOf: hour % 12, width: count, to: &out)
    case .hourTo24: numbers.write(digitsOf: hour == 0 ? 24 : hour, width: count, to: &out)
    case .minute: numbers.write(digitsOf: time.minute, width: count, to: &out)
    case .second: numbers.write(digitsOf: time.second, width: count, to: &out)
    case .offset, .offsetOrZ:
      write(offset: offset, count, zForUTC: field == .offsetOrZ, to: &out)
    default: break
    }
  }

  /// Appends an offset from UTC by ISO 8601: `+08`, `+0800` or `+08:00` for one to three letters.
  private func write(offset: Int, _ count: Int, zForUTC: Bool, to out: inout ByteBuffer) {
    let minutes = abs(offset) / 60
    if zForUTC, minutes == 0 { return out.append(UInt8(ascii: "Z")) }
    out.append(UInt8(ascii: offset < 0 && minutes > 0 ? "-" : "+"))
    out.append(decimal: minutes / 60, width: 2)
    if count == 1, minutes % 60 == 0 { return }
    if count == 3 { out.append(UInt8(ascii: ":")) }
    out.append(decimal: minutes % 60, width: 2)
  }
}
