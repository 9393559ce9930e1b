import Testing

@testable import Selari

@Suite struct DatePatternsTests {
  /// A style is read when it is first wanted, long after the site's configuration: by then nothing
  /// may be wrong with it.
  @Test func everyLocaleOfCLDRGivesEveryStyle() throws {
    let locales = ICU.localeIdentifiers()
    #expect(locales.count > 500)
    for locale in locales {
      let pattern = ICUDateFormat(locale: locale, date: nil, time: .short)?.pattern
      let clock = try #require(pattern)
      let time = try DatePattern(clock)
      for style in ICUDateFormat.Style.allCases {
        #expect(
          DatePatterns.pair(style, of: locale, clock, time) != nil, "\(locale), \(style)")
      }
    }
  }

  /// "pada 20 Oktober 2022 pada pukul 5.00 petang" says "pada" twice.
  @Test(arguments: [
    ("ms_MY", "'pukul' h.mm B", "Khamis, 20 Oktober 2022, pukul 5.00 petang"),
    ("ms_MY", "h.mm B", "Khamis, 20 Oktober 2022 pada 5.00 petang"),
    ("en_MY", "h:mm a", "Thursday, 20 October 2022 at 5:00 PM"),
    ("en_MY", "h:mm a '(Malaysia time)'", "Thursday, 20 October 2022 at 5:00 PM (Malaysia time)"),
  ])
  func aTimeWithAWordOfItsOwnFollowsAfterAComma(
    locale: String, time: String, text: String
  ) throws {
    let formats = try LanguageFormats(locale: locale, time: DatePattern(time))
    let moment = Moment.instant(Instant(seconds: 1_666_256_400))
    let zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    #expect(try formats.dates.text(moment, as: .full, in: zone) == text)
    let long = text.drop { $0 != "2" }
    #expect(try formats.dates.text(moment, as: .long, in: zone) == long)
  }

  @Test(arguments: [
    ("XXXXX", "`XXXXX` is not supported in a date pattern; write `X` to `XXX`."),
    ("y cc", "`cc` is not supported in a date pattern; write `ccc` to `cccccc`."),
    ("y z", "CLDR's letter `z` is not supported; text is put between `'`."),
    ("y t", "The letter `t` means nothing in a date pattern; text is put between `'`."),
  ])
  func whatIsNotSupportedIsToldWithWhatIs(pattern: String, explanation: String) {
    let fault = #expect(throws: DatePatternFault.self) { try DatePattern(pattern) }
    #expect(fault?.explanation(in: .en) == explanation)
    #expect(fault?.explanation(in: .ms) != explanation)
  }
}
