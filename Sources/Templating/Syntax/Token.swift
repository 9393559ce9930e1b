/// A piece of a template's source: text between tags, or a token inside one.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// Text outside tags, after whitespace control.
    case data
    case variableBegin, variableEnd
    case blockBegin, blockEnd
    case name, string, integer, float
    case sign(Sign)
    /// What the lexer has already reported; the parser gives the tag up without a word.
    case invalid
    case end
  }

  /// Operators and punctuation.
  enum Sign: String, Sendable, CaseIterable {
    case add = "+"
    case sub = "-"
    case div = "/"
    case floorDiv = "//"
    case mul = "*"
    case mod = "%"
    case pow = "**"
    case tilde = "~"
    case leftBracket = "["
    case rightBracket = "]"
    case leftParen = "("
    case rightParen = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case equal = "=="
    case notEqual = "!="
    case greater = ">"
    case greaterOrEqual = ">="
    case less = "<"
    case lessOrEqual = "<="
    case assign = "="
    case dot = "."
    case colon = ":"
    case pipe = "|"
    case comma = ","
    case semicolon = ";"

    /// The sign that two bytes begin with, the longer one where there are two; nil where there is none.
    init?(_ first: UInt8, _ second: UInt8) {
      let isDoubled = second == first
      let isEqual = second == UInt8(ascii: "=")
      switch Unicode.Scalar(first) {
      case "+": self = .add
      case "-": self = .sub
      case "/": self = isDoubled ? .floorDiv : .div
      case "*": self = isDoubled ? .pow : .mul
      case "%": self = .mod
      case "~": self = .tilde
      case "[": self = .leftBracket
      case "]": self = .rightBracket
      case "(": self = .leftParen
      case ")": self = .rightParen
      case "{": self = .leftBrace
      case "}": self = .rightBrace
      case "=": self = isEqual ? .equal : .assign
      case "!" where isEqual: self = .notEqual
      case ">": self = isEqual ? .greaterOrEqual : .greater
      case "<": self = isEqual ? .lessOrEqual : .less
      case ".": self = .dot
      case ":": self = .colon
      case "|": self = .pipe
      case ",": self = .comma
      case ";": self = .semicolon
      default: return nil
      }
    }
  }

  let kind: Kind
  /// The bytes it stands in; for data, the bytes that are left of it.
  let range: Range<Int>
  /// A name's or string's text.
  var text = ""
  /// A whole number's value.
  var integer = 0
  /// A floating-point number's value.
  var float = 0.0

  /// How messages name it.
  var described: String {
    switch kind {
    case .data: "text"
    case .variableBegin: "{{"
    case .variableEnd: "}}"
    case .blockBegin: "{%"
    case .blockEnd: "%}"
    case .name: text
    case .string: "\"\(text)\""
    case .integer: "\(integer)"
    case .float: PythonText.describe(float)
    case .sign(let sign): sign.rawValue
    case .invalid: ""
    case .end: ""
    }
  }
}

/// A comment that allows a rule: `{# selari: allow RULE: reason #}`.
public struct AllowComment: Sendable, Hashable {
  /// The rule allowed.
  public let rule: String
  /// Why.
  public let reason: String
  /// The comment's bytes.
  public let range: Range<Int>
}
