import Bytes
import Foundation
@testable import Selari
import Testing

@Suite struct DateFormatsTests {
  let zone: SiteZone
  let ms: LanguageFormats
  let en: LanguageFormats

  init() throws {
    zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    ms = try LanguageFormats(locale: "ms_MY", time: DatePattern("h.mm B"))
    en = try LanguageFormats(locale: "en_MY", time: DatePattern("h:mm a"))
  }

  @Test(arguments: [
    ("2022-10-20", "full", "Khamis, 20 Oktober 2022", "Thursday, 20 October 2022"),
    ("2022-10-20", "long", "20 Oktober 2022", "20 October 2022"),
    ("2022-10-20", "medium", "20 Okt 2022", "20 Oct 2022"),
    ("2022-10-20", "short", "20/10/22", "20/10/2022"),
    ("2022-10-20", "iso", "2022-10-20", "2022-10-20"),
    ("2022-03-31", "full", "Khamis, 31 Mac 2022", "Thursday, 31 March 2022"),
    ("2022-08-31", "full", "Rabu, 31 Ogos 2022", "Wednesday, 31 August 2022"),
    ("2022-12-03", "full", "Sabtu, 3 Disember 2022", "Saturday, 3 December 2022"),
    ("2024-02-29", "full", "Khamis, 29 Februari 2024", "Thursday, 29 February 2024"),
    ("2022-05-01", "full", "Ahad, 1 Mei 2022", "Sunday, 1 May 2022"),
    ("2022-08-31", "medium", "31 Ogo 2022", "31 Aug 2022"),
    ("2022-10-20", "EEEE", "Khamis", "Thursday"),
    ("2022-10-20", "LLLL y", "Oktober 2022", "October 2022"),
    ("2022-10-20", "d.M.yy", "20.10.22", "20.10.22"),
    ("2022-10-20", "'hari' d 'o''clock'", "hari 20 o'clock", "hari 20 o'clock"),
    (
      "2022-10-20T23:59", "full", "Khamis, 20 Oktober 2022 pada 11.59 malam",
      "Thursday, 20 October 2022 at 11:59 PM"
    ),
    ("2022-10-20T23:59", "long", "20 Oktober 2022 pada 11.59 malam", "20 October 2022 at 11:59 PM"),
    ("2022-10-20T23:59", "medium", "20 Okt 2022, 11.59 malam", "20 Oct 2022 at 11:59 PM"),
    ("2022-10-20T23:59", "short", "20/10/22, 11.59 malam", "20/10/2022, 11:59 PM"),
    ("2022-10-20T23:59", "iso", "2022-10-20T23:59:00+08:00", "2022-10-20T23:59:00+08:00"),
    ("2022-10-20T23:59", "h.mm B", "11.59 malam", "11.59 at night"),
    ("2022-10-20T12:00", "h.mm B", "12.00 tengah hari", "12.00 noon"),
    ("2022-10-20T09:05", "h.mm B", "9.05 pagi", "9.05 in the morning"),
    ("2022-10-20T17:30", "h.mm B", "5.30 petang", "5.30 in the afternoon"),
    ("2022-10-20T00:30", "h.mm B", "12.30 tengah malam", "12.30 in the morning"),
    ("2022-10-20T15:59:00Z", "d MMM, HH:mm XXX", "20 Okt, 23:59 +08:00", "20 Oct, 23:59 +08:00"),
  ])
  func writesDatesAsReadersExpect(date: String, style: String, ms: String, en: String) throws {
    let moment = try Moment(iso8601: date, in: zone)
    #expect(try self.ms.dates.text(moment, as: DateStyle(style), in: zone) == ms)
    #expect(try self.en.dates.text(moment, as: DateStyle(style), in: zone) == en)
  }

  static let locales = [
    "ms_MY", "en_MY", "en_GB", "en_US", "zh_Hans_MY", "ta_MY", "ar_EG", "fr_FR",
  ]

  static let patterns = [
    "EEEE, d MMMM y", "d MMM y", "dd/MM/yy", "LLLL yyyy", "LLL", "MMMMM", "LLLLL", "E EEEEE EEEEEE",
    "cccc ccc ccccc cccccc", "QQQ QQQQ Q QQ", "qqq qqqq", "yyyyyy",
    "h:mm a", "hh.mm B", "K:mm b", "kk:mm:ss", "HH:mm:ss", "h B", "h BBBB", "h b", "h bbbb",
    "H:m:s aaaa", "XXX xxx X x XX xx", "yyyy-MM-dd'T'HH:mm:ssxxx", "d 'hari' '' y", "y G, GGGG",
  ]

  @Test(arguments: locales)
  func patternsGiveWhatFoundationGives(locale: String) throws {
    let formats = try LanguageFormats(locale: locale)
    let formatter = try foundationFormatter(locale)
    for pattern in Self.patterns {
      formatter.dateFormat = pattern
      let style = try DateStyle(pattern)
      let wrong = Self.instants.filter { instant in
        var out = ByteBuffer()
        formats.dates.write(instant, as: style, in: zone, to: &out)
        return out.string() != formatter.string(from: date(instant))
      }
      #expect(wrong == [], "\(locale), \(pattern)")
    }
  }

