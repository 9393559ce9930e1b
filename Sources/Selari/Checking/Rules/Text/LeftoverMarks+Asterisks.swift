/// Asterisks that are left over: bold text and emphasis that are none.
extension LeftoverMarks {
  func asterisks(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    let marks = rest.prefix { $0 == 0x2A }
    let isOpen = beginsWord(index)
    if marks.count == 1 {
      return isOpen ? spacedEmphasis(rest) ?? boundEmphasis(rest) : boundEmphasis(rest)
    }
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
    // `RM50**(dewasa), RM20**(anak)`: two that begin in the same way are no pair, but point to notes.
    if standsBeforeBracket(here.lowerBound..<marks.endIndex), standsBeforeBracket(close) {
      return nil
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
      return Self.bound(line)
    }
    return isOpen ? .strong : nil
  }

  /// What is inside the marks that have a letter outside, by the rest of the line that begins with it.
  private static func bound(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> TextMarkProblem.Kind {
    let close = line.indices.first { line[$0...].starts(with: "**".utf8) } ?? line.endIndex
    let inside = line[..<close]
    if inside.first == 0x60 || inside.last == 0x60 { return .boundCode }
    let address = inside.lastIndex(of: 0x28)
    let endsAsLink = address.map { $0 > line.startIndex && line[$0 - 1] == 0x5D } ?? false
    return inside.first == 0x5B && inside.last == 0x29 && endsAsLink ? .boundLink : .boundStrong
  }

  /// The marks that end what as many begin, and a text with letters or digits before them. Digits alone
  /// behind a word are a power: `2**(3)**4`.
  private func closing(
    of count: Int, in inside: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Range<Int>? {
    guard let start = inside.firstIndex(of: 0x2A),
      inside[..<start].contains(
        where: isPower(inside.startIndex - count) ? Self.isLetter : Self.isWord)
    else { return nil }
    let marks = inside[start...].prefix { $0 == 0x2A }
    return marks.count == count ? marks.startIndex..<marks.endIndex : nil
  }

  /// Whether digits after marks may be the exponent of what stands right before them.
  private func isPower(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    let before = bytes[index - 1]
    return before < 0x80 && Self.isWord(before) || before == 0x29
  }

  /// Whether a word stands right before marks, and a bracket that opens right after them.
  private func standsBeforeBracket(_ marks: Range<Int>) -> Bool {
    guard marks.upperBound < range.upperBound, marks.lowerBound > range.lowerBound else {
      return false
    }
    let before = String(
      decoding: bytes[range.lowerBound..<marks.lowerBound].suffix(4), as: UTF8.self)
    let after = String(
      decoding: bytes[marks.upperBound..<range.upperBound].prefix(4), as: UTF8.self)
    return before.last.map { $0.isLetter || $0.isNumber } ?? false
      && after.unicodeScalars.first?.properties.generalCategory == .openPunctuation
  }

  /// `*penting *`, where a word stands before the blank: what is multiplied is short, `x *y * z`, or one
  /// word by another, and marks may point to notes.
  private func spacedEmphasis(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    guard let first = rest.dropFirst().first, Self.isLetter(first),
      let close = closing(of: 1, in: rest.dropFirst()), bytes[close.lowerBound - 1] == 0x20,
      !continuesWord(close)
    else { return nil }
    let inside = rest[index + 1..<close.lowerBound]
    guard !Self.isNote(inside) else { return nil }
    let words = Self.words(inside)
    // What goes on for longer is no factor, and a long text would be read again from every mark on.
    let before = Self.terms(bytes[range.lowerBound..<index].suffix(100)).last
    let after = Self.terms(bytes[close.upperBound..<range.upperBound].prefix(100)).first
    let isProduct = [inside, before, after].allSatisfy { $0.map(Self.words)?.count == 1 }
    if isProduct { return nil }
    return words.contains { $0.count > 2 } ? (.spacedEmphasis, index..<index + 1) : nil
  }

  /// `*注意：*然后`, `*"Fasal 8"*nya`: with a blank on neither side, this would be emphasis, but for
  /// punctuation at an end of it that a letter stands beside. Marks behind a word of ASCII letters multiply,
  /// or point to notes.
  private func boundEmphasis(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    let before = index > range.lowerBound ? bytes[index - 1] : 0x20
    let inside = rest.dropFirst()
    guard beginsWord(index) || before >= 0x80, inside.first != 0x20, mayBegin(inside),
      let close = closing(of: 1, in: inside), bytes[close.lowerBound - 1] != 0x20
    else { return nil }
    if standsBeforeBracket(index..<index + 1), standsBeforeBracket(close) { return nil }
    let text = rest[index + 1..<close.lowerBound]
    guard text.contains(where: Self.isLetter), !Self.isNote(text) else { return nil }
    let left = bytes[range.lowerBound..<index]
    let right = bytes[close.upperBound..<range.upperBound]
    let isBound =
      Self.isLetter(at: left, isEnd: true) && Self.isMark(at: text, isEnd: false)
      || Self.isLetter(at: right, isEnd: false) && Self.isMark(at: text, isEnd: true)
    return isBound ? (.boundEmphasis, index..<index + 1) : nil
  }

  /// Whether a letter stands at an end of a text.
  private static func isLetter(
    at text: Slice<UnsafeBufferPointer<UInt8>>, isEnd: Bool
  ) -> Bool {
    scalar(at: text, isEnd: isEnd)?.properties.isAlphabetic ?? false
  }

  /// Whether punctuation stands at an end of a text.
  private static func isMark(at text: Slice<UnsafeBufferPointer<UInt8>>, isEnd: Bool) -> Bool {
    switch scalar(at: text, isEnd: isEnd)?.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      true
    default: false
    }
  }

  /// The character that a text begins or ends with.
  private static func scalar(
    at text: Slice<UnsafeBufferPointer<UInt8>>, isEnd: Bool
  ) -> Unicode.Scalar? {
    guard isEnd else { return String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first }
    // From the first byte of its last character on.
    let last = text.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? text.endIndex
    return String(decoding: text[last...], as: UTF8.self).unicodeScalars.first
  }

  private static func words(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    text.split { !isLetter($0) }
  }

  /// The stretches of a text that a product may be a whole of: `Luas = panjang *lebar * tinggi.`
  private static func terms(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    text.split(omittingEmptySubsequences: false) { "=:;,.()\n".utf8.contains($0) }
  }

  /// Whether what stands between two marks tells that each of them points to a note: a sentence ends there,
  /// or the second is spoken of, as in `Ruangan bertanda * mesti diisi`.
  private static func isNote(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: inside, as: UTF8.self)
    let ends = zip(text, text.dropFirst()).contains { character, next in
      "。！？".contains(character) || ".!?".contains(character) && next.isWhitespace
    }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).suffix(2).joined(
      separator: " ")
    return ends
      || ["bertanda", "ditanda", "tanda", "marked with", "marked by", "asterisk"].contains {
        words == $0 || words.hasSuffix(" " + $0)
      }
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
