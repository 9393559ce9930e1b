/// One node of the flat tree, in the order of the text. Trivial, so that arrays of it cost no
/// retains and two threads may walk the same tree.
struct NodeRecord {
  /// What the node is.
  var code: NodeCode
  /// Heading level, alignment of a cell, or a flag of the kind.
  var detail: UInt8 = 0
  /// The index just after the last descendant; `self + 1` where there are no children.
  var end: Int32 = 0
  /// Byte offsets into the source file.
  var lower: Int32
  var upper: Int32
  /// The node's own bytes in the tree's text.
  var text: Int32 = 0
  var count: Int32 = 0
  /// Index into the side table of the kind (links, directives, headings …), or a list's start.
  var side: Int32 = -1

  init(_ code: NodeCode, _ range: Range<Int>) {
    self.code = code
    self.lower = Int32(truncatingIfNeeded: range.lowerBound)
    self.upper = Int32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
  var bytes: Range<Int> { Int(text)..<Int(text + count) }
}

/// The kinds of nodes, as the tree keeps them.
enum NodeCode: UInt8 {
  case document, paragraph, heading, list, item, table, row, cell, codeBlock, blockQuote
  case thematicBreak, htmlBlock, directive, definitionList, term, definition, footnoteDefinition
  // Inlines from here on.
  case text, softBreak, hardBreak, emphasis, strong, code, link, image, html, reference
  case footnoteReference, span

  var isInline: Bool { rawValue >= NodeCode.text.rawValue }
}

extension NodeCode {
  /// Whether nodes of this kind never have children.
  var isLeaf: Bool {
    switch self {
    case .text, .softBreak, .hardBreak, .code, .html, .reference, .footnoteReference, .codeBlock,
      .thematicBreak, .htmlBlock:
      true
    default: false
    }
  }
}
