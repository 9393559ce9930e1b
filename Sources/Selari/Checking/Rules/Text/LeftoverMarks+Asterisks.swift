/// Asterisks that are left over: bold text and emphasis that are none.
extension LeftoverMarks {
  func asterisks(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    let marks = rest.prefix { $0 == 0x2A }
    let isOpen = beginsWord(index)
    if marks.count == 1 { return isOpen ? spacedEmphasis(rest) : nil }
    // Longer runs stand for what is hidden: `900101-14-****`.
    guard marks.count == 2 || marks.count == 3 else { return nil }
    let here = index..<index + 2
    guard marks.endIndex < rest.endIndex else {
      return beforeInline(marks.endIndex, isOpen: isOpen).map { ($0, here) }
    }
    let inside = rest[marks.endIndex...]
    let close = closing(of: marks.count, in: inside)
    if inside.first == 0x20 {
      guard isOpen, marks.count == 2, !followsWord(index), let close, !continuesWord(close)
      else { return nil }
      return (.spacedStrong, here)
    }
    guard let close else {
      return isOpen && Self.isWord(inside[inside.startIndex]) ? (.strong, here) : nil
    }
    if bytes[close.lowerBound - 1] == 0x20 {
      return isOpen && Self.isWord(inside[inside.startIndex]) ? (.spacedStrong, here) : nil
    }
    // With a blank on neither side, this would be bold, but for punctuation at an end of it that a letter
    // stands beside.
    return mayBegin(inside) ? (.boundStrong, here) : nil
  }

  /// Whether a word may begin here: after a blank or a parenthesis, or at the beginning of the text, where
  /// no link and no code ends.
  private func beginsWord(_ index: Int) -> Bool {
    guard index == range.lowerBound else { return " (".utf8.contains(bytes[index - 1]) }
    return index == 0 || !")]`}*".utf8.contains(bytes[index - 1])
  }

  /// What is left over where marks stand at a text's end, right before a link, a code span or a reference
  /// that would be bold by them. A word stands before them where words have no blanks between them, and
  /// they may point to a note where none end it.
  private func beforeInline(_ end: Int, isOpen: Bool) -> TextMarkProblem.Kind? {
    guard end < bytes.count, "[`{*".utf8.contains(bytes[end]) else { return nil }
    let line = bytes[end...].prefix { $0 != 0x0A }
    let isClosed = zip(line, line.dropFirst()).contains { $0 == 0x2A && $1 == 0x2A }
    if isClosed, isOpen || end - 3 >= range.lowerBound && bytes[end - 3] >= 0x80 {
      return .boundStrong
    }
    return isOpen ? .strong : nil
  }

  /// The marks that end what as many begin, and a text with letters before them.
  private func closing(
    of count: Int, in inside: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Range<Int>? {
    guard let start = inside.firstIndex(of: 0x2A),
      inside[..<start].contains(where: Self.isLetter)
    else { return nil }
    let marks = inside[start...].prefix { $0 == 0x2A }
    return marks.count == count ? marks.startIndex..<marks.endIndex : nil
  }

  /// `*penting *`, where a word stands before the blank: what is multiplied is short, `x *y * z`.
  private func spacedEmphasis(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    guard let first = rest.dropFirst().first, Self.isLetter(first),
      let close = closing(of: 1, in: rest.dropFirst()), bytes[close.lowerBound - 1] == 0x20,
      !continuesWord(close)
    else { return nil }
    let words = rest[index + 1..<close.lowerBound].split { !Self.isLetter($0) }
    return words.contains { $0.count > 2 } ? (.spacedEmphasis, index..<index + 1) : nil
  }

  /// Whether a word or a number goes on right behind these marks.
  private func continuesWord(_ marks: Range<Int>) -> Bool {
    marks.upperBound < range.upperBound && Self.isWord(bytes[marks.upperBound])
  }

  /// Whether a word or a number stands before a blank and these marks: they point to a note below then, or
  /// to a power.
  private func followsWord(_ index: Int) -> Bool {
    let before = bytes[range.lowerBound..<index].last { $0 != 0x20 }
    return before.map(Self.isWord) ?? false
  }

  /// Whether bold text may begin so: with a word, a bracket or a quotation mark. Before another mark of
  /// punctuation, asterisks behind a word point to a note: `Kadar**, caj**`.
  private func mayBegin(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = String(decoding: inside.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    switch first.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol, .decimalNumber: return true
    default: return first.properties.isAlphabetic || "\"'".unicodeScalars.contains(first)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10
  }
}
