import Bytes

/// Reads the lines of a body into blocks: the first of the two phases of CommonMark, with tables,
/// footnotes, definition lists and directives as blocks of their own.
///
/// libcmark's block structure cannot be added to from outside, so blocks are found here, by the
/// algorithm that the CommonMark specification lays down, and libcmark reads what stands in them.
/// The tests hold both against the `cmark` program.
///
/// https://spec.commonmark.org/0.30/#appendix-a-parsing-strategy
struct BlockParser: ~Copyable {
  var line: LineReader
  var blocks = RecordBuffer<Block>(capacity: 64)
  var lines = RecordBuffer<Line>(capacity: 128)
  /// The blocks that are open, from the document to the innermost.
  var open = RecordBuffer<Int32>(capacity: 16)
  var directives: [Directive] = []
  /// How many directives deeper than that are open, which are passed over.
  var passedOver = 0
  /// How many directives have begun with a name that is none, and have not ended.
  var unnamed = 0
  /// Where directives would begin with one colon more, whose ends have not come.
  var halfOpened: [Range<Int>] = []
  var footnotes: [FootnoteLabel] = []
  var tables: [TableColumns] = []
  var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []
  /// Decides whether a paragraph holds more than link definitions.
  let paragraphs = ParagraphProbe()

  /// Directives nest this deep at most: what renders them calls itself.
  static let maximumDirectiveDepth = 32

  init() { line = LineReader(UnsafeBufferPointer(start: nil, count: 0), ByteMap()) }

  /// Reads all lines of the part of a text that is mapped.
  mutating func parse(_ text: UnsafeBufferPointer<UInt8>, _ map: ByteMap) {
    line = LineReader(text, map)
    blocks.append(Block(.document, parent: -1, at: line.following))
    blocks[0].upper = Int32(text.count)
    open.append(0)
    while line.nextLine() { readLine() }
    closeDown(to: 0)
  }

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    line = LineReader(UnsafeBufferPointer(start: nil, count: 0), ByteMap())
    blocks.removeAll()
    lines.removeAll()
    open.removeAll()
    directives = []
    (passedOver, unnamed) = (0, 0)
    halfOpened.removeAll()
    footnotes = []
    tables = []
    problems = []
  }

  /// The lines of a block's text.
  func lines(of block: Block) -> Lines {
    lines.records[Int(block.firstLine)..<Int(block.firstLine + block.lineCount)]
  }

  /// Whether there may be link definitions: where they are, what stands in brackets matters.
  var mayDefineLinks: Bool {
    blocks.records.contains { block in
      (block.code == .paragraph || block.code == .heading) && block.lineCount > 0
        && line.text.mayBeDefinition(lines[Int(block.firstLine)].range)
    }
  }

  /// The innermost open block.
  var tip: Int { Int(open[open.count - 1]) }

  // MARK: A line

  private mutating func readLine() {
    if continueParagraph() || passBlank() { return }
    guard let depth = matchOpenBlocks() else { return }
    let allMatched = depth == open.count - 1
    var opened = false
    var maybeLazy = blocks[tip].code == .paragraph
    var container = Int(open[depth])
    while blocks[container].code != .codeBlock, blocks[container].code != .htmlBlock {
      line.findNonspace()
      let start = BlockStart(
        container: container, depth: depth, opened: opened, maybeLazy: maybeLazy,
        allMatched: allMatched)
      guard let next = openBlock(start) else { break }
      if next < 0 { return }
      opened = true
      container = next
      if blocks[container].code.acceptsLines { break }
      maybeLazy = false
    }
    addText(to: container, depth: opened ? nil : depth)
  }

  /// Adds what is left of the line. `depth` is the container's, where no block was opened.
  private mutating func addText(to container: Int, depth: Int?) {
    line.findNonspace()
    noteBlank(in: container, depth: depth ?? open.count - 1)
    if let depth, depth < open.count - 1, !line.isBlank, blocks[tip].code == .paragraph,
      !isTerm(afterDepth: depth)
    {
      addLazyLine(to: tip)
      return
    }
    if let depth { closeDown(to: depth) }
    switch blocks[container].code {
    case .codeBlock: addLine(to: container)
    case .htmlBlock:
      addLine(to: container)
      if line.endsHTMLBlock(kind: blocks[container].detail, from: line.nonspace) {
        blocks[container].flags.insert(.closed)
        open.removeLast()
      }
    default:
      if line.isBlank { return }
      line.advanceToNonspace()
      if blocks[container].code.acceptsLines {
        addLine(to: container)
      } else {
        addLine(to: addBlock(.paragraph, at: line.nonspace))
      }
    }
  }

  /// Keeps track of blank lines, which decide whether a list is loose.
  mutating func noteBlank(in container: Int, depth: Int) {
    let block = blocks[container]
    if line.isBlank, block.lastChild >= 0 {
      blocks[Int(block.lastChild)].flags.insert(.blankEnd)
    }
    let isEmptyItem = block.code.isItem && block.lastChild < 0 && block.lower >= line.start
    let counts =
      line.isBlank && !isEmptyItem && block.code != .blockQuote && block.code != .heading
      && block.code != .thematicBreak
      && !(block.code == .codeBlock && block.flags.contains(.fenced))
    if counts {
      blocks[container].flags.insert(.blankEnd)
    } else {
      blocks[container].flags.remove(.blankEnd)
    }
    for level in 0..<depth { blocks[Int(open[level])].flags.remove(.blankEnd) }
  }

  /// Notes that the line belongs to the innermost open block and is not blank.
  mutating func noteText() {
    for index in open.records { blocks[Int(index)].flags.remove(.blankEnd) }
  }

  // MARK: Blocks

  /// Opens a block inside the innermost one that can hold it; gives its index.
  @discardableResult
  mutating func addBlock(_ code: NodeCode, at lower: Int) -> Int {
    while !blocks[tip].code.canHold(code) { closeTip() }
    let parent = open[open.count - 1]
    let index = blocks.count
    var block = Block(code, parent: parent, at: lower)
    block.upper = Int32(line.end)
    block.firstLine = Int32(lines.count)
    block.previous = blocks[Int(parent)].lastChild
    blocks.append(block)
    blocks[Int(parent)].lastChild = Int32(index)
    open.append(Int32(index))
    return index
  }

  /// Adds what is left of the line to a block.
  mutating func addLine(to index: Int) {
    lines.append(line.rest())
    blocks[index].lineCount += 1
    blocks[index].upper = Int32(line.end)
  }

  /// Adds the line to a paragraph that it continues without the marks of its containers.
  private mutating func addLazyLine(to index: Int) {
    if line.nonspace > line.offset { blocks[index].flags.insert(.lazyBlanks) }
    addLine(to: index)
    lines[lines.count - 1].isLazy = true
  }

  /// Closes blocks until the one at a depth is the innermost.
  mutating func closeDown(to depth: Int) {
    while open.count > depth + 1 { closeTip() }
  }

  mutating func closeTip() {
    let block = blocks[Int(open.removeLast())]
    guard !block.flags.contains(.closed) else { return }
    if block.code == .paragraph {
      dropFromItem(block)
    } else if block.code == .directive {
      let directive = directives[Int(block.number)]
      problems.append((.directiveUnclosed(name: directive.name), directive.range))
    } else if block.code == .codeBlock, block.flags.contains(.fenced) {
      let fence = Int(block.lower)..<lines[Int(block.firstLine)].range.upperBound
      problems.append((.codeUnclosed, fence))
    } else if block.code == .htmlBlock, block.detail == 2 {
      problems.append((.commentUnclosed(isShown: false), lines[Int(block.firstLine)].range))
    }
  }
}

