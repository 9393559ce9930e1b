import Testing

@testable import Selari

@Suite struct GeneratedFileTests {
  private static let dated = """
    -- content/news.ms.md --
    ---
    title: Berita & lagi
    description: Ringkas <ini>
    date: 2022-10-14
    aliases: /lama.html
    ---

    Satu perenggan.
    -- content/news.en.md --
    ---
    title: News
    slug: the-news
    ---

    """

  @Test func theSitemapHoldsEveryPageWithItsLanguages() throws {
    let sitemap = try TestSite(with: Self.dated).build().file("sitemap.xml")
    #expect(
      sitemap.contains("<loc>https://contoh.example/ms/news/</loc>\n<lastmod>2022-10-14</lastmod>"))
    #expect(
      sitemap.contains(
        "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://contoh.example/en/the-news/\"/>"
      ))
    #expect(
      sitemap.contains(
        "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://contoh.example/\"/>"))
  }

  @Test func aSitemapOfManyPagesIsSplit() throws {
    let site = try TestSite(with: Self.dated).build()
    site.expectClean()
    let assembled = try site.assembled()
    let files = Sitemap(site: assembled, limit: 3).files()
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
  }

  @Test func theFeedHoldsTheNewestDatedPages() throws {
    let feed = try TestSite(with: Self.dated).build().file("ms/feed.xml")
    #expect(feed.contains("<title>Berita &amp; lagi</title>"))
    #expect(feed.contains("<summary>Ringkas &lt;ini&gt;</summary>"))
    #expect(feed.contains("<updated>2022-10-14T00:00:00+08:00</updated>"))
    #expect(feed.contains("hreflang=\"en\" href=\"https://contoh.example/en/feed.xml\""))
  }

  @Test func anEntryWithoutADescriptionHasNoSummary() throws {
    let feed = try TestSite(
      with: "-- content/a.ms.md --\n---\ntitle: A\ndate: 2022-10-01\n---\n"
        + "-- content/a.en.md --\n---\ntitle: A\n---\n"
    ).build().file("ms/feed.xml")
    #expect(feed.contains("<updated>2022-10-01T00:00:00+08:00</updated>\n</entry>"))
    #expect(!feed.contains("<summary>"))
  }

  /// A feed is as old as what it held, or as the newest of the other pages.
  @Test func aFeedWithoutEntriesIsAsOldAsItsPages() throws {
    let gone =
      "-- content/a.ms.md --\n---\ntitle: A\ndate: 2022-01-02\nexpire: 2022-03-01\n---\n"
      + "-- content/a.en.md --\n---\ntitle: A\n---\n"
    let site = try TestSite(with: gone).build()
    let feed = try site.file("ms/feed.xml")
    #expect(
      !feed.contains("<entry>") && feed.contains("<updated>2022-01-02T00:00:00+08:00</updated>"))
    let updated = "---\ntitle: Utama\nupdated: 2022-05-06\n---\n"
    let feedOfOthers = try site.edit("content/index.ms.md", updated).build().file("ms/feed.xml")
    #expect(feedOfOthers.contains("<updated>2022-05-06T00:00:00+08:00</updated>"))
  }

  @Test func aNoticeIsNothingNew() throws {
    let site = try TestSite(
      with: "-- content/a.ms.md --\n---\ntitle: A\ndate: 2022-01-02\nmissing: notice\n---\n"
    ).build()
    #expect(try site.file("ms/feed.xml").contains("<updated>2022-01-02T00:00:00+08:00</updated>"))
    #expect(try site.file("en/feed.xml").contains("<updated>1970-01-01T07:30:00+07:30</updated>"))
  }

  @Test func olderAddressesLeadOn() throws {
    let site = try TestSite(with: Self.dated)
      .edit("redirects.yaml", "/lama/berita/: {page: news, language: en}\n").build()
    site.expectClean()
    #expect(try site.file("lama.html").contains("url=/ms/news/"))
    #expect(try site.file("lama/berita/index.html").contains("<a href=\"/en/the-news/\">"))
  }

  @Test func anOlderAddressLeadsOnToAHeading() throws {
    let site = try TestSite(with: Self.dated)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n## Siapa {#who}\n")
      .edit("redirects.yaml", "/siapa.html: {page: index#who, language: ms}\n").build()
    site.expectClean()
    let page = try site.file("siapa.html")
    #expect(page.contains("content=\"0; url=/ms/#who\""))
    #expect(page.contains("<a href=\"/ms/#who\">https://contoh.example/ms/#who</a>"))
    #expect(page.contains("rel=\"canonical\" href=\"https://contoh.example/ms/\""))
    for (before, after) in [("", ""), ("\"", "\"")] {
      try site.edit(
        "redirects.yaml", "/siapa.html: {page: \(before)index1️⃣#whom\(after), language: ms}\n"
      ).build()
      site.expect([("link/anchor", "1️⃣")])
      // What is offered takes the place of the heading alone.
      #expect(try site.wording(of: "link/anchor").solutions.first?.replacement == "#who")
      let span = try #require(site.outcome.findings.first?.place.span)
      #expect(span.end.column - span.start.column == 5)
    }
    try site.edit("redirects.yaml", "/siapa.html: {page: index#, language: ms}\n").build()
    site.expectClean()
    #expect(try site.file("siapa.html").contains("url=/ms/\""))
  }

  @Test func anOlderAddressLeadsToANoticeWithoutItsHeadings() throws {
    let site = try TestSite(with: Self.dated).edit(
      "content/only.ms.md", "---\ntitle: A\nmissing: notice\n---\n\n## Siapa {#who}\n"
    ).edit("redirects.yaml", "/siapa.html: {page: only#who, language: en}\n").build()
    site.expectClean()
    #expect(try site.file("siapa.html").contains("url=/en/only/#who"))
  }

  @Test(arguments: ["page:only#who", "/en/only/#who"])
  func aLinkLeadsToANoticeWithoutItsHeadings(link: String) throws {
    let site = try TestSite(with: Self.dated).edit(
      "content/only.ms.md", "---\ntitle: A\nmissing: notice\n---\n\n## Siapa {#who}\n"
    ).edit("content/index.en.md", "---\ntitle: Home\n---\n\n[Who](\(link))\n").build()
    site.expectClean()
    #expect(try site.file("en/index.html").contains("href=\"/en/only/#who\""))
  }

  @Test(arguments: [
    ("content/robots.txt", "output/path "), ("content/lama.html", "link/alias-clash "),
  ])
  func whatABuildRefusesACheckTells(path: String, rule: String) throws {
    let site = try TestSite(with: Self.dated).edit(path, "x\n").build()
    let built = site.findings.filter { $0.hasPrefix(rule) }
    try site.check()
    #expect(site.findings.filter { $0.hasPrefix(rule) } == built && built.count == 1)
  }

  @Test func twoHeadingsCannotHaveOneOlderAddress() throws {
    let site = try TestSite(with: Self.dated).edit(
      "content/index.ms.md",
      "---\ntitle: Utama\naliases: [/a.html]\n---\n\n## Siapa {#who}\n"
    ).edit("redirects.yaml", "1️⃣/a.html: {page: index#who, language: ms}\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
    try site.edit("redirects.yaml", "1️⃣/ms/: {page: index#who, language: ms}\n").check()
    #expect(site.findings.contains { $0.hasPrefix("unused/redirect redirects.yaml:1:1") })
  }

  @Test func anOlderAddressThatIsTakenIsAFinding() throws {
    let site = try TestSite(with: Self.dated)
      .edit("redirects.yaml", "1️⃣/ms/news/: {page: news, language: en}\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
    try site.edit("redirects.yaml", "/x/: {page: 1️⃣newz, language: en}\n").build()
    site.expect([("link/page", "1️⃣")])
    #expect(try site.wording(of: "link/page").solutions.first?.replacement == "news")
  }

  @Test(arguments: [
    ("draft: true", "it is still a draft"), ("publish: 2030-01-01", "its time has not come"),
  ])
  func anOlderAddressOfAPageThatWaitsSaysSo(line: String, reason: String) throws {
    let site = try TestSite(with: Self.dated)
      .edit("content/a.ms.md", "---\ntitle: A\n\(line)\n---\n")
      .edit("content/a.en.md", "---\ntitle: A\n---\n")
      .edit("redirects.yaml", "/x/: {page: 1️⃣a, language: en}\n").build()
    site.expect([("link/page", "1️⃣")])
    let wording = try site.wording(of: "link/page")
    #expect(wording.explanation == "The page `a` is not published yet: \(reason).")
  }

  @Test func theChooserAndTheErrorPageMayShareATemplateWithPages() throws {
    let head = "{% for a in alternates(page) %}{{ a.hreflang }} {{ a.href }};{% endfor %}"
    let site = try TestSite(with: Self.dated).edit("templates/base.html", head)
      .edit("templates/chooser.html", "{% extends \"base.html\" %}")
      .edit("templates/404.html", "{% extends \"base.html\" %}").build()
    site.expectClean()
    let root = "https://contoh.example/"
    #expect(try site.file("index.html") == "ms \(root)ms/;en \(root)en/;x-default \(root);")
    #expect(try site.file("404.html").isEmpty)
    try site.edit("templates/404.html", "{{ alternates(1) }}").build()
    #expect(
      try site.wording(of: "template/argument").solutions.map(\.text)
        == ["Give it the page: `alternates(page)`."])
  }

  @Test func assetsAreFingerprintedAndTheirAddressesInStylesheetsToo() throws {
    let site = try TestSite(
      with: """
        -- templates/assets/css/site.css --
        body { background: url("../img/a.svg#x") }
        -- templates/assets/img/a.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>
        -- templates/home.html --
        {{ asset("css/site.css") }} {{ asset("css/site.css").integrity }} {{ asset("img/a.svg").width }}x{{ asset("img/a.svg").height }}
        """
    ).build()
    site.expectClean()
    let home = try site.file("ms/index.html").split(separator: " ").map(String.init)
    #expect(home[0].hasPrefix("/assets/css/site.") && home[0].hasSuffix(".css"))
    #expect(home[1].hasPrefix("sha384-"))
    #expect(home[2] == "20x10")
    let css = try site.file(String(home[0].dropFirst()))
    let image = try #require(site.files.keys.first { $0.hasPrefix("assets/img/a.") })
    #expect(css.contains("url(\"../img/\(image.dropFirst("assets/img/".count))#x\")"))
    let before = home[0]
    try site.edit("templates/assets/img/a.svg", "<svg/>").build()
    #expect(try !site.file("ms/index.html").hasPrefix(before))
  }

  @Test func anAssetThatIsNotThereIsAFinding() throws {
    let site = try TestSite(
      with: """
        -- templates/assets/site.css --
        body { background: url(1️⃣b.svg) }
        -- templates/assets/a.svg --
        <svg/>
        """
    ).build()
    site.expect([("template/asset", "1️⃣")])
  }

  @Test func resourcesTravelWithTheirPage() throws {
    let site = try TestSite(
      with:
        "-- content/gambar.svg --\n<svg viewBox=\"0 0 4 3\"/>\n-- content/a.ms.pdf --\nms\n-- content/a.en.pdf --\nen\n"
    )
    .edit("content/index.ms.md", "---\ntitle: U\n---\n\n![Rajah](gambar.svg) [a](a.pdf)\n")
    .edit("content/index.en.md", "---\ntitle: H\n---\n\n![Figure](gambar.svg) [a](a.pdf)\n").build()
    site.expectClean()
    let page = try site.file("ms/index.html")
    #expect(
      page.contains("src=\"/gambar.svg\"") && page.contains("width=\"4\"")
        && page.contains("height=\"3\""))
    #expect(page.contains("href=\"/a.ms.pdf\""))
    #expect(try site.file("en/index.html").contains("href=\"/a.en.pdf\""))
    #expect(site.files["gambar.svg"] != nil)
  }

  @Test func theSearchIndexHoldsTitlesHeadingsAndWordsToTheEnd() throws {
    let long = String(repeating: "Ayat biasa. ", count: 500)
    let site = try TestSite(
      with: """
        -- content/cari.ms.md --
        ---
        title: Cari
        layout: search
        ---
        -- content/cari.en.md --
        ---
        title: Search
        ---
        -- templates/search.html --
        x
        """
    ).edit(
      "content/index.ms.md",
      "---\ntitle: Utama\n---\n\nAyat *pertama*.\n\n- Satu\n- Dua\n\n## Bila {#when}\n\n\(long)\n\n"
        + "Perkataan akhir.\n"
    ).build()
    site.expectClean()
    #expect(try site.file("ms/search.json").contains("Perkataan akhir."))
    #expect(
      try site.file("ms/search.json").contains(
        "\"title\": \"Utama\"") || site.file("ms/search.json").contains("\"title\":\"Utama\""))
    // What is no sentence is parted from what follows.
    #expect(try site.file("ms/search.json").contains("Ayat pertama. Satu · Dua · "))
    #expect(try site.file("ms/search.json").contains("when"))
    #expect(try TestSite(TestSite.smallest).build().files["ms/search.json"] == nil)
  }

  @Test func securityTextStandsOnlyWhereAContactIsConfigured() throws {
    let site = try TestSite(TestSite.smallest).build()
    #expect(site.files[".well-known/security.txt"] == nil)
    let yaml = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    try site.edit("site.yaml", yaml + "\nsecurity: {contact: \"mailto:csirt@contoh.example\"}\n")
      .build()
    site.expectClean()
    let text = try site.file(".well-known/security.txt")
    #expect(text.contains("Contact: mailto:csirt@contoh.example\nExpires: 2023-04-01T00:00:00Z\n"))
    #expect(site.outcome.nextChange?.description == "2022-10-31T16:00:00Z")
  }

  @Test func aWindowHasACalendarInEachLanguage() throws {
    let site = try TestSite(
      with: """
        -- content/facts.yaml --
        call: {type: window, closes: 2022-10-20, title: {ms: Tarikh tutup, en: Deadline}}
        """
    ).build()
    site.expectClean()
    #expect(try site.file("ms/call.ics").contains("SUMMARY;LANGUAGE=ms:Tarikh tutup\r\n"))
    #expect(try site.file("en/call.ics").contains("DTSTART;VALUE=DATE:20221020\r\n"))
    #expect(try site.file("en/call.ics").contains("UID:call@contoh.example\r\n"))
    site.url = "https://contoh.example/lain/"
    #expect(try site.build().file("en/call.ics").contains("UID:call@contoh.example/lain\r\n"))
  }

  @Test func everythingWorksUnderAPathPrefix() throws {
    let site = TestSite(with: Self.dated)
    site.url = "https://contoh.example/kempen/"
    try site.edit("content/index.ms.md", "---\ntitle: U\n---\n\n[berita](page:news)\n").build()
    site.expectClean()
    #expect(try site.file("ms/index.html").contains("href=\"/kempen/ms/news/\""))
    #expect(try site.file("sitemap.xml").contains("https://contoh.example/kempen/ms/news/"))
    #expect(try site.file("index.html").contains("href=\"/kempen/ms/\""))
  }
}
