import Glibc

/// What was typed, where Markdown's typographic marks stand for it.
enum TypedText {
  /// Whether the end of a text is what was typed.
  static func isSame(
    _ text: [UInt8], from start: Int, as typed: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard text.count - start == range.count else { return false }
    return text.withUnsafeBytes { text in
      typed.withUnsafeBytes { typed in
        guard let one = text.baseAddress, let other = typed.baseAddress else { return true }
        return memcmp(one + start, other + range.lowerBound, range.count) == 0
      }
    }
  }

  /// Whether a text is what was typed, but that straight quotation marks, hyphens in a row and three
  /// points became [typographic marks](https://github.com/commonmark/cmark#usage).
  static func isTyped(_ typed: ArraySlice<UInt8>, as text: ArraySlice<UInt8>) -> Bool {
    var (index, place) = (typed.startIndex, text.startIndex)
    while index < typed.endIndex {
      guard place < text.endIndex else { return false }
      if typed[index] == text[place] {
        index += 1
        place += 1
        continue
      }
      guard let mark = Mark(text[place...]), mark.stands(for: typed[index...]) else { return false }
      index += mark.typed
      place += 3
    }
    return place == text.endIndex
  }

  /// Whether there is a typographic mark in a text.
  static func holdsMarks(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0] == 0xE2 && Mark(text[$0...]) != nil }
  }

  /// A typographic mark: three bytes in UTF-8.
  private struct Mark {
    let byte: UInt8
    /// How many bytes are typed for it.
    let typed: Int

    init?(_ text: ArraySlice<UInt8>) {
      guard text.count >= 3, text.starts(with: [0xE2, 0x80]) else { return nil }
      switch text[text.startIndex + 2] {
      case 0x98, 0x99: (byte, typed) = (UInt8(ascii: "'"), 1)
      case 0x9C, 0x9D: (byte, typed) = (UInt8(ascii: "\""), 1)
      case 0x93: (byte, typed) = (UInt8(ascii: "-"), 2)
      case 0x94: (byte, typed) = (UInt8(ascii: "-"), 3)
      case 0xA6: (byte, typed) = (UInt8(ascii: "."), 3)
      default: return nil
      }
    }

    func stands(for text: ArraySlice<UInt8>) -> Bool {
      text.count >= typed && text.prefix(typed).allSatisfy { $0 == byte }
    }
  }
}
