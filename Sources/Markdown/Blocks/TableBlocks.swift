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
    guard cells.count == alignments.count, cells.count <= Int(UInt16.max) else { return nil }
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
