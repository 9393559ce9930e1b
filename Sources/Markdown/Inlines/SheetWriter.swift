/// Writes the text of all blocks that hold inlines onto the sheet.
struct SheetWriter: ~Copyable {
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var map = ByteMap()
  /// The footnotes that are defined, by label.
  private var footnotes: [String: Int32] = [:]
  /// Whether there are marks of our own anywhere on the page, perhaps.
  private var holdsMarks = false
  /// Whether it has been found out what the page holds, of which only libcmark's blocks want to know.
  private var isPrepared = false
  /// Whether there may be link definitions.
  private(set) var definesLinks = false
  private var smart = false
  var problems: [(problem: MarkdownProblem, range: Range<Int>)] = []
  private var runs = PlainRuns()
  private var scanner = MarkScanner()

  /// Writes the text of every block of a page, and takes from headings their closing marks and `{#id}`.
  /// What is plain, or known, is noted as such and not written.
  mutating func write(
    _ parser: inout BlockParser, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap,
    footnotes: [String: Int32], smart: Bool, to sheet: inout Sheet,
    _ known: inout KnownInlines
  ) {
    self.text = text
    self.map = map
    self.footnotes = footnotes
    isPrepared = false
    self.smart = smart
    definesLinks = parser.mayDefineLinks
    for index in parser.blocks.indices {
      switch parser.blocks[index].code {
      case .paragraph, .cell, .term: writeText(of: index, &parser, to: &sheet, &known)
      case .heading:
        finishHeading(index, &parser)
        writeText(of: index, &parser, to: &sheet, &known)
      case .codeBlock: addInfo(of: index, parser, to: &sheet)
      default: break
      }
    }
  }

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    text = UnsafeBufferPointer(start: nil, count: 0)
    map = ByteMap()
    footnotes = [:]
    problems = []
    scanner.removeAll()
  }

  private mutating func writeText(
    of index: Int, _ parser: inout BlockParser, to sheet: inout Sheet, _ known: inout KnownInlines
  ) {
    let block = parser.blocks[index]
    guard let lines = block.textLines(of: parser.lines.records) else { return }
    if !definesLinks, block.flags.isDisjoint(with: [.pipes, .lazyBlanks]) {
      switch known.read(parser.lines.records[lines], of: text, map, smart: smart) {
      case .plain:
        parser.blocks[index].flags.insert(.plain)
        return
      case .known:
        parser.blocks[index].flags.insert(.known)
        return
      case .unknown: break
      }
    }
    let verdict = runs.look(at: parser.lines.records[lines], of: text, map)
    let keepsBlanks = block.flags.contains(.lazyBlanks)
    if verdict == .plain, !keepsBlanks {
      parser.blocks[index].flags.insert(.plain)
    } else {
      let folds = verdict == .folded && !definesLinks && !keepsBlanks
      write(block, index, parser.lines.records, lines, folds: folds, to: &sheet)
    }
  }

  private mutating func write(
    _ block: Block, _ index: Int, _ all: UnsafeBufferPointer<Line>, _ lines: Range<Int>,
    folds: Bool,
    to sheet: inout Sheet
  ) {
    prepare(&sheet)
    sheet.begin(index, as: block.form)
    if block.flags.contains(.pipes) || holdsMarks && runs.mayHoldMarks && hasMarks(all[lines])
      || smart && runs.holdsWideQuotes ?? holdsWideQuotes(all[lines])
    {
      scanner.write(
        all[lines], of: text, block.flags, footnotes: footnotes,
        folding: folds ? runs.folds.records : UnsafeBufferPointer(start: nil, count: 0),
        smart: smart, to: &sheet)
      if !scanner.problems.isEmpty { problems += scanner.problems }
    } else {
      var writing = LineWriting(text, all, lines)
      if folds {
        for fold in runs.folds.records {
          writing.write(to: fold.start, on: &sheet)
          writing.write(fold, on: &sheet)
        }
      }
      writing.finish(on: &sheet)
    }
    sheet.end()
  }

  /// Finds out what the page holds, before the first block that libcmark is to read.
  private mutating func prepare(_ sheet: inout Sheet) {
    guard !isPrepared else { return }
    isPrepared = true
    holdsMarks = TextTraits.holdsMarks(text, map)
    sheet.taken = CharacterReferences.taken(in: text, map.range)
  }

  /// Whether there are marks of our own in some lines, or in what lies between them, perhaps.
  private func hasMarks(_ lines: Lines) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    return map.holdsMarks(Int(first.start)..<Int(max(first.start, last.end)))
  }

  /// Whether a straight quote stands beside a wide character in some lines.
  private func holdsWideQuotes(_ lines: Lines) -> Bool {
    lines.contains { line in
      var mark = map.nextMark(from: line.range.lowerBound, to: line.range.upperBound)
      while mark < line.range.upperBound {
        if WideSides.areAt(mark, in: line.range, of: text) { return true }
        mark = map.nextMark(from: mark + 1, to: line.range.upperBound)
      }
      return false
    }
  }

  private mutating func addInfo(
    of index: Int, _ parser: borrowing BlockParser, to sheet: inout Sheet
  ) {
    let block = parser.blocks[index]
    guard block.flags.contains(.fenced) else { return }
    let info = trimmed(parser.lines[Int(block.firstLine)].range)
    if text[info].contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0 }) {
      prepare(&sheet)
      sheet.addInfo(text.part(info), of: index)
    }
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
      if text[id].isAnchor {
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isSpaceOrTab(text[lower]) { lower += 1 }
    while upper > lower, isSpaceOrTab(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

extension Block {
  /// How its text is put onto the sheet.
  fileprivate var form: Sheet.Form {
    if flags.contains(.lazyBlanks) { return .quotation }
    return code == .paragraph || flags.contains(.setext) ? .paragraph : .heading
  }

  /// Its lines of text; only paragraphs and what was one have more than one.
  fileprivate func textLines(of lines: UnsafeBufferPointer<Line>) -> Range<Int>? {
    guard lineCount > 0 else { return nil }
    let first = Int(firstLine)
    if form != .heading { return first..<first + Int(lineCount) }
    return lines[first].range.isEmpty ? nil : first..<first + Int(lineCount)
  }
}
