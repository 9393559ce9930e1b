import Bytes
import CCMark
import Diagnostics

/// Puts the tree together: the blocks in their order, in each the inlines that libcmark read.
///
/// It holds most of what is known of a page, so it is never copied.
struct TreeAssembler: ~Copyable {
  let text: UnsafeBufferPointer<UInt8>
  let options: MarkdownOptions
  /// The part of the text that is read.
  let body: Range<Int>
  /// Whether there is a `<!--` anywhere in it, or what may be meant as one; looked for when it is asked.
  var holdsComments: Bool {
    mutating get {
      let holds = comments ?? (text.commentMark(in: body) != nil)
      comments = holds
      return holds
    }
  }
  private var comments: Bool?
  /// Whether there may be link definitions.
  let definesLinks: Bool
  let parser: BlockParser
  let sheet: Sheet
  let known: KnownInlines
  /// The piece with which the next block that is known begins.
  var nextPiece = 0
  var parts: TreeParts
  var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []
  var allowances: [PendingAllowance] = []
  /// Those that wait for the next block of their container.
  var waiting: [Int] = []
  /// The footnotes that count, by label.
  let footnoteNumbers: [String: Int32]
  var ids: HeadingIDs
  /// The blocks that are open: their index among the blocks, and in the tree.
  private var open = RecordBuffer<OpenBlock>(capacity: 16)
  struct OpenBlock {
    let block: Int
    let node: Int
  }
  private var nextEntry = 0
  // The inlines that are open, and the spans opened by hand among them.
  var frames = RecordBuffer<Frame>(capacity: 8)
  var spans: [(node: Int, depth: Int)] = []
  /// The labels that links go by.
  var usedLabels: Set<String> = []
  /// Where the block ends whose inlines are being added.
  var inlineEnd = 0

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ parser: consuming BlockParser,
    _ sheet: consuming Sheet, _ known: consuming KnownInlines, _ parts: consuming TreeParts,
    _ ids: consuming HeadingIDs,
    footnotes: [String: Int32],
    options: MarkdownOptions,
    definesLinks: Bool
  ) {
    self.text = text
    self.body = body
    footnoteNumbers = footnotes
    self.parser = parser
    self.sheet = sheet
    self.known = known
    self.parts = parts
    self.options = options
    self.definesLinks = definesLinks
    self.ids = ids
    self.parts.allowsHTML = options.html
    self.parts.allowsAnyScheme = options.unfiltered
    self.parts.directives = self.parser.directives
    self.parts.languages = self.sheet.languages
    self.parts.footnotes = self.parser.footnotes.map {
      FootnoteRecord(label: $0.label, definition: -1, number: 0, uses: 0)
    }
  }

  /// Adds all blocks.
  mutating func assemble() {
    ids.reserveFootnotes(parser.footnotes.count)
    for index in parser.blocks.indices where !parser.blocks[index].flags.contains(.dropped) {
      let block = parser.blocks[index]
      while let last = open.last, last.block != Int(block.parent) { close() }
      add(block, at: index)
    }
    while !open.isEmpty { close() }
    numberFootnotes()
    checkDefinitions()
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    parts.close(last.node)
    if parts.nodes[last.node].code == .heading { nameHeading(last.node, parser.blocks[last.block]) }
  }

  private mutating func add(_ block: Block, at index: Int) {
    let entry = takeEntry(of: index)
    let range = Int(block.lower)..<Int(max(block.lower, block.upper))
    if block.code == .htmlBlock, !addHTMLBlock(block, range) { return }
    settleAllowances(before: range, parent: block.parent)
    switch block.code {
    case .htmlBlock: break
    case .codeBlock: addCode(block, range, entry)
    case .thematicBreak:
      parts.leaf(.thematicBreak, range, UnsafeBufferPointer(start: nil, count: 0))
    default:
      let node = parts.open(block.code, range)
      open.append(OpenBlock(block: index, node: node))
      describe(block, node)
      if block.flags.contains(.plain) {
        let first = Int(block.firstLine)
        let last = first + Int(block.lineCount) - 1
        addPlain(Int(parser.lines[first].start)..<Int(parser.lines[last].end), fromLine: first)
      } else if block.flags.contains(.known) {
        addKnown(block)
      } else if let entry, let tree = sheet.entries[entry].tree {
        addInlines(of: tree, entry: entry, block: block)
      }
    }
  }

  /// Fills in what a container's kind says of it.
  private mutating func describe(_ block: Block, _ node: Int) {
    switch block.code {
    case .heading:
      parts.nodes[node].detail = block.detail
      parts.nodes[node].side = Int32(parts.headings.count)
      parts.add(HeadingRecord(node: Int32(node), id: "", isExplicit: false))
    case .paragraph: parts.nodes[node].detail = isBare(block) ? 1 : 0
    case .list:
      parts.nodes[node].detail = block.flags.contains(.loose) ? 0 : 1
      parts.nodes[node].side = block.number
    case .definition: parts.nodes[node].detail = block.flags.contains(.loose) ? 0 : 1
    case .row: parts.nodes[node].detail = block.flags.contains(.headerRow) ? 1 : 0
    case .cell: parts.nodes[node].detail = block.detail
    case .directive:
      parts.nodes[node].side = block.number
      parts.directives[Int(block.number)].wholeRange = Int(block.lower)..<Int(block.upper)
    case .footnoteDefinition:
      parts.nodes[node].side = block.number
      parts.footnotes[Int(block.number)].definition = Int32(node)
    default: break
    }
  }

  /// Whether a paragraph stands in a tight list, where it has no element of its own.
  private func isBare(_ block: Block) -> Bool {
    let parent = parser.blocks[Int(block.parent)]
    switch parent.code {
    case .item: return !parser.blocks[Int(parent.parent)].flags.contains(.loose)
    case .definition: return !parent.flags.contains(.loose)
    default: return false
    }
  }

  /// The sheet's entry of a block, where it has one; entries come in the blocks' order.
  private mutating func takeEntry(of block: Int) -> Int? {
    while nextEntry < sheet.entries.count, Int(sheet.entries[nextEntry].block) < block {
      nextEntry += 1
    }
    guard nextEntry < sheet.entries.count, Int(sheet.entries[nextEntry].block) == block else {
      return nil
    }
    nextEntry += 1
    return nextEntry - 1
  }

  // MARK: Code

  private mutating func addCode(_ block: Block, _ range: Range<Int>, _ entry: Int?) {
    var lines = parser.lines(of: block)
    let info = block.flags.contains(.fenced) ? lines.popFirst() : nil
    if info == nil {
      while let last = lines.last, isBlank(last) { lines.removeLast() }
    }
    let node = parts.open(.codeBlock, range)
    parts.nodes[node].text = Int32(parts.text.count)
    for line in lines { appendLine(line) }
    parts.nodes[node].count = Int32(parts.text.count) - parts.nodes[node].text
    let infoStart = parts.text.count
    if let entry, let tree = sheet.entries[entry].tree {
      parts.text.append(CMark.bytes(cmark_node_get_fence_info(tree)))
    } else if let info {
      var range = info.range
      while let first = text[range].first, isSpaceOrTab(first) { range.removeFirst() }
      while let last = text[range].last, isSpaceOrTab(last) { range.removeLast() }
      parts.text.append(text.part(range))
    }
    parts.nodes[node].side = Int32(parts.text.count - infoStart)
    parts.close(node)
  }

  private func isBlank(_ line: Line) -> Bool { text[line.range].allSatisfy(isSpaceOrTab) }

  /// Appends a line of a block that is taken as it is, with U+FFFD for NUL.
  mutating func appendLine(_ line: Line) {
    parts.text.append(repeating: 0x20, count: Int(line.blanks))
    var range = line.range
    while let null = text[range].firstIndex(of: 0) {
      parts.text.append(text.part(range.lowerBound..<null))
      parts.text.append("\u{FFFD}")
      range = null + 1..<range.upperBound
    }
    parts.text.append(text.part(range))
    parts.text.append(0x0A)
  }

  // MARK: Headings

  /// Makes an anchor of a heading's text; before the first one, those that are written by hand anywhere
  /// on the page are kept from it.
  private mutating func makeID(_ wanted: String) -> String {
    if !ids.isReserved { reserveIDs() }
    return ids.make(wanted)
  }

  private mutating func reserveIDs() {
    ids.isReserved = true
    for block in parser.blocks.records where block.code == .heading && block.number >= 0 {
      ids.reserve(explicitID(block))
    }
  }

  private func explicitID(_ block: Block) -> String {
    String(decoding: text[Int(block.number)..<Int(block.number + block.width)], as: UTF8.self)
  }

  private mutating func nameHeading(_ node: Int, _ block: Block) {
    let heading = Int(parts.nodes[node].side)
    if block.number >= 0 {
      let id = explicitID(block)
      parts.headings[heading].isExplicit = true
      if let refusal = ids.use(id) {
        let start = Int(block.number)
        let problem: MarkdownProblem =
          switch refusal {
          case .isTaken: .headingIDRepeated(id)
          case .isFootnote: .headingIDOfFootnote(id, instead: HeadingIDs.instead(of: id))
          }
        problems.append((problem, start..<start + Int(block.width)))
        parts.headings[heading].id = makeID(id)
      } else {
        parts.headings[heading].id = id
      }
    } else {
      let slug = parts.slug(of: node, in: &ids.slug)
      parts.headings[heading].id = makeID(slug.isEmpty ? "section-\(heading + 1)" : slug)
    }
  }
}
