extension ByteBuffer {
  /// Appends a number in ASCII digits, with zeros in front up to a width.
  @inlinable
  public mutating func append(decimal number: UInt, width: Int = 1) {
    var length = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      length += 1
    }
    append(repeating: UInt8(ascii: "0"), count: max(length, width))
    var place = count
    rest = number
    repeat {
      place -= 1
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }
}
