/// The blanks in a reference as people mostly type them, `facts.launch | date("long")`: other blanks say
/// nothing else, so that no fingerprint changes with them.
enum ReferenceSpacing {
  /// An expression with a blank on both sides of `|`, one after a comma, and none inside brackets. What
  /// stands in quotation marks stays as it is, and elsewhere blanks that part two words stay one.
  static func usual(_ expression: String) -> String {
    var writer = Writer()
    for byte in expression.utf8 { writer.take(byte) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// An address with its references, `{{ facts.call.link }}`, so written.
  static func usual(inAddress address: String) -> String {
    guard address.contains("{{") else { return address }
    var result = ""
    var rest = address[...]
    while let opening = rest.firstRange(of: "{{"),
      let closing = rest[opening.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<opening.lowerBound]
      result += "{{ " + usual(String(rest[opening.upperBound..<closing.lowerBound])) + " }}"
      rest = rest[closing.upperBound...]
    }
    return result + rest
  }

  /// Takes an expression byte by byte.
  private struct Writer {
    var bytes: [UInt8] = []
    /// The quotation mark that is open.
    private var quote: UInt8?
    /// Whether the next byte stands for itself, after a backslash.
    private var isEscaped = false
    /// Whether a blank was left out that may part two words.
    private var awaitsBlank = false
    /// Whether blanks go, since what stands before needs none.
    private var dropsBlanks = true

    mutating func take(_ byte: UInt8) {
      if let quote {
        bytes.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == quote {
          self.quote = nil
        }
        return
      }
      switch byte {
      case 0x09...0x0D, 0x20: awaitsBlank = !dropsBlanks
      case UInt8(ascii: "|"): write(" | ", dropsBlanks: true)
      case UInt8(ascii: ","): write(", ", dropsBlanks: true)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        awaitsBlank = false
        write(byte, dropsBlanks: false)
      case UInt8(ascii: "("), UInt8(ascii: "["): write(byte, dropsBlanks: true)
      default:
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        write(byte, dropsBlanks: false)
      }
    }

    private mutating func write(_ sign: StaticString, dropsBlanks: Bool) {
      awaitsBlank = false
      self.dropsBlanks = dropsBlanks
      sign.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ byte: UInt8, dropsBlanks: Bool) {
      if awaitsBlank { bytes.append(UInt8(ascii: " ")) }
      awaitsBlank = false
      self.dropsBlanks = dropsBlanks
      bytes.append(byte)
    }
  }
}
