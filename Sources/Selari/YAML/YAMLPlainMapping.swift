/// Reads the YAML that most front matter is, without libyaml: lines of `key: value` whose values are
/// plain text, text in double quotes without escapes, or a list of words in brackets.
///
/// Each page has such a text, and libyaml with its events takes eight times as long. Whatever could
/// mean anything else, or be wrong, is left to it: indentation, comments, other marks at the
/// beginning of a value, a colon in plain text, a key that is there twice, characters that libyaml
/// does not take for printable ones or takes for ends of lines. For what is read here, the two give
/// the same tree (`YAMLPlainMappingTests`).
struct YAMLPlainMapping {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var at = 0
  private var entries: [YAMLNode.Entry] = []

  /// More keys than this are left to libyaml, since one that is there twice is looked for one by one.
  private static let mostKeys = 32
  /// A key with all before its colon may have 1,024 characters in YAML; nobody's has a hundred.
  private static let longestKey = 100

  /// The tree of a text of valid UTF-8 that begins at `base` in its file; nil where libyaml is to
  /// read it.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) -> YAMLNode? {
    var reader = YAMLPlainMapping(bytes: bytes, base: base)
    return reader.mapping()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  private mutating func mapping() -> YAMLNode? {
    guard !bytes.isEmpty else { return nil }
    entries.reserveCapacity(8)
    while at < bytes.count {
      guard entries.count < Self.mostKeys, let key = key(), let value = value() else { return nil }
      let text = text(key)
      if entries.contains(where: { $0.key == text }) { return nil }
      entries.append(YAMLNode.Entry(key: text, keyRange: place(key), value: value))
    }
    guard let first = entries.first, let last = entries.last else { return nil }
    let range = first.keyRange.lowerBound..<last.value.range.upperBound
    return YAMLNode(.mapping(entries), at: range)
  }

  /// The key at the beginning of a line; what is read next is its value.
  private mutating func key() -> Range<Int>? {
    let start = at
    while at < bytes.count, Self.isWordByte(bytes[at]) { at += 1 }
    guard at > start, at - start <= Self.longestKey, ASCII.isLetter(bytes[start]),
      at + 1 < bytes.count, bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: " ")
    else { return nil }
    defer {
      at += 2
      while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    }
    return start..<at
  }

  /// The value up to the end of the line; what is read next is the next key.
  private mutating func value() -> YAMLNode? {
    guard at < bytes.count else { return nil }
    let node: YAMLNode? =
      switch bytes[at] {
      case UInt8(ascii: "\""): quoted()
      case UInt8(ascii: "["): list()
      default: plain()
      }
    guard let node, at == bytes.count || bytes[at] == 0x0A else { return nil }
    at += 1
    return node
  }

  private mutating func quoted() -> YAMLNode? {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard isCommon(at), bytes[at] != UInt8(ascii: "\\") else { return nil }
      at += 1
    }
    guard at < bytes.count else { return nil }
    at += 1
    return YAMLNode(.scalar(text(start + 1..<at - 1), plain: false), at: place(start..<at))
  }

  private mutating func plain() -> YAMLNode? {
    let start = at
    // Anything else may be a mark.
    guard Self.isWordByte(bytes[start]), bytes[start] != UInt8(ascii: "-") else { return nil }
    while at < bytes.count, bytes[at] != 0x0A {
      guard isCommon(at), bytes[at] != UInt8(ascii: ":"), bytes[at] != UInt8(ascii: "#") else {
        return nil
      }
      at += 1
    }
    guard bytes[at - 1] != UInt8(ascii: " ") else { return nil }
    return YAMLNode(.scalar(text(start..<at), plain: true), at: place(start..<at))
  }

  private mutating func list() -> YAMLNode? {
    let start = at
    var items: [YAMLNode] = []
    repeat {
      at += 1
      while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
      let word = at
      while at < bytes.count, Self.isWordByte(bytes[at]) { at += 1 }
      guard at > word, at < bytes.count, bytes[word] != UInt8(ascii: "-") else { return nil }
      items.append(YAMLNode(.scalar(text(word..<at), plain: true), at: place(word..<at)))
    } while bytes[at] == UInt8(ascii: ",")
    guard bytes[at] == UInt8(ascii: "]") else { return nil }
    at += 1
    return YAMLNode(.sequence(items), at: place(start..<at))
  }

  /// Whether the byte at an offset is of a printable character that stays within its line.
  private func isCommon(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEC, 0xEE, 0xF0...0xF4: true
    // Dashes and quotation marks, but not the separators of lines and paragraphs.
    case 0xE2: !(bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8)
    // Controls, the mark of byte order and the like.
    default: false
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private func place(_ range: Range<Int>) -> Range<Int> {
    base + range.lowerBound..<base + range.upperBound
  }

  /// Letters, digits, `_` and `-`.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }
}
