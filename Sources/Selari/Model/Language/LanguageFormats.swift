import Bytes
import Diagnostics

/// How a language writes dates, numbers and plurals. Made once for each language of a site; it never
/// changes, and every worker reads it.
public final class LanguageFormats: Sendable {
  /// Dates and times.
  public let dates: DateFormats
  /// Numbers.
  let numbers: NumberFormat
  /// Plural forms.
  let plurals: PluralRules

  /// The formats of a locale, from CLDR.
  /// - Parameters:
  ///   - locale: A locale identifier: `ms_MY`, `en`.
  ///   - time: The language's own pattern for a time of day; CLDR's for the locale if nil.
  /// - Throws: A near miss among the locales, where CLDR knows none of the name.
  public init(locale: String, time: DatePattern? = nil) throws(UnknownLocale) {
    guard ICU.knows(locale), let numbers = NumberFormat(locale: locale),
      let plurals = PluralRules(locale: locale),
      let dates = DateFormats(locale: locale, time: time, numbers: numbers)
    else {
      throw UnknownLocale(locale: locale, suggestion: Self.meant(by: locale))
    }
    self.dates = dates
    self.numbers = numbers
    self.plurals = plurals
  }

  /// The locale that was probably meant by one that CLDR does not know. A language that has a name has no
  /// dates there, and no other language is meant by it.
  private static func meant(by locale: String) -> String? {
    if let code = LanguageSlip.code(meantBy: locale) {
      let meant = locale.utf8.contains(UInt8(ascii: "_")) ? code.replacing("-", with: "_") : code
      if ICU.knows(meant) { return meant }
    }
    let language = ICU.language(of: locale)
    // So few letters are near those of any other language, but of few that have the same territory.
    guard language.utf8.count > 2 || locale.utf8.contains(UInt8(ascii: "_")),
      ICU.name(of: language, in: "en") == nil
    else { return nil }
    return NearMiss.of(locale, among: ICU.localeIdentifiers())
  }

  /// Appends a day or an instant: ``DateFormats/write(_:as:in:to:)`` without a copy of the formats,
  /// which every worker reads.
  public func write(
    _ moment: Moment, as style: DateStyle, in zone: SiteZone, to out: inout ByteBuffer
  ) throws(DatePatternFault) {
    try dates.write(moment, as: style, in: zone, to: &out)
  }
}

/// CLDR knows no locale of that name.
public struct UnknownLocale: Error, Hashable, Sendable {
  /// What was written.
  public let locale: String
  /// The locale that was probably meant.
  public let suggestion: String?
}
