import Diagnostics
@testable import Selari
import Testing

@Suite struct YAMLTreeTests {
  /// The tree of a text, written on one line.
  private func tree(_ text: String) -> String {
    var findings: [Finding] = []
    let node = YAML.parse(Source(path: "a.yaml", text: text), findings: &findings)
    #expect(findings.isEmpty)
    return node.map(dump) ?? "nil"
  }

  private func dump(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let plain): plain ? text : "'\(text)'"
    case .sequence(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test(arguments: [
    ("", ""),
    ("# ulasan sahaja\n", ""),
    ("---\na: 1\n...\n", "{a: 1}"),
    ("a:\n  - b\n  - {c: d, e: [f, \"g\"]}\nh:\n", "{a: [b, {c: d, e: [f, 'g']}], h: }"),
    ("a: |\n  satu\n  dua\nb: >-\n  tiga\n  empat\n", "{a: 'satu\ndua\n', b: 'tiga empat'}"),
    ("\u{FEFF}a: b", "{a: b}"),
    ("a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}"),
    (
      "a: !!str 12\nb: ! 13\nc: !!map {d: e}\nf: !!seq [g]", "{a: '12', b: '13', c: {d: e}, f: [g]}"
    ),
    ("%YAML 1.2\n---\na: b", "{a: b}"),
    ("&k a: 1\nb: *k\n", "{a: 1, b: a}"),
  ])
  func documentsBecomeTrees(text: String, expected: String) {
    #expect(tree(text) == expected)
  }

  @Test func rangesAreBytesWhateverTheCharactersBefore() throws {
    // Every kind of line break and every length of UTF-8 stands before the values.
    let text =
      "a: “satu” 😀\r\nb: \"d\u{85}u\u{2028}a\u{2029}\"\rc:\n  - tiga—\n  - empat\nd: [x, {é: y}]\n"
    let source = Source(path: "a.yaml", text: text)
    var findings: [Finding] = []
    let node = try #require(YAML.parse(source, findings: &findings))
    func written(_ range: Range<Int>) -> String {
      String(decoding: source.bytes[range], as: UTF8.self)
    }
    let entries = try #require(node.entries)
    #expect(entries.map { written($0.keyRange) } == ["a", "b", "c", "d"])
    #expect(written(entries[0].value.range) == "“satu” 😀")
    #expect(written(entries[1].value.range) == "\"d\u{85}u\u{2028}a\u{2029}\"")
    #expect(written(entries[2].value.range) == "- tiga—\n  - empat")
    #expect(entries[2].value.items?.map { written($0.range) } == ["tiga—", "empat"])
    #expect(written(entries[3].value.range) == "[x, {é: y}]")
    #expect(entries[3].value.items?.last?.entries?.map { written($0.keyRange) } == ["é"])
  }

  @Test func aBlockOfTextEndsBeforeTheLineBreaksAfterIt() throws {
    let source = Source(path: "a.yaml", text: "a: |+\n  satu\n\n\nb: 1")
    var findings: [Finding] = []
    let node = try #require(YAML.parse(source, findings: &findings))
    let range = try #require(node["a"]).range
    #expect(String(decoding: source.bytes[range], as: UTF8.self) == "|+\n  satu")
  }

  @Test func aPartOfAFileIsReadWithThePlacesOfTheWhole() throws {
    let head = "---\ntitle: Soalan — Lazim\norder: tiga\n"
    let source = Source(path: "a.md", text: head + "---\n# Tajuk: [\n")
    var findings: [Finding] = []
    let node = try #require(YAML.parse(source, in: 4..<head.utf8.count, findings: &findings))
    let order = try #require(node["order"])
    #expect(source.place(order.range).span?.start == Position(line: 3, column: 8))
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("true", YAMLScalar.bool(true)), ("FALSE", .bool(false)), ("tRue", .text("tRue")),
    ("no", .text("no")), ("off", .text("off")), ("yes", .text("yes")),
    ("", .null), ("~", .null), ("null", .null), ("nulL", .text("nulL")),
    ("12", .int(12)), ("-7", .int(-7)), ("+7", .int(7)), ("007", .int(7)), ("0o17", .int(15)),
    ("0x1F", .int(31)), ("0x", .text("0x")), ("0x-1", .text("0x-1")), ("1_000", .text("1_000")),
    ("99999999999999999999", .double(1e20)), ("1.5", .double(1.5)), (".5", .double(0.5)),
    ("1.", .double(1)), ("1.e3", .double(1000)), ("1e3", .double(1000)),
    ("-1.5E-2", .double(-0.015)),
    (".inf", .double(.infinity)), ("-.INF", .double(-.infinity)), ("inf", .text("inf")),
    ("nan", .text("nan")), ("1.2.3", .text("1.2.3")), ("e5", .text("e5")), (".", .text(".")),
    ("2022-10-20", .text("2022-10-20")), ("12:30", .text("12:30")), ("+", .text("+")),
  ])
  func plainScalarsMeanWhatTheCoreSchemaSays(text: String, expected: YAMLScalar) {
    #expect(YAMLScalar(plain: text) == expected)
  }

  @Test func quotedScalarsAreTextWhateverTheyLookLike() throws {
    var findings: [Finding] = []
    let source = Source(path: "a.yaml", text: "a: \"true\"\nb: '12'\nc: ''\n")
    let node = try #require(YAML.parse(source, findings: &findings))
    #expect(node["a"]?.scalar == .text("true"))
    #expect(node["b"]?.int == nil)
    #expect(node["c"]?.isNull == false)
    #expect(node["c"]?.text == "")
  }
}
