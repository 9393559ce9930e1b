extension TreeParts {
  /// Takes away the ends of lines between two wide characters, of which browsers and searches make blanks: each
  /// becomes a text without a character.
  mutating func joinWideLines() {
    for index in 0..<nodes.count where nodes[index].code == .softBreak {
      guard index > 0, nodes[index - 1].code == .text, isWide(endOf: nodes[index - 1].bytes),
        let next = firstText(after: index), isWide(startOf: next)
      else { continue }
      nodes[index].code = .text
      nodes[index].text = Int32(nodes[index - 1].bytes.upperBound)
      nodes[index].count = 0
    }
  }

  /// The text that follows a line's end, perhaps inside emphasis or a link that begins there.
  private func firstText(after index: Int) -> Range<Int>? {
    var next = index + 1
    while next < nodes.count {
      switch nodes[next].code {
      case .text: return nodes[next].bytes
      case .emphasis, .strong, .link, .span: next += 1
      default: return nil
      }
    }
    return nil
  }

  private func isWide(endOf range: Range<Int>) -> Bool {
    guard !range.isEmpty, text[range.upperBound - 1] >= 0x80 else { return false }
    let bytes = text.records
    return bytes.isWide(at: bytes.characterStart(before: range.upperBound))
  }

  private func isWide(startOf range: Range<Int>) -> Bool {
    !range.isEmpty && text.records.isWide(at: range.lowerBound)
  }
}
