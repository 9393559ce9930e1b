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

  /// By `order`, then the newest, then by id, whether or not a section is named.
  @Test func pagesAreInTheOrderOfLists() throws {
    let keys = [
      ("a", "date: 2020-01-01\norder: 5"), ("b", "date: 2024-01-01"),
      ("c", "date: 2022-01-01\norder: 1"),
      ("d", "date: 2021-01-01"), ("e", "draft: false"),
    ]
    let pages = keys.map { id, keys in
      "-- content/\(id).ms.md --\n---\ntitle: \(id)\ntopics: [kerja]\n\(keys)\n---\n"
        + "-- content/\(id).en.md --\n---\ntitle: \(id)\n---\n"
    }
    let site = TestSite(
      with: pages.joined() + """
        -- templates/home.html --
        {% for list in [pages(topic="kerja"), page.children] %}
        {% for one in list %}{{ one.id }}{% endfor %};
        {%- endfor %}

        """)
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\ntopics: {kerja: {ms: Kerja, en: Work}}\n")
    site.at = "2025-01-01T00:00:00+08:00"
    try site.build().expectClean()
    let lists = try site.file("ms/index.html").filter { !$0.isWhitespace }
    #expect(lists == "cabde;cabde;")
  }

  /// The address of another language would go under the name of the one that is asked for.
  @Test func aPageIsLinkedInALanguageThatItHas() throws {
    let site = try TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        missing: omit
        ---
        -- templates/home.html --
        {{ link("a") }}{% if language.code == "ms" %}{{ 1️⃣link("a", language="en") }}{% endif %}

        """
    ).build()
    site.expect([("link/page", "1️⃣")])
    #expect(
      try site.wording(of: "link/page").explanation
        == "The page `a` does not exist in the language `en`.")
    try site.edit("templates/home.html", "{{ link(\"a\") }}").build().expectClean()
    #expect(try site.file("en/index.html") == "/ms/a/")
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
    ("section=page.topics[0]", "`section` takes a section or its id; this is a topic."),
    ("topic=['kerja']", "`topic` takes a topic or its id; this is a list."),
    ("topic=page", "`topic` takes a topic or its id; this is a page."),
    ("section='about'", "`about` is a page and no section; no pages are below it."),
    ("section=page", "`news/a` is a page and no section; no pages are below it."),
  ])
  func whatNamesNothingIsTold(arguments: String, explanation: String) throws {
    let site = try site("{{ pages(\(arguments)) | length }}")
    #expect(site.findings.map { String($0.prefix { $0 != " " }) } == ["template/argument"])
    #expect(try site.wording(of: "template/argument").explanation == explanation)
  }
}
