import CBytes

/// Finds the characters of word processors and other programs that no page may hold, or that are a line's
/// end to them and none to Markdown.
enum ControlCharacters {
  /// Where they stand, and which they are.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [TextMark.Mark] {
    guard let base = bytes.baseAddress else { return [] }
    var marks: [TextMark.Mark] = []
    func look(at index: Int) {
      guard let (scalar, length) = scalar(at: index, in: bytes) else { return }
      marks.append((.control(scalar), index..<index + length))
    }
    var start = 0
    while start + 16 <= bytes.count {
      var found = selari_lanes_controls(base + start)
      while found != 0 {
        look(at: start + found.trailingZeroBitCount)
        found &= found - 1
      }
      start += 16
    }
    for index in start..<bytes.count { look(at: index) }
    return marks
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
