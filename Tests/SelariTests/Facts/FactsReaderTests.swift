import Diagnostics
import Testing

@testable import Selari

@Suite struct FactsReaderTests {
  let languages: [Language]
  let zone: SiteZone
  let address: SiteAddress

  init() throws {
    languages = try TwoLanguages.make()
    zone = try SiteZone(identifier: "Asia/Kuala_Lumpur")
    address = try SiteAddress(reading: "https://contoh.example/")
  }

  private var reader: FactsReader {
    FactsReader(languages: languages, zone: zone, address: address)
  }

  private func read(_ text: String) -> (facts: Facts, findings: [Finding]) {
    var findings: [Finding] = []
    let source = Source(path: "content/facts.yaml", text: text)
    return (reader.read(source, findings: &findings), findings)
  }

  // MARK: - What is right

  @Test(
    arguments: [
      ("{type: date, value: 2022-10-20}", "20 Oktober 2022", "20 October 2022", "2022-10-20"),
      (
        "{type: instant, value: 2022-10-20T23:59}", "20 Oktober 2022 pada 11.59 malam",
        "20 October 2022 at 11:59 PM", "2022-10-20T23:59:00+08:00"
      ),
      ("{type: window, closes: 2022-10-20}", "20 Oktober 2022", "20 October 2022", "2022-10-20"),
      ("{closes: 2022-10-20}", "20 Oktober 2022", "20 October 2022", "2022-10-20"),
      ("{type: number, value: 27.6}", "27.6", "27.6", nil),
      ("{type: number, value: 1234567}", "1,234,567", "1,234,567", nil),
      ("{type: number, value: 27.60}", "27.60", "27.60", nil),
      ("{type: number, value: -5}", "-5", "-5", nil),
      (
        "{type: text, value: {ms: September 2016, en: September 2016}}", "September 2016",
        "September 2016", nil
      ),
      ("{type: text, value: 2025}", "2025", "2025", nil),
      ("{type: text, value: no}", "no", "no", nil),
      (
        "{type: url, value: https://www.mohr.gov.my/}", "https://www.mohr.gov.my/",
        "https://www.mohr.gov.my/", nil
      ),
      (
        "{type: email, value: alliance8.7@mohr.gov.my}", "alliance8.7@mohr.gov.my",
        "alliance8.7@mohr.gov.my", nil
      ),
      ("{type: phone, value: +60 3-8000 8000}", "+60 3-8000 8000", "+60 3-8000 8000", nil),
      ("2022-03-31", "31 Mac 2022", "31 March 2022", "2022-03-31"),
      (
        "2022-10-20T12:00", "20 Oktober 2022 pada 12.00 tengah hari", "20 October 2022 at 12:00 PM",
        "2022-10-20T12:00:00+08:00"
      ),
      ("{ms: Putrajaya, en: Putrajaya}", "Putrajaya", "Putrajaya", nil),
      ("2025", "2025", "2025", nil),
      ("\"2022-10-20\"", "2022-10-20", "2022-10-20", nil),
    ] as [(String, String, String, String?)])
  func aFactIsWrittenAsItsLanguageWritesIt(
    yaml: String, ms: String, en: String, moment: String?
  ) throws {
    let (facts, findings) = read("fakta: \(yaml)\n")
    #expect(findings.isEmpty)
    let fact = try #require(facts["fakta"])
    #expect(fact.text(in: languages[0], zone: zone) == ms)
    #expect(fact.text(in: languages[1], zone: zone) == en)
    #expect(fact.moment?.iso8601(in: zone) == moment)
  }

  @Test(
    arguments: [
      ("{type: email, value: alliance8.7@mohr.gov.my}", "mailto:alliance8.7@mohr.gov.my"),
      ("{type: phone, value: +60 3-8000 8000}", "tel:+60380008000"),
      ("{type: phone, value: (03) 8000.8000}", "tel:0380008000"),
      ("{type: phone, value: 999}", "tel:999"),
      ("{type: url, value: {ms: https://a.my/ms, en: https://a.my/en}}", "https://a.my/ms"),
      ("{closes: 2022-10-20, link: {ms: https://a.my/ms, en: https://a.my/en}}", "https://a.my/ms"),
      ("https://www.alliance87.org", "https://www.alliance87.org"),
      ("a@b.my", "mailto:a@b.my"),
      ("{closes: 2022-10-20}", nil),
      ("{type: number, value: 5}", nil),
    ] as [(String, String?)])
  func aFactLinksToWhereItLeads(yaml: String, href: String?) throws {
    let (facts, findings) = read("fakta: \(yaml)\n")
    #expect(findings.isEmpty)
    #expect(try #require(facts["fakta"]).href(in: languages[0]) == href)
  }

