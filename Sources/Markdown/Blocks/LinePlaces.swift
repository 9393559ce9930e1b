/// Says where in the file the bytes of some lines stand that were put together with a `\n` after each.
/// Places are asked for in the order of the text, so that a thousand of them take one pass.
struct LinePlaces {
  private let lines: Lines
  /// Whether the blanks that split tabs leave over were put before the lines.
  private let hasBlanks: Bool
  private var index: Int
  /// Where the line begins in what was put together.
  private var start = 0

  init(_ lines: Lines, hasBlanks: Bool) {
    self.lines = lines
    self.hasBlanks = hasBlanks
    index = lines.startIndex
  }

  /// The place of a byte that does not stand before the one that was asked for last.
  mutating func place(of position: Int) -> Int {
    while index < lines.endIndex {
      let line = lines[index]
      let blanks = hasBlanks ? Int(line.blanks) : 0
      let length = blanks + line.range.count
      if position <= start + length {
        return line.range.lowerBound + max(0, position - start - blanks)
      }
      start += length + 1
      index += 1
    }
    return lines.last?.range.upperBound ?? 0
  }
}
