/// A value of [JSON](https://www.rfc-editor.org/rfc/rfc8259) that keeps the order of its keys, so
/// that the same value is always the same bytes.
public enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction; one that JSON cannot write, such as infinity, becomes `null`.
  case double(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys with their values, in the order in which they are written.
  case object([(key: String, value: JSONValue)])

  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }

  /// Text, or null.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The value on one line.
  public func compact() -> String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value on several lines, each level two spaces further in.
  public func indented() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .double(let value): text += value.isFinite ? String(value) : "null"
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &text, indent: indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let entries):
      Self.write(entries, between: ("{", "}"), to: &text, indent: indent) { entry, text, indent in
        Self.write(entry.key, to: &text)
        text += ": "
        entry.value.write(to: &text, indent: indent)
      }
    }
  }

  /// The members of a list or an object, each on a line of its own where there is an indentation.
  private static func write<Member>(
    _ members: [Member], between brackets: (open: String, close: String), to text: inout String,
    indent: Int?, _ write: (Member, inout String, Int?) -> Void
  ) {
    text += brackets.open
    let inner = indent.map { $0 + 1 }
    for (index, member) in members.enumerated() {
      if index > 0 { text += inner == nil ? ", " : "," }
      if let inner { text += "\n" + String(repeating: "  ", count: inner) }
      write(member, &text, inner)
    }
    if let indent, !members.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
