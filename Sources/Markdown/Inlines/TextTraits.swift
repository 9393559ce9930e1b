/// What a text holds, found out in one pass over it, eight bytes at a time.
struct TextTraits {
  /// Whether there is anything besides ASCII.
  private(set) var holdsMore = false
  /// Whether there is a character that a mark of our own may begin with: `{`, `^`, the first byte of a
  /// token, or NUL.
  private(set) var holdsMarks = false

  /// The traits of a stretch of text.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let base = text.baseAddress else { return }
    var index = range.lowerBound
    var high: UInt64 = 0
    var marks: UInt64 = 0
    while index + 8 <= range.upperBound {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      high |= word
      marks |=
        zeroBytes(word ^ 0x7B7B_7B7B_7B7B_7B7B) | zeroBytes(word ^ 0x5E5E_5E5E_5E5E_5E5E)
        | zeroBytes(word ^ 0xF4F4_F4F4_F4F4_F4F4) | zeroBytes(word)
      index += 8
    }
    while index < range.upperBound {
      let byte = base[index]
      high |= UInt64(byte)
      if byte == 0x7B || byte == 0x5E || byte == Token.lead || byte == 0 { marks = 1 }
      index += 1
    }
    holdsMore = high & 0x8080_8080_8080_8080 != 0
    holdsMarks = marks != 0
  }
}
