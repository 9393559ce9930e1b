import CBytes

extension RecordBuffer where Record == UInt8 {
  /// Appends text with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    appendEscaped(text, 0..<text.count)
  }

  /// Appends text as UTF-8 with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends what another buffer holds with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(contentsOf other: borrowing ByteBuffer) {
    other.withBytes { appendEscaped($0) }
  }

  /// Appends a stretch of text with `&`, `<`, `>` and `"` escaped. What stands behind it in `bytes` is
  /// read, but not appended: sixteen bytes are copied and looked at together.
  public mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "text ends before")
    guard let base = bytes.baseAddress, !range.isEmpty else { return }
    var next = base + range.lowerBound
    let end = base + range.upperBound
    let behind = base + bytes.count
    while true {
      next = appendPlain(from: next, to: end, readableTo: behind)
      if next >= end { return }
      append(Self.entity(next.pointee))
      next += 1
    }
  }

  /// Appends bytes up to the next that is to be escaped; gives where that is, or `end`.
  @inline(__always)
  private mutating func appendPlain(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    readableTo behind: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    // Room for what may be copied too much, which is written over by whatever comes next.
    withRoom(for: end - start + 16) { room in
      var next = start
      var to = room
      while end - next >= 32 {
        let special = selari_lanes_copy(to, next) | selari_lanes_copy(to + 16, next + 16) << 16
        if special != 0 {
          return (next + special.trailingZeroBitCount, to + special.trailingZeroBitCount)
        }
        next += 32
        to += 32
      }
      while behind - next >= 16 {
        let special = selari_lanes_copy(to, next)
        let plain = special == 0 ? 16 : special.trailingZeroBitCount
        let wanted = min(plain, end - next)
        next += wanted
        to += wanted
        if special != 0 || next >= end { return (next, to) }
      }
      while next < end {
        let byte = next.pointee
        if byte & 0xFD == UInt8(ascii: "<") || byte & 0xFB == UInt8(ascii: "\"") { break }
        to.pointee = byte
        next += 1
        to += 1
      }
      return (next, to)
    }
  }

  /// What stands for a byte that is escaped.
  @inline(__always)
  private static func entity(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}
