import CBytes

/// What of a page's characters is ordinary: allowed in HTML, and the same for every reader.
enum PlainText {
  /// Whether a text has only ordinary characters and character references.
  static func isOrdinary(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if index &+ 16 <= range.upperBound {
        let special = selari_lanes_special(bytes + index)
        index += min(16, special.trailingZeroBitCount)
        guard special != 0 else { continue }
      }
      let byte = bytes[index]
      // Letters, digits and most signs.
      if byte >= 0x27, byte < 0x7F {
        index += 1
      } else if byte == UInt8(ascii: "&") {
        guard let end = reference(bytes, index + 1, range.upperBound) else { return false }
        index = end
      } else {
        guard isOrdinaryCharacter(bytes, index, range.upperBound) else { return false }
        index += 1
      }
    }
    return true
  }

  /// Whether a text that has no character references has only ordinary characters.
  static func areOrdinaryCharacters(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { isOrdinaryCharacter(bytes, $0, range.upperBound) }
  }

  /// Whether the byte at an index is one of an ordinary character. Of those beyond ASCII, everything
  /// near the control characters and the noncharacters is left to gumbo.
  private static func isOrdinaryCharacter(
    _ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int
  ) -> Bool {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x0A || byte == 0x09 }
    if byte == 0x7F { return false }
    if byte < 0xC2 { return true }
    let next = index + 1 < end ? bytes[index + 1] : 0
    if byte == 0xC2 { return next >= 0xA0 }
    if byte == 0xEF { return next != 0xB7 && next != 0xBF }
    if byte >= 0xF0 {
      return byte < 0xF5 && !(index + 2 < end && next & 0x0F == 0x0F && bytes[index + 2] == 0xBF)
    }
    return true
  }

  /// The end of a character reference after its `&`: a common name, or a number of a printable
  /// character; a blank or nothing may follow a mere `&`.
  private static func reference(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    guard start < limit, !isSpace(bytes[start]) else { return start }
    var end = start
    while end < limit, end - start < 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
    if HTMLText.isKnown(name) { return end + 1 }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code >= 0x20, code < 0xD800, !(0x7F..<0xA0).contains(code) else { return nil }
    return end + 1
  }

  static func isBlank(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { isSpace(bytes[$0]) }
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// Whether a byte is part of a plain name: small letters, digits, hyphens.
  @inline(__always)
  static func isNamePart(_ byte: UInt8, capitals: Bool) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || (capitals && byte &- 0x41 < 26)
  }
}
