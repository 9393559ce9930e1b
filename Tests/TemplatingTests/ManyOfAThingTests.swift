import Bytes
import Diagnostics
import Testing

@testable import Templating

/// There may be as many of a thing as somebody writes.
@Suite("As many as somebody writes") struct ManyOfAThingTests {
  @Test func branches() throws {
    let many = (1...100_000).map { "{% elif n == \($0) %}\($0)" }.joined()
    let text = "{% if n == 0 %}0\(many){% else %}none{% endif %}"
    let (library, findings) = TemplateLibrary.compile([Source(path: "a.html", text: text)])
    #expect(findings.isEmpty)
    for (n, expected) in [(0, "0"), (1, "1"), (99_999, "99999"), (-1, "none")] {
      var output = ByteBuffer()
      try library.render("a.html", variables: [(Name("n"), .int(n))], into: &output)
      #expect(output.string() == expected)
    }
  }

  /// With their number the time grows, and not with its square: that would take minutes.
  @Test func elementsOfAGroup() throws {
    let text = "{{ (range(120000) | groupby(attribute='real', default=1))[0].list | length }}"
    let (library, findings) = TemplateLibrary.compile([Source(path: "a.html", text: text)])
    #expect(findings.isEmpty)
    var output = ByteBuffer()
    try library.render("a.html", into: &output)
    #expect(output.string() == "120000")
  }

  /// Tags nested too deep are one fault, though all of them are closed.
  @Test func tagsInEachOther() {
    let text =
      String(repeating: "{% if 1 %}", count: 150) + String(repeating: "{% endif %}", count: 150)
    let (_, findings) = TemplateLibrary.compile([Source(path: "a.html", text: text)])
    #expect(findings.count == 1)
  }

  /// Each tab, index and key takes its own time and not that of the whole.
  @Test(
    arguments: [
      ("{{ ('a\\t' * 200000).expandtabs(2) | length }}", "400000"),
      ("{% for i in range(3000) if text[i] != 'a' %}b{% else %}none{% endfor %}", "none"),
      ("{% for k in keys if k not in d.keys() %}b{% else %}none{% endfor %}", "none"),
    ])
  func partsOfAWhole(template: String, expected: String) throws {
    let (library, findings) = TemplateLibrary.compile([Source(path: "a.html", text: template)])
    #expect(findings.isEmpty)
    let keys = (0..<50_000).map { Value.int($0) }
    let variables: [(Name, Value)] = [
      (Name("text"), .string(String(repeating: "a", count: 1_000_000))),
      (Name("keys"), .list(keys)),
      (Name("d"), .dict(Mapping(keys.map { (key: $0, value: 1) }))),
    ]
    var output = ByteBuffer()
    try library.render("a.html", variables: variables, into: &output)
    #expect(output.string() == expected)
  }

  @Test func attributes() {
    let shape = Shape((0..<70_000).map { "attribute\($0)" })
    #expect(shape.slot(of: Name("attribute69999")) == 69_999)
    #expect(shape.slot(of: Name("attribute32768")) == 32_768)
    #expect(shape.slot(of: Name("none of them")) == nil)
  }
}
