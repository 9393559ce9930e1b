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
}
