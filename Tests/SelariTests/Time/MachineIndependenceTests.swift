import Foundation
@testable import Selari
import Testing
import _FoundationICU

@Suite struct MachineIndependenceTests {
  /// What time and languages give, for a few of everything.
  private func sample() throws -> [String] {
    let zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    var result = [zone.iso8601(try Moment(iso8601: "2022-10-20T23:59", in: zone).start(in: zone))]
    for locale in ["ms_MY", "en_MY", "ta_MY"] {
      let formats = try LanguageFormats(locale: locale)
      for text in ["2022-10-20", "2022-03-31T12:00", "2024-02-29T00:05"] {
        let moment = try Moment(iso8601: text, in: zone)
        for style in [DateStyle.full, .long, .medium, .short, .iso] {
          result.append(try formats.dates.text(moment, as: style, in: zone))
        }
      }
      result.append(formats.numbers.text(DecimalNumber(1_234_567)))
      result += [0, 1, 2].map { formats.plurals.category(of: $0).rawValue }
    }
    for locale in ["xx_YY", "tlh"] {
      result.append((try? LanguageFormats(locale: locale)) == nil ? "unknown" : "known")
    }
    return result
  }

  @Test(arguments: [
    ("ar_EG", "Pacific/Apia"), ("tr_TR", "America/St_Johns"), ("ms_MY", "Asia/Kuala_Lumpur"),
    ("xx_YY", "UTC"),
  ])
  func theMachinesLocaleAndZoneChangeNothing(locale: String, zone: String) throws {
    let before = try sample()
    #expect(before.first == "2022-10-20T23:59:00+08:00" && before.last == "unknown")
    var status = U_ZERO_ERROR
    let defaultLocale = String(cString: swift_uloc_getDefault())
    let zoneName = Array(zone.utf16) + [0]
    swift_uloc_setDefault(locale, &status)
    swift_ucal_setDefaultTimeZone(zoneName, &status)
    defer {
      swift_uloc_setDefault(defaultLocale, &status)
      swift_ucal_setDefaultTimeZone(Array("UTC".utf16) + [0], &status)
    }
    #expect(status.rawValue <= 0)
    #expect(try sample() == before)
  }
}
