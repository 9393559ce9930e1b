import Diagnostics
import Markdown
import Testing

@Suite struct ForeignEmphasisTests {
  @Test func emphasisOfAForeignWordCarriesItsLanguageWhateverFollows() {
    #expect(
      rendered("Sediakan *toolkit* itu.") == "<p>Sediakan <em lang=\"en\">toolkit</em> itu.</p>\n")
    #expect(rendered("Sediakan *toolkit*") == "<p>Sediakan <em lang=\"en\">toolkit</em></p>\n")
    #expect(
      rendered("**toolkit**\n*toolkit* _itu_")
        == "<p><strong lang=\"en\">toolkit</strong>\n<em lang=\"en\">toolkit</em> <em>itu</em></p>\n"
    )
  }

  @Test func aForeignWordAmongOthersIsMarkedAlone() {
    #expect(
      rendered("*sebuah toolkit baharu* itu")
        == "<p><em>sebuah <span lang=\"en\">toolkit</span> baharu</em> itu</p>\n")
  }

  private func rendered(_ text: String) -> String {
    let document = MarkdownParser().parse(
      Source(path: "a.md", text: text), from: 0, options: MarkdownOptions())
    let terms = ForeignTerms(phrases: [("toolkit", "en")], names: [])
    var output: [UInt8] = []
    var host = PlainHost()
    document.render(into: &output, host: &host, options: RenderOptions(foreignTerms: terms))
    return String(decoding: output, as: UTF8.self)
  }
}
