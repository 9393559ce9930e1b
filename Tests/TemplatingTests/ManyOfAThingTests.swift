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
      var output: [UInt8] = []
      try library.render("a.html", variables: [(Name("n"), .int(n))], into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }

  /// In a time that grows with their number, and not with its square.
  @Test(.timeLimit(.minutes(1))) func elementsOfAGroup() throws {
    let text = "{{ (range(120000) | groupby(attribute='real', default=1))[0].list | length }}"
    let (library, findings) = TemplateLibrary.compile([Source(path: "a.html", text: text)])
    #expect(findings.isEmpty)
    var output: [UInt8] = []
    try library.render("a.html", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "120000")
  }

  @Test func attributes() {
    let shape = Shape((0..<70_000).map { "attribute\($0)" })
    #expect(shape.slot(of: Name("attribute69999")) == 69_999)
    #expect(shape.slot(of: Name("attribute32768")) == 32_768)
    #expect(shape.slot(of: Name("none of them")) == nil)
  }
}
