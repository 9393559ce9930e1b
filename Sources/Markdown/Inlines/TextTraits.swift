/// What a text holds that most texts do not, so that nobody looks for it in each piece of them.
enum TextTraits {
  /// Whether there is a character in a text that is mapped that a mark of our own may begin with: `{`, `^`,
  /// the first byte of a token, or NUL.
  static func holdsMarks(_ text: UnsafeBufferPointer<UInt8>, _ map: ByteMap) -> Bool {
    text.holds(0x7B, map.range) || text.holds(0x5E, map.range) || text.holds(0, map.range)
      || (map.holdsMore && text.holds(Token.lead, map.range))
  }

  /// Whether a mark of our own may begin with a character.
  static func mayBeginMark(_ byte: UInt8) -> Bool {
    byte == 0x7B || byte == 0x5E || byte == 0 || byte == Token.lead
  }
}
