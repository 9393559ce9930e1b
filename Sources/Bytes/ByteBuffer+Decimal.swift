extension RecordBuffer where Record == UInt8 {
  /// Appends a whole number in ASCII digits, with zeros in front up to a width that does not count the
  /// sign.
  @inlinable
  public mutating func append(decimal number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude, width: width)
  }

  @inlinable
  mutating func append(digitsOf number: UInt, width: Int) {
    // Days and months, hours and minutes.
    if number < 10, width <= 1 { return append(Self.digit(number)) }
    if number < 100, width <= 2 { return append(Self.digit(number / 10), Self.digit(number % 10)) }
    var length = 2
    var rest = number / 100
    while rest > 0 {
      rest /= 10
      length += 1
    }
    let digits = Swift.max(length, width)
    reserveCapacity(count + digits)
    rest = number
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      start[place] = Self.digit(rest % 10)
      rest /= 10
    }
    filled += digits
  }

  @inlinable
  static func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
  }

  @inlinable
  mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}
