/// What stands beside a straight quote in a writing that puts no blanks between words: there the two sides do
/// not tell whether it opens or closes a quotation, as CommonMark has it, but only what came before.
struct WideSides {
  /// Whether wide characters stand on both sides.
  let areBothWide: Bool

  /// The sides of a quote: nil where a blank, or a mark of ASCII, stands on one of them, which tells, or no
  /// wide character on either.
  init?(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index > 0, index + 1 < bytes.count else { return nil }
    let (left, right) = (bytes[index - 1], bytes[index + 1])
    guard left >= 0x80 || isAlphanumeric(left), right >= 0x80 || isAlphanumeric(right) else {
      return nil
    }
    let isWideBefore = left >= 0x80 && bytes.isWide(at: bytes.characterStart(before: index))
    let isWideAfter = bytes.isWide(at: index + 1)
    guard isWideBefore || isWideAfter else { return nil }
    areBothWide = isWideBefore && isWideAfter
  }

  /// Whether any other quote is one that opens: after a blank, an opening bracket or nothing.
  static func opens(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index == 0 || isWhitespace(bytes[index - 1]) || "([{*_".utf8.contains(bytes[index - 1])
  }

  /// Whether a mark of a line is a straight quote beside a wide character.
  static func areAt(
    _ mark: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard text[mark] == 0x22 || text[mark] == 0x27 else { return false }
    return mark > line.lowerBound && text[mark - 1] >= 0x80
      && text.isWide(at: text.characterStart(before: mark))
      || mark + 1 < line.upperBound && text.isWide(at: mark + 1)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the character that begins at an index is a Chinese or Japanese one, or their punctuation: wide by
  /// [UAX #11](https://www.unicode.org/reports/tr11/), without Hangul, whose words have blanks between them.
  func isWide(at index: Int) -> Bool {
    switch self[index] {
    // U+3000 to U+9FFF, and Yi.
    case 0xE3...0xE9: true
    case 0xEA where index + 1 < count: self[index + 1] < 0x93
    // Compatibility forms; the wide forms of ASCII.
    case 0xEF where index + 2 < count:
      switch (self[index + 1], self[index + 2]) {
      case (0xA4...0xAB, _), (0xBC, _), (0xBD, 0x80...0xA0): true
      default: false
      }
    case 0xF0 where index + 1 < count: self[index + 1] >= 0xA0
    default: false
    }
  }
}