extension BlockParser {
  /// Leaves an item empty where all it holds is a paragraph of link definitions: whether an item is
  /// empty decides where it ends.
  private mutating func dropFromItem(_ block: Block) {
    let parent = Int(block.parent)
    guard blocks[parent].code.isItem, block.previous < 0, blocks[parent].lastChild >= 0 else {
      return
    }
    let index = Int(blocks[parent].lastChild)
    guard blocks[index].code == .paragraph, !hasText(index) else { return }
    blocks[index].flags.insert(.dropped)
    blocks[parent].lastChild = -1
  }

  /// Whether a paragraph holds more than link definitions.
  func hasText(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.lineCount > 0 else { return false }
    return !line.text.mayBeDefinition(lines[Int(block.firstLine)].range)
      || paragraphs.hasText(lines(of: block), of: line.text)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a link definition may begin with a line: where its first bracket closes, a colon
  /// follows.
  fileprivate func mayBeDefinition(_ line: Range<Int>) -> Bool {
    guard !line.isEmpty, self[line.lowerBound] == 0x5B else { return false }
    var next = line.lowerBound + 1
    while next < line.upperBound, self[next] != 0x5D { next += self[next] == 0x5C ? 2 : 1 }
    return next >= line.upperBound || next + 1 < line.upperBound && self[next + 1] == 0x3A
  }
}

/// A footnote's definition as it is met.
struct FootnoteLabel {
  let label: String
  let block: Int32
  let range: Range<Int>

  /// What a label is looked up by: labels differ in more than capitals.
  static func key(_ label: String) -> String { label.lowercased() }

  var key: String { Self.key(label) }
}

extension NodeCode {
  /// Whether text lines go into it as they are.
  var acceptsLines: Bool { self == .paragraph || self == .heading || self == .codeBlock }

  /// Whether it is a container whose lines are indented.
  var isItem: Bool { self == .item || self == .definition || self == .footnoteDefinition }

  /// Whether a block of another kind may stand in it.
  func canHold(_ child: NodeCode) -> Bool {
    switch self {
    case .document, .blockQuote, .item, .directive, .definition, .footnoteDefinition:
      child != .item && child != .definition && child != .term && child != .row && child != .cell
    case .list: child == .item
    case .definitionList: child == .definition || child == .term
    case .table: child == .row
    case .row: child == .cell
    default: false
    }
  }
}
