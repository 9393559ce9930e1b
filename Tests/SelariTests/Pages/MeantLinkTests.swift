import Testing

@testable import Selari

/// What is said of links that lead nowhere, to those who had a page or a file in mind.
@Suite struct MeantLinkTests {
  private func site(_ link: String) throws -> TestSite {
    try TestSite(
      with: """
        -- content/berita/index.ms.md --
        ---
        title: Berita
        ---

        [x](\(link))
        -- content/berita/index.en.md --
        ---
        title: News
        ---
        -- content/berita/launch.ms.md --
        ---
        title: Pelancaran
        ---
        -- content/berita/launch.en.md --
        ---
        title: Launch
        ---
        -- content/about.ms.md --
        ---
        title: Mengenai
        slug: mengenai
        aliases: [/lama/mengenai/]
        ---
        -- content/about.en.md --
        ---
        title: About
        ---
        -- content/demo/index.html --
        x
        -- content/berita/lunch.png --
        x
        -- content/berita/laporan.en.pdf --
        x

        """
    ).build()
  }

  /// A page of the very name comes before a file of one much like it, and no file is meant that has no
  /// more than its folder in common.
  @Test(arguments: [
    ("launch", "page:berita/launch"), ("borang.pdf", nil), ("./lunhc.png", "lunch.png"),
    ("mengenai/", "page:about"), ("../mengenai", "page:about"),
    ("../../ms/mengenai/", "page:about"), ("launch/", "page:berita/launch"), ("tiada/", nil),
  ])
  func theFileOrPageThatWasMeantIsNamed(_ link: String, _ meant: String?) throws {
    #expect(try site(link).wording(of: "link/resource").solutions.first?.replacement == meant)
  }

  @Test(arguments: [
    ("/about/", "page:about"), ("/berita/", "page:berita"),
    ("/berita/launch", "page:berita/launch"),
    ("/mengenai/", "page:about"), ("/content/about.ms.md", "page:about"),
  ])
  func aPathThatIsAnIDNearlyIsGivenItsScheme(_ link: String, _ meant: String) throws {
    let solutions = try site(link).wording(of: "link/page").solutions
    #expect(solutions.map(\.replacement) == [meant])
  }

  /// In Markdown as in templates, where rule `link/dead` looks.
  @Test(arguments: [
    ("/ms/mengenai", "/ms/mengenai/"), ("/ms/mengenai/index.html", "/ms/mengenai/"),
    ("/lama/mengenai/", "/lama/mengenai/"), ("/lama/mengenai", "/lama/mengenai"),
    ("/lama/mengenai/index.html", "/lama/mengenai/index.html"), ("/ms/feed.xml", "/ms/feed.xml"),
    ("/demo/index.html", "/demo/index.html"),
  ])
  func whateverAWebServerFindsIsThere(_ link: String, _ address: String) throws {
    let site = try site(link)
    site.expectClean()
    #expect(try site.file("ms/berita/index.html").contains("<a href=\"\(address)\">x</a>"))
    site.edit("templates/page.html", "<a href=\"\(link)\">x</a>{{ page.content }}")
    try site.build().expectClean()
  }

  @Test func noPageIsNamedThatTheSiteDoesNotHave() throws {
    let near = try site("/ms/mengenia/").wording(of: "link/page").solutions
    #expect(near.map(\.replacement) == ["/ms/mengenai/", nil])
    #expect(near.last?.text == "Name the page by its id: `page:about`.")
    for link in ["/tiada-apa-apa/", "page:a.b.c"] {
      let texts = try site(link).wording(of: "link/page").solutions.map(\.text)
      #expect(texts.count == 1 && !texts[0].contains("page:faq"), "\(texts)")
    }
  }

  /// As that of a path is, the query of a page's file is left to whoever answers.
  @Test func aQueryBehindTheNameOfAPagesFileStays() throws {
    let site = try site("launch.ms.md?utm=1")
    site.expectClean()
    #expect(try site.file("ms/berita/index.html").contains("href=\"/ms/berita/launch/?utm=1\""))
    #expect(try self.site("tiada.ms.md?utm=1").findings.map { $0.prefix(9) } == ["link/page"])
  }

  @Test(arguments: ["laporan.pdf", "laporan.ms.pdf"])
  func aFileThatIsThereInAnotherLanguageIsNotSaidToBeMissing(_ link: String) throws {
    let wording = try site(link).wording(of: "link/resource")
    #expect(wording.explanation == "There is only `content/berita/laporan.en.pdf`.")
    #expect(
      wording.solutions.first?.text.hasPrefix("Put `content/berita/laporan.ms.pdf` beside it;")
        == true)
  }

  /// Schemes are written in letters of either case (RFC 3986, 3.1).
  @Test(arguments: ["Page:about", "PAGE:about#x", "page:about"])
  func aSchemeMayBeWrittenInCapitals(_ link: String) throws {
    let site = try site(link)
    let address = link.hasSuffix("#x") ? "/ms/mengenai/#x" : "/ms/mengenai/"
    #expect(
      site.findings == (link.hasSuffix("#x") ? ["link/anchor content/berita/index.ms.md:5:5"] : []))
    #expect(try site.file("ms/berita/index.html").contains("<a href=\"\(address)\">x</a>"))
  }
}
