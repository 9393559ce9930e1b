import Diagnostics
import Testing

@testable import Selari

/// What filters, comparisons and calculations make of facts and dates.
@Suite struct FactValueTests {
  private static let facts = """
    -- content/facts.yaml --
    n: {type: number, value: 1234}
    half: {type: number, value: 27.60}
    txt: {type: text, value: {ms: Hai, en: Hello}}
    mail: {type: email, value: a@contoh.my}
    launch: {type: date, value: 2022-10-20}
    again: {type: date, value: 2022-10-20}
    at: {type: instant, value: 2022-10-20T17:00}
    late: {type: instant, value: 2022-10-20T18:00}
    w: {type: window, opens: 2022-09-01, closes: 2022-10-20}

    """

  private func site(_ template: String) throws -> TestSite {
    try TestSite(
      with: Self.facts
        + "-- templates/page.html --\n{% if page.url == \"/ms/\" %}\(template){% endif %}\n"
    ).build()
  }

  private func expect(_ template: String, _ expected: String) throws {
    let site = try site(template)
    site.expectClean()
    let output = try site.file("ms/index.html")
    #expect(output == expected, "\(template)")
  }

  @Test(arguments: [
    ("{{ facts.n | int }} {{ facts.n | float }}", "1234 1234.0"),
    ("{{ facts.n == 1234 }} {{ 1234 == facts.n }} {{ facts.n != 1234 }}", "True True False"),
    ("{{ facts.n + 1 }} {{ 2 * facts.n }} {{ facts.n > facts.half }}", "1235 2468 True"),
    ("{{ facts.n in [1234] }} {{ facts.n is number }}", "True True"),
    ("{{ facts.n == facts.n.value }} {{ facts.n == '1234' }}", "True False"),
    (
      "{{ facts.txt == 'Hai' }} {{ 'Hai' == facts.txt }} {{ facts.txt == 'Hi' }}", "True True False"
    ),
    ("{{ facts.txt in ['Hai'] }} {{ facts.mail == 'a@contoh.my' }}", "True True"),
    (
      "{{ facts.txt == facts.txt.value }} {{ facts.txt.type }} {{ facts.txt.name }}",
      "True text txt"
    ),
    ("{{ facts.launch == '2022-10-20' }} {{ facts.launch == facts.again }}", "True True"),
  ])
  func factsCountAsTheirValues(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test(arguments: [
    ("{{ now < facts.w.closes }} {{ now <= now }} {{ facts.launch > now }}", "True True True"),
    ("{{ facts.launch == facts.w.closes }} {{ facts.w.closes >= facts.launch }}", "True True"),
    ("{{ facts.at < facts.late }} {{ facts.at == facts.launch }}", "True False"),
    (
      "{% for f in [facts.launch, now] | sort %}{{ f | date('iso') }} {% endfor %}",
      "2022-10-01 2022-10-20 "
    ),
    ("{{ facts.at.value.timestamp > now.timestamp }}", "True"),
  ])
  func datesCompare(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test func aDayAndAnInstantHaveNoOrder() throws {
    let site = try site("{{ now < facts.at }}")
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == ["template/type"])
    let wording = try site.wording(of: "template/type")
    #expect(wording.solutions.map(\.text).joined().contains("`.timestamp`"))
  }

  @Test func addingToATextIsToldWithWhatJoins() throws {
    let site = try site("{{ facts.txt + '!' }}")
    #expect(
      try site.wording(of: "template/type").solutions.map(\.text) == ["To join texts, write `~`."])
  }

