/// How a value is set in text: what stands after `%`, or after `:` in `str.format`.
struct FormatSpec {
  /// The key of `%(key)s`.
  var key: String?
  var fill: Unicode.Scalar = " "
  /// `<`, `>`, `^`, `=`, or nil for the type's own.
  var alignment: Unicode.Scalar?
  /// `+`, ` ` or `-`: how positive numbers begin.
  var sign: Unicode.Scalar = "-"
  /// Whether one of these is written.
  var hasSign = false
  var isAlternate = false
  var isZeroPadded = false
  var width = 0
  /// `,` or `_` between groups of digits.
  var grouping: Unicode.Scalar?
  var precision: Int?
  /// The conversion; `\0` where none is given.
  var type: Unicode.Scalar = "\0"

  /// The widest field and the most decimals.
  static let limit = 1000

  /// Reads what stands after `%`, nil where it means nothing; `next` gives the value of a `*`.
  static func percent(
    _ scalars: inout ArraySlice<Unicode.Scalar>, next: () throws(TemplateError) -> Int
  ) throws(TemplateError) -> FormatSpec? {
    var spec = FormatSpec()
    spec.alignment = ">"
    if scalars.first == "(" {
      guard let key = takeKey(&scalars) else { return nil }
      spec.key = key
    }
    spec.takeFlags(&scalars)
    if scalars.first == "*" {
      scalars.removeFirst()
      let width = try next()
      if width < 0 { spec.alignment = "<" }
      spec.width = Int(clamping: width.magnitude)
    } else {
      spec.width = takeNumber(&scalars) ?? 0
    }
    if scalars.first == "." {
      scalars.removeFirst()
      if scalars.first == "*" {
        scalars.removeFirst()
        spec.precision = max(try next(), 0)
      } else {
        spec.precision = takeNumber(&scalars) ?? 0
      }
    }
    if let modifier = scalars.first, modifier == "h" || modifier == "l" || modifier == "L" {
      scalars.removeFirst()
    }
    guard let type = scalars.popFirst(), spec.width <= limit, spec.precision ?? 0 <= limit else {
      return nil
    }
    spec.type = type
    return spec
  }

  /// Reads `(key)`; brackets inside it must match.
  private static func takeKey(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String? {
    scalars.removeFirst()
    var key = String.UnicodeScalarView()
    var depth = 1
    while let scalar = scalars.popFirst() {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 { return String(key) }
      key.append(scalar)
    }
    return nil
  }

  private mutating func takeFlags(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let flag = scalars.first {
      switch flag {
      case "-": alignment = "<"
      case "+": sign = "+"
      case " ": if sign != "+" { sign = " " }
      case "#": isAlternate = true
      case "0": isZeroPadded = true
      default: return
      }
      scalars.removeFirst()
    }
  }

  /// Reads decimal digits.
  static func takeNumber(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var number: Int?
    while let digit = scalars.first, ("0"..."9").contains(digit) {
      number = min((number ?? 0) * 10 + Int(digit.value) - 48, limit + 1)
      scalars.removeFirst()
    }
    return number
  }

  // MARK: Formatting

  /// Text cut to the precision.
  func cut(_ text: String) -> String {
    guard let precision else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
  }

  /// Text set in the field.
  func padded(_ text: String) -> String {
    let filler = String(fill)
    switch alignment {
    case ">"?: return PythonText.pad(text, to: width, .right, with: filler)
    case "^"?:
      // `format` puts the odd blank behind, `center` may put it before.
      let padding = max(width - text.unicodeScalars.count, 0)
      return String(repeating: filler, count: padding / 2) + text
        + String(repeating: filler, count: padding - padding / 2)
    default: return PythonText.pad(text, to: width, .left, with: filler)
    }
  }

  /// A number's sign and digits set in the field, zeros between them where they pad it.
  func padded(sign: String, _ digits: String) -> String {
    let missing = width - sign.unicodeScalars.count - digits.unicodeScalars.count
    guard missing > 0, alignment == "=" || fillsWithZeros else {
      return padded(sign + digits)
    }
    let filler = isZeroPadded ? "0" : String(fill)
    return sign + String(repeating: filler, count: missing) + digits
  }

  private func prefix(isNegative: Bool) -> String {
    isNegative ? "-" : sign == "-" ? "" : String(sign)
  }

  /// A whole number.
  func integer(_ number: Int) throws(TemplateError) -> String {
    let radix = type == "x" || type == "X" ? 16 : type == "o" ? 8 : type == "b" ? 2 : 10
    var digits = String(number.magnitude, radix: radix, uppercase: type == "X")
    if let precision, digits.utf8.count < precision {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    var sign = prefix(isNegative: number < 0)
    if isAlternate, radix != 10 { sign += "0\(type)" }
    if let grouping {
      let size = radix == 10 ? 3 : 4
      digits = zeroFilled(digits, by: size, beside: sign.utf8.count)
      digits = Self.grouped(digits, by: size, grouping)
    }
    return padded(sign: sign, digits)
  }

  /// A floating-point number.
  func float(_ number: Double) -> String {
    let isUpper = type == "E" || type == "F" || type == "G"
    var digits: String
    if number.isFinite {
      let conversion = type == "%" ? "f" : String(type).lowercased()
      let format = "%" + (isAlternate ? "#" : "") + ".*" + conversion
      digits = NumberText.format(format, precision ?? 6, number.magnitude)
    } else {
      digits = number.isNaN ? "nan" : "inf"
    }
    if isUpper { digits = digits.uppercased() }
    if type == "%" { digits += "%" }
    return float(number, digits)
  }

  /// A floating-point number whose digits are known, in groups where it is to have them.
  func float(_ number: Double, _ digits: String) -> String {
    let sign = prefix(isNegative: number.sign == .minus && !number.isNaN)
    guard let grouping, number.isFinite else { return padded(sign: sign, digits) }
    let whole = String(digits.prefix { $0.isASCII && $0.isNumber })
    let rest = digits.dropFirst(whole.count)
    let filled = zeroFilled(whole, by: 3, beside: sign.utf8.count + rest.utf8.count)
    return padded(sign: sign, Self.grouped(filled, by: 3, grouping) + rest)
  }

  /// Whether zeros between sign and digits fill the field.
  private var fillsWithZeros: Bool {
    (isZeroPadded && alignment != "<") || (alignment == "=" && fill == "0")
  }

  /// Digits with the zeros that fill the field, where these come in groups too: the field grows by one
  /// rather than begin with a separator.
  private func zeroFilled(_ digits: String, by size: Int, beside rest: Int) -> String {
    guard fillsWithZeros else { return digits }
    var count = digits.utf8.count
    while rest + count + (count - 1) / size < width { count += 1 }
    return String(repeating: "0", count: count - digits.utf8.count) + digits
  }

  /// Digits in groups, counted from the end.
  static func grouped(_ digits: String, by size: Int, _ separator: Unicode.Scalar) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % size == 0 {
        result.unicodeScalars.append(separator)
      }
      result.append(digit)
    }
    return result
  }
}
