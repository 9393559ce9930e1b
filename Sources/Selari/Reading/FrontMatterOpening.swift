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
