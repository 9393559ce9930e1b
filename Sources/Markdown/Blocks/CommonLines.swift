// The lines that most pages are made of, outside of containers: the algorithm of the specification would
// come to the same, by a longer way.

extension BlockParser {
  /// Adds the line to the paragraph that is open, where it begins with a letter: no block begins so.
  mutating func continueParagraph() -> Bool {
    guard open.count == 2, isLetter(line.byte(line.start)) else { return false }
    let paragraph = Int(open[1])
    guard blocks[paragraph].code == .paragraph else { return false }
    blocks[0].flags.remove(.blankEnd)
    lines.append(line.all)
    blocks[paragraph].flags.remove(.blankEnd)
    blocks[paragraph].lineCount &+= 1
    blocks[paragraph].upper = Int32(truncatingIfNeeded: line.end)
    return true
  }

  /// Passes an empty line after a paragraph, after a heading, or after no open block at all.
  mutating func passBlank() -> Bool {
    guard line.start == line.end, open.count <= 2 else { return false }
    if open.count == 2 {
      let code = blocks[Int(open[1])].code
      guard code == .paragraph || code == .heading else { return false }
    }
    let last = Int(blocks[0].lastChild)
    if last >= 0 { blocks[last].flags.insert(.blankEnd) }
    blocks[0].flags.insert(.blankEnd)
    closeDown(to: 0)
    return true
  }
}
