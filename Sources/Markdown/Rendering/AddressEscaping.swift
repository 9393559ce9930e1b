public import Bytes

extension ByteBuffer {
  /// Appends an address for an attribute: what cannot stand in one is percent-encoded, `&` and `'`
  /// are escaped, and what is already encoded stays as it is.
  public mutating func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<address.count {
      let byte = address[index]
      if safeInAddress.contains(byte) { continue }
      append(UnsafeBufferPointer(rebasing: address[start..<index]))
      start = index + 1
      if byte == 0x26 {
        append("&amp;" as StaticString)
      } else if byte == 0x27 {
        append("&#x27;" as StaticString)
      } else {
        append(0x25)
        append(hexadecimal(byte >> 4))
        append(hexadecimal(byte & 15))
      }
    }
    append(UnsafeBufferPointer(rebasing: address[start...]))
  }

  /// Appends an address for an attribute.
  public mutating func appendAddress(_ address: String) {
    var address = address
    address.withUTF8 { appendAddress($0) }
  }
}

@inline(__always)
private func hexadecimal(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The ASCII characters that stand unchanged in an address.
private let safeInAddress = ASCIISet(
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@_~")

/// Some characters of ASCII.
private struct ASCIISet {
  private let low: UInt64
  private let high: UInt64

  init(_ characters: StaticString) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for index in 0..<characters.utf8CodeUnitCount {
      let byte = characters.utf8Start[index]
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    (self.low, self.high) = (low, high)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }
}
