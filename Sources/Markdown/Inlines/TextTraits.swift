/// What a text holds, found out before anything is read.
struct TextTraits {
  /// Whether there is a character that a mark of our own may begin with: `{`, `^`, the first byte of a
  /// token, or NUL.
  let holdsMarks: Bool
  /// Whether there is a `<!--` anywhere, or what may be meant as one.
  let holdsComments: Bool

  /// The traits of a stretch of text that is mapped.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ map: ByteMap) {
    holdsMarks =
      text.holds(0x7B, range) || text.holds(0x5E, range) || text.holds(0, range)
      || (map.holdsMore && text.holds(Token.lead, range))
    holdsComments = text.commentMark(in: range) != nil
  }

  /// Whether a mark of our own may begin with a character.
  static func mayBeginMark(_ byte: UInt8) -> Bool {
    byte == 0x7B || byte == 0x5E || byte == 0 || byte == Token.lead
  }
}
