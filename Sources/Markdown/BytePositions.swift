import Glibc

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
