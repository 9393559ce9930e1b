import CBytes
import Glibc
import Markdown

/// Finds marks that are left over anywhere in a text.
struct LeftoverMarks {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let isHeading: Bool
  /// Where the last `]` and the last `}` of the text stand: looked for behind each mark, the text would be read
  /// as often as there are marks.
  private var lastBracket = -1
  private var lastBrace = -1

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, isHeading: Bool) {
    (self.bytes, self.range, self.isHeading) = (bytes, range, isHeading)
  }

  /// The bytes that such a mark may be known by, of those that a page holds: most pages hold few of them,
  /// and most texts none.
  static func candidates(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [UInt8] {
    let body = UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])
    var held = [0x5D, 0x2A, 0x7B, 0x7E].filter { holds($0, body) }
    if holds(":::", body) { held.append(0x3A) }
    if holds("==", body) { held.append(0x3D) }
    if holds("^[", body) { held.append(0x5E) }
    if holds(")[", body) { held.append(0x29) }
    // Marks of a Chinese keyboard are three bytes each.
    if holds("｛｛", body) { held.append(0xEF) }
    if holds(0x5C, body) { held.append(0x5C) }
    if holds(0x5B, body), holds("(http", body) || holds("(page:", body) { held.append(0x5B) }
    return held
  }

  private static func holds(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
  }

  private static func holds(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.baseAddress.map {
      selari_find($0, bytes.count, text.utf8Start, text.utf8CodeUnitCount)
    } ?? false
  }

  /// The first mark that is left over.
  mutating func first(among candidates: [UInt8]) -> TextMark.Mark? {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    guard candidates.contains(where: { Self.holds($0, text) }) else { return nil }
    lastBracket = bytes[range].lastIndex(of: 0x5D) ?? -1
    lastBrace = bytes[range].lastIndex(of: 0x7D) ?? -1
    for index in range where candidates.contains(bytes[index]) {
      if index > 0, bytes[index - 1] == 0x5C { continue }
      let before = index > range.lowerBound ? bytes[index - 1] : 0x20
      if let mark = mark(at: index, after: before) { return mark }
    }
    return nil
  }

  private func mark(at index: Int, after before: UInt8) -> TextMark.Mark? {
    let rest = bytes[index..<range.upperBound]
    switch bytes[index] {
    case 0x5D: return closingBracket(rest)
    case 0x2A: return before == 0x2A ? nil : asterisks(rest)
    case 0x7B: return brace(rest)
    case 0xEF:
      let inside = rest.dropFirst(6).drop { $0 == 0x20 }
      return rest.starts(with: "｛｛".utf8) && inside.starts(with: "facts.".utf8)
        ? (.wide("{{"), index..<index + 6) : nil
    case 0x7E: return doubled(rest, after: before).map { (.struck, $0) }
    case 0x3D: return doubled(rest, after: before).map { (.highlighted, $0) }
    case 0x5E:
      guard rest.starts(with: "^[".utf8), rest.dropFirst(2).first.map(Self.isLetter) ?? false,
        lastBracket > index
      else { return nil }
      return (.inlineNote, index..<index + 2)
    case 0x3A:
      // At the beginning of a line, rule `directive/name` tells of it.
      guard before != 0x3A, index > range.lowerBound, rest.starts(with: ":::".utf8) else {
        return nil
      }
      return (.directiveInLine, index..<index + 3)
    case 0x29:
      guard rest.starts(with: ")[".utf8), Self.beginsAddress(rest.dropFirst(2)) else { return nil }
      return (.reversedLink, index..<index + 2)
    case 0x5B:
      // Further off no address belongs to the bracket.
      guard lastBracket < index, let address = rest.prefix(2_000).firstIndex(of: 0x28),
        !" \n([".utf8.contains(bytes[address - 1]), Self.beginsAddress(rest[(address + 1)...])
      else { return nil }
      return (.link, index..<index + 1)
    case 0x5C:
      guard let next = rest.dropFirst().first, Self.isLetter(before), Self.isLetter(next),
        !isPath(around: index)
      else { return nil }
      return (.backslash, index..<index + 1)
    default: return nil
    }
  }

  /// Whether a backslash is one of several in a word, as in the path of a file, or follows a drive or host.
  private func isPath(around index: Int) -> Bool {
    let head = bytes[range.lowerBound..<index].suffix(200)
    let tail = bytes[index + 1..<range.upperBound].prefix(200)
    let word = [
      Array(head.reversed().prefix { $0 != 0x20 && $0 != 0x0A }),
      Array(tail.prefix { $0 != 0x20 && $0 != 0x0A }),
    ].joined()
    return word.contains { $0 == 0x5C || $0 == 0x3A }
  }

  /// Two marks, where they hold a text between them and two more: `~~lama~~`.
  private func doubled(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, after before: UInt8
  ) -> Range<Int>? {
    let (mark, index) = (rest[rest.startIndex], rest.startIndex)
    let inside = rest.dropFirst(2)
    guard before != mark, inside.startIndex == index + 2, bytes[index + 1] == mark,
      let end = inside.firstIndex(of: mark), end > inside.startIndex, end + 1 < rest.endIndex,
      bytes[end + 1] == mark, bytes[index + 2] != 0x20, bytes[end - 1] != 0x20
    else { return nil }
    return index..<index + 2
  }

  // MARK: Links

  private func closingBracket(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    if isPartedLink(rest) {
      return (.link, index..<index + 3)
    }
    if rest.starts(with: "]（".utf8), Self.beginsAddress(rest.dropFirst(4)) {
      return (.wide("]("), index..<index + 4)
    }
    if let opening = doubledOpening(of: rest) { return (.reversedLink, opening) }
    if rest.starts(with: "](".utf8), isAddress(rest.dropFirst(2)) {
      return (.link, index..<index + 2)
    }
    if rest.starts(with: "][".utf8), isLabel(rest.dropFirst(2), closing: index) {
      return (.label, index..<index + 2)
    }
    return nil
  }

  /// Whether what stands in a parenthesis is an address, and not `[Pindaan 2020](Akta 342)`. One that
  /// is a reference is no text, so nothing of it is here.
  private func isAddress(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // What goes on for longer is no address, and a long text would be read again from every bracket on.
    let inside = rest.prefix(2_000).prefix { $0 != 0x29 }
    return rest.isEmpty || inside.contains { ":/#.".utf8.contains($0) }
  }

  /// Whether a bracket holds the label, or the address, of a link whose text is in the bracket before it:
  /// not `[1][2]`, `A[i][j]` or `[BM][BI]`.
  private func isLabel(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, closing: Int
  ) -> Bool {
    // A long text would be read again from every bracket on, and back.
    guard let end = rest.prefix(2_000).firstIndex(of: 0x5D),
      let open = bytes[range.lowerBound..<closing].suffix(2_000).lastIndex(of: 0x5B),
      open == range.lowerBound || isEdge(bytes[open - 1]) || bytes[open - 1] == 0x21,
      closing - open > 2,
      bytes[open + 1..<closing].contains(where: Self.isLetter)
    else { return false }
    let label = rest[..<end]
    if label.isEmpty || Self.beginsAddress(label) { return true }
    let isWord = label.allSatisfy {
      $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F
    }
    return isWord && label.count > 1 && label.contains(where: Self.isLetter)
  }

  static func beginsAddress(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["https://", "http://", "page:", "mailto:"].contains { text.starts(with: $0.utf8) }
  }

  // MARK: Braces

  private func brace(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> TextMark.Mark? {
    let index = rest.startIndex
    // The byte before may belong to a link or a code span.
    let before = index > 0 ? bytes[index - 1] : 0x20
    let tight = rest.dropFirst()
    guard before != 0x7B, let next = tight.first, next != 0x7B else { return nil }
    let inside = tight.drop { $0 == 0x20 }
    let here = index..<index + 1
    switch inside.first ?? 0 {
    case 0x25:
      let isTag = next == 0x25 && inside.dropFirst().first.map { $0 != 0x7D } ?? false
      return isTag ? (.tag, index..<index + 2) : nil
    case 0x23 where next == 0x23 && holdsCommentEnd(rest):
      return (.tag, index..<index + 2)
    case 0x23:
      guard let letter = inside.dropFirst().first, Self.isLetter(letter) else { return nil }
      return isTold(rest, before) ? nil : (.anchor, index..<inside.startIndex + 1)
    default: break
    }
    if inside.starts(with: "facts.".utf8) { return (.reference, here) }
    if inside.starts(with: "lang".utf8) {
      let sign = inside.dropFirst(4).drop { $0 == 0x20 }
      guard sign.first == 0x3D || sign.first == 0x3A else { return nil }
      // One that is written as it should be is a span, or told by rule `span/language`.
      let isSpan =
        before == 0x5D && rest.starts(with: "{lang=".utf8) && rest.prefix(200).contains(0x7D)
      return isSpan ? nil : (.span, here)
    }
    let endsHeading = isHeading && (before == 0x20 || before == 0x09)
    if endsHeading, isID(rest) { return (.anchor, here) }
    if endsHeading, rest.last == 0x7D, isAttribute(inside) { return (.attributes, here) }
    let follows = ")]".utf8.contains(before) && (before == 0x5D || index == range.lowerBound)
    return follows && isAttribute(inside) ? (.attributes, here) : nil
  }

  /// Whether a template's comment, `{# … #}`, ends in the text.
  private func holdsCommentEnd(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = rest.startIndex + 2
    if lastBrace > start, bytes[lastBrace - 1] == 0x23 { return true }
    let inside = bytes[start..<max(start, min(lastBrace + 1, start + 2_000))]
    return zip(inside, inside.dropFirst()).contains { $0 == 0x23 && $1 == 0x7D }
  }

  /// Whether rule `heading/id` tells of an anchor that is none.
  private func isTold(_ rest: Slice<UnsafeBufferPointer<UInt8>>, _ before: UInt8) -> Bool {
    isHeading && rest.starts(with: "{#".utf8) && rest.firstIndex(of: 0x7D) == rest.endIndex - 1
      && (before == 0x20 || before == 0x09)
  }

  /// Whether `{nama}` stands at the end of a line.
  private func isID(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let id = rest.dropFirst().prefix { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D }
    guard let first = id.first, first &- 0x61 < 26, id.endIndex == rest.endIndex - 1,
      rest[id.endIndex] == 0x7D
    else { return false }
    return rest.endIndex == bytes.count || bytes[rest.endIndex] == 0x0A
      || bytes[rest.endIndex] == 0x0D
  }

  /// Whether a class, or a key with a value, begins a text: `.besar}`, `target=_blank}`.
  private func isAttribute(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard lastBrace >= text.startIndex, let first = text.first else { return false }
    if first == 0x2E || first == 0x3A { return text.dropFirst().first.map(Self.isLetter) ?? false }
    let key = text.prefix { Self.isLetter($0) || $0 == 0x2D }
    return !key.isEmpty && text[key.endIndex...].first == 0x3D
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLetter(byte)
  }
}
