import Markdown

/// Tables of word processors, which are pasted as lines with a tab between one cell and the next.
extension PastedText {
  /// The first line of each paragraph that has two lines or more, one after another, of as many cells.
  func rows(in bytes: UnsafeBufferPointer<UInt8>) -> [TextMark.Mark] {
    guard bytes[page.file.bodyStart...].contains(0x09) else { return [] }
    return page.document.root.descendants.compactMap { node in
      guard case .paragraph = node.kind else { return nil }
      return Self.firstRow(bytes, node.range)
    }
  }

  private static func firstRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>
  ) -> TextMark.Mark? {
    var before: (line: Range<Int>, tabs: Int)?
    for whole in bytes[paragraph.clamped(to: bytes.indices)].split(separator: 0x0A) {
      let line = written(whole)
      // Lines that end with a break are shown one below the other, as they are written.
      if line.last == UInt8(ascii: "\\") || whole.suffix(2).elementsEqual("  ".utf8) {
        before = nil
        continue
      }
      let tabs = isRow(line) ? line.count { $0 == 0x09 } : 0
      if tabs > 0, let before, before.tabs == tabs { return (.rows(tabs + 1), before.line) }
      before = (line.startIndex..<line.endIndex, tabs)
    }
    return nil
  }

  /// A line without the blanks around it.
  private static func written(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var line = line
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    while let byte = line.first, isBlank(byte) { line = line.dropFirst() }
    while let byte = line.last, isBlank(byte) { line = line.dropLast() }
    return line
  }

  /// Whether a line may be a row: one that begins with the mark of an item or of a table is told as such.
  private static func isRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let byte = line.first, byte != 0x7C else { return false }
    // `Bil.` is the head of a column, and no label.
    if let label = LineLabel(line), label.name.utf8.count < 3 { return false }
    // A tab in code is shown as such.
    if line.contains(UInt8(ascii: "`")) { return false }
    // A bullet and a tab.
    let cell = line.prefix { $0 != 0x09 }
    return cell.contains { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 } || cell.count > 3
  }
}
