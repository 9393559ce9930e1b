import Diagnostics
import Testing

@testable import Markdown

/// What libcmark is not shown is read as it would have read it: a document that defines links is shown to
/// it as a whole, and the tree with its ranges is the same.
@Suite struct SameTreeTests {
  @Test(arguments: [false, true], [false, true])
  func proseHasTheSameTree(withOwnMarks: Bool, smart: Bool) {
    var composer = ComposedDocuments(seed: withOwnMarks ? 7 : 6)
    let note = withOwnMarks ? "\n\n[^n]: Nota.\n" : ""
    compare(1500, smart: smart, note) { composer.nextProse(withOwnMarks: withOwnMarks) }
  }

  @Test(arguments: [false, true])
  func usualInlinesHaveTheSameTree(smart: Bool) {
    var composer = ComposedDocuments(seed: smart ? 9 : 8)
    compare(6000, smart: smart) { composer.nextUsual() }
  }

  private func compare(_ count: Int, smart: Bool, _ note: String = "", _ next: () -> String) {
    var compared = 0
    for _ in 0..<count {
      let text = next()
      if text.contains("]: ") || text.contains("[l]") { continue }
      compared += 1
      let document = text + note
      let definition = "[zz]: /u\n\n"
      let known = Self.records(of: document, smart: smart)
      let whole = Self.records(of: definition + document, from: definition.utf8.count, smart: smart)
      #expect(known == whole, "\(document.debugDescription)")
      if known != whole { break }
    }
    #expect(compared > count / 3)
  }

  /// What the nodes below the document are, where they stand after a beginning, their own text, and what
  /// else is said of them.
  private static func records(of text: String, from start: Int = 0, smart: Bool) -> [String] {
    let document = MarkdownParser().parse(
      Source(path: "a.md", text: text), options: MarkdownOptions(smart: smart))
    let tree = document.tree
    func place(_ range: Range<Int>) -> String {
      "\(range.lowerBound - start)..<\(range.upperBound - start)"
    }
    let nodes = tree.nodes.dropFirst().map { record in
      "\(record.code) \(place(record.range)) \(record.end) \(tree.string(record.bytes))"
    }
    let links = tree.links.map { link in
      "\(tree.string(Range(link.destination))) \(tree.string(Range(link.title)))"
        + " \(place(Range(link.written))) \(link.flags) \(link.references)"
    }
    let references = tree.references.map { reference in
      "\(reference.owner) \(place(Int(reference.lower)..<Int(reference.upper)))"
        + " \(tree.string(Range(reference.written))) \(tree.string(Range(reference.expression)))"
    }
    let headings = tree.headings.map { "\($0.id) \($0.isExplicit)" }
    let findings = document.findings.map { "\($0.problem)" }
      .filter { !$0.contains("definitionUnused") }
    // Texts are parted from what lies before them in the same places.
    let text = String(decoding: tree.text, as: UTF8.self)
    return nodes + links + references + headings + findings + [text]
  }
}
