/// Reads bytes of UTF-8 by position: the lexer's eyes.
struct Scanner {
  let bytes: [UInt8]

  /// The byte at a position, 0 past the end.
  func byte(_ position: Int) -> UInt8 {
    position < bytes.count && position >= 0 ? bytes[position] : 0
  }

  /// Whether a text stands at a position.
  func has(_ text: StaticString, at position: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Where a text of two bytes next stands, nil where it does not.
  func find(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == first, bytes[position + 1] == second { return position }
      position += 1
    }
    return nil
  }

  /// The scalar at a position and its length in bytes, nil at the end.
  func scalar(at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(byte(position + offset) & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The position after the whitespace that begins at one.
  func skipSpace(from start: Int) -> Int {
    var position = start
    while let (scalar, length) = scalar(at: position), PythonText.isSpace(scalar) {
      position += length
    }
    return position
  }

  /// The end of a range without the whitespace at its end.
  func trimEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard let (scalar, _) = scalar(at: start), PythonText.isSpace(scalar) else { break }
      end = start
    }
    return end
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
