import Bytes

/// Text put into markup.
enum Markup {
  /// Escaped for XML and HTML, in text and in attributes.
  static func escaped(_ text: String) -> String {
    var bytes = ByteBuffer()
    append(text, to: &bytes)
    return bytes.string()
  }

  /// Appends text, escaped: straight to where it is wanted, for what every page has a part in.
  static func append(_ text: String, to output: inout ByteBuffer) {
    let isPlain =
      text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isSuspect) }
      ?? !text.utf8.contains(where: isSuspect)
    if isPlain {
      output.appendEscaped(text)
    } else {
      output.appendEscaped(
        String(String.UnicodeScalarView(text.unicodeScalars.filter(isCharacter))))
    }
  }

  /// Whether a byte may be one of a character that cannot stand in XML.
  private static func isSuspect(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xEF }

  /// What can stand in [XML 1.0](https://www.w3.org/TR/xml/#charsets): no control character but tabs and line
  /// ends, and neither U+FFFE nor U+FFFF, not even escaped.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
