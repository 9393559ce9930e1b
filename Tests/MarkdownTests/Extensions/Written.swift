import Bytes
import Diagnostics
import Synchronization
import Testing

@testable import Markdown

/// A document as it is written, with the places where something is wrong marked in it: `1️⃣`, `2️⃣` …
struct Written {
  /// The text without the marks.
  private(set) var text = ""
  /// Where the marks stood, in order, as `line:column` in code points.
  private(set) var marks: [String] = []

  init(_ marked: String) {
    var (line, column) = (1, 1)
    for character in marked {
      let scalars = character.unicodeScalars
      if scalars.count == 3, scalars.last?.value == 0x20E3 {
        marks.append("\(line):\(column)")
        continue
      }
      text.append(character)
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + scalars.count)
    }
  }

  /// Expects what a page of it becomes, and that these rules are broken at the marks and none else.
  func expect(
    _ html: String? = nil, _ rules: [RuleID] = [], options: MarkdownOptions = MarkdownOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = Source(path: "a.md", text: text)
    let document = MarkdownParser().parse(source, options: options)
    let output = Self.rendered(document)
    // A parser keeps its buffers from page to page, and nothing of the page before.
    let again = Self.kept.withLock { $0.parser.parse(source, options: options) }
    #expect(
      Self.rendered(again).string() == output.string()
        && again.findings.map { "\($0)" } == document.findings.map { "\($0)" }, "\(text)",
      sourceLocation: sourceLocation)
    if let html {
      #expect(
        output.string() == html + "\n", sourceLocation: sourceLocation)
    }
    let found = document.findings.map { finding in
      "\(finding.rule) \(finding.place.reference.dropFirst("a.md:".count))"
    }
    #expect(
      found == zip(rules, marks).map { "\($0) \($1)" } && rules.count == marks.count, "\(text)",
      sourceLocation: sourceLocation)
    for finding in document.findings { expectGoodWording(finding, sourceLocation) }
  }

  /// The parser that reads every document that tests write.
  private static let kept = Mutex(KeptParser())

  private struct KeptParser: @unchecked Sendable { let parser = MarkdownParser() }

  private static func rendered(_ document: Document) -> ByteBuffer {
    var output = ByteBuffer()
    var host = TellingHost()
    document.render(into: &output, host: &host)
    return output
  }

  /// Every message is there in both languages, and says what to do.
  private func expectGoodWording(_ finding: Finding, _ sourceLocation: SourceLocation) {
    let (ms, en) = (finding.problem.wording(in: .ms), finding.problem.wording(in: .en))
    #expect(ms.summary != en.summary, sourceLocation: sourceLocation)
    #expect(ms.explanation != en.explanation, sourceLocation: sourceLocation)
    #expect(!en.solutions.isEmpty, "\(finding.rule)", sourceLocation: sourceLocation)
    #expect(
      ms.solutions.map(\.replacement) == en.solutions.map(\.replacement),
      sourceLocation: sourceLocation)
    for text in [ms.explanation, en.explanation] + (ms.solutions + en.solutions).map(\.text) {
      #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)", sourceLocation: sourceLocation)
    }
  }
}

/// A host that shows what it is told: directives with their arguments, references in brackets.
private struct TellingHost: MarkdownHost {
  func reference(
    _ reference: Markdown.Reference, in context: ReferenceContext, into output: inout ByteBuffer
  ) {
    output.append(context == .text ? "<\(reference.expression)>" : "~\(reference.expression)~")
  }

  func directive(_ directive: Directive, content: [UInt8], into output: inout ByteBuffer) {
    let named = directive.named.map { " \($0.key)=\($0.value.text)" }.joined()
    let arguments = directive.arguments.map { " “\($0.text)”" }.joined() + named
    output.append("{\(directive.name)\(arguments)\n")
    output.append(contentsOf: content)
    output.append("}\n")
  }
}