  @Test(arguments: locales + ["th_TH", "fa_IR", "nnh_CM", "pt_BR", "ja_JP"])
  func stylesGiveWhatFoundationGives(locale: String) throws {
    let formats = try LanguageFormats(locale: locale)
    let formatter = try foundationFormatter(locale)
    let styles: [(DateStyle, DateFormatter.Style)] = [
      (.full, .full), (.long, .long), (.medium, .medium), (.short, .short),
    ]
    for (ours, theirs) in styles {
      for hasTime in [false, true] {
        formatter.dateStyle = theirs
        formatter.timeStyle = hasTime ? .short : .none
        let wrong = try Self.instants.filter { instant in
          let moment = hasTime ? Moment.instant(instant) : .day(zone.date(at: instant))
          return try formats.dates.text(moment, as: ours, in: zone)
            != formatter.string(from: date(instant))
        }
        #expect(wrong == [], "\(locale), \(ours)")
      }
    }
  }

  @Test func everyLocaleThatTheToolchainKnowsCanBeUsed() {
    let unusable = Locale.availableIdentifiers.filter { (try? LanguageFormats(locale: $0)) == nil }
    #expect(unusable == [])
  }

  @Test(arguments: [
    ("ful", DatePatternFault.letter("f")), ("DD/MM/YYYY", .letter("D")), ("YYYY", .letter("Y")),
    ("MMMMMM", .count("MMMMMM")), ("'terbuka", .unclosedQuote), ("", .noField),
    ("'teks'", .noField),
    ("2022", .noField),
  ])
  func saysWhyATextIsNoPattern(text: String, fault: DatePatternFault) {
    #expect(throws: fault) { try DateStyle(text) }
  }

  @Test(
    arguments: [
      ("ful", "full"), ("lang", "long"), ("ISO", "iso"), ("DD/MM/YYYY", "dd/MM/yyyy"),
      ("d MMMM uuuu", "d MMMM yyyy"), ("entahlah", nil), ("YYYY f", nil),
      ("2 January 2006", "d MMMM y"), ("02/01/2006", "dd/MM/y"),
      ("Monday, 2 Jan 2006", "EEEE, d MMM y"),
      ("%d %B %Y", "dd MMMM y"), ("%-d/%m/%y", "d/MM/yy"), ("pada %d", "'pada' dd"), ("%q", nil),
      ("DD/mm/YYYY", "dd/MM/yyyy"), ("YYYY-MM-dd HH:mm", "yyyy-MM-dd HH:mm"),
    ] as [(String, String?)])
  func whatWasMeantIsSuggested(text: String, suggestion: String?) {
    #expect(DateStyle.suggestion(for: text) == suggestion)
  }

  @Test func aDayHasNoTimeToShow() throws {
    let day = try Moment(iso8601: "2022-10-20", in: zone)
    #expect(throws: DatePatternFault.timeOfDate("h")) {
      try ms.dates.text(day, as: DateStyle("d MMMM, h.mm B"), in: zone)
    }
  }

  @Test(arguments: ["xx_YY", "en_MY; DROP", "", "tlh"])
  func aLocaleThatCLDRDoesNotKnowIsNeverTheMachinesOwn(locale: String) {
    #expect(throws: UnknownLocale.self) { try LanguageFormats(locale: locale) }
  }

  @Test func aRegionWithoutDataTakesItsLanguages() throws {
    let formats = try LanguageFormats(locale: "ms_CH")
    let day = try Moment(iso8601: "2022-08-31", in: zone)
    #expect(try formats.dates.text(day, as: .full, in: zone) == "Rabu, 31 Ogos 2022")
  }

  @Test func aLocaleSlightlyMiswrittenIsSuggested() {
    let error = #expect(throws: UnknownLocale.self) { try LanguageFormats(locale: "mx_MY") }
    #expect(error?.suggestion == "ms_MY")
  }

  // MARK: - Foundation's side

  /// Instants at every hour and around noon and midnight, over many days, leap days among them.
  static let instants: [Instant] =
    stride(from: Int64(0), to: 60 * 86_400 * 365, by: 3_600 * 997).map(Instant.init(seconds:))
    + (0..<48).flatMap { half in
      [0, 1, 59, 60].map { Instant(seconds: 1_709_136_000 + Int64(half) * 1800 + $0) }
    }

  private func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: Double(instant.seconds))
  }

  private func foundationFormatter(_ locale: String) throws -> DateFormatter {
    let formatter = DateFormatter()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: zone.identifier))
    formatter.locale = Locale(identifier: locale + "@calendar=gregorian")
    formatter.calendar = calendar
    formatter.timeZone = calendar.timeZone
    return formatter
  }
}
