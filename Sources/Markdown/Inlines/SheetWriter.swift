/// Writes the text of all blocks that hold inlines onto the sheet.
struct SheetWriter {
  let text: UnsafeBufferPointer<UInt8>
  /// The footnotes that are defined, by label.
  let footnotes: [String: Int32]
  /// Whether there are marks of our own anywhere on the page, perhaps.
  let holdsMarks: Bool
  var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []

  init(
    _ text: UnsafeBufferPointer<UInt8>, footnotes: [String: Int32], holdsMarks: Bool
  ) {
    self.text = text
    self.holdsMarks = holdsMarks
    self.footnotes = footnotes
  }

  /// Writes every block's text, and takes from headings their closing marks and `{#id}`.
  mutating func write(_ parser: inout BlockParser, to sheet: inout Sheet) {
    for index in parser.blocks.indices {
      switch parser.blocks[index].code {
      case .paragraph: write(parser.blocks[index], index, parser.lines, to: &sheet)
      case .cell, .term:
        writeLine(parser.blocks[index], index, parser.lines, to: &sheet)
      case .heading:
        finishHeading(index, &parser)
        if parser.blocks[index].flags.contains(.setext) {
          write(parser.blocks[index], index, parser.lines, to: &sheet)
        } else {
          writeLine(parser.blocks[index], index, parser.lines, to: &sheet)
        }
      case .codeBlock where parser.blocks[index].flags.contains(.fenced):
        let info = trimmed(parser.lines[Int(parser.blocks[index].firstLine)].range)
        if text[info].contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0 }) {
          sheet.addInfo(UnsafeBufferPointer(rebasing: text[info]), of: index)
        }
      default: break
      }
    }
  }

  private mutating func write(
    _ block: Block, _ index: Int, _ lines: [Line], to sheet: inout Sheet
  ) {
    guard block.lineCount > 0 else { return }
    let range = Int(block.firstLine)..<Int(block.firstLine + block.lineCount)
    sheet.begin(index, as: block.flags.contains(.lazyBlanks) ? .quotation : .paragraph)
    if block.flags.contains(.pipes) || hasMarks(lines[range]) {
      var scanner = MarkScanner(text, lines[range], block.flags, footnotes: footnotes)
      scanner.write(to: &sheet)
      problems += scanner.problems
    } else {
      for number in range {
        if number > range.lowerBound { sheet.breakLine(lazy: lines[number].isLazy) }
        let (line, blanks) = (lines[number].range, lines[number].blanks)
        if blanks > 0 { sheet.addBlanks(blanks, at: lines[number].start) }
        sheet.add(
          UnsafeBufferPointer(rebasing: text[line]), at: line.lowerBound, startsLine: blanks == 0)
      }
    }
    sheet.end()
  }

  /// Whether there are marks of our own in some lines, or in what lies between them, perhaps.
  private func hasMarks(_ lines: ArraySlice<Line>) -> Bool {
    guard holdsMarks, let first = lines.first, let last = lines.last else { return false }
    return TextTraits(text, Int(first.start)..<Int(max(first.start, last.end))).holdsMarks
  }

  private mutating func writeLine(
    _ block: Block, _ index: Int, _ lines: [Line], to sheet: inout Sheet
  ) {
    guard block.lineCount > 0 else { return }
    let number = Int(block.firstLine)
    let line = lines[number].range
    guard !line.isEmpty else { return }
    sheet.begin(index, as: .heading)
    if block.flags.contains(.pipes) || hasMarks(lines[number...number]) {
      var scanner = MarkScanner(
        text, lines[number...number], block.flags, footnotes: footnotes)
      scanner.write(to: &sheet)
      problems += scanner.problems
    } else {
      sheet.add(UnsafeBufferPointer(rebasing: text[line]), at: line.lowerBound, startsLine: true)
    }
    sheet.end()
  }

  // MARK: Headings

  /// Takes the closing `##` and `{#id}` from a heading's last line.
  private mutating func finishHeading(_ index: Int, _ parser: inout BlockParser) {
    let block = parser.blocks[index]
    guard block.lineCount > 0 else { return }
    let last = Int(block.firstLine + block.lineCount) - 1
    let isSetext = block.flags.contains(.setext)
    var line = trimmed(parser.lines[last].range)
    if !isSetext { line = withoutClosingMarks(line) }
    if let id = anchor(in: line) {
      if isValidAnchor(id) {
        parser.blocks[index].number = Int32(id.lowerBound)
        parser.blocks[index].width = Int32(id.count)
        line = trimmed(line.lowerBound..<id.lowerBound - 2)
        if !isSetext { line = withoutClosingMarks(line) }
      } else {
        let name = String(decoding: text[id], as: UTF8.self)
        problems.append((.headingIDInvalid(name), id.lowerBound - 2..<id.upperBound + 1))
      }
    }
    if !isSetext || parser.blocks[index].number >= 0 {
      parser.lines[last].start = Int32(line.lowerBound)
      parser.lines[last].end = Int32(line.upperBound)
    }
  }

  private func withoutClosingMarks(_ line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1] == 0x23 { end -= 1 }
    guard end < line.upperBound else { return line }
    guard end == line.lowerBound || isSpaceOrTab(text[end - 1]) else { return line }
    return trimmed(line.lowerBound..<end)
  }

  /// The id of `{#id}` at a line's end, after a blank or alone.
  private func anchor(in line: Range<Int>) -> Range<Int>? {
    guard line.count >= 3, text[line.upperBound - 1] == 0x7D else { return nil }
    var start = line.upperBound - 2
    while start > line.lowerBound, text[start] != 0x7B, text[start] != 0x7D { start -= 1 }
    guard text[start] == 0x7B, text[start + 1] == 0x23 else { return nil }
    guard start == line.lowerBound || isSpaceOrTab(text[start - 1]) else { return nil }
    return start + 2..<line.upperBound - 1
  }

  private func isValidAnchor(_ id: Range<Int>) -> Bool {
    guard let first = text[id].first, isLetter(first) else { return false }
    return text[id].allSatisfy {
      isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpaceOrTab(text[lower]) { lower += 1 }
    while upper > lower, isSpaceOrTab(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
