import CCMark
public import Diagnostics

/// Reads Markdown into documents. One for each thread: it keeps its buffers from page to page.
///
/// Blocks are found here, line by line, with tables, footnotes, definition lists and directives
/// among them; what stands in them is read by libcmark, all of a page at once, unless it can mean one
/// thing only. So every range is exact, and inlines are what the reference implementation makes of them.
public final class MarkdownParser {
  private let arena = Arena()
  /// What pages are taken apart on; taken away while one is.
  private var desk: Desk?

  /// A parser with buffers of its own.
  public init() {}

  /// Reads a file's Markdown from where its body starts, after the front matter.
  ///
  /// All ranges of the document are byte offsets into the whole file. What is wrong in the text is
  /// in the document's findings; there is always a document.
  public func parse(
    _ source: Source, from bodyOffset: Int = 0, options: MarkdownOptions = MarkdownOptions()
  ) -> Document {
    source.bytes.withUnsafeBufferPointer { text in
      arena.using { parse(source, text, bodyOffset, options) }
    }
  }

  private func parse(
    _ source: Source, _ text: UnsafeBufferPointer<UInt8>, _ bodyOffset: Int,
    _ options: MarkdownOptions
  ) -> Document {
    // Taken away while it is written to: a stored property of a class is checked at every access.
    var desk = desk.take() ?? Desk()
    let body = min(max(bodyOffset, 0), text.count)..<text.count
    let map = ByteMap(text, body, on: &desk.map)
    desk.parser.parse(text, map)
    var footnotes: [String: Int32] = [:]
    for (index, footnote) in desk.parser.footnotes.enumerated()
    where footnotes[footnote.key] == nil {
      footnotes[footnote.key] = Int32(index)
    }
    desk.writer.write(
      &desk.parser, of: text, map, footnotes: footnotes, smart: options.smart,
      to: &desk.sheet, &desk.known)
    desk.read(smart: options.smart)
    desk.parser.settleLists()
    var assembler = TreeAssembler(
      text, body, desk.parser, desk.sheet, desk.known, desk.parts, desk.ids,
      footnotes: footnotes, options: options,
      definesLinks: desk.writer.definesLinks)
    assembler.assemble()
    if options.joinsWideLines { assembler.parts.joinWideLines() }
    let problems = assembler.parser.problems + desk.writer.problems + assembler.problems
    let allowances = assembler.allowances
    desk = Desk(
      parser: assembler.parser, writer: desk.writer, sheet: assembler.sheet,
      known: assembler.known, parts: assembler.parts, ids: assembler.ids, map: desk.map)
    let document = document(source, desk.parts, allowances, problems)
    if text.count <= Desk.largestText {
      desk.removeAll()
      self.desk = consume desk
    }
    return document
  }

  private func document(
    _ source: Source, _ parts: borrowing TreeParts, _ allowances: [PendingAllowance],
    _ problems: [(problem: MarkdownProblem, range: Range<Int>)]
  ) -> Document {
    let allowances = allowances.map {
      Allowance(
        rule: RuleID($0.rule), reason: $0.reason, range: $0.range,
        scope: $0.scope ?? $0.range.upperBound..<$0.range.upperBound)
    }
    var findings: [Finding] = []
    if !problems.isEmpty {
      var maker = FindingMaker(source)
      findings = maker.findings(problems, labels: parts.footnotes.map(\.label))
    }
    return Document(tree: Tree(parts), findings: findings, allowances: allowances)
  }
}
