/// The characters of ASCII, as bytes.
enum ASCII {
  /// Whether a byte is a letter from a to z, small or capital, or a digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
