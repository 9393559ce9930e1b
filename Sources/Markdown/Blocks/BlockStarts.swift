/// Where a block might begin: the innermost container so far, and how the line came to be there.
struct BlockStart {
  /// The container's index.
  let container: Int
  /// How deep the line matched the blocks that were open.
  let depth: Int
  /// Whether a block has been opened on this line already.
  let opened: Bool
  /// Whether the line might be a lazy continuation of a paragraph.
  let maybeLazy: Bool
  let allMatched: Bool
}

extension BlockParser {
  /// Opens the block that begins here. Gives its index, -1 where the line is used up, nil where
  /// nothing begins.
  mutating func openBlock(_ start: BlockStart) -> Int? {
    let indented = line.indent >= 4
    if indented {
      guard !start.maybeLazy, !line.isBlank else { return nil }
      return openIndentedCode(start)
    }
    let isParagraph = blocks[start.container].code == .paragraph
    switch line.byte(line.nonspace) {
    case 0x3E: return openQuote(start)
    case 0x23: if let index = openHeading(start) { return index }
    case 0x60, 0x7E: if let index = openFence(start) { return index }
    case 0x3C:
      if line.isConflictMark { problems.append((.conflict, line.start..<line.start + 7)) }
      if let index = openHTML(start) { return index }
    case 0x3D, 0x2D, 0x2A, 0x5F, 0x2B, 0x30...0x39:
      if isParagraph, let level = line.setextLevel(at: line.nonspace) {
        // Below link definitions alone, such a line is text.
        if hasText(start.container) { return makeSetextHeading(start.container, level) }
        blocks[start.container].flags.insert(.definitionsTaken)
        return nil
      }
      if let index = openThematicBreak(start) { return index }
      if let index = openItem(start) { return index }
    case 0x3A:
      if let index = openDirective(start) { return index }
      if let index = openDefinition(start) { return index }
    case 0x5B: if let index = openFootnote(start) { return index }
    default: break
    }
    if isParagraph { return openTable(start) }
    if blocks[start.container].code == .table { return openRow(start) }
    return nil
  }

  /// Closes what the line did not match, before the first block that it opens.
  mutating func prepare(_ start: BlockStart, continuingList: Bool = false) {
    guard !start.opened else { return }
    if !continuingList, blocks[start.container].code == .list, blocks[tip].code == .paragraph,
      blocks[Int(blocks[tip].parent)].parent == Int32(start.container)
    {
      blocks[tip].flags.insert(.outlivesList)
    }
    closeDown(to: start.depth)
  }

  private mutating func openQuote(_ start: BlockStart) -> Int {
    prepare(start)
    let lower = line.nonspace
    line.advance(bytes: line.nonspace + 1 - line.offset)
    if isSpaceOrTab(line.byte(line.offset)) { line.advance(columns: 1) }
    return addBlock(.blockQuote, at: lower)
  }

  private mutating func openHeading(_ start: BlockStart) -> Int? {
    guard let heading = line.headingStart(at: line.nonspace) else { return nil }
    prepare(start)
    let index = addBlock(.heading, at: line.nonspace)
    blocks[index].detail = UInt8(heading.level)
    line.advance(bytes: heading.text - line.offset)
    return index
  }

  private mutating func openFence(_ start: BlockStart) -> Int? {
    guard let length = line.fenceStart(at: line.nonspace) else { return nil }
    prepare(start)
    let index = addBlock(.codeBlock, at: line.nonspace)
    blocks[index].flags.insert(.fenced)
    blocks[index].detail = line.byte(line.nonspace)
    blocks[index].number = Int32(min(length, 255))
    blocks[index].width = Int32(line.nonspace - line.offset)
    line.advance(bytes: line.nonspace + length - line.offset)
    return index
  }

  private mutating func openHTML(_ start: BlockStart) -> Int? {
    let inParagraph = start.maybeLazy || blocks[start.container].code == .paragraph
    let kind = line.htmlBlockStart(at: line.nonspace, inParagraph: inParagraph)
    guard kind > 0 else { return nil }
    prepare(start)
    let index = addBlock(.htmlBlock, at: line.nonspace)
    blocks[index].detail = kind
    return index
  }

  private mutating func makeSetextHeading(_ paragraph: Int, _ level: Int) -> Int {
    blocks[paragraph].code = .heading
    blocks[paragraph].flags.insert(.setext)
    blocks[paragraph].detail = UInt8(level)
    blocks[paragraph].upper = Int32(line.end)
    line.advanceToEnd()
    return paragraph
  }

  private mutating func openThematicBreak(_ start: BlockStart) -> Int? {
    guard line.isThematicBreak(at: line.nonspace) else { return nil }
    prepare(start)
    let index = addBlock(.thematicBreak, at: line.nonspace)
    line.advanceToEnd()
    return index
  }

  private mutating func openIndentedCode(_ start: BlockStart) -> Int {
    prepare(start)
    line.advance(columns: 4)
    return addBlock(.codeBlock, at: line.offset)
  }

  // MARK: Lists

  private mutating func openItem(_ start: BlockStart) -> Int? {
    let inParagraph = blocks[start.container].code == .paragraph
    let position = line.nonspace
    guard let marker = line.listMarker(at: position, interruptingParagraph: inParagraph) else {
      return nil
    }
    let continues = list(start.container, continuesWith: marker)
    prepare(start, continuingList: continues)
    let indent = line.indent
    line.advance(bytes: position + marker.length - line.offset)
    let width = itemWidth(marker)
    if !continues {
      let list = addBlock(.list, at: position)
      blocks[list].detail = marker.mark
      blocks[list].number = marker.start
    }
    let item = addBlock(.item, at: position)
    blocks[item].width = Int32(indent + width)
    return item
  }

  /// Moves past the blanks after a marker; gives the columns from the marker to the item's text.
  mutating func itemWidth(_ marker: ListMarker) -> Int {
    let start = line.mark
    while line.column - start.column <= 5, isSpaceOrTab(line.byte(line.offset)) {
      line.advance(columns: 1)
    }
    let blanks = line.column - start.column
    if blanks >= 1, blanks < 5, line.offset < line.end { return marker.length + blanks }
    line.go(to: start)
    if blanks > 0 { line.advance(columns: 1) }
    return marker.length + 1
  }

  private func list(_ index: Int, continuesWith marker: ListMarker) -> Bool {
    let list = blocks[index]
    return list.code == .list && list.detail == marker.mark
      && (list.number < 0) == (marker.start < 0)
  }
}
