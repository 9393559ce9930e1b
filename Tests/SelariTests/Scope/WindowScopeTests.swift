import Testing

@testable import Selari

@Suite struct WindowScopeTests {
  private static let text = """
    -- content/facts.yaml --
    call:
      type: window
      opens: 2022-10-14T09:00
      closes: 2022-10-20
      title: {ms: Jemputan, en: Call}
      link: {ms: https://a.example/ms/, en: https://a.example/en/}
      after: {ms: Selesai., en: Over.}
    -- templates/home.html --
    {{ facts.call.state }} {{ facts.call.link }} {{ facts.call.after }} {{ facts.call.calendar }} {{ facts.call.opens_at }} {{ facts.call.closing_at }} {{ facts.call.closed_at }} {{ facts.call.title }}

    """

  /// The edges of the four states: `closed` begins one second after the closing day's last.
  @Test(arguments: [
    ("2022-10-14T08:59:59+08:00", "upcoming", "2022-10-14T01:00:00Z"),
    ("2022-10-14T09:00:00+08:00", "open", "2022-10-19T16:00:00Z"),
    ("2022-10-19T23:59:59+08:00", "open", "2022-10-19T16:00:00Z"),
    ("2022-10-20T00:00:00+08:00", "closing", "2022-10-20T16:00:00Z"),
    ("2022-10-20T23:59:59+08:00", "closing", "2022-10-20T16:00:00Z"),
  ])
  func aWindowsStateHoldsUntilItsNextEdge(at: String, state: String, next: String) throws {
    let site = TestSite(with: Self.text)
    site.at = at
    try site.build().expectClean()
    #expect(try site.file("en/index.html").hasPrefix(state + " "))
    #expect(site.outcome.nextChange?.description == next)
  }

  @Test func aWindowThatHasClosedStaysClosed() throws {
    let site = TestSite(with: Self.text)
    site.at = "2022-10-21T00:00:00+08:00"
    try site.build().expectClean()
    #expect(
      try site.file("ms/index.html")
        == "closed https://a.example/ms/ Selesai. /ms/call.ics 2022-10-14T09:00:00+08:00 2022-10-20T00:00:00+08:00 2022-10-21T00:00:00+08:00 Jemputan"
    )
    #expect(site.outcome.nextChange == nil)
  }

  @Test func onlyWhatIsReadDecidesWhenTheOutputChanges() throws {
    let site = TestSite(with: Self.text)
    try site.edit("templates/home.html", "{{ facts.call.closes | date('long') }}").build()
    #expect(site.outcome.nextChange == nil)
    site.at = "2022-10-15T13:00:00+08:00"
    try site.edit("templates/home.html", "{{ facts.call.days_left }}").build()
    #expect(try site.file("ms/index.html") == "5")
    #expect(site.outcome.nextChange?.description == "2022-10-15T16:00:00Z")
  }

  /// A footer that says the year is another on the first of January.
  @Test(arguments: [
    ("content/index.ms.md", "---\ntitle: Utama\n---\n© {{ now.year }}\n"),
    ("templates/page.html", "{{ now.year }}{% if now.year > 2025 %}x{% endif %}{{ page.content }}"),
  ])
  func theYearHoldsUntilItsEnd(path: String, text: String) throws {
    let site = TestSite(TestSite.smallest)
    site.at = "2022-10-15T13:00:00+08:00"
    try site.edit(path, text).build().expectClean()
    #expect(site.outcome.nextChange?.description == "2022-12-31T16:00:00Z")
    // Beside what reads the day itself, it is the day's.
    try site.edit("content/index.en.md", "---\ntitle: Home\n---\n{{ now }}\n").build()
    #expect(site.outcome.nextChange?.description == "2022-10-15T16:00:00Z")
    site.at = "9999-10-15T13:00:00+08:00"
    try site.edit("content/index.en.md", "---\ntitle: Home\n---\n").build().expectClean()
    #expect(site.outcome.nextChange == nil)
  }

  @Test(arguments: [
    ("content/index.ms.md", "---\ntitle: Utama\n---\n{{ now | date(\"full\") }}\n"),
    ("content/index.ms.md", "---\ntitle: Utama\n---\n{{ now.day }}\n"),
    ("templates/page.html", "{{ now.year }}{{ now.month }}{{ page.content }}"),
    ("templates/page.html", "{{ now.year }}{{ now < now }}{{ page.content }}"),
    ("templates/page.html", "{% set today = now %}{{ today.year }}{{ page.content }}"),
  ])
  func whatDayItIsHoldsUntilMidnight(path: String, text: String) throws {
    let site = TestSite(TestSite.smallest)
    site.at = "2022-10-15T13:00:00+08:00"
    try site.build().expectClean()
    #expect(site.outcome.nextChange == nil)
    try site.edit(path, text).build().expectClean()
    #expect(site.outcome.nextChange?.description == "2022-10-15T16:00:00Z")
  }

  @Test func factsAreWrittenAsTheLanguageWritesThem() throws {
    let site = try TestSite(
      with: """
        -- content/facts.yaml --
        day: 2022-10-20
        hour: 2022-10-20T23:59
        people: {type: number, value: 49.6}
        mail: {type: email, value: a@b.example}
        web: {type: url, value: "https://a.example/?x=1&y=2"}
        -- content/index.ms.md --
        ---
        title: Utama
        ---

        {{ facts.day | date("full") }}; {{ facts.hour }}; {{ facts.people }}; {{ facts.mail }}; [web]({{ facts.web }}); `{{ facts.day }}`
        """
    ).build()
    site.expectClean()
    let page = try site.file("ms/index.html")
    #expect(page.contains("<time datetime=\"2022-10-20\">Khamis, 20 Oktober 2022</time>"))
    #expect(page.contains("11.59 malam</time>"))
    #expect(page.contains("; 49.6; a@b.example; "))
    #expect(page.contains("<a href=\"https://a.example/?x=1&amp;y=2\">web</a>"))
    #expect(page.contains("<code>{{ facts.day }}</code>"))
  }
}
