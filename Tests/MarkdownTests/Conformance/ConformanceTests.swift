import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// CommonMark as the reference implementation renders it, and tables as GitHub's.
@Suite struct ConformanceTests {
  /// The examples of the CommonMark specification, which `make test` brings; they are not kept here.
  @Test func everyExampleOfTheSpecificationIsRenderedAsCmarkDoes() throws {
    let path = try #require(
      ProcessInfo.processInfo.environment["SELARI_COMMONMARK_SPEC"],
      "SELARI_COMMONMARK_SPEC names no file; run `make test`")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let examples = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let documents = examples.compactMap { $0["markdown"] as? String }
    #expect(documents.count > 600)
    try compare(documents, with: "cmark", ["--unsafe"])
  }

  /// Where blocks, which are found here, once differed from libcmark's.
  @Test func whatOnceDifferedIsRenderedAsCmarkDoes() throws {
    let documents = [
      "a\n\n\u{FEFF}> b", "# h\n\n\u{FEFF}", "    k\n\n\u{FEFF}- a\n", "<!a b>\n*c*", "<!A b>\n*c*",
      "[a](/u \"\") ![b](/u '') [c](/u ()) [d]\n\n[d]: /u \"\"",
      "- a\n  - b\n\n      [c]: /u\n* d", "- a\n\n  [c]: /u\n* d",
      "- a\n  - b\n\n    [c]: /u\n\n* d",
      "a\u{C}", "q *b* c\u{C}", "q *b* c \u{B}\nz `d`\u{C}",
      "# h *b*\u{C}\n\n- plain\u{B}\nmore\u{C}",
      "a \(String(repeating: "`", count: 1001))b\(String(repeating: "`", count: 1001))",
    ]
    try compare(documents, with: "cmark", ["--unsafe"])
  }

  @Test(arguments: [false, true])
  func composedDocumentsAreRenderedAsCmarkDoes(smart: Bool) throws {
    var composer = ComposedDocuments(seed: smart ? 2 : 1)
    let documents = (0..<1000).map { _ in composer.next() }
      .filter { !Self.holdsOurs($0) }
    #expect(documents.count > 800)
    try compare(documents, with: "cmark", ["--unsafe"] + (smart ? ["--smart"] : []), smart: smart)
  }

  /// Long plain stretches, which libcmark is not shown.
  @Test(arguments: [false, true])
  func proseIsRenderedAsCmarkDoes(smart: Bool) throws {
    var composer = ComposedDocuments(seed: smart ? 5 : 4)
    let documents = (0..<1500).map { _ in composer.nextProse() }
      .filter { !Self.holdsOurs($0) }
    #expect(documents.count > 1000)
    try compare(documents, with: "cmark", ["--unsafe"] + (smart ? ["--smart"] : []), smart: smart)
  }

  /// Quotes, dashes, emphasis, links and code as they mostly stand, which libcmark is not shown.
  @Test(arguments: [false, true])
  func usualInlinesAreRenderedAsCmarkDoes(smart: Bool) throws {
    var composer = ComposedDocuments(seed: smart ? 13 : 12)
    let documents = (0..<1500).map { _ in composer.nextUsual() }
      .filter { !Self.holdsOurs($0) && !$0.contains("{") }
    #expect(documents.count > 500)
    try compare(documents, with: "cmark", ["--unsafe"] + (smart ? ["--smart"] : []), smart: smart)
  }

  /// Destinations and titles of odd marks, with texts after them that are long enough to be folded.
  @Test func linksAreFoundWhateverTheirDestinationHolds() throws {
    var random = SeededNumbers(seed: 11)
    let pieces = [
      "<", ">", "<a) b>", "<a)>", "a", "b", " ", "\t", "(", ")", "\\)", "\"t)\"", "'t)'", "(t)",
      "\"", "'",
      "&amp;", "\\", "%20", "*", "_",
    ]
    let texts = [
      ") followed by a long text here", ". and some more of it, long enough", "> then plain words",
    ]
    let documents = (0..<800).map { _ in
      var document =
        ["", "before it a stretch of plain words ", "*a* "].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        document += "[x]("
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          document += pieces.randomElement(using: &random) ?? ""
        }
        document += ")" + (texts.randomElement(using: &random) ?? "")
      }
      return document + "\n"
    }
    try compare(documents, with: "cmark", ["--unsafe"])
  }

  @Test func tablesAreRenderedAsGitHubsCmarkDoesAlignmentAside() throws {
    var composer = ComposedDocuments(seed: 3)
    let documents = (0..<600).map { _ in composer.nextTable() }
    let expected = try Reference.outputs("cmark-gfm", ["--unsafe", "-e", "table"], of: documents)
      .map { html in
        ["left", "center", "right"].reduce(html) {
          $0.replacing(" align=\"\($1)\"", with: " class=\"align-\($1)\"")
        }
      }
    #expect(expected.filter { $0.contains("<table>") }.count > 200)
    try compare(documents, expected)
  }

  private func compare(
    _ documents: [String], with program: String, _ arguments: [String], smart: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try Reference.outputs(program, arguments, of: documents)
    try compare(documents, expected, smart: smart, sourceLocation: sourceLocation)
  }

  private func compare(
    _ documents: [String], _ expected: [String], smart: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rendering = PlainRendering()
    var wrong = 0
    for (document, html) in zip(documents, expected) where wrong < 5 {
      let ours = rendering.html(document, smart: smart)
      if ours == html { continue }
      wrong += 1
      Issue.record(
        "\(document.debugDescription)\nexpected \(html.debugDescription)\nours \(ours.debugDescription)",
        sourceLocation: sourceLocation)
    }
  }

  /// Definition lists and footnotes are Selari's own.
  private static func holdsOurs(_ document: String) -> Bool {
    document.contains("[^") || document.contains("{#") || document.contains("{{")
      || document.contains("|") || document.contains("\n: ")
  }
}
