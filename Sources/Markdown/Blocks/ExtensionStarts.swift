// Blocks that CommonMark does not have: directives, definition lists, footnotes.

extension BlockParser {
  // MARK: Directives

  /// Opens the directive of a line `:::name …`, or closes the innermost with a line `:::`.
  mutating func openDirective(_ start: BlockStart) -> Int? {
    guard line.hasPrefix(":::", at: line.nonspace) else {
      noteTwoColons()
      return nil
    }
    var next = line.nonspace
    while line.byte(next) == 0x3A { next += 1 }
    if line.isBlank(from: next) { return closeDirective(start) }
    let opening = DirectiveLine(line, from: next)
    guard let directive = opening.directive else {
      problems.append(
        (.directiveName(meant: DirectiveLine.meant(by: line, from: next)), line.nonspace..<line.end)
      )
      unnamed += 1
      return nil
    }
    problems += opening.problems
    prepare(start)
    guard openDirectives < Self.maximumDirectiveDepth else {
      // Not a block: so however many there are, a line is never matched against all of them.
      problems.append((.directiveTooDeep(limit: Self.maximumDirectiveDepth), directive.range))
      while !blocks[tip].code.canHold(.directive) { closeTip() }
      passedOver += 1
      noteText()
      return -1
    }
    passedOver = 0
    let index = addBlock(.directive, at: line.nonspace)
    blocks[index].number = Int32(directives.count)
    directives.append(directive)
    noteText()
    return -1
  }

  /// Notes a line that would begin a directive with one colon more; `::before is text` is a sentence.
  private mutating func noteTwoColons() {
    let start = line.nonspace
    guard line.hasPrefix("::", at: start), (line.byte(start + 2) | 0x20) &- 0x61 < 26,
      let directive = DirectiveLine(line, from: start + 2).directive, directive.arguments.count < 2
    else { return }
    halfOpened.append(start..<start + 2)
  }

  /// Closes the innermost directive that the line stands in.
  private mutating func closeDirective(_ start: BlockStart) -> Int {
    if passedOver > 0, openDirectives == Self.maximumDirectiveDepth {
      passedOver -= 1
      prepare(start)
      while !blocks[tip].code.canHold(.paragraph) { closeTip() }
      noteText()
      return -1
    }
    let range = line.nonspace..<line.end
    let matched = start.opened ? nil : open.records[...start.depth].lastIndex { isDirective($0) }
    let isMeant = matched != nil || open.records[(start.depth + 1)...].contains { isDirective($0) }
    if let matched {
      let index = Int(open[matched])
      blocks[index].flags.insert(.closed)
      blocks[index].upper = Int32(line.end)
      directives[Int(blocks[index].number)].wholeRange =
        directives[Int(blocks[index].number)].range.lowerBound..<line.end
      closeDown(to: matched - 1)
      noteText()
      blocks[index].flags.remove(.blankEnd)
    } else {
      // A line that leaves a list closes what is open in it, which says so itself.
      if !isMeant { endNothing(range) }
      prepare(start)
      while !blocks[tip].code.canHold(.paragraph) { closeTip() }
      noteText()
    }
    return -1
  }

  /// What an end means that no directive is open for: it is right where its beginning is not.
  private mutating func endNothing(_ range: Range<Int>) {
    if unnamed > 0 {
      unnamed -= 1
    } else if let colons = halfOpened.popLast() {
      problems.append((.directiveColons, colons))
    } else {
      problems.append((.directiveUnopened, range))
    }
  }

  /// How many directives are open.
  private var openDirectives: Int { open.records.count { isDirective($0) } }

  private func isDirective(_ index: Int32) -> Bool { blocks[Int(index)].code == .directive }

  // MARK: Definition lists

  /// Opens the definition of a line `: takrif` below a term or another definition.
  mutating func openDefinition(_ start: BlockStart) -> Int? {
    let position = line.nonspace
    guard !start.opened, isSpaceOrTab(line.byte(position + 1)), !line.isBlank(from: position + 1)
    else { return nil }
    switch blocks[start.container].code {
    case .paragraph:
      guard hasText(start.container) else { return nil }
      makeTerms(start.container)
    case .definitionList: prepare(start)
    default: return nil
    }
    let indent = line.indent
    line.advance(bytes: position + 1 - line.offset)
    let width = itemWidth(ListMarker(length: 1, mark: 0x3A, start: -1))
    let index = addBlock(.definition, at: position)
    blocks[index].width = Int32(indent + width)
    return index
  }

  /// Makes terms of a paragraph's lines, in the definition list before it or in a new one.
  private mutating func makeTerms(_ paragraph: Int) {
    let block = blocks[paragraph]
    open.removeLast()
    var first = Int(block.firstLine)
    let end = first + Int(block.lineCount)
    if block.previous >= 0, blocks[Int(block.previous)].code == .definitionList {
      blocks[Int(block.parent)].lastChild = block.previous
      blocks[paragraph].parent = block.previous
      blocks[paragraph].previous = blocks[Int(block.previous)].lastChild
      blocks[Int(block.previous)].lastChild = Int32(paragraph)
      open.append(block.previous)
      makeTerm(paragraph, ofLine: first)
      first += 1
    } else {
      blocks[paragraph].code = .definitionList
      blocks[paragraph].lineCount = 0
      open.append(Int32(paragraph))
    }
    while first < end {
      makeTerm(addBlock(.term, at: Int(lines[first].start)), ofLine: first)
      open.removeLast()
      first += 1
    }
  }

  private mutating func makeTerm(_ index: Int, ofLine number: Int) {
    blocks[index].code = .term
    blocks[index].firstLine = Int32(number)
    blocks[index].lineCount = 1
    blocks[index].upper = lines[number].end
  }

  /// Whether a line that could continue a definition lazily is the next term: the line after it is
  /// a definition.
  func isTerm(afterDepth depth: Int) -> Bool {
    guard blocks[Int(open[depth + 1])].code == .definition else { return false }
    var next = line.following
    while next < line.text.count, isSpaceOrTab(line.text[next]) || line.text[next] == 0x3E {
      next += 1
    }
    return next + 1 < line.text.count && line.text[next] == 0x3A
      && isSpaceOrTab(line.text[next + 1])
  }

  // MARK: Footnotes

  /// Opens the footnote of a line `[^label]: text`.
  mutating func openFootnote(_ start: BlockStart) -> Int? {
    guard let label = line.text.footnoteLabel(at: line.nonspace, end: line.end),
      line.byte(label.upperBound) == 0x5D, line.byte(label.upperBound + 1) == 0x3A
    else { return nil }
    prepare(start)
    let range = line.nonspace..<label.upperBound + 2
    let index = addBlock(.footnoteDefinition, at: line.nonspace)
    blocks[index].number = Int32(footnotes.count)
    let name = String(decoding: line.text[label], as: UTF8.self)
    footnotes.append(FootnoteLabel(label: name, block: Int32(index), range: range))
    line.advance(bytes: range.upperBound - line.offset)
    line.findNonspace()
    line.advanceToNonspace()
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The label of a footnote `[^label` that begins at a position, without `[^`.
  func footnoteLabel(at position: Int, end: Int) -> Range<Int>? {
    guard position + 2 < end, self[position] == 0x5B, self[position + 1] == 0x5E else { return nil }
    var next = position + 2
    while next < end, next - position < 200, !isWhitespace(self[next]), self[next] != 0x5D,
      self[next] != 0x5B, self[next] != 0
    {
      next += 1
    }
    return next > position + 2 && next < end && self[next] == 0x5D ? position + 2..<next : nil
  }
}
