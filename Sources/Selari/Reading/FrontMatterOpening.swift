/// What a file begins with that has no line `---` at its top: mostly front matter all the same, in
/// another place, by another mark or in another language than Selari reads.
struct FrontMatterOpening {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// Text.
    case text
    /// A line `---` with something blank before it.
    case late
    /// What was meant to be three hyphens: `----`, or `—`, which word processors make of `--`.
    case dashes(String)
    /// Front matter of another generator.
    case foreign(ForeignFrontMatter.Language)
    /// Lines that end with CR alone, so that all of the file is one.
    case carriageReturns
  }

  let kind: Kind
  /// The line that says so, without its end.
  let line: Range<Int>
  /// Where the text of the page begins.
  let rest: Int

  /// Looks at the top of a file.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - start: Where it begins, after a byte order mark.
  init(of bytes: [UInt8], at start: Int) {
    let line = TextLines.firstWritten(of: bytes, from: start)
    let text = String(decoding: bytes[line], as: UTF8.self)
    if bytes.contains(0x0D), !bytes.contains(0x0A) {
      (kind, self.line, rest) = (.carriageReturns, start..<start, bytes.count)
    } else if Self.isDashes(text) {
      (kind, self.line, rest) = (.dashes(text), line, start)
    } else if let foreign = ForeignFrontMatter(in: bytes, at: start) {
      let kind = foreign.language == .yaml ? Kind.late : .foreign(foreign.language)
      (self.kind, self.line, rest) = (kind, foreign.line, foreign.end)
    } else {
      (kind, self.line, rest) = (.text, start..<start, start)
    }
  }

  /// The first line from an offset on that is made of hyphens and dashes, as it is written: the end of front
  /// matter as word processors have it. Where an empty line comes first, or a line that is longer than any
  /// that was meant, a page's text has begun: such a line is a rule or the mark of a heading there.
  static func dashes(in bytes: [UInt8], from start: Int) -> (text: String, line: Range<Int>)? {
    var next = start
    while next < bytes.count {
      let line = TextLines.written(of: bytes, at: next)
      let text = String(decoding: bytes[line], as: UTF8.self)
      if text.allSatisfy(\.isWhitespace) { return nil }
      if line.lowerBound == next, isDashes(text) { return text.count <= 6 ? (text, line) : nil }
      next = TextLines.end(of: bytes, from: next)
    }
    return nil
  }

  /// Whether a line is made of hyphens and dashes, and no more.
  private static func isDashes(_ line: String) -> Bool {
    line != "---" && !line.isEmpty && line != "-" && line.allSatisfy { "-‐‑‒–—― ".contains($0) }
  }
}

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

/// The lines of a text, as byte offsets.
private enum TextLines {
  /// The first line from an offset on that is not blank, without blanks around it.
  static func firstWritten(of bytes: [UInt8], from start: Int) -> Range<Int> {
    var line = written(of: bytes, at: start)
    while line.isEmpty, line.lowerBound < bytes.count {
      line = written(of: bytes, at: end(of: bytes, from: line.upperBound))
    }
    return line
  }

  /// What is written in the line that begins at an offset, without blanks around it.
  static func written(of bytes: [UInt8], at start: Int) -> Range<Int> {
    var (first, last) = (start, start)
    while last < bytes.count, bytes[last] != 0x0A { last += 1 }
    while first < last, isBlank(bytes[first]) { first += 1 }
    while last > first, isBlank(bytes[last - 1]) { last -= 1 }
    return first..<last
  }

  /// Where the line ends that holds an offset, its end included.
  static func end(of bytes: [UInt8], from offset: Int) -> Int {
    min((bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count) + 1, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}