  @Test(arguments: [
    ("{{ now | date('y') | int }} {{ now | date('y') == '2022' }}", "2022 True"),
    ("{{ now | date('MM') in ['09', '10'] }} {{ now | date('y') is string }}", "True True"),
    ("{{ now | date('y') | length }} {{ now | date('MMMM') | upper }}", "4 OKTOBER"),
    ("{{ '2022-10-20' | date('full') }}", "Khamis, 20 Oktober 2022"),
    ("{{ '2022-10-20T17:00' | date('iso') }}", "2022-10-20T17:00:00+08:00"),
  ])
  func whatTheFilterDateGivesIsText(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test(arguments: [
    ("2026-02-30", "The calendar has no day `2026-02-30`."),
    (
      "2026-01-01T24:00",
      "There is no time `24:00`: hours are 00 to 23, minutes and seconds 00 to 59."
    ),
    ("2026-01-01T10:00+99:00", "`+99:00` is not an offset from UTC that exists."),
  ])
  func aDayOrTimeThatThereIsNotIsToldAsSuch(text: String, explanation: String) throws {
    let wording = try site("{{ '\(text)' | date }}").wording(of: "template/type")
    #expect(wording.explanation == explanation)
    #expect(!wording.solutions.contains { $0.text.contains("Did you mean") })
  }

  @Test(arguments: [
    ("facts.launch.year", "facts.launch.value.year", "value.year"),
    ("facts.at.timestamp", "facts.at.value.timestamp", "value.timestamp"),
    ("facts.w.month", "facts.w.closes.month", "closes.month"),
  ])
  func whatADateHasIsFoundFromItsFact(written: String, meant: String, replacement: String) throws {
    let wording = try site("{{ \(written) }}").wording(of: "template/undefined")
    #expect(wording.solutions.map(\.text) == ["Did you mean `\(meant)`?"])
    #expect(wording.solutions.map(\.replacement) == [replacement])
    #expect(try site("{{ \(meant) }}").findings.isEmpty)
  }

  @Test func aPipeThatIsEscapedInAReferenceIsTold() throws {
    let site = try TestSite(
      page: "| A |\n|---|\n| {{ facts.txt \\| upper }} |", more: Self.facts
    ).build()
    let wording = try site.wording(of: "template/syntax")
    #expect(wording.explanation == "`\\|` cannot stand here.")
    #expect(wording.solutions.first?.replacement == "|")
  }

  @Test func anAnchorInTheIDOfALinkIsToldApart() throws {
    let site = try site("{{ link('index#a') }}")
    let wording = try site.wording(of: "link/page")
    #expect(wording.solutions.map(\.text) == ["Hand the anchor in as `anchor=\"a\"`."])
  }

  @Test func textThatIsNoDateIsToldWithWhatIsOne() throws {
    let site = try site("{{ '20/10/2022' | date('full') }}")
    let wording = try site.wording(of: "template/type")
    #expect(wording.explanation == "`date` needs a date; the text “20/10/2022” is none.")
    #expect(wording.solutions.first?.replacement == "2022-10-20")
    #expect(
      wording.solutions.last?.text == "Write dates as `2022-10-20` or `2022-10-20T17:00`.")
  }

  @Test(arguments: [
    ("{{ facts.launch | title }} {{ facts.launch | upper }}", "20 Oktober 2022 20 OKTOBER 2022"),
    ("{{ facts.launch | foreign }} {{ facts.w | foreign }}", "20 Oktober 2022 20 Oktober 2022"),
    ("{{ facts.launch | length }} {{ facts.launch.value | upper }}", "15 20 OKTOBER 2022"),
    (
      "{{ facts.launch | safe }}{{ facts.launch ~ '' }}",
      "<time datetime=\"2022-10-20\">20 Oktober 2022</time>"
        + "<time datetime=\"2022-10-20\">20 Oktober 2022</time>"
    ),
    ("{{ [facts.launch] | join }}", "<time datetime=\"2022-10-20\">20 Oktober 2022</time>"),
  ])
  func filtersOnTextSeeWhatReadersSee(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test(arguments: [
    ("{{ facts.mail | urlencode }} {{ facts.n | urlencode }}", "a%40contoh.my 1%2C234"),
    ("{{ facts.launch | urlencode }}", "20%20Oktober%202022"),
    (
      "{{ facts.mail | truncate(5) }} {{ facts.launch | truncate(2, true, '') }}",
      "a@... 20"
    ),
    (
      "{{ facts.mail | length }} {{ facts.txt | count }} {{ facts.launch | indent }}",
      "11 3 20 Oktober 2022"
    ),
    ("{{ facts.mail | wordwrap(6) }} {{ facts.txt | reverse }}", "a@cont\noh.my iaH"),
    (
      "{{ facts.txt | list }} {{ facts.txt | first }}{{ facts.txt | last }}",
      "[&#39;H&#39;, &#39;a&#39;, &#39;i&#39;] Hi"
    ),
    (
      "{{ '@' in facts.mail }} {{ facts.txt in 'Hai!' }} {{ '2022' in facts.launch }}",
      "True True True"
    ),
    ("{{ facts.w | length }} {{ 'x' in facts.w }} {{ facts.txt in facts.txt }}", "15 False True"),
    ("{{ qr(facts.mail) == qr('a@contoh.my') }}", "True"),
    (
      "<p{{ {'title': facts.launch, 'id': facts.txt} | xmlattr }}>",
      "<p title=\"20 Oktober 2022\" id=\"Hai\">"
    ),
    (
      "{{ [facts.n, facts.half, facts.txt, facts.launch] | json }}",
      "[1234, 27.6, \"Hai\", \"2022-10-20\"]"
    ),
    (
      "{{ [facts.n, facts.half, facts.txt, facts.launch] | tojson }}",
      "[1234, 27.6, \"Hai\", \"2022-10-20\"]"
    ),
    (
      "{{ facts.half | number }} {{ facts.half | number(digits=1) }} {{ 5 | number(digits=2) }}",
      "27.60 27.6 5.00"
    ),
    (
      "{{ 27.123456 | number }} {{ 27.125 | number(digits=2) }} {{ 0.0004 | number }}",
      "27.123456 27.13 0.0004"
    ),
    (
      "{% for n in [2.5, 0.5, -0.5, 9.5, 2.4, 0.05] %}{{ n | number(digits=0) }} {% endfor %}",
      "3 1 -1 10 2 0 "
    ),
  ])
  func factsAreTheTextThatReadersSee(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test(arguments: ["-1", "16", "'2'", "1.5"])
  func digitsOfANumberAreAWholeNumber(digits: String) throws {
    let site = try site("{{ facts.half | number(digits=\(digits)) }}")
    #expect(
      try site.wording(of: "template/type").explanation
        == "`digits` of `number` is how many digits stand after the point, 0 to 15.")
  }

  @Test func whatJSONCannotHoldIsTold() throws {
    let site = try site("{{ page | tojson }}")
    #expect(
      try site.wording(of: "template/type").explanation
        == "`tojson` takes text, a number, a list or a dictionary, not a page.")
  }