  @Test func aWindowHasAllThatIsWritten() throws {
    let (facts, findings) = read(
      """
      # Ulasan
      registration:
        type: window
        opens: 2022-10-14T09:00
        closes: 2022-10-20
        title: {ms: Pernyataan hasrat, en: Expression of interest}
        after: {ms: Telah tamat., en: It is over.}
        link: https://www.mohr.gov.my/index.php/ms/
      email: {type: email, value: a@b.my}
      """)
    #expect(findings.isEmpty)
    #expect(facts.all.map(\.name) == ["registration", "email"])
    #expect(facts.windows.map(\.fact.name) == ["registration"])
    let window = try #require(facts["registration"]?.window)
    #expect(window.title?[languages[1]] == "Expression of interest")
    #expect(window.after?[languages[0]] == "Telah tamat.")
    #expect(window.link?[languages[1]] == "https://www.mohr.gov.my/index.php/ms/")
    #expect(window.opensAt.map(zone.iso8601) == "2022-10-14T09:00:00+08:00")
    #expect(zone.iso8601(window.closingAt) == "2022-10-20T00:00:00+08:00")
    #expect(zone.iso8601(window.closedAt) == "2022-10-21T00:00:00+08:00")
    let source = try #require(facts.source)
    #expect(source.place(try #require(facts["email"]).nameRange).span?.start.line == 9)
    #expect(facts.index(of: "email") == 1)
    #expect(facts.suggestion(for: "registation") == "registration")
    #expect(facts["tiada"] == nil)
  }

  @Test func noFactsAreNoFault() {
    let (facts, findings) = read("# tiada apa-apa\n")
    #expect(facts.all.isEmpty && findings.isEmpty)
  }

  // MARK: - What is wrong

