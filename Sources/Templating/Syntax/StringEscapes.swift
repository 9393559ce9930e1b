/// Python's escapes in string literals.
enum StringEscapes {
  /// An escape that means nothing.
  struct Bad: Error {
    let escape: String
  }

  /// The text of a literal's inside. Escapes that Python does not know stay as they are written.
  static func decode(_ literal: String) -> Result<String, Bad> {
    guard literal.utf8.contains(UInt8(ascii: "\\")) else { return .success(literal) }
    var scalars = Array(literal.unicodeScalars)[...]
    var text = String.UnicodeScalarView()
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let escape = scalars.popFirst() else {
        text.append(scalar)
        continue
      }
      switch escape {
      case "\n": break
      case "\\", "'", "\"": text.append(escape)
      case "a": text.append("\u{7}")
      case "b": text.append("\u{8}")
      case "f": text.append("\u{C}")
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case "v": text.append("\u{B}")
      case "0"..."7": text.append(octal(escape, &scalars))
      case "x", "u", "U":
        guard let scalar = hexadecimal(escape, &scalars) else {
          return .failure(Bad(escape: "\\\(escape)"))
        }
        text.append(scalar)
      case "N": return .failure(Bad(escape: "\\N"))
      default:
        text.append("\\")
        text.append(escape)
      }
    }
    return .success(String(text))
  }

  private static func octal(
    _ first: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> Unicode.Scalar {
    var value = first.value - 48
    for _ in 0..<2 {
      guard let digit = rest.first, ("0"..."7").contains(digit) else { break }
      value = value * 8 + digit.value - 48
      rest.removeFirst()
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func hexadecimal(
    _ kind: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> Unicode.Scalar? {
    let length = kind == "x" ? 2 : kind == "u" ? 4 : 8
    guard rest.count >= length else { return nil }
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: rest.prefix(length))
    rest.removeFirst(length)
    guard String(digits).allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
