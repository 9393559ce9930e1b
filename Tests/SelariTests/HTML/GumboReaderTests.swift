import Diagnostics
import Testing

@testable import Selari

@Suite struct GumboReaderTests {
  /// The faults of a piece of a page, as the kind and the text they are about.
  private func faults(_ body: String) -> [String] {
    let bytes = PlainReaderTests.page(body)
    return GumboReader.read(bytes).faults.map {
      "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("<p><div>x</div></p>", ["endTag(\"p\") </p>"]),
    ("<section>x</div></section>", ["endTag(\"div\") </div>"]),
    ("<p id=\"a\" id=\"b\">x</p>", ["repeatedAttribute"]),
    ("<div/>", ["selfClosing(\"div\")"]),
    ("a &bogus; b", ["characterReference"]),
    ("<table><p>x</p></table>", ["misplaced(\"p\") <p>"]),
    ("<!doctype html>", ["doctype"]),
    ("<!-- a", ["unfinished"]),
    ("<b><i>x</b></i>", ["endTag(\"b\") </b>"]),
  ])
  func whatIsBrokenIsTold(body: String, expected: [String]) {
    let found = faults(body)
    for fault in expected {
      #expect(found.contains { $0.hasPrefix(fault) }, "\(found)")
    }
  }

  @Test func whatIsRightIsNot() {
    for body in [
      "<p>a<p>b", "<ul><li>a<li>b</ul>", "<table><tr><td>x</table>", "<p id=a class='b'>x",
      "AT&T & co",
      "<dl><dt>a<dd>b</dl>", "<svg><path/></svg>", "<br/>", "<script>if (a < b) x()</script>",
    ] {
      #expect(faults(body) == [], "\(body)")
    }
  }

  @Test func whatEndsByItselfIsRead() {
    let tree = GumboReader.read(PlainReaderTests.page("<ul><li>a<li><b>b</b></ul><img src=x alt>"))
    #expect(tree.elements(.li).map(\.text) == ["a", "b"])
    #expect(tree.elements(.img).first?["alt"] == "")
    #expect(tree.elements(.img).first?["src"] == "x")
    #expect(tree.elements(.title).first?.text == "Tajuk & lagi")
  }

  @Test func endlessNestingIsRefusedBeforeItIsRead() {
    for tag in ["div", "b", "span", "svg", "x"] {
      let deep = String(repeating: "<\(tag)>", count: 100_000)
      let tree = GumboReader.read(PlainReaderTests.page(deep))
      #expect(tree.faults.map(\.kind) == [.tooDeep])
      #expect(tree.nodes.isEmpty)
      #expect(tree.faults.first?.range.count == tag.utf8.count + 1)
    }
  }

  @Test func whatOnlyLooksDeepIsRead() {
    let many = String(repeating: "<p>x<ul><li>a<li>b</ul>", count: 2_000)
    #expect(GumboReader.read(PlainReaderTests.page(many)).faults == [])
  }

  @Test func manyFaultsEndAtALimit() {
    let many = String(repeating: "</i>", count: 10_000)
    #expect(GumboReader.read(PlainReaderTests.page(many)).faults.count <= 50)
  }

  @Test func aPageWithoutEndIsRefused() {
    let long = [UInt8](repeating: 0x20, count: NestingGuard.lengthLimit + 1)
    #expect(GumboReader.read(long).faults.map(\.kind) == [.tooLong])
  }

  @Test func anyBytesAreRead() {
    var random = SplitMix(3)
    let letters = Array("<<>>/!--=\"' apdivstylb&;\u{0}\n".utf8)
    for _ in 0..<500 {
      let bytes = (0..<120).map { _ in letters.randomElement(using: &random) ?? 0 }
      expectNested(HTMLTree.read(bytes))
    }
    expectNested(HTMLTree.read([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80]))
  }

  /// Every node stands in one before it, and in the page.
  private func expectNested(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() {
      let parent = Int(node.parent)
      #expect(parent < index && index < Int(node.end) && Int(node.end) <= tree.nodes.count)
      #expect(parent < 0 || node.end <= tree.nodes[parent].end)
      #expect(node.range.lowerBound >= 0 && node.range.upperBound <= tree.bytes.count)
    }
  }
}