  @Test(arguments: [
    ("a: {type: 1️⃣tarikh, value: 2022-10-20}", ["facts/value"]),
    ("a: {type: 1️⃣emial, value: a@b.my}", ["facts/value"]),
    ("a: {1️⃣value: 2022-10-20}", ["facts/missing"]),
    ("a: {1️⃣type: date}", ["facts/missing"]),
    ("1️⃣a:", ["facts/missing"]),
    ("1️⃣a: ~", ["facts/missing"]),
    ("a: 1️⃣[b]", ["facts/type"]),
    ("1️⃣contact-email: {type: email, value: a@b.my}", ["facts/name"]),
    ("1️⃣8.7: text", ["facts/name"]),
    ("a: {type: date, value: 1️⃣2022-02-30}", ["facts/value"]),
    ("a: {type: date, value: 1️⃣20/10/2022}", ["facts/value"]),
    ("a: {type: date, value: 1️⃣2022-10-20T23:59}", ["facts/value"]),
    ("a: {type: instant, value: 1️⃣2022-10-20}", ["facts/value"]),
    ("a: 1️⃣2022-02-30", ["facts/value"]),
    ("a: 1️⃣2022/10/20\nb: \"2022/10/20\"\nc: 2022/13/20\nd: 2022/1234/1", ["facts/value"]),
    ("a: 1️⃣2022-1-5", ["facts/value"]), ("a: 1️⃣2022.10.20", ["facts/value"]),
    ("a: 1️⃣19/11/2021\nb: \"19/11/2021\"\nc: 03-12-3456\nd: 1/2", ["facts/value"]),
    ("a: 1️⃣31.12.2021\nb: 12-34-2001\nc: 10.0.2021\nd: 1.2.3.2021", ["facts/value"]),
    ("a: 1️⃣9.1.2021\nb: 2️⃣1-12-1999", ["facts/value", "facts/value"]),
    ("a: {type: email, value: 1️⃣alliance8.7 at mohr}", ["facts/value"]),
    ("a: {type: url, value: 1️⃣www.mohr.gov.my}", ["facts/value"]),
    ("a: {type: phone, value: 1️⃣tiada}", ["facts/value"]),
    ("a: {type: number, value: 1️⃣\"1,234\"}", ["facts/value"]),
    ("a: {type: number, value: 1️⃣{ms: 1, en: 2}}", ["facts/type"]),
    ("a: {type: text, value: 1️⃣\" \"}", ["facts/value"]),
    ("a: {type: text, value: 1️⃣{ms: satu}}", ["facts/language"]),
    ("a: {type: text, value: {ms: satu, en: one, 1️⃣fr: un}}", ["facts/language"]),
    ("a: 1️⃣{ms: satu}", ["facts/language"]),
    ("a: {type: date, value: 2022-10-20, 1️⃣vlaue: b}", ["facts/unknown-key"]),
    ("a: {closes: 2022-10-20, 1️⃣open: 2022-10-01}", ["facts/unknown-key"]),
    ("a: {1️⃣type: window, opens: 2022-10-20}", ["facts/missing"]),
    ("a: {opens: 2022-10-21, closes: 1️⃣2022-10-20}", ["facts/window"]),
    ("a: {closes: 2022-10-20, link: 1️⃣javascript:alert(1)}", ["facts/value"]),
    ("a: {closes: 2022-10-20, link: 1️⃣http://localhost:8787/}", ["link/address"]),
    ("a: {type: url, value: 1️⃣https://intranet/x}", ["link/address"]),
    ("a: 1️⃣http://192.168.1.5/x", ["link/address"]),
    ("a: {closes: 2022-10-20, after: {ms: 1️⃣[b], en: c}}", ["facts/type"]),
    ("1️⃣a:\n  mon: 9\n  tue: 10\n", ["facts/value"]), ("1️⃣a: {b: {ms: c, en: d}}", ["facts/value"]),
    ("1️⃣a: {1: b, 2: c}", ["facts/value"]), ("a: {1️⃣close: 2022-10-20}", ["facts/unknown-key"]),
    ("a: {1️⃣typ: date, vlaue: 2022-10-20}", ["facts/unknown-key"]),
    ("a: 2️⃣{1️⃣zh: b}", ["facts/language", "facts/language"]),
    ("a: 2022-10-20\n1️⃣a: 2022-10-21", ["yaml/syntax"]),
    (
      "a: {type: date, value: 1️⃣esok}\nb: {type: email, value: 2️⃣x}\nc: 2022-10-20",
      ["facts/value", "facts/value"]
    ),
  ])
  func whatIsWrongIsFoundAtItsPlace(marked: String, rules: [String]) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    _ = reader.read(text.source, findings: &findings)
    #expect(findings.sortedOnce().map(\.rule.name) == rules)
    #expect(MarkedText.starts(findings) == text.markers)
    for finding in findings {
      let ms = finding.problem.wording(in: .ms)
      let en = finding.problem.wording(in: .en)
      #expect(ms.summary != en.summary && ms.explanation != en.explanation)
      #expect(ms.solutions.count == en.solutions.count)
    }
  }

  @Test func factsWithinAFactAreToldTogether() throws {
    let (facts, findings) = read("hours:\n  mon: 9\n  tue: 10\n")
    #expect(facts.all.isEmpty && facts.unread.contains("hours"))
    let wording = try #require(findings.first).wording(in: .en)
    #expect(wording.explanation == "`hours` holds `mon` and `tue`, and facts do not nest.")
    #expect(
      wording.solutions.map(\.text) == ["State each as a fact of its own: `hours_mon: …`."])
  }

  @Test func whatIsWrongLeavesTheRestStanding() {
    let (facts, findings) = read("a: {type: date, value: esok}\nb: 2022-10-20\n")
    #expect(findings.count == 1)
    #expect(facts.all.map(\.name) == ["b"])
  }

  @Test(arguments: [
    ("a: {type: emial, value: a@b.my}", "email"),
    ("a: {type: date, value: 20/10/2022}", "2022-10-20"),
    ("a: {type: instant, value: 2022-10-20 23:59}", "2022-10-20T23:59"),
    ("contact-email: a@b.my", "contact_email"),
    ("a: {closes: 2022-10-20, open: 2022-10-01}", "opens"),
    ("a: {ms: satu, em: one}", "en"),
  ])
  func whatWasMeantIsSuggested(yaml: String, replacement: String) {
    let solutions = read(yaml).findings.flatMap { $0.problem.wording(in: .en).solutions }
    #expect(solutions.contains { $0.replacement == replacement })
  }

  @Test func aWindowThatClosesTooEarlyPointsToItsOpeningToo() throws {
    let (_, findings) = read("a:\n  opens: 2022-10-21\n  closes: 2022-10-20\n")
    let finding = try #require(findings.first)
    #expect(finding.place.span?.start == Position(line: 3, column: 11))
    #expect(finding.related.map { $0.place.span?.start } == [Position(line: 2, column: 10)])
    #expect(finding.related.first?.note(in: .ms) == "tempoh itu dibuka di sini")
  }
}
