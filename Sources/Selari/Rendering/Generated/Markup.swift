import Markdown

/// Text put into markup.
enum Markup {
  /// Escaped for XML and HTML, in text and in attributes.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text, escaped: straight to where it is wanted, for what every page has a part in.
  static func append(_ text: String, to output: inout [UInt8]) {
    let holdsControl =
      text.utf8.withContiguousStorageIfAvailable { $0.contains(where: isControl) }
      ?? text.utf8.contains(where: isControl)
    if holdsControl {
      output.appendEscaped(text.utf8.filter { !isControl($0) })
    } else {
      output.appendEscaped(text.utf8)
    }
  }

  /// Control characters cannot stand in XML 1.0, not even escaped; tabs and line ends can.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
