// What bytes are part of.
extension Tokenizer {
  static func isHost(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  static func isLocal(_ byte: UInt8) -> Bool {
    isHost(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "%")
  }

  /// The length of punctuation outside ASCII: dashes, typographic quotes, no-break spaces, the signs and
  /// pictures from U+2000 to U+2BFF, without those that are letters, and ``WidePunctuation``; else 0.
  @inline(__always)
  static func punctuation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Int {
    switch bytes[index] {
    case 0xE2 where index + 2 < range.upperBound && isSign(bytes[index + 1]): 3
    case 0xC2 where index + 1 < range.upperBound: 2
    case 0xD8, 0xDB, 0xE3, 0xEF: WidePunctuation.length(bytes, index, range.upperBound)
    default: 0
    }
  }

  /// Whether a character of three bytes whose first is E2 is no letter, by its second: U+2100 to U+217F are
  /// like letters, and from U+2C00 on there are scripts.
  @inline(__always)
  private static func isSign(_ second: UInt8) -> Bool {
    second &- 0x80 < 0x30 && second & 0xFE != 0x84
  }
}
