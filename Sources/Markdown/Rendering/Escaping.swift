extension [UInt8] {
  /// Appends text with `&`, `<`, `>` and `"` escaped, eight bytes at a time.
  @inlinable
  public mutating func appendEscaped(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0) }
    if done == nil { Array(text).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped, eight bytes at a time.
  @usableFromInline
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let count = text.count
    while true {
      index = text.nextSpecial(from: index)
      if index >= count { break }
      let entity: StaticString =
        switch text[index] {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        default: "&quot;"
        }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(entity)
      index += 1
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<count]))
  }

  /// Appends a stretch of bytes, escaped.
  @inline(__always)
  mutating func appendEscaped(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { appendEscaped(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends a number in decimal.
  mutating func append(number: Int) {
    if number >= 0, number < 10 {
      append(0x30 + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// Appends a piece of fixed text.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the next `&`, `<`, `>` or `"`, or `count`.
  @inline(__always)
  fileprivate func nextSpecial(from start: Int) -> Int {
    var index = start
    guard let base = baseAddress else { return 0 }
    while index + 8 <= count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      // `<` and `>` differ in one bit only, `"` and `&` in one: two patterns find all four.
      let angles = zeroBytes((word & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
      let others = zeroBytes((word & 0xFBFB_FBFB_FBFB_FBFB) ^ 0x2222_2222_2222_2222)
      let found = angles | others
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count {
      switch base[index] {
      case 0x22, 0x26, 0x3C, 0x3E: return index
      default: index += 1
      }
    }
    return count
  }
}

/// The high bit of every byte that is zero; bits above the first such byte may be wrong.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
