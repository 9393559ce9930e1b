/// Writes a block's lines onto the sheet, from the first to the last.
struct LineWriting {
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: UnsafeBufferPointer<Line>
  private let last: Int
  /// How far the lines are written.
  private var reached: PlainRuns.Position
  private var startsLine = true

  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: UnsafeBufferPointer<Line>, _ range: Range<Int>)
  {
    self.text = text
    self.lines = lines
    last = range.upperBound - 1
    reached = PlainRuns.Position(line: range.lowerBound, offset: 0)
  }

  /// Writes as it stands what lies before a place.
  mutating func write(to place: PlainRuns.Position, on sheet: inout Sheet) {
    while reached.line < place.line {
      endLine(on: &sheet)
      reached = PlainRuns.Position(line: reached.line + 1, offset: 0)
      sheet.breakLine(lazy: lines[reached.line].isLazy)
      startsLine = true
    }
    add(upTo: place.offset, on: &sheet)
  }

  /// Writes a token in place of a stretch that begins here.
  mutating func write(_ fold: PlainRuns.Fold, on sheet: inout Sheet) {
    sheet.skipTaken(for: 1)
    sheet.tokens.append(fold.token)
    sheet.addToken(sheet.tokens.count - 1, startsLine: startsLine)
    startsLine = false
    reached = fold.end
  }

  /// Writes what is left.
  mutating func finish(on sheet: inout Sheet) {
    write(to: PlainRuns.Position(line: last, offset: 0), on: &sheet)
    endLine(on: &sheet)
  }

  private mutating func endLine(on sheet: inout Sheet) {
    add(upTo: lines[reached.line].range.upperBound, on: &sheet)
    // Every line has its segment, even an empty one.
    guard startsLine else { return }
    let start = lines[reached.line].range.lowerBound
    sheet.add(text.part(start..<start), at: start, startsLine: true)
  }

  private mutating func add(upTo end: Int, on sheet: inout Sheet) {
    let line = lines[reached.line]
    if startsLine, line.blanks > 0 {
      sheet.addBlanks(line.blanks, at: line.start)
      startsLine = false
    }
    let start = max(reached.offset, line.range.lowerBound)
    reached.offset = max(start, end)
    guard start < end else { return }
    sheet.add(
      text.part(start..<end), at: start, startsLine: startsLine)
    startsLine = false
  }
}
