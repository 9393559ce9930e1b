/// The labels that links go by, and those that are defined: `[teks][label]`, `[label]: alamat`.
extension TreeAssembler {
  /// Notes the label that a link goes by, where it goes by one.
  mutating func noteLabel(ofLink range: Range<Int>, isImage: Bool, textEnd: Int) {
    var close = max(range.lowerBound, textEnd)
    while close < range.upperBound, text[close] != 0x5D { close += 1 }
    let start = range.lowerBound + (isImage ? 2 : 1)
    var label = min(start, close)..<close
    if close + 1 < range.upperBound {
      guard text[close + 1] == 0x5B else { return }
      let written = close + 2..<max(close + 2, range.upperBound - 1)
      if !written.isEmpty { label = written }
    }
    usedLabels.insert(text.linkLabel(label))
  }

  /// Tells of the definitions that no link goes by, and of those whose label is defined already.
  mutating func checkDefinitions() {
    guard definesLinks else { return }
    var known: Set<String> = []
    for block in parser.blocks.records where block.definesLinks && block.lineCount > 0 {
      let lines = parser.lines(of: block)
      guard text[lines[lines.startIndex].range].first == 0x5B else { continue }
      for label in LinkDefinitions.labels(in: lines, of: text) {
        let key = text.linkLabel(label)
        let name = String(decoding: text[label], as: UTF8.self)
        let range = label.lowerBound - 1..<label.upperBound + 1
        if !known.insert(key).inserted {
          problems.append((.definitionRepeated(label: name), range))
        } else if !usedLabels.contains(key) {
          problems.append((.definitionUnused(label: name), range))
        }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What a label is known by: without its case, and with one blank for several; of a label over several
  /// lines, the marks of a quotation count as blanks.
  fileprivate func linkLabel(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var beginsLine = false
    for byte in self[range] {
      let isBlank = isWhitespace(byte) || (beginsLine && byte == 0x3E)
      if byte == 0x0A { beginsLine = true } else if !isBlank { beginsLine = false }
      if !isBlank { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    if bytes.first == 0x20 { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self).lowercased().uppercased()
  }
}
