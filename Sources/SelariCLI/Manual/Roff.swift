/// Text for `man`, in the macros of man(7), plain ASCII throughout.
struct Roff {
  private(set) var text = ""

  /// The head of the page, with the day of the version, not of the printing.
  mutating func title(_ name: String, section: Int, date: String, version: String) {
    text += ".TH \(name) \(section) \"\(date)\" \"\(Self.escaped(version))\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \"\(Self.escaped(title))\"\n" }

  mutating func subsection(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }

  /// Text that goes on where the last ended.
  mutating func text(_ words: String) { text += Self.line(words) + "\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n" + Self.line(words) + "\n" }

  /// Lines of their own, the beginning of each in bold.
  mutating func lines(_ lines: [(bold: String, rest: String)]) {
    text += lines.map { "\\fB\(Self.escaped($0.bold))\\fR \(Self.escaped($0.rest))\n" }
      .joined(separator: ".br\n")
  }

  /// A name in bold, its value in italics, and what they are.
  mutating func item(_ name: String, value: String? = nil, _ words: String) {
    let value = value.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
    text += ".TP\n\\fB\(Self.escaped(name))\\fR\(value)\n" + Self.line(words) + "\n"
  }

  /// A line of text: one that begins like a request is no request.
  private static func line(_ words: String) -> String {
    let line = escaped(words)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "'": result += "\\(aq"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
