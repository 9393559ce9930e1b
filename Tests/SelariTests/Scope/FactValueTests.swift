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
