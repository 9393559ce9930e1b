import Testing

@testable import Selari

/// What stands for a page without a description.
@Suite struct PageSummaryTests {
  private let words = String(repeating: "kata ", count: 50)

  @Test func aParagraphOfUsualLengthIsWhole() {
    let text = words + "akhir"
    #expect(PageSummary.beginning(of: text) == text)
    #expect(PageSummary.beginning(of: "") == "")
  }

  @Test func aLongOneEndsWithASentence() {
    let sentence = "Ayat ini pendek sahaja. "
    let summary = PageSummary.beginning(of: String(repeating: sentence, count: 30))
    #expect(summary == String(repeating: sentence, count: 12).dropLast())
    let chinese = PageSummary.beginning(of: String(repeating: "这是一个句子。", count: 60))
    #expect(chinese == String(repeating: "这是一个句子。", count: 42))
  }

  @Test func aLongSentenceEndsWithAWord() {
    #expect(
      PageSummary.beginning(of: words + words)
        == String(repeating: "kata ", count: 60).dropLast() + "…")
    #expect(PageSummary.beginning(of: String(repeating: "kata, ", count: 90)).hasSuffix("kata…"))
    // A point behind an abbreviation ends none.
    #expect(PageSummary.beginning(of: words + "Dr. " + words).hasSuffix("kata…"))
    let chinese = PageSummary.beginning(of: String(repeating: "字", count: 33_000))
    #expect(chinese == String(repeating: "字", count: 299) + "…")
  }

  @Test(arguments: [
    "![Peserta bengkel](foto.png)", "[![Peserta bengkel](foto.png)](page:index)",
    "![Peserta](foto.png)\n*![Bengkel](foto.png)*",
  ])
  func aPictureIsNoSummary(picture: String) throws {
    let site = try TestSite(TestSite.smallest).edit("templates/page.html", "{{ page.summary }}")
      .edit("content/foto.png", "x")
      .edit("content/index.ms.md", "---\ntitle: A\n---\n\(picture)\n\nPerenggan. Kedua.\n").build()
    #expect(try site.file("ms/index.html") == "Perenggan. Kedua.")
  }

  @Test func templatesSeeIt() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("templates/page.html", "{{ page.summary }}|{{ page.words }}")
      .edit("content/index.ms.md", "---\ntitle: A\n---\n\(String(repeating: "字", count: 400))\n")
      .build()
    #expect(
      try site.file("ms/index.html") == String(repeating: "字", count: 299) + "…|400")
  }

  /// The index of a search parts what ends without a mark, in whatever writing.
  @Test func searchKnowsWhereSentencesEnd() throws {
    let text = "句子。\n\n问题？\n\nجملة؟\n\nवाक्य।\n\nTanpa tanda\n\nAkhir.\n"
    let site = try TestSite(
      with: """
        -- templates/search.html --
        x
        -- content/cari.ms.md --
        ---
        title: Cari
        layout: search
        ---
        \(text)
        -- content/cari.en.md --
        ---
        title: Search
        ---

        """
    ).build()
    #expect(
      try site.file("ms/search.json").contains("句子。 问题？ جملة؟ वाक्य। Tanpa tanda · Akhir."))
  }
}
