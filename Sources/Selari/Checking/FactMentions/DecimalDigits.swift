/// A number as its digits and a power of ten, without zeros at the end: 49.60 is 496 × 10^-1.
struct DecimalDigits: Hashable, Sendable {
  var digits: UInt64
  var exponent: Int

  init(_ digits: UInt64, exponent: Int = 0) {
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
    while self.digits != 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// The number that digits state, with commas or no-break spaces between thousands and a point before the
  /// fraction; nil for anything else, such as 1.2.3.
  init?(_ bytes: ArraySlice<UInt8>) {
    var digits: UInt64 = 0
    var count = 0
    var fraction: Int?
    var group: Int?
    for byte in bytes {
      switch byte {
      // The first byte of a no-break space, narrow or not, stands for it.
      case 0x80, 0xA0, 0xAF: continue
      case UInt8(ascii: ","), 0xC2, 0xE2:
        guard fraction == nil, group.map({ $0 == 3 }) ?? (count <= 3) else { return nil }
        group = 0
      case UInt8(ascii: "."):
        guard fraction == nil else { return nil }
        fraction = 0
      default:
        guard count < 18 else { return nil }
        digits = digits * 10 + UInt64(byte &- 0x30)
        count += 1
        if let places = fraction { fraction = places + 1 } else { group = group.map { $0 + 1 } }
      }
    }
    guard count > 0, group == nil || group == 3 else { return nil }
    self.init(digits, exponent: -(fraction ?? 0))
  }

  /// The number where it is a whole one below a million.
  var whole: Int? {
    guard exponent >= 0, exponent <= 5, digits < 1_000_000 else { return nil }
    return (0..<exponent).reduce(Int(digits)) { value, _ in value * 10 }
  }

  /// The hour and minutes that it states with a point between them: 11.59.
  var clock: (hour: Int, minute: Int)? {
    if let whole { return whole < 25 ? (whole, 0) : nil }
    guard exponent == -1 || exponent == -2, digits < 10_000 else { return nil }
    let value = exponent == -1 ? Int(digits) * 10 : Int(digits)
    return value / 100 < 25 && value % 100 < 60 ? (value / 100, value % 100) : nil
  }
}
