import Bytes
import Diagnostics
import Templating
import Testing

/// Errors that only bytes, a deep site or a host's own functions can cause.
@Suite struct HostErrorTests {
  @Test func bytesThatAreNotUTF8AreNamedByTheirPlace() throws {
    let bytes = Array("<p>\n  é".utf8) + [0xC3, 0x28]
    let (library, findings) = TemplateLibrary.compile([Source(path: "main", bytes: bytes)])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(ErrorCase.lines(finding).first == "main:2:4 template/encoding")
    #expect(throws: TemplateError.self) { try self.render(library) }
  }

  @Test func nestingThatGoesTooDeepWithoutACycleShowsTheLastSteps() throws {
    let links = (0..<300).map { Source(path: "t\($0)", text: "\n{% include 't\($0 + 1)' %}") }
    let sources =
      links + [Source(path: "t300", text: "end"), Source(path: "main", text: "{% include 't0' %}")]
    let (library, findings) = TemplateLibrary.compile(sources)
    #expect(findings.isEmpty)
    let lines = ErrorCase.lines(try finding(library))
    #expect(lines[0] == "t199:2:12 template/recursion")
    #expect(lines[1] == "More than 200 levels are nested in each other.")
    #expect(lines[3] == "t198:2:12 included from here")
  }

  /// What a template of the round includes besides is where the limit may be met, and not what is wrong.
  @Test func aRoundIsNamedThoughTheLimitIsMetAsideFromIt() throws {
    for aside in 0..<6 {
      let parts = (0..<aside).map {
        Source(path: "p\($0)", text: "{% include 'p\($0 + 1)' %}")
      }
      let sources =
        parts + [
          Source(path: "p\(aside)", text: "end"),
          Source(path: "main", text: "{% include 'p0' %}\n{% include 'other' %}"),
          Source(path: "other", text: "{% include 'main' %}"),
        ]
      let (library, _) = TemplateLibrary.compile(sources)
      let lines = ErrorCase.lines(try finding(library))
      #expect(lines[0].hasSuffix("template/recursion"))
      #expect(lines[1].contains("`main`") && lines[1].contains("`other`"), "\(lines)")
    }
  }

  @Test func ofSeveralTemplatesThatAreMissingEachIsNamed() throws {
    let (library, _) = TemplateLibrary.compile([
      Source(path: "main", text: "{% include ['a', 'b'] %}")
    ])
    let lines = ErrorCase.lines(try finding(library))
    #expect(lines[1] == "None of these templates exists: `a`, `b`.")
  }

  @Test(arguments: [
    ("{{ 1️⃣greet(5) }}", "template/argument", "`name` takes text, not a whole number."),
    ("{{ 1️⃣greet() }}", "template/argument", "There is no value for the parameter `name`."),
    ("{{ greet(1️⃣nmae='x') }}", "template/argument", "There is no parameter named `nmae`."),
    (
      "{{ greet('x', 1️⃣name='y') }}", "template/argument",
      "The parameter `name` is given two values."
    ),
    ("{{ 1️⃣greet('x', 'y') }}", "template/argument", "2 given, at most 1 allowed."),
    ("{{ title | 1️⃣repeat('x') }}", "template/argument", "`count` takes a whole number, not text."),
    ("{{ 1️⃣refuse() }}", "template/value", "no"),
    ("{% set x = title | 1️⃣refuse %}", "template/value", "no"),
    ("{{ 1️⃣write() }}", "template/argument", "There is no value for the parameter `name`."),
    ("{% set x = 1️⃣write(1) %}", "template/argument", "`name` takes text, not a whole number."),
  ])
  func aHostsFunctionsFailWhereTheyAreCalled(
    template: String, rule: String, explanation: String
  ) throws {
    let error = ErrorCase(RuleID(rule), template, explanation)
    let lines = ErrorCase.lines(try #require(try error.finding(in: Self.environment)))
    #expect(Array(lines.prefix(2)) == Array(error.expected.prefix(2)))
  }

  @Test func whatATextFunctionPrintsIsEscapedAndWhatItGivesIsPlain() throws {
    let (library, findings) = TemplateLibrary.compile(
      [
        Source(
          path: "main", text: "{{ write('<a & b>') }}|{{ write('é\"') | length }}|{{ write('x') }}")
      ],
      environment: Self.environment)
    #expect(findings.isEmpty)
    #expect(try render(library) == "Salam &lt;a &amp; b&gt;|8|Salam x")
  }

  private static let environment = Environment(
    filters: [
      "repeat": Function(["value", "count"]) { arguments, _ in
        .int(try arguments.integer("count") ?? 0)
      },
      "refuse": Function { _, _ in throw Refusal() },
    ],
    functions: [
      "greet": Function(["name"]) { arguments, _ in .string(try arguments.text("name")) },
      "refuse": Function { _, _ in throw Refusal() },
      "write": TextFunction(["name"]) { arguments, _, output throws(TemplateError) in
        output.append("Salam ")
        output.append(try arguments.text("name"))
      },
    ])

  private struct Refusal: Error, CustomStringConvertible {
    var description: String { "no" }
  }

  private func render(_ library: TemplateLibrary) throws(TemplateError) -> String {
    var output = ByteBuffer()
    try library.render("main", into: &output)
    return output.string()
  }

  private func finding(_ library: TemplateLibrary) throws -> Finding {
    do throws(TemplateError) {
      _ = try render(library)
    } catch {
      return error.finding(in: "main")
    }
    throw Refusal()
  }
}
