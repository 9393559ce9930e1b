import Testing

@testable import Selari

/// Two things that want one address are told at the line that asks for it.
@Suite struct AddressClashTests {
  /// A list of two parts, a page with a dot in its name, and a window.
  private static let list = """
    -- content/facts.yaml --
    call: {type: window, closes: 2022-10-20}
    -- content/a.b.ms.md --
    ---
    title: A
    missing: omit
    ---
    -- content/news/index.ms.md --
    ---
    title: Berita
    paginate: 1
    missing: omit
    ---
    -- content/news/a.ms.md --
    ---
    title: Satu
    ---
    -- content/news/b.ms.md --
    ---
    title: Dua
    ---

    """

  @Test(arguments: [
    "/sitemap.xml", "/404.html", "/robots.txt", "/index.html", "/ms/feed.xml", "/ms/call.ics",
    "/ms/news/2/", "/ms/news/2", "/.well-known/security.txt", "/sitemap.xml/a", "/ms/index.html/a",
    "/en", "/ms/news/index.html", "/ms/a.b", "/sitemap.xml.gz", "/ms/news/index.html.br",
    "/ms/news/2/index.html.gz",
  ])
  func anOlderAddressIsNoneOfAFileThatIsMade(path: String) throws {
    let site = TestSite(
      TestSite.smallest.replacing(
        "timezone:", with: "security: {contact: \"mailto:a@contoh.example\"}\ntimezone:")
        + Self.list)
    try site.edit("redirects.yaml", "1️⃣\(path): {page: index, language: ms}\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
    try site.edit("redirects.yaml", nil)
      .edit("content/index.ms.md", "---\ntitle: Utama\naliases: 1️⃣\(path)\n---\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
  }

  /// What lies beside the pages has its address before any redirect.
  @Test(arguments: [
    "/data.csv", "/news/foto.png", "/data.csv/lama.html", "/fail%20satu.pdf", "/arkib",
    "/news/x.html",
  ])
  func anOlderAddressIsNoneOfAFileBesideThePages(path: String) throws {
    let site = TestSite(TestSite.smallest + Self.list)
    for file in [
      "data.csv", "news/foto.png", "fail satu.pdf", "arkib/index.html", "news/x.html/a.txt",
    ] {
      site.editBytes("content/\(file)", [])
    }
    try site.edit("redirects.yaml", "1️⃣\(path): {page: index, language: ms}\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
    let explanation = try site.wording(of: "link/alias-clash").explanation
    #expect(
      ["content/", "is a file", "stands below"].contains { explanation.contains($0) },
      "\(explanation)")
    try site.edit("redirects.yaml", nil)
      .edit("content/index.ms.md", "---\ntitle: Utama\naliases: 1️⃣\"\(path)\"\n---\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
  }

  /// What is not shown yet is in nobody's way.
  @Test func aFileOfADraftSectionTakesNoAddress() throws {
    let site = TestSite(TestSite.smallest)
      .edit("content/draf/index.ms.md", "---\ntitle: Draf\ndraft: true\nmissing: omit\n---\n")
      .edit("redirects.yaml", "1️⃣/draf/a.csv: {page: index, language: ms}\n")
    site.editBytes("content/draf/a.csv", [])
    try site.build().expectClean()
    site.drafts = true
    try site.build().expect([("link/alias-clash", "1️⃣")])
  }

  @Test func anOlderAddressCannotBeBothAFileAndAFolder() throws {
    let rules = ["/a.html: {page: index, language: ms}", "/a.html/b: {page: index, language: ms}"]
    for (first, second) in [(rules[0], rules[1]), (rules[1], rules[0])] {
      let site = try TestSite(with: Self.list)
        .edit("redirects.yaml", "2️⃣\(first)\n1️⃣\(second)\n").build()
      site.expect([("link/alias-clash", "1️⃣")])
      let related = try #require(site.outcome.findings.first?.related.first)
      #expect(related.place.file == "redirects.yaml" && related.place.span?.start.line == 1)
    }
  }

  @Test func twoRulesOfOneAddressNameEachOther() throws {
    let site = try TestSite(with: Self.list)
      .edit("content/index.ms.md", "---\ntitle: Utama\naliases: /b.html\n---\n")
      .edit("redirects.yaml", "1️⃣/b.html: {page: news, language: ms}\n").build()
    site.expect([("link/alias-clash", "1️⃣")])
    let related = try #require(site.outcome.findings.first?.related.first)
    #expect(related.place.file == "content/index.ms.md" && related.place.span?.start.line == 3)
  }

  @Test func twoPagesOfOneAddressNameEachOther() throws {
    let site = try TestSite(with: Self.list)
      .edit("content/a.ms.md", "---\ntitle: A\nmissing: omit\nslug: sama\n---\n")
      .edit("content/b.ms.md", "---\ntitle: B\nmissing: omit\nslug: 1️⃣sama\n---\n").build()
    site.expect([("page/address", "1️⃣")])
    let related = try #require(site.outcome.findings.first?.related.first)
    #expect(related.place.file == "content/a.ms.md" && related.place.span?.start.line == 4)
  }

  @Test(arguments: ["feed.xml", "call.ics", "search.json"])
  func aPageIsNotWhereAFileIsMade(name: String) throws {
    let site = try TestSite(with: Self.list)
      .edit("content/cari.ms.md", "---\ntitle: Cari\nlayout: search\nmissing: omit\n---\n")
      .edit("templates/search.html", "{{ page.content }}\n")
      .edit("content/x.ms.md", "---\ntitle: X\nmissing: omit\nslug: 1️⃣\(name)\n---\n").build()
    site.expect([("page/address", "1️⃣")])
    try site.edit("content/x.ms.md", nil)
      .edit("content/\(name).ms.md", "---\ntitle: X\nmissing: omit\n---\n").build()
    #expect(site.findings == ["page/address content/\(name).ms.md"])
    #expect(try site.wording(of: "page/address").solutions.first?.text.contains("slug") == true)
  }

  /// What stands before every address of a site stands before its older addresses, too.
  @Test(arguments: [
    ("https://contoh.example/sub/", "1️⃣/sub/lama/", true),
    ("https://contoh.example/sub/", "/lama/", false),
    ("https://contoh.example/sub/", "/submarine/", false),
    ("https://contoh.example/", "/sub/lama/", false),
  ])
  func anOlderAddressBeginsAtTheSitesRoot(_ url: String, _ alias: String, _ isFound: Bool) throws {
    let site = TestSite(with: "").edit(
      "content/index.ms.md", "---\ntitle: Utama\naliases: [\(alias)]\n---\n")
    site.url = url
    try site.build().expect(isFound ? [("link/alias-prefix", "1️⃣")] : [])
    guard isFound else { return }
    #expect(!site.outcome.hasErrors)
    let wording = try site.wording(of: "link/alias-prefix")
    #expect(wording.explanation.hasSuffix("becomes /sub/sub/lama/."))
    #expect(wording.solutions.first?.replacement == "/lama/")
  }
}
