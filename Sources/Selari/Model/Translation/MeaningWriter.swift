import Markdown

/// Writes the meaning of a document's blocks.
///
/// A footnote is written where it is first referred to, so that an edit of the note belongs to the
/// section that readers meet it in, wherever its definition stands. The walk keeps a stack of its
/// own: pages can nest deeper than the thread's.
struct MeaningWriter {
  private let notes: [String: Node]
  private(set) var text = MeaningText()
  /// The labels of the notes that this text holds, in the order of their first references.
  private var noted: [String] = []

  /// A writer for a document's blocks.
  init(_ document: Document) {
    var notes: [String: Node] = [:]
    for node in document.root.descendants {
      if case .footnoteDefinition(let label) = node.kind, notes[label] == nil {
        notes[label] = node
      }
    }
    self.notes = notes
  }

  /// Begins another text, and gives the one that was written.
  mutating func take() -> MeaningText {
    defer { (text, noted) = (MeaningText(), []) }
    return text
  }

  /// Where a walk stands: the nodes that are left of a container, and how it ends.
  private struct Level {
    var rest: Node.Children
    let end: End
    /// What begins the next item, in a list.
    var item = "- "
  }

  /// What is written when a container ends.
  private enum End {
    case nothing
    case sign(String)
    case target(Link)
    case container
    case directive
    case footnote
  }

  /// Writes a block and all that stands in it.
  mutating func write(_ block: Node) {
    var levels: [Level] = []
    enter(block, &levels)
    while !levels.isEmpty {
      if let node = levels[levels.count - 1].rest.next() {
        enter(node, &levels)
      } else {
        finish(levels.removeLast().end)
      }
    }
  }

  /// Writes what a node begins with; a leaf is then done, a container is put on the stack.
  private mutating func enter(_ node: Node, _ levels: inout [Level]) {
    if node.isInline { return enterInline(node, &levels) }
    var level = Level(rest: node.children, end: enterBlock(node, &levels))
    switch node.kind {
    case .footnoteDefinition, .thematicBreak, .codeBlock, .htmlBlock: return
    case .list(let start?, _): level.item = "\(start). "
    default: break
    }
    levels.append(level)
  }

  /// Writes what a block begins with, and gives how it ends.
  private mutating func enterBlock(_ node: Node, _ levels: inout [Level]) -> End {
    switch node.kind {
    // Notes are written where they are referred to.
    case .footnoteDefinition: break
    case .list, .table, .definitionList: text.openUnsigned()
    case .item:
      text.open(takeItem(&levels), margin: "  ")
      return .container
    case .blockQuote:
      text.open("> ", margin: "> ")
      return .container
    case .definition:
      text.open(": ", margin: "  ")
      return .container
    case .directive:
      write(directive: node)
      return .directive
    case .cell:
      text.sign("| ")
      return .sign(" ")
    case .row:
      text.beginLine()
      return .sign("|")
    case .codeBlock: write(code: node.literal)
    default:
      text.beginLine()
      writeStart(of: node)
    }
    return .nothing
  }

  private mutating func writeStart(of node: Node) {
    switch node.kind {
    case .heading(let level): text.sign(String(repeating: "#", count: level) + " ")
    case .thematicBreak: text.sign("* * *")
    case .htmlBlock: text.write(verbatim: node.literal)
    default: break
    }
  }

  /// What begins an item. A list's first item has the number that the list starts with, the others
  /// are all one: nobody wants to read that each has moved when one comes before them.
  private func takeItem(_ levels: inout [Level]) -> String {
    guard let last = levels.indices.last else { return "- " }
    defer { if levels[last].item != "- " { levels[last].item = "1. " } }
    return levels[last].item
  }

  private mutating func write(code: String) {
    text.beginLine()
    text.sign("```")
    text.write(lines: code.hasSuffix("\n") ? String(code.dropLast()) : code)
    text.beginLine()
    text.sign("```")
  }

  private mutating func write(directive node: Node) {
    text.beginLine()
    text.openBelow(margin: "  ")
    guard let directive = node.directive else { return }
    text.sign(":::" + directive.name)
    for argument in directive.arguments {
      text.sign(" ")
      text.write(text: argument.text)
    }
    for (key, value) in directive.named.sorted(by: { $0.key < $1.key }) {
      text.sign(" " + key + "=")
      text.write(text: value.text)
    }
  }

  // MARK: Inlines

  private mutating func enterInline(_ node: Node, _ levels: inout [Level]) {
    let end: End
    switch node.kind {
    case .text: return text.write(text: node.literal)
    case .softBreak, .hardBreak: return text.space()
    case .code: return write(node.literal, between: "`", "`")
    case .reference:
      return write(ReferenceSpacing.usual(node.literal), between: "{{ ", " }}")
    case .html: return text.write(verbatim: node.literal)
    case .footnoteReference(let label): return refer(to: label, &levels)
    case .emphasis:
      text.sign("*")
      end = .sign("*")
    case .strong:
      text.sign("**")
      end = .sign("**")
    case .span(let language):
      text.sign("[")
      end = .sign("]{lang=\(language)}")
    case .link, .image:
      text.sign(node.kind == .link ? "[" : "![")
      end = node.link.map(End.target) ?? .sign("]")
    default: end = .nothing
    }
    levels.append(Level(rest: node.children, end: end))
  }

  private mutating func write(_ literal: String, between opening: String, _ closing: String) {
    text.sign(opening)
    text.write(verbatim: literal)
    text.sign(closing)
  }

  /// A mark of a footnote: the note itself at its first mark in this text, its number afterwards.
  private mutating func refer(to label: String, _ levels: inout [Level]) {
    if let number = noted.firstIndex(of: label) { return text.sign("[^\(number + 1)]") }
    noted.append(label)
    text.sign("[^\(noted.count): ")
    guard let note = notes[label] else { return text.sign("]") }
    text.openInLine(margin: "  ")
    levels.append(Level(rest: note.children, end: .footnote))
  }

  // MARK: Ends

  private mutating func finish(_ end: End) {
    switch end {
    case .nothing: break
    case .sign(let sign): text.sign(sign)
    case .target(let link): write(target: link)
    case .container: text.close()
    case .directive:
      text.close()
      text.beginLine()
      text.sign(":::")
    case .footnote:
      text.close()
      text.sign("]")
    }
  }

  /// `](page:faq "title")`.
  private mutating func write(target link: Link) {
    text.sign("](")
    text.write(verbatim: ReferenceSpacing.usual(inAddress: link.destination))
    if !link.title.isEmpty {
      text.sign(" \"")
      text.write(text: link.title)
      text.sign("\"")
    }
    text.sign(")")
  }
}
