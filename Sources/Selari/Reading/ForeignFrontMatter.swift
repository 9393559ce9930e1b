/// Front matter that stands where the text of a page begins, as other generators write it.
struct ForeignFrontMatter {
  /// The language that it is written in.
  enum Language: String, Sendable {
    case yaml = "YAML"
    case toml = "TOML"
    case json = "JSON"
  }

  let language: Language
  /// Its first line, without its end.
  let line: Range<Int>
  /// Where it has ended.
  let end: Int
  /// Whether nothing stands in it but what front matter consists of. Between lines `---` that are rules of
  /// a page's text, something else does.
  let isPure: Bool

  /// Looks at what is written first; nil where it is no front matter.
  init?(in bytes: [UInt8], at start: Int) {
    var next = start
    while next < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[next]) { next += 1 }
    // Nearly every page begins with a letter here.
    guard next < bytes.count, let language = Self.language(begunBy: bytes[next]) else { return nil }
    let line = TextLines.firstWritten(of: bytes, from: next)
    if language == .json, Self.isJSON(String(decoding: bytes[line], as: UTF8.self)) {
      (self.language, self.line, isPure) = (language, line, true)
      end = TextLines.end(of: bytes, from: line.upperBound)
      return
    }
    let (opening, closing) = Self.marks(of: language)
    guard bytes[line].elementsEqual(opening.utf8) else { return nil }
    var last = TextLines.written(of: bytes, at: TextLines.end(of: bytes, from: line.upperBound))
    var inner: [String] = []
    var isPure = true
    while last.lowerBound < bytes.count, !bytes[last].elementsEqual(closing.utf8) {
      inner.append(String(decoding: bytes[last], as: UTF8.self))
      let isIndented = [0x20, 0x09].contains(bytes[last.lowerBound - 1])
      isPure = isPure && (isIndented || language != .yaml || Self.isYAML(inner[inner.count - 1]))
      last = TextLines.written(of: bytes, at: TextLines.end(of: bytes, from: last.upperBound))
    }
    guard last.lowerBound < bytes.count, inner.contains(where: { Self.isTitle($0, in: language) })
    else { return nil }
    (self.language, self.line, self.isPure) = (language, line, isPure)
    end = TextLines.end(of: bytes, from: last.upperBound)
  }

  private static func language(begunBy byte: UInt8) -> Language? {
    switch byte {
    case UInt8(ascii: "-"): .yaml
    case UInt8(ascii: "+"): .toml
    case UInt8(ascii: "{"): .json
    default: nil
    }
  }

  private static func marks(of language: Language) -> (opening: String, closing: String) {
    switch language {
    case .yaml: ("---", "---")
    case .toml: ("+++", "+++")
    case .json: ("{", "}")
    }
  }

  /// Whether a line that is not indented is a key, an item of a list, a comment or blank.
  private static func isYAML(_ line: String) -> Bool {
    if line.isEmpty || line == "-" || line.hasPrefix("- ") || line.hasPrefix("#") { return true }
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
    let rest = line[line.index(after: colon)...]
    return !line[..<colon].contains(" ") && (rest.first?.isWhitespace ?? true)
  }

  /// Whether all of the front matter stands in one line: `{"title": "Tentang"}`.
  private static func isJSON(_ line: String) -> Bool {
    guard line.hasPrefix("{"), line.hasSuffix("}") else { return false }
    return line.dropFirst().drop(while: \.isWhitespace).hasPrefix("\"")
      && line.split(separator: "\"title\"", omittingEmptySubsequences: false).dropFirst().contains {
        $0.drop(while: \.isWhitespace).hasPrefix(":")
      }
  }

  /// Whether a line gives a title, which all front matter does and hardly any text between such lines.
  private static func isTitle(_ line: String, in language: Language) -> Bool {
    switch language {
    case .yaml: line.hasPrefix("title:")
    case .toml: line.hasPrefix("title =") || line.hasPrefix("title=")
    case .json: line.hasPrefix("\"title\"")
    }
  }
}
