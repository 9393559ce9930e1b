import Testing

@testable import Selari

@Suite struct ListPartsTests {
  /// A site whose section of three pages lists two at a time, by a template.
  private func site(_ section: String) -> TestSite {
    var site = TestSite(TestSite.smallest)
    for language in ["ms", "en"] {
      site = site.edit(
        "content/berita/index.\(language).md",
        language == "ms" ? "---\ntitle: Berita\npaginate: 2\n---\n" : "---\ntitle: News\n---\n")
      for number in 1...7 {
        site = site.edit(
          "content/berita/n\(number).\(language).md", "---\ntitle: Satu \(number)\n---\n")
      }
    }
    return site.edit("templates/section.html", section)
  }

  private func found(_ site: TestSite) throws -> [String] {
    try site.check().findings.filter { $0.hasPrefix("page/paginate ") }
  }

  @Test func aPartThatNothingLeadsToIsTold() throws {
    let findings = try found(
      site("{% for item in page.children %}{{ item.title }}{% endfor %}"))
    // Where it is written, in the source; a translation that inherits it has a template of its own.
    #expect(
      findings == [
        "page/paginate content/berita/index.en.md", "page/paginate content/berita/index.ms.md:3:11",
      ])
  }

  @Test(arguments: ["\"", "'", ""]) func aPartThatIsLedToIsNone(quote: String) throws {
    let link = "<a href=\(quote){{ page.paginator.next }}\(quote)>a</a>"
    #expect(try found(site("{% if page.paginator.next %}\(link){% endif %}")) == [])
  }

  @Test(arguments: ["\"", "'", ""])
  func aPartMayBeLedToFromWhereItStands(quote: String) throws {
    let link =
      "<a href=\(quote){{ '' if page.paginator.number == 1 else '../' }}{{ page.paginator.number + 1 }}/\(quote)>a</a>"
    #expect(try found(site("{% if page.paginator.next %}\(link){% endif %}")) == [])
  }

  /// The other language's such part, and its whole list where that has fewer.
  @Test func aPartLeadsToTheSamePartOfTheOtherLanguage() throws {
    let site = site(
      "{% for one in page.translations %}{{ one.url }} {{ one.permalink }};{% endfor %}"
        + "{{ page.paginator.next or '' }}")
    for number in 5...7 { site.edit("content/berita/n\(number).en.md", nil) }
    let settings = try #require(site.text.files["site.yaml"])
    site.editBytes("site.yaml", settings + Array("\nmissing: omit\n".utf8))
    try site.build()
    #expect(site.findings == [])
    func addresses(_ part: (ms: String, en: String)) -> String {
      [part.ms, part.en].map { "\($0) https://contoh.example\($0);" }.joined()
    }
    for (path, expected) in [
      ("ms/berita/", ("/ms/berita/", "/en/berita/")),
      ("ms/berita/2/", ("/ms/berita/2/", "/en/berita/2/")),
      ("en/berita/2/", ("/ms/berita/2/", "/en/berita/2/")),
      ("ms/berita/3/", ("/ms/berita/3/", "/en/berita/")),
    ] {
      #expect(
        try site.file(path + "index.html").hasPrefix(addresses(expected)), "\(path)")
    }
  }

  /// What stands in a section that a notice is written for has notices of its own.
  @Test func aNoticeHasNoParts() throws {
    let site = site("{{ page.paginator.next or '' }}")
      .edit(
        "content/berita/index.ms.md", "---\ntitle: Berita\npaginate: 2\nmissing: notice\n---\n")
    for name in ["index"] + (1...7).map({ "n\($0)" }) {
      site.edit("content/berita/\(name).en.md", nil)
    }
    try site.build()
    #expect(site.findings == [])
    #expect(site.files["ms/berita/4/index.html"] != nil)
    #expect(site.files["en/berita/index.html"] != nil)
    #expect(site.files["en/berita/2/index.html"] == nil)
    #expect(try !site.file("sitemap.xml").contains("/en/berita/2/"))
  }

  @Test func aPageThatIsNoSectionHasNothingToSplit() throws {
    let site = TestSite(TestSite.smallest).edit(
      "content/lain.ms.md", "---\ntitle: Lain\npaginate: 5\n---\n"
    ).edit("content/lain.en.md", "---\ntitle: Other\n---\n")
    #expect(try found(site) == ["page/paginate content/lain.ms.md:3:11"])
  }
}
