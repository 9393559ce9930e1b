import Bytes
import Diagnostics
import Markdown
import Testing

@Suite struct RenderingTests {
  @Test func plainMarkdownBecomesHTML() {
    let source = Source(path: "a.md", text: "---\n# Satu\n\nA *b* <c> [d](e)\n\n- x\n- y\n")
    let document = MarkdownParser().parse(source, from: 4, options: MarkdownOptions(html: true))
    var output = ByteBuffer()
    var host = PlainHost()
    document.render(into: &output, host: &host)
    #expect(
      output.string() == """
        <h1 id="satu">Satu</h1>
        <p>A <em>b</em> <c> <a href="e">d</a></p>
        <ul>
        <li>x</li>
        <li>y</li>
        </ul>

        """)
  }
}