  @Test func anObjectIsCalledByTheWordsOfTheLanguage() throws {
    let site = try site("{{ facts.w.close }}")
    let (rule, ms) = ("template/undefined", MessageLanguage.ms)
    #expect(try site.wording(of: rule, in: ms).explanation == "Tempoh ini tiada `close`.")
    #expect(try site.wording(of: rule).explanation == "This window has no `close`.")
    let loop = try self.site("{% for x in [1] %}{{ loop.idnex }}{% endfor %}")
    #expect(try loop.wording(of: rule, in: ms).explanation == "Objek `loop` ini tiada `idnex`.")
  }

  @Test(arguments: [
    "<p title=\"{{ now }}\">", "<p title='Pada {{ facts.launch }}'>", "<p data-x={{ facts.w }}>",
    "<time datetime=\"{{ facts.at }}\">",
  ])
  func aDateInATagIsTold(template: String) throws {
    let site = try site(template)
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == ["template/type"])
    let wording = try site.wording(of: "template/type")
    #expect(wording.solutions.first?.text.contains("`| date(\"iso\")`") == true)
  }

  @Test(arguments: [
    (
      "<p>1 &lt; 2 {{ now }}</p>",
      "<p>1 &lt; 2 <time datetime=\"2022-10-01\">1 Oktober 2022</time></p>"
    ),
    ("< {{ now }}", "< <time datetime=\"2022-10-01\">1 Oktober 2022</time>"),
    ("<p title=\"{{ now | date('iso') }}\">", "<p title=\"2022-10-01\">"),
  ])
  func aDateElsewhereStandsInATime(template: String, expected: String) throws {
    try expect(template, expected)
  }

  @Test(arguments: [
    "facts.launch | title", "facts.launch | upper", "facts.launch ~ \"\"", "facts.launch",
    "facts.launch | date(\"long\")",
  ])
  func noTagsAreInWhatIsTakenFromThePage(expression: String) throws {
    let site = try TestSite(
      with: Self.facts + """
        -- content/a.ms.md --
        ---
        title: A
        ---

        Pada {{ \(expression) }}.
        -- content/a.en.md --
        ---
        title: A
        ---
        -- templates/page.html --
        {{ page.summary }}|{{ page.content }}
        """
    ).build()
    site.expectClean()
    let parts = try site.file("ms/a/index.html").split(separator: "|")
    #expect(parts[0].lowercased() == "pada 20 oktober 2022.")
    #expect(!parts[1].contains("&lt;"))
  }

  @Test func aDateInTheTextOfAPageStandsInATimeAsBefore() throws {
    let site = try TestSite(page: "{{ facts.launch | date(\"y\") }}", more: Self.facts).build()
    #expect(
      site.files.values.contains {
        String(decoding: $0, as: UTF8.self).contains("<time datetime=\"2022-10-20\">2022</time>")
      })
  }

  @Test func whatCannotStandInAStringIsToldByItsName() throws {
    let strings = "-- templates/strings.yaml --\nleft: {ms: \"{x}\", en: \"{x}\"}\n"
    let site = try TestSite(
      with: strings + "-- templates/page.html --\n{{ t(\"left\", x=[1]) }}\n"
    ).build()
    #expect(
      try site.wording(of: "template/argument").explanation
        == "`x` of t() is a text, a number or a date; this is a list.")
  }

  @Test func aNumberIsHandedToAStringAsOne() throws {
    let site = try TestSite(
      with: Self.facts + """
        -- templates/strings.yaml --
        left: {ms: {other: "{n} hari"}, en: {one: "{n} day", other: "{n} days"}}
        -- templates/page.html --
        {{ t("left", n=facts.n) }}
        """
    ).build()
    site.expectClean()
    #expect(try site.file("en/index.html") == "1,234 days")
  }
}
