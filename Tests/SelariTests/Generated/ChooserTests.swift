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

  @Test func itNamesTheSiteInTheOrderOfItsLanguages() throws {
    let names = TestSite.smallest.replacing(
      "name: {ms: Tapak, en: Site}", with: "name: {ms: Tapak, en: Laman}")
    #expect(try TestSite(names).build().file("index.html").contains("<title>Tapak · Laman</title>"))
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

  /// In a language that has no words here, too: the same words lead to one place.
  @Test func thePageThatSaysNothingIsHereNamesEachHomePage() throws {
    let names = "name: {ms: Tapak, en: Site, zh: 网站, ar: موقع}"
    let languages = "  - {code: zh, label: 中文}\n  - {code: ar, label: العربية}\n"
    let site = TestSite(
      TestSite.smallest.replacing("name: {ms: Tapak, en: Site}", with: names)
        .replacing("-- content/index.ms.md --", with: languages + "-- content/index.ms.md --"))
    for code in ["zh", "ar"] { site.edit("content/index.\(code).md", "---\ntitle: A\n---\n") }
    #expect(
      try site.build().file("404.html").contains(
        """
        <section lang="ms">
        <h2>Halaman tidak ditemui</h2>
        <p><a href="/ms/" lang="ms" hreflang="ms">Laman utama</a></p>
        </section>
        <section lang="en">
        <h2>Page not found</h2>
        <p><a href="/en/" lang="en" hreflang="en">Home page (<span lang="en">English</span>)</a></p>
        <p><a href="/zh/" lang="en" hreflang="zh">Home page (<span lang="zh">中文</span>)</a></p>
        <p><a href="/ar/" lang="en" hreflang="ar">Home page (<span lang="ar" dir="rtl">العربية</span>)</a></p>
        </section>
        """))
  }

  /// A site's own template asks as the pages' does.
  @Test(arguments: [("https://contoh.example/", false), ("https://a.gov.my/", true)])
  func itIsIndexedWhereTheSiteIsOfficial(url: String, isIndexed: Bool) throws {
    let site = TestSite(TestSite.smallest.replacing("timezone:", with: "official: true\ntimezone:"))
    site.url = url
    try site.build()
    #expect(try site.file("index.html").contains("noindex") == !isIndexed)
    #expect(try site.file("404.html").contains("noindex"))
    let template = "{{ page.indexed }}"
    try site.edit("templates/chooser.html", template).edit("templates/404.html", template).build()
    #expect(try site.file("index.html") == (isIndexed ? "True" : "False"))
    #expect(try site.file("404.html") == "False")
  }

  /// A site that is not the government's may be found at any address.
  @Test(arguments: [
    ("https://contoh.example/", true), ("https://a.gov.my/", false), ("http://a.gov.my/", false),
    ("https://gov.my.example/", true),
  ])
  func itIsIndexedWhereTheSiteIsNotTheGovernments(url: String, isIndexed: Bool) throws {
    let site = TestSite(TestSite.smallest)
    site.url = url
    try site.build()
    #expect(try site.file("index.html").contains("noindex") == !isIndexed)
    #expect(try site.file("404.html").contains("noindex"))
  }

  /// [WCAG 2.2, 3.1.2](https://www.w3.org/TR/WCAG22/#language-of-parts): a title cannot say so.
  @Test func eachNameInItsHeadingIsOfItsLanguage() throws {
    let names = "name: {ms: Tapak & kita, en: Site, ar: موقع}"
    let language = "  - {code: ar, label: العربية}\n"
    let site = TestSite(
      TestSite.smallest.replacing("name: {ms: Tapak, en: Site}", with: names)
        .replacing("-- content/index.ms.md --", with: language + "-- content/index.ms.md --"))
    try site.edit("content/index.ar.md", "---\ntitle: A\n---\n").build()
    let html = try site.file("index.html")
    #expect(html.contains("<title>Tapak &amp; kita · Site · موقع</title>"))
    #expect(
      html.contains(
        "<h1><span lang=\"ms\">Tapak &amp; kita</span> · <span lang=\"en\">Site</span> · "
          + "<span lang=\"ar\" dir=\"rtl\">موقع</span></h1>"))
    let one = TestSite.smallest.replacing("name: {ms: Tapak, en: Site}", with: "name: Selari")
    #expect(try TestSite(one).build().file("index.html").contains("<h1>Selari</h1>"))
  }
}
