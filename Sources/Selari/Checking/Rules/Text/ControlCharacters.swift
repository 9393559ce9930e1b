/// Finds the characters of word processors and other programs that no page may hold, or that are a line's
/// end to them and none to Markdown.
enum ControlCharacters {
  /// Where they stand, and which they are.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [TextMark.Mark] {
    guard mayBe(in: bytes) else { return [] }
    return bytes.indices.compactMap { index in
      scalar(at: index, in: bytes).map { scalar, length in
        (.control(scalar), index..<index + length)
      }
    }
  }

  /// Whether there may be one: a single look over the bytes, of which next to no page has any.
  private static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a branch, so that many bytes are looked at together.
    var found: UInt8 = 0
    var before: UInt8 = 0
    for byte in bytes {
      found |= isControl(byte) ? 1 : 0
      // A mark of the C1 block is 0xC2 and a byte below 0xA0; a separator ends in 0x80 0xA8 or 0xA9.
      found |= (before == 0xC2 && byte < 0xA0) || (before == 0x80 && byte | 1 == 0xA9) ? 1 : 0
      before = byte
    }
    return found != 0
  }

  /// Tabs and the ends of lines and pages are blanks to HTML.
  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !(0x09...0x0A).contains(byte) && !(0x0C...0x0D).contains(byte)) || byte == 0x7F
  }

  private static func scalar(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt32, length: Int)? {
    let byte = bytes[index]
    if isControl(byte) { return (UInt32(byte), 1) }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
      return (UInt32(bytes[index + 1]), 2)
    }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0xA9
    {
      return (0x2000 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    return nil
  }
}
