/// The tokens of a script, as far as they matter for what it imports: comments, templates, numbers and
/// regular expressions are told from what they look like, by the
/// [lexical grammar of ECMAScript](https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar).
struct ScriptTokens {
  enum Token: Equatable {
    case word(Range<Int>)
    /// A text, without its quotation marks.
    case text(Range<Int>)
    case mark(UInt8)
    /// A template or a part of one, a regular expression.
    case other
  }

  private let bytes: [UInt8]
  private var at = 0
  private var tokens: [Token] = []
  /// How deep in braces, and at which depths `${` of a template is open.
  private var depth = 0
  private var templates: [Int] = []

  /// All of them, in their order.
  static func all(in bytes: [UInt8]) -> [Token] {
    var reader = ScriptTokens(bytes: bytes)
    reader.read()
    return reader.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0...0x20: at += 1
      case UInt8(ascii: "/"): slash()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): text()
      case UInt8(ascii: "`"): template()
      case UInt8(ascii: "{"):
        depth += 1
        mark()
      case UInt8(ascii: "}"):
        let endsExpression = templates.last == depth
        depth = max(0, depth - 1)
        if endsExpression {
          templates.removeLast()
          template()
        } else {
          mark()
        }
      case _ where Self.isWord(byte): word()
      default: mark()
      }
    }
  }

  private mutating func mark() {
    tokens.append(.mark(bytes[at]))
    at += 1
  }

  private mutating func word() {
    let start = at
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
    tokens.append(.word(start..<at))
  }

  /// A text; one that is not closed ends with its line.
  private mutating func text() {
    let mark = bytes[at]
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != mark, bytes[at] != 0x0A {
      // Behind a backslash, both bytes of a line's end are one.
      at += bytes[at] != UInt8(ascii: "\\") ? 1 : starts("\\\r\n") ? 3 : 2
    }
    let end = min(at, bytes.count)
    at = end + 1
    tokens.append(.text(start..<end))
  }

  /// A template from its beginning, or from the `}` behind an expression in it, up to its end or the next
  /// expression.
  private mutating func template() {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "`") {
      if starts("${") {
        depth += 1
        templates.append(depth)
        at += 2
        return tokens.append(.mark(UInt8(ascii: "(")))
      }
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    at += 1
    tokens.append(.other)
  }

  /// A comment, a regular expression, or a division.
  private mutating func slash() {
    if starts("//") {
      while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    } else if starts("/*") {
      at += 2
      while at < bytes.count, !starts("*/") { at += 1 }
      at += 2
    } else if mayBeginValue {
      expression()
    } else {
      mark()
    }
  }

  /// A regular expression: it stands on one line, and in brackets a slash does not end it.
  private mutating func expression() {
    var isInBrackets = false
    at += 1
    while at < bytes.count, bytes[at] != 0x0A {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: "/") where !isInBrackets:
        at += 1
        return tokens.append(.other)
      default: break
      }
      at += 1
    }
    tokens.append(.other)
  }

  /// Whether a value may come next, so that a slash divides nothing.
  private var mayBeginValue: Bool {
    switch tokens.last {
    case nil: true
    case .mark(let byte) where "+-".utf8.contains(byte):
      // Behind `i++` a value has ended.
      tokens.dropLast().last != .mark(byte)
    case .mark(let byte): !")]}".utf8.contains(byte)
    case .word(let range): Self.operators.contains(String(decoding: bytes[range], as: UTF8.self))
    case .text, .other: false
    }
  }

  private static let operators: Set<String> = [
    "await", "case", "delete", "do", "else", "in", "instanceof", "new", "of", "return", "throw",
    "typeof", "void", "yield",
  ]

  private static func isWord(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private func starts(_ text: StaticString) -> Bool {
    at + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }
}
