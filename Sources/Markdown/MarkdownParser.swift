import CCMark
public import Diagnostics

/// Reads Markdown into documents. One for each thread: it keeps its buffers from page to page.
///
/// Blocks are found here, line by line, with tables, footnotes, definition lists and directives
/// among them; what stands in them is read by libcmark, all of a page at once. So every range is
/// exact, and inlines are what the reference implementation makes of them.
public final class MarkdownParser {
  private let arena = Arena()
  private var sheet = Sheet()

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
    let traits = TextTraits(text, min(max(bodyOffset, 0), text.count)..<text.count)
    var blocks = BlockParser(text, from: bodyOffset, paragraphs: ParagraphProbe())
    blocks.parse()
    var footnotes: [String: Int32] = [:]
    for (index, footnote) in blocks.footnotes.enumerated() where footnotes[footnote.key] == nil {
      footnotes[footnote.key] = Int32(index)
    }
    // Taken out while it is written to: a stored property of a class is checked at every access.
    var sheet = Sheet()
    swap(&sheet, &self.sheet)
    var writer = SheetWriter(text, footnotes: footnotes, holdsMarks: traits.holdsMarks)
    writer.write(&blocks, to: &sheet)
    let nodes = read(sheet, smart: options.smart, &blocks)
    blocks.settleLists()
    let (parts, allowances, found) = sheet.segments.withUnsafeBufferPointer { segments in
      var assembler = TreeAssembler(
        text, blocks, sheet, segments, nodes: nodes, footnotes: footnotes, options: options,
        holdsComments: traits.holdsComments, definesLinks: writer.definesLinks)
      assembler.assemble()
      return (assembler.parts, assembler.allowances, assembler.problems)
    }
    sheet.removeAll()
    swap(&sheet, &self.sheet)
    var problems = blocks.problems + writer.problems + found
    if traits.holdsMore, let fault = text.firstFaultOfUTF8(from: bodyOffset) {
      problems.append((.notUTF8, fault..<fault + 1))
    }
    return document(source, parts, allowances, problems)
  }

  /// Has libcmark read the sheet; gives the tree of each entry. A paragraph of nothing but link
  /// definitions has none, and is dropped from the blocks.
  private func read(
    _ sheet: Sheet, smart: Bool, _ blocks: inout BlockParser
  ) -> [OpaquePointer?] {
    guard !sheet.entries.isEmpty else { return [] }
    let (root, linesBefore) = CMark.parse(sheet.bytes, smart: smart)
    var next = root.flatMap { cmark_node_first_child($0) }
    return sheet.entries.map { entry in
      let line = entry.line + linesBefore
      while let node = next, cmark_node_get_start_line(node) < line {
        next = cmark_node_next(node)
      }
      var found = next.flatMap { cmark_node_get_start_line($0) == line ? $0 : nil }
      if let node = found, cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE {
        found = cmark_node_first_child(node)
      }
      if found == nil, blocks.blocks[Int(entry.block)].code == .paragraph {
        blocks.blocks[Int(entry.block)].flags.insert(.dropped)
      }
      return found
    }
  }

  private func document(
    _ source: Source, _ parts: TreeParts, _ allowances: [PendingAllowance],
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
