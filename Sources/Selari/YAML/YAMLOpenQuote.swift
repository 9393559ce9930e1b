/// Finds the value whose quotation was forgotten to end: it goes on through the lines below it, up to the
/// quotation mark that was to begin another value.
///
/// ```yaml
/// title: "Soalan Lazim                ← this one has no end
/// description: "Soalan yang …"        ← libyaml gives up at `Soalan`
/// ```
struct YAMLOpenQuote {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Where that quotation begins which ends in the line where libyaml gave up, and holds what looks like
  /// further lines of a mapping or a list.
  func opening(endingInLineOf at: Int) -> Int? {
    let end = min(max(at, 0), bytes.count)
    var index = 0
    var atValue = true
    while index < end {
      let byte = bytes[index]
      if isLineEnd(byte) {
        atValue = true
      } else if atValue, isQuote(byte) {
        let close = closing(of: index)
        guard close < end else { return nil }
        let isSameLine = !bytes[close..<end].contains(where: isLineEnd)
        if isSameLine, isOpening(close), holdsEntry(index..<close) { return index }
        index = close
        atValue = false
      } else if byte == UInt8(ascii: "#"), index == 0 || isWhite(bytes[index - 1]) {
        while index + 1 < end, !isLineEnd(bytes[index + 1]) { index += 1 }
      } else if !isWhite(byte) {
        atValue = beginsValue(after: index)
      }
      index += 1
    }
    return nil
  }

  /// The quotation mark that ends the one at a place, or the end of the text.
  private func closing(of open: Int) -> Int {
    let quote = bytes[open]
    var index = open + 1
    while index < bytes.count {
      if bytes[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote else {
          return index
        }
        index += 1
      } else if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      }
      index += 1
    }
    return bytes.count
  }

  /// Whether a quotation mark looks as if it was to begin a value: with a blank or a bracket before it, and
  /// no blank after it. In `- satu"` a quotation ends that was meant to.
  private func isOpening(_ quote: Int) -> Bool {
    guard quote > 0, quote + 1 < bytes.count, !isWhite(bytes[quote + 1]) else { return false }
    return isWhite(bytes[quote - 1]) || "[{,".utf8.contains(bytes[quote - 1])
  }

  /// Whether a line after the first of a stretch begins with a key or as an item.
  private func holdsEntry(_ range: Range<Int>) -> Bool {
    bytes[range].split(whereSeparator: isLineEnd).dropFirst().contains { line in
      let text = line.drop { $0 == 0x20 }
      if text.starts(with: "- ".utf8) { return true }
      let rest = text.drop(while: isKeyByte)
      return rest.startIndex > text.startIndex && rest.first == UInt8(ascii: ":")
        && rest.dropFirst().first.map(isWhite) ?? true
    }
  }

  /// Whether a value may begin after the byte at a place.
  private func beginsValue(after index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): true
    case UInt8(ascii: ":"), UInt8(ascii: "-"):
      index + 1 < bytes.count && isWhite(bytes[index + 1])
    default: false
    }
  }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isWhite(_ byte: UInt8) -> Bool { isLineEnd(byte) || byte == 0x20 || byte == 0x09 }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x5F
  }
}
