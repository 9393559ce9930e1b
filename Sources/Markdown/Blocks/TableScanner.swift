/// A cell of a table's row, without the blanks around its text.
struct TableCell {
  var range: Range<Int>
  var hasEscapedPipe: Bool
}

extension LineReader {
  /// The alignments of a delimiter row such as `| :-- | --: |`, or nil where the line is none.
  func delimiterRow(at position: Int) -> [Node.Alignment]? {
    var alignments: [Node.Alignment] = []
    var next = position
    if byte(next) == 0x7C { next += 1 }
    while true {
      next = skipTableBlanks(next)
      let left = byte(next) == 0x3A
      if left { next += 1 }
      let dashes = next
      while byte(next) == 0x2D { next += 1 }
      guard next > dashes else { return nil }
      let right = byte(next) == 0x3A
      if right { next += 1 }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
      next = skipTableBlanks(next)
      if next >= end { return alignments }
      guard byte(next) == 0x7C else { return nil }
      next += 1
      if skipTableBlanks(next) >= end { return alignments }
    }
  }

  /// Whether the line is a pipe and nothing else, which is no row.
  func isLonePipe(at position: Int) -> Bool {
    byte(position) == 0x7C && skipTableBlanks(position + 1) >= end
  }

  private func skipTableBlanks(_ position: Int) -> Int {
    var next = position
    while next < end, isTableBlank(text[next]) { next += 1 }
    return next
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The cells of a table's row: parted by pipes that are neither escaped nor inside a reference.
  func tableCells(_ range: Range<Int>) -> [TableCell] {
    var cells: [TableCell] = []
    var next = skipPipe(range.lowerBound, range.upperBound)
    while next < range.upperBound {
      let start = next
      var escaped = false
      while next < range.upperBound, self[next] != 0x7C {
        if self[next] == 0x5C, next + 1 < range.upperBound, self[next + 1] == 0x7C {
          escaped = true
          next += 1
        } else if self[next] == 0x7B, let end = referenceEnd(at: next, end: range.upperBound) {
          next = end - 1
        }
        next += 1
      }
      cells.append(TableCell(range: trimmed(start..<next), hasEscapedPipe: escaped))
      next = skipPipe(next, range.upperBound)
    }
    return cells
  }

  private func skipPipe(_ position: Int, _ end: Int) -> Int {
    guard position < end, self[position] == 0x7C else { return position }
    var next = position + 1
    while next < end, isTableBlank(self[next]) { next += 1 }
    return next
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isWhitespace(self[lower]) { lower += 1 }
    while upper > lower, isWhitespace(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

@inline(__always)
private func isTableBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
}
