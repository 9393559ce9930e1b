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
    var text: [UInt8] = []
    write(to: &text, indent: nil)
    return String(decoding: text, as: UTF8.self)
  }

  /// The value on several lines, each level two spaces further in.
  public func indented() -> String {
    var text: [UInt8] = []
    write(to: &text, indent: 0)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8], indent: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .int(let value): text += String(value).utf8
    case .double(let value): text += (value.isFinite ? String(value) : "null").utf8
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      Self.write(items, between: ("[", "]"), to: &text, indent: indent) { item, text, indent in
        item.write(to: &text, indent: indent)
      }
    case .object(let entries):
      Self.write(entries, between: ("{", "}"), to: &text, indent: indent) { entry, text, indent in
        Self.write(entry.key, to: &text)
        text += ": ".utf8
        entry.value.write(to: &text, indent: indent)
      }
    }
  }

  /// The members of a list or an object, each on a line of its own where there is an indentation.
  private static func write<Member>(
    _ members: [Member], between brackets: (open: String, close: String), to text: inout [UInt8],
    indent: Int?, _ write: (Member, inout [UInt8], Int?) -> Void
  ) {
    text += brackets.open.utf8
    let inner = indent.map { $0 + 1 }
    for (index, member) in members.enumerated() {
      if index > 0 { text += (inner == nil ? ", " : ",").utf8 }
      if let inner { text += ("\n" + String(repeating: "  ", count: inner)).utf8 }
      write(member, &text, inner)
    }
    if let indent, !members.isEmpty {
      text += ("\n" + String(repeating: "  ", count: indent)).utf8
    }
    text += brackets.close.utf8
  }

  private static func write(_ string: String, to text: inout [UInt8]) {
    var string = string
    text.append(UInt8(ascii: "\""))
    string.withUTF8 { bytes in
      var written = 0
      for index in bytes.indices {
        guard let (escape, length) = escape(at: index, in: bytes) else { continue }
        text += UnsafeBufferPointer(rebasing: bytes[written..<index])
        text += escape.utf8
        written = index + length
      }
      text += UnsafeBufferPointer(rebasing: bytes[written...])
    }
    text.append(UInt8(ascii: "\""))
  }

  /// What stands for a character that may not stand as it is, and how many bytes that has. U+2028 and
  /// U+2029 are line ends to older scripts.
  private static func escape(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (escape: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0..<0x20, 0x7F:
      let digits = String(bytes[index], radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0xA8: return ("\\u2028", 3)
      case 0xA9: return ("\\u2029", 3)
      default: return nil
      }
    default: return nil
    }
  }
}
