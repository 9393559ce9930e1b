import Markdown

/// Finds lines that were meant to begin something, a heading, a list, a directive, and begin nothing.
///
/// Goes from text to text, since a list that is none is known by its second line. Of lines that follow
/// one another with the same mark, one is told, and of tasks one on a page.
struct LineMarks {
  /// What the line before began with.
  private enum Beginning: Equatable {
    case other, hyphen, plus, bullet, task, row
    case number(Int)
    case label(LineLabel)
  }

  private var before = Beginning.other
  private var first: Range<Int>?
  /// Whether a task was told: a list of them stands between much else, and all of it is one.
  private var hasTask = false

  /// The mark that a text begins with, where readers see it.
  mutating func mark(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at position: Document.TextPosition
  ) -> TextMark.Mark? {
    guard position != .inside, position != .link else { return nil }
    guard position != .heading, let byte = bytes[range].first else {
      before = .other
      return nil
    }
    if let label = LineLabel(bytes[range]) { return labelled(label, in: bytes, range, position) }
    // Most lines begin with a letter.
    if ASCII.isLetter(byte) {
      goOn(with: .other, at: position)
      return nil
    }
    let text = bytes[range]
    let beginning = Self.beginning(text, position)
    defer { goOn(with: beginning, at: position) }
    switch beginning {
    case .other: return Self.lone(text, position)
    case .label: return nil
    case .bullet:
      return before == .bullet
        ? nil : (.bullet, text.startIndex..<text.startIndex + Self.bulletLength(text))
    case .task:
      defer { hasTask = true }
      return hasTask ? nil : (.task, text.startIndex..<text.startIndex + 3)
    case .hyphen: return second(text, of: .hyphens, position == .line && before == .hyphen)
    case .plus: return second(text, of: .pluses, position == .line && before == .plus)
    case .row:
      // Rule `table/columns` tells of a delimiter row that is none.
      if position == .line, Self.isDelimiterRow(text) {
        first = nil
        return nil
      }
      return second(text, of: .table, position == .line && before == .row)
    case .number(let number): return second(text, of: .numbers, before == .number(number - 1))
    }
  }

  /// The first of several lines that begin with labels, where this is the second and runs together with
  /// it.
  private mutating func labelled(
    _ label: LineLabel, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ position: Document.TextPosition
  ) -> TextMark.Mark? {
    let goesOn = if case .label(let last) = before { label.follows(last) } else { false }
    let isLine = position == .line
    if label.needsBeginning, isLine, !goesOn, !Self.endsClause(bytes, before: range.lowerBound) {
      before = .other
      return nil
    }
    defer { before = .label(label) }
    if goesOn, isLine, !LineLabel.isBroken(bytes, before: range.lowerBound) {
      defer { first = nil }
      return first.map { (label.kind, $0) }
    }
    first = range.lowerBound..<range.lowerBound + label.length
    return nil
  }

  /// Whether the line before an offset ends as a clause does, so that a list may follow.
  private static func endsClause(
    _ bytes: UnsafeBufferPointer<UInt8>, before offset: Int
  ) -> Bool {
    let last = bytes[..<offset].last { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
    return last.map { ":;.".utf8.contains($0) } ?? true
  }

  /// Keeps what a line began with; what follows a bullet in further lines belongs to it.
  private mutating func goOn(with beginning: Beginning, at position: Document.TextPosition) {
    if position == .line, before == .bullet, beginning == .other { return }
    before = beginning
  }

  /// The first line of a list that is none, where this is its second.
  private mutating func second(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, of kind: TextMarkProblem.Kind, _ continues: Bool
  ) -> TextMark.Mark? {
    guard continues else {
      let marks = text.prefix { $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2B || $0 == 0x7C }
      first = text.startIndex..<marks.endIndex + (kind == .numbers ? 1 : 0)
      return nil
    }
    defer { first = nil }
    return first.map { first in
      let hasNoBreak = text.base[first.upperBound...].starts(with: [0xC2, 0xA0])
      return hasNoBreak && kind != .table
        ? (.itemBlank, first.lowerBound..<first.upperBound + 2) : (kind, first)
    }
  }

  private static func beginning(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ position: Document.TextPosition
  ) -> Beginning {
    let start = text.startIndex
    switch text[start] {
    case 0x2D:
      guard text.count > 1, isLetter(text[start + 1]) else { return .other }
      return isEnding(text.dropFirst()) ? .other : .hyphen
    case 0x2B: return text.count > 1 && isLetter(text[start + 1]) ? .plus : .other
    case 0x30...0x39:
      let digits = text.prefix { $0 &- 0x30 < 10 }
      let rest = text[digits.endIndex...]
      guard position != .item, digits.count <= 3, rest.count > 1,
        rest.first == 0x2E || rest.first == 0x29, isLetter(rest[rest.startIndex + 1])
      else { return .other }
      return .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    case 0x5B:
      guard position == .item, text.count > 3, text[start + 2] == 0x5D, text[start + 3] == 0x20,
        text[start + 1] == 0x20 || text[start + 1] | 0x20 == 0x78
      else { return .other }
      return .task
    case 0x7C: return .row
    case 0xC2, 0xE2, 0xEF: return bulletLength(text) > 0 ? .bullet : .other
    default: return .other
    }
  }

  /// Whether a text begins with one of the endings of Malay words, which are written after a hyphen.
  private static func isEnding(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let word = text.prefix(while: isLetter)
    return word.count <= 3
      && ["an", "i", "kah", "kan", "ku", "lah", "mu", "nya", "pun", "tah"].contains {
        word.elementsEqual($0.utf8)
      }
  }

  /// How long the bullet is that a line begins with: one of those that word processors and keyboards
  /// give (those from U+F000 on are Word's own), before a blank or a letter.
  private static func bulletLength(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let bullets: [StaticString] = [
      "•", "·", "▪", "●", "◦", "‣", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}",
    ]
    for bullet in bullets {
      let length = bullet.utf8CodeUnitCount
      guard text.count > length else { continue }
      let isBullet = (0..<length).allSatisfy { bullet.utf8Start[$0] == text[text.startIndex + $0] }
      let after = text[(text.startIndex + length)...]
      if isBullet, let next = after.first, next == 0x20 || next == 0x09 || isLetter(next) {
        return length
      }
    }
    return 0
  }

