extension BlockParser {
  /// Matches the line against the blocks that are open; gives the depth of the last that goes on,
  /// or nil where the line is used up by a closing fence.
  mutating func matchOpenBlocks() -> Int? {
    var depth = 0
    while depth + 1 < open.count {
      line.findNonspace()
      let index = Int(open[depth + 1])
      switch matches(index) {
      case .yes: depth += 1
      case .no: return depth
      case .lineIsUsedUp:
        closeDown(to: depth)
        return nil
      }
    }
    return depth
  }

  private enum Match { case yes, no, lineIsUsedUp }

  private mutating func matches(_ index: Int) -> Match {
    switch blocks[index].code {
    case .blockQuote: return matchesQuote() ? .yes : .no
    case .item, .definition:
      return matchesItem(index, width: Int(blocks[index].width)) ? .yes : .no
    case .footnoteDefinition: return matchesItem(index, width: 4) ? .yes : .no
    case .codeBlock:
      return blocks[index].flags.contains(.fenced) ? matchFence(index) : matchesIndentedCode()
    case .htmlBlock: return blocks[index].detail >= 6 && line.isBlank ? .no : .yes
    case .paragraph: return line.isBlank ? .no : .yes
    case .table: return line.isBlank || line.isLonePipe(at: line.nonspace) ? .no : .yes
    case .heading: return .no
    default: return .yes
    }
  }

  private mutating func matchesQuote() -> Bool {
    guard line.indent <= 3, line.byte(line.nonspace) == 0x3E else { return false }
    line.advance(columns: line.indent + 1)
    if isSpaceOrTab(line.byte(line.offset)) { line.advance(columns: 1) }
    return true
  }

  private mutating func matchesItem(_ index: Int, width: Int) -> Bool {
    if line.indent >= width {
      line.advance(columns: width)
      return true
    }
    // An item that began with a blank line ends with the next one.
    guard line.isBlank, blocks[index].lastChild >= 0 else { return false }
    line.advanceToNonspace()
    return true
  }

  private mutating func matchesIndentedCode() -> Match {
    if line.indent >= 4 {
      line.advance(columns: 4)
      return .yes
    }
    guard line.isBlank else { return .no }
    line.advanceToNonspace()
    return .yes
  }

  private mutating func matchFence(_ index: Int) -> Match {
    let block = blocks[index]
    if line.indent <= 3, line.byte(line.nonspace) == block.detail,
      line.fenceEnd(at: line.nonspace, mark: block.detail) >= Int(block.number)
    {
      blocks[index].flags.insert(.closed)
      blocks[index].upper = Int32(line.end)
      return .lineIsUsedUp
    }
    var left = block.width
    while left > 0, isSpaceOrTab(line.byte(line.offset)) {
      line.advance(columns: 1)
      left -= 1
    }
    return .yes
  }
}
