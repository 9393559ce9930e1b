import Diagnostics
import Testing

@testable import Selari

/// The quick reader beside gumbo: what it reads, it reads as gumbo does.
@Suite struct PlainReaderTests {
  /// A page around a piece of HTML.
  static func page(_ body: String) -> [UInt8] {
    Array(
      """
      <!doctype html>
      <html lang="ms">
      <head>
      <meta charset="utf-8">
      <title>Tajuk &amp; lagi</title>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """.utf8)
  }

  /// A tree as lines; blanks between elements left out.
  private static func described(_ tree: HTMLTree) -> [String] {
    tree.nodes.compactMap { node in
      let text = String(decoding: tree.bytes[node.range], as: UTF8.self)
      if node.kind == .text, text.allSatisfy(\.isWhitespace) { return nil }
      let first = Int(node.attributes)
      let attributes = tree.attributes[first..<first + Int(node.attributeCount)].map {
        String(decoding: tree.bytes[$0.name], as: UTF8.self) + "="
          + String(decoding: tree.bytes[$0.value], as: UTF8.self)
      }
      let parent = node.parent >= 0 ? tree.nodes[Int(node.parent)].range : 0..<0
      return "\(node.kind) \(node.tag) \(node.isForeign) \(node.range) in \(parent) \(attributes)"
    }
  }

  /// Expects that a page is plain, and that gumbo reads the same in it.
  private func expectSame(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let plain = try #require(PlainReader.read(bytes), sourceLocation: sourceLocation)
    let gumbo = GumboReader.read(bytes)
    #expect(gumbo.faults == [], sourceLocation: sourceLocation)
    #expect(
      Self.described(plain) == Self.described(gumbo), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "<p>Teks &lt;b&gt; &#233; “é” 🙂</p>", "<a class=\"x\" href='#a'>x</a><br><br />",
    "<ul>\n<li>a<ul><li>b</li></ul></li>\n</ul><ol start=\"3\"><li><p>x</p></li></ol>",
    "<table><caption>c</caption><colgroup><col></colgroup><thead><tr><th>x</th></tr></thead>"
      + "<tbody><tr><td>x <b>y</b></td></tr></tbody></table>",
    "<dl><dt>a</dt><dd>b</dd></dl><dl><div><dt>a</dt><dd>b</dd></div></dl>",
    "<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><title>t</title><linearGradient id=\"g\">"
      + "<stop offset=\"0\"/></linearGradient><path d=\"M0 0\"/></svg>",
    "<select><option>a</option><optgroup label=\"x\"><option>b</option></optgroup></select>",
    "<script type=\"application/ld+json\">{\"a\": \"<p>\"}</script><script src=\"/a.js\"></script>",
    "<!-- a - b --><textarea>a &amp; b</textarea><input disabled><x-y a=\"b\">z</x-y>",
    "<details><summary>x</summary><p>y</p></details><pre><code>a\n b</code></pre>",
    "<p>a <em>b <strong>c</strong></em> <span lang=\"en\">d</span></p><blockquote><p>x</p></blockquote>",
  ])
  func aPlainPageIsReadAsGumboReadsIt(body: String) throws {
    try expectSame(Self.page(body))
  }

  @Test(arguments: [
    "<p>a<div>b</div></p>", "<p>a", "</p>", "<a href=\"#\">a<a href=\"#\">b</a></a>",
    "<b><i>x</b></i>",
    "<li>x</li>", "<table><tr><td>x</td></tr></table>", "<table>x</table>", "<div/>", "a & b; &x;",
    "a &copy b", "<p id=\"a\" id=\"b\">x</p>", "<p id=a>x</p>", "<p id=\"a\"class=\"b\">x</p>",
    "<P>x</P>", "<!-- a -- b -->", "<!---->", "< p>", "\u{1}", "\u{85}", "<h1>a<h2>b</h2></h1>",
    "<form><form></form></form>", "<button><button></button></button>", "<svg><p>x</p></svg>",
    "<select><p>x</p></select>", "<noscript>x</noscript>", "<template>x</template>",
    "<dl><dd><div><dt>x</dt></div></dd></dl>", "</body><p>x</p>", "<title>x</title>",
  ])
  func anythingElseIsLeftToGumbo(body: String) {
    #expect(PlainReader.read(Self.page(body)) == nil)
  }

  @Test func pagesThatAreNoWholePagesAreLeftToGumbo() {
    for page in ["", "<p>x</p>", "<!doctype html>", "<!doctype html><html></html>", "<html>"] {
      #expect(PlainReader.read(Array(page.utf8))?.faults.isEmpty ?? true)
    }
    #expect(PlainReader.read(Array("<p>x</p>".utf8)) == nil)
  }

  /// Pieces put together at random: where the quick reader finds the whole plain, gumbo agrees.
  @Test func piecesAtRandomAreReadTheSame() throws {
    var random = SplitMix(87)
    var plain = 0
    for _ in 0..<3_000 {
      let page = Self.page(Self.pieces(&random))
      guard let tree = PlainReader.read(page) else { continue }
      plain += 1
      let gumbo = GumboReader.read(page)
      #expect(gumbo.faults == [], "\(String(decoding: page, as: UTF8.self))")
      #expect(
        Self.described(tree) == Self.described(gumbo), "\(String(decoding: page, as: UTF8.self))")
    }
    #expect(plain > 500)
  }

  private static let tags = [
    "p", "div", "a", "b", "ul", "li", "table", "tbody", "tr", "td", "svg", "g", "h2", "button",
    "select", "option", "dl", "dt", "dd", "script", "style", "pre", "main", "section", "details",
    "summary", "em", "span", "label", "x-y", "textarea", "br", "hr", "input", "nobr", "title",
  ]

  /// Elements one in the other, now and then closed in the wrong order.
  private static func pieces(_ random: inout SplitMix) -> String {
    var html = ""
    var open: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let tag = tags.randomElement(using: &random) ?? "p"
      html += "<\(tag)>"
      if !["br", "hr", "input"].contains(tag) { open.append(tag) }
      if Int.random(in: 0..<20, using: &random) == 0 { open.swapAt(0, max(0, open.count - 1)) }
      if Bool.random(using: &random), let last = open.popLast() { html += "t</\(last)>" }
    }
    return html + open.reversed().map { "</\($0)>" }.joined()
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