  private static func isDelimiterRow(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.contains(0x2D) && text.allSatisfy { "|-: \t".utf8.contains($0) }
  }

  /// A mark that needs no second line to be known.
  private static func lone(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ position: Document.TextPosition
  ) -> TextMark.Mark? {
    let start = text.startIndex
    switch text[start] {
    case 0x23:
      if let range = noBreakHeading(text) { return (.headingBlank, range) }
      return position == .line ? nil : heading(text).map { (.heading, $0) }
    case 0x3A:
      let marks = text.prefix { $0 == 0x3A }
      if marks.count == 1, position == .paragraph, text.dropFirst().first == 0x20,
        text.dropFirst(2).first.map(isLetter) ?? false
      {
        return (.definition, start..<start + 1)
      }
      guard marks.count == 2, marks.endIndex < text.endIndex, isLetter(text[marks.endIndex]) else {
        return nil
      }
      return (.directive, start..<marks.endIndex)
    case 0xEF: return wide(text, position)
    case 0x5B:
      guard text.starts(with: "[!".utf8) else { return nil }
      let name = text.dropFirst(2).prefix { ASCII.isLetter($0) }
      guard name.count > 2, name.endIndex < text.endIndex, text[name.endIndex] == 0x5D else {
        return nil
      }
      return (.alert, start..<name.endIndex + 1)
    default: return nil
    }
  }

  /// The marks of a heading or of a directive in the wide forms of a Chinese keyboard: `＃＃谁`, `：：：note`.
  private static func wide(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ position: Document.TextPosition
  ) -> TextMark.Mark? {
    let start = text.startIndex
    let first = text.prefix(3)
    let isColon = first.elementsEqual("：".utf8)
    guard isColon || first.elementsEqual("＃".utf8) else { return nil }
    var end = start
    while text[end...].starts(with: first) { end += 3 }
    let count = (end - start) / 3
    let rest = text[end...]
    if isColon {
      guard (2...3).contains(count), let letter = rest.first, (letter | 0x20) &- 0x61 < 26 else {
        return nil
      }
      return (.wide(":::"), start..<end)
    }
    // One alone is a hashtag, where nothing parts it from its word.
    guard count <= 6, position != .line, let next = rest.first,
      next == 0x20 || count > 1 && isLetter(next)
    else { return nil }
    return (.wide(String(repeating: "#", count: count) + " "), start..<end)
  }

  /// The marks of a heading and the no-break space after them.
  private static func noBreakHeading(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    let marks = text.prefix { $0 == 0x23 }
    guard marks.count <= 6, text[marks.endIndex...].starts(with: [0xC2, 0xA0]) else { return nil }
    return text.startIndex..<marks.endIndex + 2
  }

  /// Two or more `#` with a letter right after them.
  private static func heading(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    let marks = text.prefix { $0 == 0x23 }
    guard marks.count >= 2, marks.count <= 6, marks.endIndex < text.endIndex else { return nil }
    // One beside another is a hashtag; that of an anchor, `{#nama}`, is not.
    let rest = text[marks.endIndex...]
    if rest.indices.contains(where: { rest[$0] == 0x23 && text[$0 - 1] != 0x7B }) { return nil }
    return isLetter(text[marks.endIndex]) ? text.startIndex..<marks.endIndex : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLetter(byte)
  }
}
