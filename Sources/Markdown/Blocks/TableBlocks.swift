// Tables as in GitHub's specification: https://github.github.com/gfm/#tables-extension-

/// What a table's delimiter row says, and how many cells were filled up.
struct TableColumns {
  let alignments: [Node.Alignment]
  var filledUp = 0
}

extension BlockParser {
  /// A table that is short of more cells than this takes no further rows: a few wide rows must not
  /// make cells without end.
  private static let maximumFilledUp = 0x80000

  /// Makes a table of a paragraph's last line and the delimiter row below it.
  mutating func openTable(_ start: BlockStart) -> Int? {
    let first = line.byte(line.nonspace)
    guard first == 0x7C || first == 0x3A || first == 0x2D else { return nil }
    guard let alignments = line.delimiterRow(at: line.nonspace) else { return nil }
    let paragraph = blocks[start.container]
    let header = lines[Int(paragraph.firstLine + paragraph.lineCount) - 1]
    let cells = line.text.tableCells(header.range)
    guard cells.count == alignments.count, cells.count <= Int(UInt16.max) else {
      noteMismatch(alignments.count, below: cells.count, header.range)
      return nil
    }
    let table = replaceLastLine(of: start.container)
    blocks[table].number = Int32(tables.count)
    blocks[table].upper = Int32(line.end)
    tables.append(TableColumns(alignments: alignments))
    addRow(cells, header.range, to: table, isHeader: true)
    line.advanceToEnd()
    return table
  }

  /// Adds the line to a table as a row.
  mutating func openRow(_ start: BlockStart) -> Int? {
    let table = start.container
    guard !line.isBlank, tables[Int(blocks[table].number)].filledUp <= Self.maximumFilledUp else {
      return nil
    }
    let range = line.nonspace..<line.end
    let cells = line.text.tableCells(range)
    guard !cells.isEmpty else { return nil }
    prepare(start)
    noteLostCells(cells, range, columns: tables[Int(blocks[table].number)].alignments.count)
    addRow(cells, range, to: table, isHeader: false)
    blocks[table].upper = Int32(line.end)
    noteText()
    return -1
  }

  /// Takes the last line from a paragraph and puts a table there.
  private mutating func replaceLastLine(of paragraph: Int) -> Int {
    blocks[paragraph].lineCount -= 1
    let count = Int(blocks[paragraph].lineCount)
    guard count > 0 else {
      blocks[paragraph].code = .table
      return paragraph
    }
    let last = Int(blocks[paragraph].firstLine) + count
    blocks[paragraph].upper = lines[last - 1].end
    blocks[paragraph].flags.insert(.pipes)
    open.removeLast()
    return addBlock(.table, at: Int(lines[last].start))
  }

  private mutating func addRow(
    _ cells: [TableCell], _ range: Range<Int>, to table: Int, isHeader: Bool
  ) {
    let number = Int(blocks[table].number)
    let alignments = tables[number].alignments
    let row = addBlock(.row, at: range.lowerBound)
    if isHeader { blocks[row].flags.insert(.headerRow) }
    blocks[row].upper = Int32(range.upperBound)
    for (column, alignment) in alignments.enumerated() {
      let cell = column < cells.count ? cells[column] : nil
      let index = addBlock(.cell, at: cell?.range.lowerBound ?? range.upperBound)
      open.removeLast()
      blocks[index].detail = alignment.rawValue
      blocks[index].upper = Int32(cell?.range.upperBound ?? range.upperBound)
      guard let cell, !cell.range.isEmpty else { continue }
      if cell.hasEscapedPipe { blocks[index].flags.insert(.pipes) }
      lines.append(Line(start: Int32(cell.range.lowerBound), end: Int32(cell.range.upperBound)))
      blocks[index].lineCount = 1
    }
    open.removeLast()
    tables[number].filledUp += max(0, alignments.count - cells.count)
  }
}

// What goes wrong in tables without a sign: in GitHub's specification all of it is as it should be.
extension BlockParser {
  /// Notes a delimiter row that does not fit the line above it, which makes text of both. One without a
  /// pipe may be meant as text.
  private mutating func noteMismatch(_ count: Int, below wanted: Int, _ header: Range<Int>) {
    let row = line.nonspace..<line.end
    guard count > 1 || line.text.holds(0x7C, row) && line.text.holds(0x7C, header) else { return }
    problems.append((.table(.delimiters(count, wanted: wanted)), row))
  }

  /// Notes the cells of a row that there are no columns for, or the pipe inside code that has made them.
  private mutating func noteLostCells(_ cells: [TableCell], _ row: Range<Int>, columns: Int) {
    guard cells.count > columns else { return }
    if line.text.holds(0x60, row), let pipe = line.text.pipeInCode(row) {
      problems.append((.table(.pipeInCode), pipe..<pipe + 1))
      return
    }
    let surplus = cells[columns...].filter { !$0.range.isEmpty }
    guard let first = surplus.first, let last = surplus.last else { return }
    problems.append(
      (
        .table(.surplus(cells: cells.count, columns: columns)),
        first.range.lowerBound..<last.range.upperBound
      ))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first pipe of a row that would stand in a code span, were it not the end of a cell.
  fileprivate func pipeInCode(_ row: Range<Int>) -> Int? {
    var next = row.lowerBound
    while next < row.upperBound {
      guard self[next] == 0x60 else {
        next += self[next] == 0x5C ? 2 : 1
        continue
      }
      let inside = Swift.min(runEnd(at: next), row.upperBound)
      guard let end = codeEnd(of: inside - next, from: inside, to: row.upperBound) else {
        next = inside
        continue
      }
      for index in inside..<end where self[index] == 0x7C && self[index - 1] != 0x5C {
        return index
      }
      next = end + inside - next
    }
    return nil
  }

  /// Where the run of backticks begins that ends a code span.
  private func codeEnd(of length: Int, from start: Int, to end: Int) -> Int? {
    var next = start
    while next < end {
      let runEnd = Swift.min(runEnd(at: next), end)
      if runEnd - next == length { return next }
      next = Swift.max(runEnd, next + 1)
    }
    return nil
  }
}
