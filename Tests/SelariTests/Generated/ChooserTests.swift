import Testing

@testable import Selari

/// `/`, by the built-in page: the neutral version of the home pages.
@Suite struct ChooserTests {
  private static let links = """
    <link rel="alternate" hreflang="ms" href="https://contoh.example/awalan/ms/">
    <link rel="alternate" hreflang="en" href="https://contoh.example/awalan/en/">
    <link rel="alternate" hreflang="x-default" href="https://contoh.example/awalan/">

    """

  @Test func itNamesTheHomePagesWhoseDefaultItIs() throws {
    let site = TestSite(TestSite.smallest).edit(
      "templates/page.html",
      "{% for a in alternates(page) %}{{ a.hreflang }} {{ a.href }};{% endfor %}")
    site.url = "https://contoh.example/awalan/"
    try site.build().expectClean()
    #expect(try site.file("index.html").contains(Self.links))
    #expect(try !site.file("404.html").contains("alternate"))
  }

  @Test func itNamesNoHomePageThatThereIsNot() throws {
    let missing = "name: {ms: Tapak, en: Site}\nmissing: notice"
    let site = try TestSite(
      TestSite.smallest.replacing("name: {ms: Tapak, en: Site}", with: missing)
    ).edit("content/index.en.md", nil).build()
    let html = try site.file("index.html")
    #expect(html.contains("hreflang=\"ms\" href=\"https://contoh.example/ms/\""))
    #expect(!html.contains("<link rel=\"alternate\" hreflang=\"en\""))
  }

  /// A site's own template asks as the pages' does.
  @Test(arguments: [("https://contoh.example/", false), ("https://a.gov.my/", true)])
  func itIsIndexedWhereTheSiteIsOfficial(url: String, isIndexed: Bool) throws {
    let site = TestSite(TestSite.smallest.replacing("timezone:", with: "official: true\ntimezone:"))
    site.url = url
    try site.build()
    #expect(try site.file("index.html").contains("noindex") == !isIndexed)
    let template = "{{ page.indexed }}"
    try site.edit("templates/chooser.html", template).edit("templates/404.html", template).build()
    #expect(try site.file("index.html") == (isIndexed ? "True" : "False"))
    #expect(try site.file("404.html") == "False")
  }
}
