import Bytes

/// How a language writes numbers: its digits and separators from CLDR, read once.
struct NumberFormat: Sendable {
  /// The digits 0 to 9 in UTF-8, or nil where they are ASCII's.
  private let digits: [[UInt8]]?
  private let point: [UInt8]
  private let groupMark: [UInt8]
  private let minus: [UInt8]
  private let lastGroup: Int
  private let otherGroups: Int
  private let leastBeforeGroup: Int

  /// The format of a locale.
  init?(locale: String) {
    guard let format = ICUNumberFormat(locale: locale) else { return nil }
    let own = format.digits
    digits = own == (0...9).map(String.init) ? nil : own.map { Array($0.utf8) }
    point = Array(format.decimalSeparator.utf8)
    groupMark = Array(format.groupingSeparator.utf8)
    minus = Array(format.minusSign.utf8)
    lastGroup = format.groupingSize
    otherGroups = format.secondaryGroupingSize > 0 ? format.secondaryGroupingSize : lastGroup
    leastBeforeGroup = max(1, format.minimumGroupingDigits)
  }

  /// Appends a whole number: "1,234,567".
  func write(_ number: Int, to out: inout ByteBuffer) {
    if number < 0 { out.append(contentsOf: minus) }
    if number.magnitude < 1000 {
      write(digitsOf: Int(number.magnitude), width: 1, to: &out)
    } else {
      write(grouped: DecimalNumber.digits(of: number.magnitude), to: &out)
    }
  }

  /// Appends a number with every digit that it was written with: "27.60".
  func write(_ number: DecimalNumber, to out: inout ByteBuffer) {
    if number.isNegative { out.append(contentsOf: minus) }
    write(grouped: number.whole, to: &out)
    guard !number.fraction.isEmpty else { return }
    out.append(contentsOf: point)
    for digit in number.fraction { write(digit: digit, to: &out) }
  }

  /// Appends a number with its own digits: none is dropped but what calculating adds.
  func write(_ number: Double, to out: inout ByteBuffer) {
    guard let decimal = DecimalNumber(shown: number) else {
      if number < 0 { out.append(contentsOf: minus) }
      let text: String = number.isNaN ? "NaN" : "∞"
      return out.append(text)
    }
    write(decimal, to: &out)
  }

  /// A number as text.
  func text(_ number: DecimalNumber) -> String {
    var out = ByteBuffer()
    write(number, to: &out)
    return out.string()
  }

  /// Appends the digits of a number that is not negative, ungrouped, with zeros in front up to a
  /// width: years, hours.
  func write(digitsOf number: Int, width: Int, to out: inout ByteBuffer) {
    guard digits != nil else { return out.append(decimal: number, width: width) }
    let own = DecimalNumber.digits(of: number.magnitude)
    for _ in own.count..<max(own.count, width) { write(digit: 0, to: &out) }
    for digit in own { write(digit: digit, to: &out) }
  }

  private func write(grouped number: [UInt8], to out: inout ByteBuffer) {
    let isGrouped = lastGroup > 0 && number.count >= lastGroup + leastBeforeGroup
    for (index, digit) in number.enumerated() {
      let left = number.count - index
      if isGrouped, index > 0, left >= lastGroup, (left - lastGroup) % otherGroups == 0 {
        out.append(contentsOf: groupMark)
      }
      write(digit: digit, to: &out)
    }
  }

  private func write(digit: UInt8, to out: inout ByteBuffer) {
    if let digits {
      out.append(contentsOf: digits[Int(digit)])
    } else {
      out.append(UInt8(ascii: "0") + digit)
    }
  }
}
