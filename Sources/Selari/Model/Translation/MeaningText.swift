/// What a section means, written down: its text and structure in one way, however they were typed.
///
/// It looks like Markdown, one block to a line, so that people can compare two of them. What is
/// structure and not text is marked with bytes that text never keeps, so that a `*` someone wrote is
/// not taken for emphasis; ``readable`` leaves those out.
struct MeaningText: Hashable, Sendable {
  /// The text with its marks, as UTF-8: what fingerprints are made of.
  private(set) var bytes: [UInt8] = []
  /// What begins the lines inside the containers that are open.
  private var margins: [String] = []
  /// Whether the next block goes on in the line that its container began: `- text`.
  private var continuesLine = false

  /// Stands before everything that is structure.
  private static let mark: UInt8 = 1
  /// Stands where a list or another container begins that has no sign of its own.
  private static let opening: UInt8 = 2

  /// The lines for people, without the marks.
  var readable: [String] {
    bytes.filter { $0 > Self.opening }
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Structure

  /// Begins a line.
  mutating func beginLine() {
    if continuesLine {
      continuesLine = false
      return
    }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    for margin in margins { sign(margin) }
  }

  /// Writes a sign of structure.
  mutating func sign(_ sign: String) {
    bytes.append(Self.mark)
    bytes.append(contentsOf: sign.utf8)
  }

  /// Marks where a container without a sign begins.
  mutating func openUnsigned() { bytes.append(Self.opening) }

  /// Begins a container whose first block goes on in the line of its sign.
  mutating func open(_ sign: String, margin: String) {
    beginLine()
    self.sign(sign)
    openInLine(margin: margin)
  }

  /// Begins a container in the midst of a line.
  mutating func openInLine(margin: String) {
    margins.append(margin)
    continuesLine = true
  }

  /// Begins a container whose blocks stand on lines of their own.
  mutating func openBelow(margin: String) { margins.append(margin) }

  /// Ends a container.
  mutating func close() {
    margins.removeLast()
    continuesLine = false
  }

  // MARK: Text

  /// Writes what a person wrote: typographic quotes and dashes as they are typed, runs of space as
  /// one.
  mutating func write(text: String) {
    each(of: text) { text, scalar, bytes in
      switch scalar {
      case "“", "”", "„", "«", "»": text.bytes.append(UInt8(ascii: "\""))
      case "‘", "’", "‚": text.bytes.append(UInt8(ascii: "'"))
      // Dashes typed as two or three hyphens are one dash to a reader.
      case "–", "—", "‒", "-":
        if text.bytes.last != UInt8(ascii: "-") { text.bytes.append(UInt8(ascii: "-")) }
      case "…": text.bytes.append(contentsOf: "...".utf8)
      default: text.bytes.append(contentsOf: bytes)
      }
    }
  }

  /// Writes what counts as it stands, such as code and addresses; only space is made plain.
  mutating func write(verbatim text: String) {
    each(of: text) { text, _, bytes in text.bytes.append(contentsOf: bytes) }
  }

  /// Writes lines as they stand, but for space at their ends.
  mutating func write(lines text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      beginLine()
      let end = line.lastIndex { ![0x20, 0x09, 0x0D].contains($0) }.map { line.index(after: $0) }
      bytes.append(contentsOf: line[..<(end ?? line.startIndex)].lazy.filter { $0 > Self.opening })
    }
  }

  /// A space, unless one stands there.
  mutating func space() {
    if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  /// Goes through a text: what is plain ASCII at once, everything else code point by code point.
  private mutating func each(
    of text: String,
    _ write: (inout MeaningText, Unicode.Scalar, Unicode.Scalar.UTF8View) -> Void
  ) {
    bytes.reserveCapacity(bytes.count + text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x09...0x0D, 0x20: space()
      case 0x01, 0x02: break
      case 0x80... where scalar.properties.isWhitespace: space()
      default: write(&self, scalar, scalar.utf8)
      }
    }
  }
}
