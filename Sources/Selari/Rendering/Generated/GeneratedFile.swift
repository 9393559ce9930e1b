/// A file of the output that no page stands for.
struct GeneratedFile: Sendable {
  /// The path below the output: `sitemap.xml`.
  let path: String
  /// What it holds.
  let bytes: [UInt8]

  init(_ path: String, _ text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  init(_ path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Text put into markup.
enum Markup {
  /// Escaped for XML and HTML, in text and in attributes.
  static func escaped(_ text: String) -> String {
    guard holdsSpecial(text) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // Control characters cannot stand in XML 1.0, not even escaped.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Appends text, escaped: straight to where it is wanted, for what every page has a part in.
  static func append(_ text: String, to output: inout [UInt8]) {
    output += (holdsSpecial(text) ? escaped(text) : text).utf8
  }

  private static func holdsSpecial(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.contains(where: isSpecial) }
      ?? text.utf8.contains(where: isSpecial)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }
}
