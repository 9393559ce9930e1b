import Testing

@testable import Selari

/// Pages whose `expire` has passed: in no list but the one that asks for them.
@Suite struct ExpiredPagesTests {
  private static let pages = """
    -- content/berita/index.ms.md --
    ---
    title: Berita
    ---
    -- content/berita/index.en.md --
    ---
    title: News
    ---
    -- content/berita/lama.ms.md --
    ---
    title: Lama
    date: 2022-09-01
    expire: 2022-10-10
    ---
    -- content/berita/lama.en.md --
    ---
    title: Old
    ---
    -- content/berita/lebih-lama.ms.md --
    ---
    title: Lebih lama
    date: 2022-08-01
    expire: 2022-09-10
    topics: [kerja]
    missing: notice
    ---
    -- content/berita/kekal.ms.md --
    ---
    title: Kekal
    ---
    -- content/berita/kekal.en.md --
    ---
    title: Lasting
    ---

    """

  /// What a template writes on the Malay home page.
  private func written(
    _ template: String, at instant: String = "2022-10-11", on file: String = "ms/index.html"
  ) throws -> String {
    let site = TestSite(with: Self.pages + "-- templates/page.html --\n\(template)\n")
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\ntopics: {kerja: {ms: Kerja, en: Work}}\n")
    site.at = instant
    try site.build().expectClean()
    return try site.file(file)
  }

  private func loop(_ arguments: String) -> String {
    "{% for one in pages(\(arguments)) %}{{ one.title }},{% endfor %}"
  }

  @Test(arguments: [
    ("section='berita', expired=true", "Lama,Lebih lama,"), ("section='berita'", "Kekal,"),
    ("section='berita', expired=false", "Kekal,"), ("section='berita', expired=none", "Kekal,"),
    ("section='berita', topic='kerja', expired=true", "Lebih lama,"),
    ("expired=true", "Lama,Lebih lama,"), ("", "Berita,Kekal,"),
    ("section='index', expired=true", ""),
  ])
  func theyAreInTheListThatAsksForThemAlone(arguments: String, titles: String) throws {
    #expect(try written(loop(arguments)) == titles)
  }

  @Test func theyJoinThatListAtTheirInstant() throws {
    let list = loop("section='berita', expired=true")
    #expect(try written(list, at: "2022-10-09T23:59:59+08:00") == "Lebih lama,")
    #expect(try written(list, at: "2022-10-10T00:00:00+08:00") == "Lama,Lebih lama,")
  }

  @Test func aNoticeInPlaceOfATranslationIsNotOne() throws {
    let list = loop("section='berita', expired=true")
    #expect(try written(list, on: "en/index.html") == "Old,")
  }
}
