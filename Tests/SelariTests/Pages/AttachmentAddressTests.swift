import Testing

@testable import Selari

/// The addresses of files beside the pages, as people write them.
@Suite struct AttachmentAddressTests {
  private func site(_ text: String) -> TestSite {
    TestSite(
      with: """
        -- content/media/index.ms.md --
        ---
        title: Media
        ---
        \(text)
        -- content/media/index.en.md --
        ---
        title: Media
        ---
        -- content/media/foto kami.png --
        <svg/>
        -- content/media/100%.pdf --
        x
        -- content/media/borang.pdf --
        x

        """)
  }

  @Test(arguments: [
    ("![a](foto%20kami.png)", "src=\"/media/foto%20kami.png\""),
    ("![a](<foto kami.png>)", "src=\"/media/foto%20kami.png\""),
    ("![a](/media/foto%20kami.png)", "src=\"/media/foto%20kami.png\""),
    ("[a](foto%20kami.png)", "href=\"/media/foto%20kami.png\""),
    ("[a](/media/foto%20kami.png?v=1#a)", "href=\"/media/foto%20kami.png?v=1#a\""),
    ("[a](100%25.pdf)", "href=\"/media/100%25.pdf\""),
    ("[a](borang.pdf?v=1#page=2)", "href=\"/media/borang.pdf?v=1#page=2\""),
    ("[a](/ms/media/?q=1)", "href=\"/ms/media/?q=1\""),
  ])
  func anAddressIsReadAndWrittenAsAnAddress(written: String, html: String) throws {
    let site = try site(written).build()
    site.expectClean()
    #expect(try site.file("ms/media/index.html").contains(html))
  }

  /// What is offered can be put where it is wanted.
  @Test func aSuggestionIsAnAddress() throws {
    let site = try site("![a](1️⃣foto%20kamu.png)").build()
    #expect(site.findings.count == 1)
    #expect(
      try site.wording(of: "link/resource").solutions.first?.replacement == "foto%20kami.png")
  }

  @Test(arguments: ["/.git/lama.html", "/.selari-build", "/a/.tersembunyi/"])
  func anOlderAddressIsNoHiddenFile(alias: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\naliases: [\(alias)]\n---\n").build()
    #expect(site.findings == ["front-matter/value content/index.ms.md:3:11"])
    try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\naliases: [/.well-known/x]\n---\n").build()
      .expectClean()
  }
}
