import Testing

@testable import Selari

/// `pages()` lists what its arguments name, and says so where they name nothing.
@Suite struct PagesFunctionTests {
  private func site(_ template: String) throws -> TestSite {
    let site = TestSite(
      with: """
        -- content/news/index.ms.md --
        ---
        title: Berita
        ---
        -- content/news/index.en.md --
        ---
        title: News
        ---
        -- content/news/a.ms.md --
        ---
        title: Satu
        topics: [kerja]
        ---
        -- content/news/a.en.md --
        ---
        title: One
        ---
        -- content/about.ms.md --
        ---
        title: Perihal
        ---
        -- content/about.en.md --
        ---
        title: About
        ---
        -- templates/page.html --
        {% if page.url == "/ms/news/a/" %}\(template){% endif %}
        """)
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\ntopics: {kerja: {ms: Kerja, en: Work}}\n")
    return try site.build()
  }

  @Test(arguments: [
    ("section=page.section", "Satu,"), ("section=page.section.id", "Satu,"),
    ("topic=page.topics[0]", "Satu,"), ("topic='kerja'", "Satu,"),
    ("section='index'", "Berita,Perihal,"), ("", "Berita,Satu,Perihal,"),
  ])
  func objectsStandForTheirIds(arguments: String, expected: String) throws {
    let site = try site("{% for one in pages(\(arguments)) %}{{ one.title }},{% endfor %}")
    site.expectClean()
    let titles = try site.file("ms/news/a/index.html").split(separator: ",").sorted()
    #expect(titles == expected.split(separator: ",").sorted())
  }

  @Test(arguments: [
    (
      "link('abut')",
      ["Did you mean `about`?", "Or make the page: `selari new page abut`."]
    ),
    (
      "pages(section='newz')",
      ["Did you mean `news`?", "Or make the section: `selari new section newz`."]
    ),
  ])
  func pagesThatAreNotThereAreNamedAsTemplatesNameThem(
    call: String, solutions: [String]
  ) throws {
    let site = try site("{{ \(call) }}")
    #expect(try site.wording(of: "link/page").solutions.map(\.text) == solutions)
  }

  @Test func anIdMayBeWrittenAsInLinks() throws {
    let site = try site("{{ link('page:about') }} {{ pages('page:news') | length }}")
    site.expectClean()
    #expect(try site.file("ms/news/a/index.html") == "/ms/about/ 1")
  }

  @Test func nothingIsNoTextForACode() throws {
    #expect(
      try site("{{ qr('') }}").wording(of: "template/argument").explanation
        == "qr() is given an empty text; a QR code needs something to be read.")
  }

  @Test(arguments: [
    ("section=5", "`section` takes a section or its id; this is a number."),
    ("section=none", "`section` takes a section or its id; this is none."),
    ("5", "`section` takes a section or its id; this is a number."),
    ("section=page.topics[0]", "`section` takes a section or its id; this is topic."),
    ("topic=['kerja']", "`topic` takes a topic or its id; this is a list."),
    ("topic=page", "`topic` takes a topic or its id; this is page."),
    ("section='about'", "`about` is a page and no section; no pages are below it."),
    ("section=page", "`news/a` is a page and no section; no pages are below it."),
  ])
  func whatNamesNothingIsTold(arguments: String, explanation: String) throws {
    let site = try site("{{ pages(\(arguments)) | length }}")
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == ["template/argument"])
    #expect(try site.wording(of: "template/argument").explanation == explanation)
  }
}
