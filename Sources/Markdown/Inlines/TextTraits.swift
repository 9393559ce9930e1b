import Glibc

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

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a stretch.
  @inline(__always)
  func part(_ range: Range<Int>) -> Self { Self(rebasing: self[range]) }

  /// Whether a byte is in a stretch.
  func holds(_ byte: UInt8, _ range: Range<Int>) -> Bool {
    guard let base = baseAddress, !range.isEmpty else { return false }
    return memchr(base + range.lowerBound, Int32(byte), range.count) != nil
  }

  /// Where a byte is next.
  @inline(__always)
  func position(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    guard let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether a stretch is ASCII throughout; eight bytes at a time.
  func isASCII(_ range: Range<Int>) -> Bool {
    guard let base = baseAddress else { return true }
    var index = range.lowerBound
    var all: UInt64 = 0
    while index + 8 <= range.upperBound {
      all |= UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      index += 8
    }
    while index < range.upperBound {
      all |= UInt64(base[index])
      index += 1
    }
    return all & 0x8080_8080_8080_8080 == 0
  }
}
