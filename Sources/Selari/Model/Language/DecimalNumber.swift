/// A number as it is written: every digit is kept, so 27.60 stays 27.60 and nothing is rounded.
struct DecimalNumber: Hashable, Sendable {
  /// Whether it is below zero.
  let isNegative: Bool
  /// The digits before the point, 0 to 9 each, without zeros in front; a lone 0 for none.
  let whole: [UInt8]
  /// The digits after the point.
  let fraction: [UInt8]

  /// A whole number.
  init(_ number: Int) {
    self.init(isNegative: number < 0, digits: Self.digits(of: number.magnitude), pointAt: nil)
  }

  /// A number by the fewest digits that name it; nil for infinity and what is no number.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init("\(number)", dropsEmptyFraction: true)
  }

  /// A number as readers are shown it: by the fewest digits that name it, and at most 15 of them, which keeps
  /// every digit that somebody wrote and drops what calculating adds: 0.1 + 0.2 is 0.3.
  init?(shown number: Double) {
    guard let exact = DecimalNumber(number) else { return nil }
    let digits = exact.whole + exact.fraction
    let zeros = digits.prefix { $0 == 0 }.count
    let mostDigits = 15
    guard digits.count - zeros > mostDigits else {
      self = exact
      return
    }
    self = exact.rounded(toFraction: max(0, mostDigits + zeros - exact.whole.count))
  }

  /// The number that a text states in decimal digits: `27.6`, `-3`, `1.5e6`; nil if it does not.
  init?(_ text: String) {
    self.init(text, dropsEmptyFraction: false)
  }

  private init?(_ text: String, dropsEmptyFraction: Bool) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var digits = Self.takeDigits(&rest)
    var pointAt = digits.count
    guard !digits.isEmpty else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      let fraction = Self.takeDigits(&rest)
      guard !fraction.isEmpty else { return nil }
      if !(dropsEmptyFraction && fraction == [0]) { digits += fraction }
    }
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      guard let exponent = Int(Substring(rest.dropFirst())), (-400...400).contains(exponent) else {
        return nil
      }
      pointAt += exponent
      rest = rest[rest.endIndex...]
    }
    guard rest.isEmpty else { return nil }
    self.init(isNegative: isNegative, digits: digits, pointAt: pointAt)
  }

  /// A number of some digits with the point before the one at an index, which may lie outside.
  private init(isNegative: Bool, digits: [UInt8], pointAt point: Int?) {
    var digits = digits
    var point = point ?? digits.count
    if point < 0 {
      digits.insert(contentsOf: [UInt8](repeating: 0, count: -point), at: 0)
      point = 0
    }
    if point > digits.count {
      digits += [UInt8](repeating: 0, count: point - digits.count)
    }
    let whole = digits[..<point].drop { $0 == 0 }
    self.whole = whole.isEmpty ? [0] : Array(whole)
    fraction = Array(digits[point...])
    self.isNegative = isNegative && digits.contains { $0 != 0 }
  }

  /// Where a number goes that lies in the middle between two.
  enum Half {
    /// To the even digit, as CLDR has it: no sum of many drifts.
    case toEven
    /// Away from zero, as people learn it.
    case away
  }

  /// The number with at most so many digits after the point, and zeros at the end dropped.
  func rounded(toFraction count: Int, half: Half = .toEven) -> DecimalNumber {
    var digits = whole + fraction.prefix(count)
    let rest = fraction.dropFirst(count)
    let isAboveHalf =
      (rest.first ?? 0) > 5 || (rest.first == 5 && rest.dropFirst().contains { $0 > 0 })
    let isHalf = rest.first == 5 && !isAboveHalf
    var pointAt = whole.count
    if isAboveHalf || (isHalf && (half == .away || (digits.last ?? 0) % 2 == 1)) {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        pointAt += 1
      }
    }
    while digits.count > pointAt, digits.last == 0 { digits.removeLast() }
    return DecimalNumber(isNegative: isNegative, digits: digits, pointAt: pointAt)
  }

  /// The number with exactly so many digits after the point, a half going away from zero.
  func fixed(toFraction count: Int) -> DecimalNumber {
    let near = rounded(toFraction: count, half: .away)
    let zeros = [UInt8](repeating: 0, count: count - near.fraction.count)
    return DecimalNumber(
      isNegative: near.isNegative, digits: near.whole + near.fraction + zeros,
      pointAt: near.whole.count)
  }

  /// The number without its sign.
  var magnitude: DecimalNumber {
    DecimalNumber(isNegative: false, digits: whole + fraction, pointAt: whole.count)
  }

  private static func takeDigits(_ text: inout Substring.UTF8View) -> [UInt8] {
    var digits: [UInt8] = []
    while let byte = text.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      digits.append(byte - UInt8(ascii: "0"))
      text.removeFirst()
    }
    return digits
  }

  static func digits(of number: UInt) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = number
    repeat {
      digits.append(UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    return digits.reversed()
  }

  /// The whole number it is, or nil if it has a fraction or is too large.
  var int: Int? {
    guard fraction.isEmpty else { return nil }
    return Int(description)
  }

  /// The nearest binary number.
  var double: Double { Double(description) ?? 0 }
}

extension DecimalNumber: CustomStringConvertible {
  /// In ASCII digits with a point, for machines: `-27.60`.
  var description: String {
    let digits = whole + (fraction.isEmpty ? [] : [254]) + fraction
    let ascii = digits.map { $0 == 254 ? UInt8(ascii: ".") : $0 + UInt8(ascii: "0") }
    return (isNegative ? "-" : "") + String(decoding: ascii, as: UTF8.self)
  }
}
