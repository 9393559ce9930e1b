import Diagnostics
import Markdown
import Testing

@testable import Selari

/// Rules read a page's text as it was typed, whether or not the site's Markdown has typographic marks.
@Suite struct TypedTextTests {
  private func text(_ markdown: String, smart: Bool) throws -> PageText {
    let site = TestSite(with: "")
    site.edit("content/index.ms.md", "---\ntitle: Utama\n---\n\(markdown)\n")
    let model = try site.assembled()
    let file = try #require(model.files.first { $0.source.path == "content/index.ms.md" })
    let document = MarkdownParser().parse(
      file.source, from: file.bodyStart, options: MarkdownOptions(smart: smart, html: false))
    let grammar = FactGrammar.of("ms")
    let references = ReferenceTexts(
      facts: Facts([]), language: model.configuration.languages[0],
      zone: model.configuration.zone, readsFacts: true)
    return PageTextBuilder.text(
      of: document, in: file, references: references, lexicon: Lexicon(grammar: grammar))
  }

  private func expectSame(_ markdown: String) throws {
    let typed = try text(markdown, smart: false)
    let read = try text(markdown, smart: true)
    #expect(typed.bytes == read.bytes, "\(markdown)")
    #expect(typed.tokens.map(\.hash) == read.tokens.map(\.hash), "\(markdown)")
    let places = { (text: PageText) in text.tokens.map { text.source($0.range) } }
    #expect(places(typed) == places(read), "\(markdown)")
  }

  @Test(arguments: [
    #""Tamat" kata orang 'itu' -- pada 20 Oktober 2022 --- dan... sudah."#,
    "buruh's *\"paksa\"* -- dan [a--b...](https://a.example \"c--d\")",
    "----- ---- .... \"\" '' '\"x\"'", "a | \"b\"\n--|--\n'c' | d--e\n", "- \"satu\n- dua\"",
    "> 'petikan'...\n> lagi", "“sudah betul” – benar…", "“a” \"b\" ‘c’ 'd' — e --- f",
  ])
  func typographicMarksAreReadAsTyped(_ markdown: String) throws { try expectSame(markdown) }

  @Test func whateverMarksStandTogetherIsReadAsTyped() throws {
    var numbers = SeededNumbers(seed: 11)
    let pieces = [
      "\"", "'", "-", "--", "...", ".", " ", "a", "kata", "“", "—", "*", "é", "\n", ", ",
    ]
    for _ in 0..<300 {
      let text = (0..<20).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      // What is not typed text, and has no marks of its own, may be anything.
      try expectSame("Teks " + text + " hujung.")
    }
  }

  /// A backslash or an entity may stand for a mark: its text is read as it is shown.
  @Test func whatIsEscapedIsReadAsShown() throws {
    let read = try text("\\\"a\\\" &quot;b&quot; \"c\" 20 Oktober", smart: true)
    let shown = String(decoding: read.bytes, as: UTF8.self)
    #expect(shown.contains("\"a\" \"b\" “c” 20 Oktober"))
  }
}
