@testable import Selari
import Testing

@Suite struct CalendarFileTests {
  let zone: SiteZone

  init() throws { zone = try SiteZone(identifier: "Asia/Kuala_Lumpur") }

  private func file(
    closes: String, summary: String = "Tarikh tutup", description: String? = nil, url: String? = nil
  ) throws -> CalendarFile {
    CalendarFile(
      window: try Window(closes: Moment(iso8601: closes, in: zone), in: zone),
      uid: "registration@alliance87.example",
      stamp: try Moment(iso8601: "2022-10-01", in: zone).start(in: zone), language: "ms",
      summary: summary, description: description, url: url)
  }

  private func text(_ file: CalendarFile) -> String {
    String(decoding: file.bytes(), as: UTF8.self)
  }

  @Test func aWindowThatClosesOnADayIsAnEventOfThatDay() throws {
    let file = try file(closes: "2022-10-20", url: "https://alliance87.example/ms/")
    #expect(
      text(file)
        == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Selari//Selari//EN\r
        CALSCALE:GREGORIAN\r
        BEGIN:VEVENT\r
        UID:registration@alliance87.example\r
        DTSTAMP:20220930T160000Z\r
        DTSTART;VALUE=DATE:20221020\r
        SUMMARY;LANGUAGE=ms:Tarikh tutup\r
        URL:https://alliance87.example/ms/\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        END:VCALENDAR\r

        """)
  }

  @Test func aWindowThatClosesAtAnInstantIsAnEventInUTC() throws {
    #expect(text(try file(closes: "2022-10-20T23:59")).contains("\r\nDTSTART:20221020T155900Z\r\n"))
  }

  @Test func linesHaveAtMost75OctetsAndNoCharacterIsCut() throws {
    let words = String(repeating: "Pernyataan hasrat — “Alliance 8.7” 🌏 ", count: 12)
    let bytes = try file(closes: "2022-10-20", summary: words).bytes()
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count - 1 <= 75)
      #expect(String(validating: line.dropLast(), as: UTF8.self) != nil)
    }
    let unfolded = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n ", with: "").split(separator: "\r\n")
    #expect(unfolded.contains("SUMMARY;LANGUAGE=ms:\(words)"))
  }

  @Test func textIsEscapedAndCannotEndItsLine() throws {
    let file = try file(
      closes: "2022-10-20", summary: "a\\b; c, d\nEND:VEVENT\r\ne\rf\u{0}g",
      description: "Hubungi: a@b.my", url: "https://a.my/\r\nX:1")
    #expect(text(file).contains("SUMMARY;LANGUAGE=ms:a\\\\b\\; c\\, d\\nEND:VEVENT\\ne\\nfg\r\n"))
    #expect(text(file).contains("DESCRIPTION;LANGUAGE=ms:Hubungi: a@b.my\r\n"))
    #expect(text(file).contains("URL:https://a.my/X:1\r\n"))
  }
}
