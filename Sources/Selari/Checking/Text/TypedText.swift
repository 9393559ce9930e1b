import Glibc

/// What was typed, where Markdown's typographic marks stand for it.
enum TypedText {
  /// Whether a stretch of a text is what was typed.
  static func isSame(
    _ text: [UInt8], _ stretch: Range<Int>, as typed: [UInt8], _ range: Range<Int>
  ) -> Bool {
    guard stretch.count == range.count else { return false }
    return text.withUnsafeBytes { text in
      typed.withUnsafeBytes { typed in
        guard let one = text.baseAddress, let other = typed.baseAddress else { return true }
        return memcmp(one + stretch.lowerBound, other + range.lowerBound, range.count) == 0
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

  /// The stretches of a text that end where an escape or an entity was typed, each with its place in the
  /// file; one for all of it where they cannot be told apart.
  static func stretches(
    of text: [UInt8], from start: Int, typed: [UInt8], _ range: Range<Int>
  ) -> [(text: Range<Int>, source: Range<Int>)] {
    var result: [(text: Range<Int>, source: Range<Int>)] = []
    var (place, index) = (start, range.lowerBound)
    // Where the present stretch began.
    var (first, begin) = (start, range.lowerBound)
    while index < range.upperBound, place < text.count {
      if typed[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        typed[index + 1] == text[place], typed[index + 1] < 0x80
      {
        result.append((first..<place, begin..<index))
        (first, begin) = (place, index + 1)
        (place, index) = (place + 1, index + 2)
      } else if typed[index] == UInt8(ascii: "&"),
        let entity = entity(typed[index..<range.upperBound]),
        let shown = end(of: entity, at: index, place, text, typed, range)
      {
        result.append((first..<place, begin..<index))
        result.append((place..<shown, index..<index + entity))
        (place, index) = (shown, index + entity)
        (first, begin) = (place, index)
      } else if typed[index] == text[place] {
        (place, index) = (place + 1, index + 1)
      } else {
        return [(start..<text.count, range)]
      }
    }
    guard index == range.upperBound, place == text.count else {
      return [(start..<text.count, range)]
    }
    result.append((first..<place, begin..<index))
    return result.filter { !$0.text.isEmpty }
  }

  /// How long the entity is that a text begins with, where it looks like one: `&nbsp;`, `&#8211;`.
  private static func entity(_ typed: ArraySlice<UInt8>) -> Int? {
    guard let end = typed.prefix(34).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = typed[(typed.startIndex + 1)..<end]
    let isName = name.allSatisfy {
      ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "#")
    }
    return isName && !name.isEmpty ? end - typed.startIndex + 1 : nil
  }

  /// Where what an entity stands for ends in the text: one character or two on, before what follows the
  /// entity in the file.
  private static func end(
    of entity: Int, at index: Int, _ place: Int, _ text: [UInt8], _ typed: [UInt8],
    _ range: Range<Int>
  ) -> Int? {
    let after = index + entity
    if after == range.upperBound { return text.count }
    let rest = typed[after..<range.upperBound].prefix {
      $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&")
    }
    let one = text.character(after: place)
    return [one, text.character(after: one)].first { text[$0...].starts(with: rest.prefix(12)) }
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
