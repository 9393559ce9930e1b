/// How a locale writes days and instants, in CLDR's four styles.
///
/// CLDR is asked for a style when it is first wanted: the answer takes as long as a page, and most
/// sites write their dates in one or two.
final class DatePatterns: Sendable {
  /// A style's patterns.
  struct Pair: Sendable {
    /// For a date alone.
    let date: DatePattern
    /// For a date with a time.
    let dateTime: DatePattern
  }

  /// The pattern for a time of day.
  let time: DatePattern
  private let long: Pair
  private let full: Lazy<Pair>
  private let medium: Lazy<Pair>
  private let short: Lazy<Pair>

  /// The patterns of a locale; nil where CLDR has none.
  /// - Parameters:
  ///   - locale: A locale identifier, `ms_MY`.
  ///   - time: The pattern for a time of day; CLDR's own for the locale if nil.
  init?(locale: String, time: DatePattern?) {
    guard let clock = ICUDateFormat(locale: locale, date: nil, time: .short)?.pattern,
      let time = time ?? (try? DatePattern(clock)),
      let long = Self.pair(.long, of: locale, clock, time)
    else { return nil }
    self.time = time
    self.long = long
    // CLDR gives every style for each of its locales.
    func lazily(_ style: ICUDateFormat.Style) -> Lazy<Pair> {
      Lazy { Self.pair(style, of: locale, clock, time) ?? long }
    }
    full = lazily(.full)
    medium = lazily(.medium)
    short = lazily(.short)
  }

  /// The patterns of a style.
  subscript(style: ICUDateFormat.Style) -> Pair {
    switch style {
    case .full: full.value
    case .long: long
    case .medium: medium.value
    case .short: short.value
    }
  }

  /// What CLDR gives for a style; nil where it gives none that can be read.
  /// - Parameters:
  ///   - clock: CLDR's own pattern for a time of day, which stands in its patterns for both.
  ///   - time: The pattern that takes its place.
  static func pair(
    _ style: ICUDateFormat.Style, of locale: String, _ clock: String, _ time: DatePattern
  ) -> Pair? {
    guard let date = ICUDateFormat(locale: locale, date: style)?.pattern,
      let both = ICUDateFormat(locale: locale, date: style, time: .short)?.pattern,
      let pattern = try? DatePattern(date)
    else { return nil }
    return Pair(
      date: pattern,
      dateTime: joined(
        glueOwner(style, of: locale, clock, time) ?? (both, date), clock: clock, pattern, time))
  }

  /// Whose glue a style takes, where it is not its own: CLDR's long styles join the two with a word that is
  /// made for a bare clock, "pada 5:00 PTG", "at 5:00 PM". A time with a word of its own before it, "pukul
  /// 5.00 petang", needs none, and follows as in the medium style, which has a comma.
  private static func glueOwner(
    _ style: ICUDateFormat.Style, of locale: String, _ clock: String, _ time: DatePattern
  ) -> (both: String, date: String)? {
    guard style == .full || style == .long, case .literal = time.segments.first,
      // The locale's own clock has the locale's own glue, whatever it begins with.
      (try? DatePattern(clock))?.segments != time.segments,
      let both = ICUDateFormat(locale: locale, date: .medium, time: .short)?.pattern,
      let date = ICUDateFormat(locale: locale, date: .medium)?.pattern
    else { return nil }
    return (both, date)
  }

  /// The locale's pattern for both, with the site's own time in place of the locale's.
  private static func joined(
    _ own: (both: String, date: String), clock: String, _ datePattern: DatePattern,
    _ time: DatePattern
  ) -> DatePattern {
    let (both, date) = own
    guard let place = both.firstRange(ofUTF8: date) else {
      return DatePattern(datePattern, ", ", time)
    }
    // "d MMMM y 'pada' h:mm a": what stands between the two is the language's.
    let (before, after) = (both[..<place.lowerBound], both[place.upperBound...])
    if let clock = after.firstRange(ofUTF8: clock) {
      return DatePattern(datePattern, literal(after, without: clock), time)
    }
    return DatePattern(
      time, literal(before, without: before.firstRange(ofUTF8: clock)), datePattern)
  }

  /// What is only text in a piece of a pattern, its quotation marks taken off.
  private static func literal(_ piece: Substring, without clock: Range<String.Index>?) -> String {
    let glue =
      clock.map { String(piece[..<$0.lowerBound]) + String(piece[$0.upperBound...]) }
      ?? String(piece)
    var text = String.UnicodeScalarView()
    var followsMark = false
    for scalar in glue.unicodeScalars {
      // Two marks stand for an apostrophe.
      let isMark = scalar == "'" && !followsMark
      if !isMark { text.append(scalar) }
      followsMark = isMark
    }
    return String(text)
  }
}

extension DatePattern {
  /// Two patterns with a text between.
  init(_ first: DatePattern, _ glue: String, _ second: DatePattern) {
    segments = first.segments + [.literal(Array(glue.utf8))] + second.segments
    timeLetter = first.timeLetter ?? second.timeLetter
    hasMinute = first.hasMinute || second.hasMinute
    hasSecond = first.hasSecond || second.hasSecond
  }
}
