import Glibc

/// Numbers from and to text by Python's rules.
enum NumberText {
  /// Python's `int(text, base)`: nil where the text is no whole number, and nil inside where it has
  /// more than 64 bits.
  static func integer(_ text: String, base: Int) -> Int?? {
    var scalars = Array(PythonText.strip(text, nil).unicodeScalars)[...]
    var isNegative = false
    if let sign = scalars.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      scalars.removeFirst()
    }
    guard let (radix, hasPrefix) = prefix(&scalars, base) else { return .none }
    guard let digits = digits(scalars, radix, allowsLeadingUnderscore: hasPrefix) else {
      return .none
    }
    // Base 0 reads literals, which do not begin with 0.
    if base == 0, radix == 10, digits.count > 1, digits[0] == 0, digits.contains(where: { $0 != 0 })
    {
      return .none
    }
    var value = 0
    for digit in digits {
      let product = value.multipliedReportingOverflow(by: radix)
      let sum =
        isNegative
        ? product.partialValue.subtractingReportingOverflow(digit)
        : product.partialValue.addingReportingOverflow(digit)
      if product.overflow || sum.overflow { return .some(.none) }
      value = sum.partialValue
    }
    return .some(.some(value))
  }

  /// Takes `0x`, `0o` or `0b` where the base allows it; gives the radix.
  private static func prefix(
    _ scalars: inout ArraySlice<Unicode.Scalar>, _ base: Int
  ) -> (radix: Int, hasPrefix: Bool)? {
    let radixes: [Unicode.Scalar: Int] = ["x": 16, "X": 16, "o": 8, "O": 8, "b": 2, "B": 2]
    if scalars.first == "0", scalars.count > 1,
      let radix = radixes[scalars[scalars.startIndex + 1]], base == 0 || base == radix
    {
      scalars.removeFirst(2)
      return (radix, true)
    }
    return (base == 0 ? 10 : base, false)
  }

  /// The digits of a number, with single underscores between them.
  private static func digits(
    _ scalars: ArraySlice<Unicode.Scalar>, _ radix: Int, allowsLeadingUnderscore: Bool
  ) -> [Int]? {
    var digits: [Int] = []
    var afterUnderscore = !allowsLeadingUnderscore
    for scalar in scalars {
      if scalar == "_" {
        guard !afterUnderscore else { return nil }
        afterUnderscore = true
        continue
      }
      guard let digit = digit(scalar), digit < radix else { return nil }
      digits.append(digit)
      afterUnderscore = false
    }
    return digits.isEmpty || afterUnderscore ? nil : digits
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 48
    case "a"..."z": Int(scalar.value) - 87
    case "A"..."Z": Int(scalar.value) - 55
    default:
      scalar.properties.generalCategory == .decimalNumber
        ? scalar.properties.numericValue.map { Int($0) } : nil
    }
  }

  /// Python's `float(text)`.
  static func float(_ text: String) -> Double? {
    var ascii = ""
    for scalar in PythonText.strip(text, nil).unicodeScalars {
      if scalar.isASCII {
        ascii.unicodeScalars.append(scalar)
      } else if let digit = digit(scalar) {
        ascii += "\(digit)"
      } else {
        return nil
      }
    }
    switch ascii.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan", "+nan", "-nan": return .nan
    default: return isDecimal(ascii) ? Double(ascii.filter { $0 != "_" }) : nil
    }
  }

  /// Whether text is a decimal number: sign, digits with single underscores, fraction, exponent.
  private static func isDecimal(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    func takeDigits() -> Bool {
      var count = 0
      while let byte = bytes.first {
        let isUnderscore = byte == UInt8(ascii: "_") && count > 0
        let next = isUnderscore ? bytes.dropFirst().first : byte
        guard let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { break }
        bytes.removeFirst(isUnderscore ? 2 : 1)
        count += 1
      }
      return count > 0
    }
    func takeSign() {
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        bytes.removeFirst()
      }
    }
    takeSign()
    var hasDigits = takeDigits()
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      if takeDigits() { hasDigits = true }
    }
    guard hasDigits else { return false }
    if let exponent = bytes.first, exponent | 0x20 == UInt8(ascii: "e") {
      bytes.removeFirst()
      takeSign()
      guard takeDigits() else { return false }
    }
    return bytes.isEmpty
  }

  // MARK: Formatting

  /// A float with so many decimals: C's `%.*f`.
  static func fixed(_ number: Double, places: Int) -> String { format("%.*f", places, number) }

  /// A float by a C format that takes a precision.
  static func format(_ format: String, _ precision: Int, _ number: Double) -> String {
    withVaList([Int32(clamping: precision), number]) { arguments in
      var buffer = [CChar](repeating: 0, count: 400 + max(precision, 0))
      let length = vsnprintf(&buffer, buffer.count, format, arguments)
      return String(
        decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

/// Python's `round` of floats: correct to the last digit, halves to even.
enum Rounding {
  static func round(_ number: Double, places: Int) -> Double {
    guard number.isFinite, number != 0 else { return number }
    if places > 323 { return number }
    if places < -308 { return number < 0 ? -0.0 : 0.0 }
    if places >= 0 { return Double(NumberText.fixed(number, places: places)) ?? number }
    return roundWhole(number, dropping: -places)
  }

  /// Rounds to a power of ten by the exact decimal digits.
  private static func roundWhole(_ number: Double, dropping count: Int) -> Double {
    let whole = number.magnitude.rounded(.towardZero)
    let hasFraction = whole != number.magnitude
    var digits = Array(NumberText.fixed(whole, places: 0).utf8).map { Int($0) - 48 }
    while digits.count <= count { digits.insert(0, at: 0) }
    let dropped = digits.suffix(count)
    var kept = Array(digits.dropLast(count))
    let half = [5] + Array(repeating: 0, count: count - 1)
    let isHalf = dropped.elementsEqual(half) && !hasFraction
    let isAbove = !dropped.lexicographicallyPrecedes(half) && !isHalf
    if isAbove || (isHalf && kept[kept.count - 1] % 2 == 1) {
      var place = kept.count - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    }
    let text = (kept + Array(repeating: 0, count: count)).map(String.init).joined()
    return (Double(text) ?? whole) * (number < 0 ? -1 : 1)
  }
}
