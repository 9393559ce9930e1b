/// What a scalar means by the core schema of [YAML 1.2](https://yaml.org/spec/1.2.2/#103-core-schema).
///
/// The reader of a key decides which meaning it wants: one that wants text takes the scalar as it is
/// written, so `no`, `off` and `12345678` stay text.
enum YAMLScalar: Equatable, Sendable {
  /// `null`, `~`, or nothing at all.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number: decimal, `0o17` or `0x1F`.
  case int(Int)
  /// A number with a fraction or an exponent, `.inf` or `.nan`.
  case double(Double)
  /// Anything else, and everything in quotes.
  case text(String)

  /// What a plain scalar, one without quotes, stands for.
  init(plain text: String) {
    // Most scalars are words, and begin as no other kind does.
    guard text.utf8.first.map(Self.mayBegin) ?? true else {
      self = .text(text)
      return
    }
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    default:
      if let number = Self.int(text) {
        self = .int(number)
      } else if let number = Self.double(text) {
        self = .double(number)
      } else {
        self = .text(text)
      }
    }
  }

  /// Whether anything but text begins with a byte: a number, or one of `~nNtTfF`.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "~"), plus, minus, UInt8(ascii: "."): true
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"): true
    case UInt8(ascii: "N"), UInt8(ascii: "T"), UInt8(ascii: "F"): true
    default: ASCII.isDigit(byte)
    }
  }

  /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`, where it fits 64 bits.
  private static func int(_ text: String) -> Int? {
    let bytes = text.utf8
    if text.hasPrefix("0o") { return digits(text.dropFirst(2), radix: 8) }
    if text.hasPrefix("0x") { return digits(text.dropFirst(2), radix: 16) }
    guard let first = bytes.first, ASCII.isDigit(first) || first == plus || first == minus else {
      return nil
    }
    return Int(text)
  }

  /// Digits without a sign, which `Int.init` would take.
  private static func digits(_ text: Substring, radix: Int) -> Int? {
    guard let first = text.utf8.first, first != plus, first != minus else { return nil }
    return Int(text, radix: radix)
  }

  /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, and the names of what is no number.
  private static func double(_ text: String) -> Double? {
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
    case "-.inf", "-.Inf", "-.INF": return -.infinity
    case ".nan", ".NaN", ".NAN": return .nan
    default: break
    }
    // `Double.init` also takes hexadecimal numbers, "nan" and "infinity": only these bytes may be in.
    let hasDigit = text.utf8.contains(where: ASCII.isDigit)
    let isDecimal = text.utf8.allSatisfy {
      ASCII.isDigit($0) || $0 == plus || $0 == minus || $0 == UInt8(ascii: ".") || $0 | 0x20 == 0x65
    }
    guard hasDigit, isDecimal, text.utf8.first.map({ $0 | 0x20 != 0x65 }) ?? false else {
      return nil
    }
    // "1." and "1.e3" are numbers in YAML and not in Swift.
    if text.hasSuffix(".") { return Double(text + "0") }
    return Double(text)
  }

  private static let plus = UInt8(ascii: "+")
  private static let minus = UInt8(ascii: "-")
}

extension YAMLNode {
  /// The scalar's meaning, or nil for a list or a mapping.
  var scalar: YAMLScalar? {
    guard case .scalar(let text, let plain) = content else { return nil }
    return plain ? YAMLScalar(plain: text) : .text(text)
  }

  /// The scalar as it is written, whatever it may stand for; nil for a list or a mapping, and where
  /// nothing is written.
  var text: String? {
    guard case .scalar(let text, let plain) = content, !(plain && text.isEmpty) else { return nil }
    return text
  }

  /// `true` or `false`, else nil.
  var bool: Bool? {
    if case .bool(let value) = scalar { value } else { nil }
  }

  /// A whole number, else nil.
  var int: Int? {
    if case .int(let value) = scalar { value } else { nil }
  }

  /// A number, whole or not, else nil.
  var double: Double? {
    switch scalar {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// Whether it is `null`, `~`, or nothing at all.
  var isNull: Bool { scalar == .null }

  /// Whether nothing at all is written.
  var isEmpty: Bool {
    if case .scalar("", plain: true) = content { true } else { false }
  }
}
