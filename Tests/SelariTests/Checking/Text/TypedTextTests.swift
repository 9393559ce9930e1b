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
    let inputs = try site.inputs()
    let file = try #require(model.files.first { $0.source.path == "content/index.ms.md" })
    let options = MarkdownOptions(smart: smart, html: false)
    let parser = MarkdownParser()
    let document = parser.parse(file.source, from: file.bodyStart, options: options)
    return PageReader(model.configuration.languages[0], of: inputs)
      .read(document, of: file, options, with: parser).text
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

  /// Escapes and entities are read as they are shown, and what stands beside them as it was typed.
  @Test(arguments: [
    "\\\"a\\\" &quot;b&quot; \"c\" 20 Oktober", "Ali's website\\*\\*", "'1 Mei 2020' &amp; x",
    "Coming soon&hellip;' “1--3 May 2024”' “Pathfinder”' \\[café\\]", "1--3 Mei 2024 &amp; x",
    "a | 1--3 Mei \\| y\n--|--\nb | c", "https://a.org/b--c &amp; y...",
    "\"a &amp; \"b\" website\"",
    "\"\\[A\\] \"website x", "## It's \\[x\\]", "\\' \\-- &ndash;--&mdash; ...&hellip;",
  ])
  func besideEscapesAndEntitiesIsReadAsTyped(_ markdown: String) throws {
    try expectSame(markdown)
  }

  /// Every word stands where it was typed, escapes and entities around it or not.
  @Test(
    arguments: [true, false],
    [
      "Ali's website\\*\\* dan RM1,001 &amp; RM5,001 \\_ akhir",
      "\\*satu\\* &hellip;dua&nbsp;&mdash;tiga",
      "&quot;satu&quot; \"dua\" &nosuch; tiga &#8211; empat",
      "a | satu \\| dua\n--|--\ntiga &lt; empat | c",
      "\\[satu dua", "&amp; satu dua", "satu dua\\*", "café &eacute; \\[naïf\\] &rsquo;hujung",
      "AT&T & satu &amp;&amp; dua",
    ])
  func wordsBesideEscapesStandWhereTheyWereTyped(smart: Bool, markdown: String) throws {
    let text = try text(markdown, smart: smart)
    let source = Array("---\ntitle: Utama\n---\n\(markdown)\n".utf8)
    for token in text.tokens.dropFirst() where token.kind == .word && token.range.count > 2 {
      let typed = String(decoding: source[text.source(token.range)], as: UTF8.self)
      #expect(typed == text.string(token.range), "\(markdown)")
    }
  }

  /// A description of two lines, indented by two, is as much longer than its text as quotation marks are.
  @Test(arguments: [
    "Satu dua tiga\n  empat lima", "\"Satu dua tiga\"", "'Satu dua tiga'", "Satu \"dua\" tiga",
  ])
  func aDescriptionIsReadWhole(written: String) throws {
    let site = TestSite(with: "")
    site.edit("content/index.ms.md", "---\ntitle: Utama\ndescription: \(written)\n---\n")
    let inputs = try site.inputs()
    let model = try site.assembled()
    let file = try #require(model.files.first { $0.source.path == "content/index.ms.md" })
    let options = MarkdownOptions()
    let parser = MarkdownParser()
    let document = parser.parse(file.source, from: file.bodyStart, options: options)
    let text = PageReader(model.configuration.languages[0], of: inputs)
      .read(document, of: file, options, with: parser).text
    let first = try #require(text.tokens.first { text.string($0.range) == "Satu" })
    let place = text.source(first.range)
    let typed = String(decoding: file.source.bytes[place], as: UTF8.self)
    #expect(typed.hasPrefix("Satu"), "\(typed)")
  }
}
