/// What libcmark is given to read: the text of every block that holds inlines, one after the other,
/// so that link definitions are known to all of them.
///
/// A paragraph's further lines are indented, so that none of them can begin a block; a heading, a
/// cell and a term are headings of one line.
struct Sheet {
  var bytes: [UInt8] = []
  var entries: [Entry] = []
  var segments: [Segment] = []
  var tokens: [Token] = []
  var tokenText: [UInt8] = []
  var languages: [String] = []
  /// The line of `bytes` that the next block begins on, from 1.
  private var lineNumber: Int32 = 1
  /// How much content libcmark has seen: the lines without their indentation.
  private(set) var content: Int32 = 0

  /// A block on the sheet.
  struct Entry {
    var block: Int32
    var line: Int32
    /// Where its content begins, and its first segment.
    var content: Int32
    var segment: Int32
    /// Columns of the sheet before the content.
    var margin: Int32
  }

  /// A stretch of content that stands together in the file.
  struct Segment {
    var content: Int32
    var lower: Int32
    var upper: Int32
    var startsLine = false
    var isToken = false
  }

  /// Begins a block; its content follows.
  mutating func begin(_ block: Int, asHeading: Bool) {
    entries.append(
      Entry(
        block: Int32(block), line: lineNumber, content: content, segment: Int32(segments.count),
        margin: asHeading ? 2 : 0))
    if asHeading {
      bytes.append(0x23)
      bytes.append(0x20)
    }
  }

  /// Ends the block that was begun last.
  mutating func end(asHeading: Bool) {
    if asHeading {
      bytes.append(0x20)
      bytes.append(0x23)
    } else {
      bytes.append(0x0A)
      lineNumber += 1
    }
    bytes.append(0x0A)
    lineNumber += 1
    content += 1
  }

  /// Adds a stretch of the file.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, at lower: Int, startsLine: Bool) {
    segments.append(
      Segment(
        content: content, lower: Int32(lower), upper: Int32(lower + text.count),
        startsLine: startsLine))
    bytes.append(contentsOf: text)
    content += Int32(text.count)
  }

  /// Goes on to the next line of the block.
  mutating func breakLine() {
    bytes.append(0x0A)
    for _ in 0..<4 { bytes.append(0x20) }
    lineNumber += 1
    content += 1
  }

  /// Adds the token of an index in place of what it stands for.
  mutating func addToken(_ index: Int, startsLine: Bool) {
    let token = tokens[index]
    segments.append(
      Segment(
        content: content, lower: token.lower, upper: token.upper, startsLine: startsLine,
        isToken: true))
    Token.append(index, to: &bytes)
    content += Int32(Token.length)
  }

  /// Adds U+FFFD in place of a NUL.
  mutating func addReplacement(at lower: Int, startsLine: Bool) {
    segments.append(
      Segment(
        content: content, lower: Int32(lower), upper: Int32(lower + 1), startsLine: startsLine,
        isToken: true))
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    content += 3
  }

  /// Adds a fenced block that holds nothing but an info string, so that its escapes are read.
  mutating func addInfo(_ info: UnsafeBufferPointer<UInt8>, of block: Int) {
    begin(block, asHeading: false)
    bytes.append(contentsOf: "~~~ ".utf8)
    bytes.append(contentsOf: info)
    bytes.append(contentsOf: "\n~~~".utf8)
    lineNumber += 1
    end(asHeading: false)
  }

  /// Empties the sheet for the next page.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    tokenText.removeAll(keepingCapacity: true)
    languages.removeAll(keepingCapacity: true)
    lineNumber = 1
    content = 0
  }
}
