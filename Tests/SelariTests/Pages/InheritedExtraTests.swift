import Testing

@testable import Selari

/// What templates read of a page's `extra` is inherited key by key.
@Suite struct InheritedExtraTests {
  private func site(_ malay: String, _ english: String) -> TestSite {
    TestSite(
      with: """
        -- templates/page.html --
        {{ page.extra | json }}
        -- content/a.ms.md --
        ---
        title: A
        \(malay)
        ---
        -- content/a.en.md --
        ---
        title: A
        \(english)
        ---

        """)
  }

  @Test(arguments: [
    (
      "extra: {when: 2026-12-01, short: A}", "extra: {short: B}",
      #"{"when":"2026-12-01","short":"B"}"#
    ),
    ("extra: {short: A}", "extra: {more: B}", #"{"short":"A","more":"B"}"#),
    ("extra: {short: A}", "", #"{"short":"A"}"#), ("", "extra: {short: B}", #"{"short":"B"}"#),
    ("extra: {when: 2026-12-01}", "extra: {when: }", #"{"when":null}"#),
    // A value that is a mapping is one value.
    ("extra: {map: {a: 1, b: 2}}", "extra: {map: {a: 3}}", #"{"map":{"a":3}}"#),
    ("extra: [1, 2]", "extra: {a: 3}", #"{"a":3}"#),
    ("extra: {ms: {a: 1}, en: {a: 2}}", "extra: {b: 3}", #"{"a":2,"b":3}"#),
    ("extra: {a: 1}", "extra: {en: {b: 3}}", #"{"a":1,"b":3}"#),
  ])
  func aTranslationHoldsOnlyWhatIsTranslated(
    malay: String, english: String, extra: String
  ) throws {
    let site = try site(malay, english).build()
    site.expectClean()
    let written = try site.file("en/a/index.html").filter { !$0.isWhitespace }
    #expect(written == extra)
  }

  /// An edit of the source's shows in the preview of its translations.
  @Test func anEditOfTheSourcesIsAnEditOfTheTranslations() throws {
    let tree = EditedTree(site("extra: {when: 2026, short: A}", "extra: {short: B}").text.files)
    let live = LiveSite(
      tree: tree, options: Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 1))
    _ = live.update(nil)
    tree.set(
      "content/a.ms.md", Array("---\ntitle: A\nextra: {when: 2027, short: A}\n---\n".utf8))
    _ = live.update(tree.takeChanged())
    let page = try #require(live.file("en/a/index.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("2027"))
  }
}
