import Bytes

/// What libcmark is given to read: the text of every block that holds inlines, one after the other,
/// so that link definitions are known to all of them.
///
/// A paragraph's further lines are indented, so that none of them can begin a block; a heading, a
/// cell and a term are headings of one line. A paragraph with lazy lines stands in a quotation, for
/// libcmark keeps the blanks of those.
struct Sheet: ~Copyable {
  var bytes = ByteBuffer(capacity: 4096)
  var entries = RecordBuffer<Entry>(capacity: 32)
  var segments = RecordBuffer<Segment>(capacity: 64)
  var tokens = RecordBuffer<Token>(capacity: 64)
  var tokenText = ByteBuffer(capacity: 512)
  var languages: [String] = []
  /// The characters with which no token is to begin.
  var taken: Set<Int> = []
  /// The line of `bytes` that the next block begins on, from 1.
  private var lineNumber: Int32 = 1
  private var form = Form.paragraph
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
    /// What libcmark has made of it; nil where nothing was left. It lives as long as the arena's memory.
    var tree: OpaquePointer?
  }

  /// A stretch of content that stands together in the file.
  struct Segment {
    var content: Int32
    /// Bytes of content.
    var count: Int32
    /// The bytes of the file.
    var lower: Int32
    var upper: Int32
    var startsLine = false
    /// Whether it stands for its bytes as a whole, instead of byte for byte.
    var isToken = false
  }

  /// How a block is put onto the sheet.
  enum Form { case paragraph, heading, quotation }

  /// Begins a block; its content follows.
  mutating func begin(_ block: Int, as form: Form) {
    entries.append(
      Entry(
        block: Int32(block), line: lineNumber, content: content, segment: Int32(segments.count),
        margin: form == .paragraph ? 0 : 2))
    self.form = form
    switch form {
    case .paragraph: break
    case .heading: bytes.append("# ")
    case .quotation: bytes.append("> ")
    }
  }

  /// Ends the block that was begun last.
  mutating func end() {
    if form == .heading { bytes.append(" #\n") } else { bytes.append("\n\n") }
    lineNumber += form == .heading ? 1 : 2
    content += 1
  }

  /// Adds a stretch of the file.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, at lower: Int, startsLine: Bool) {
    segments.append(
      Segment(
        content: content, count: Int32(text.count), lower: Int32(lower),
        upper: Int32(lower + text.count), startsLine: startsLine))
    bytes.append(text)
    content += Int32(text.count)
  }

  /// Adds the blanks that a split tab leaves over before a line's text.
  mutating func addBlanks(_ count: Int32, at lower: Int32) {
    segments.append(
      Segment(
        content: content, count: count, lower: lower - 1, upper: lower, startsLine: true,
        isToken: true))
    bytes.append(repeating: 0x20, count: Int(count))
    content += count
  }

  /// Goes on to the next line of the block; a lazy one brings its own blanks.
  mutating func breakLine(lazy: Bool) {
    switch (form, lazy) {
    case (.quotation, false): bytes.append("\n>     ")
    case (.quotation, true): bytes.append("\n")
    default: bytes.append("\n    ")
    }
    lineNumber += 1
    content += 1
  }

  /// Passes over tokens that are taken, so that there are as many in a row as are wanted.
  mutating func skipTaken(for count: Int) {
    guard !taken.isEmpty else { return }
    var next = tokens.count
    while next < tokens.count + count {
      let isTaken = taken.contains(Token.firstCharacter(of: next))
      next += 1
      while isTaken, tokens.count < next {
        tokens.append(Token(.taken, lower: 0, upper: 0, number: -1))
      }
    }
  }

  /// Adds the token of an index in place of what it stands for.
  mutating func addToken(_ index: Int, startsLine: Bool) {
    let token = tokens[index]
    segments.append(
      Segment(
        content: content, count: Int32(Token.length(of: index)), lower: token.lower,
        upper: token.upper, startsLine: startsLine, isToken: true))
    Token.append(index, to: &bytes)
    content += Int32(Token.length(of: index))
  }

  /// Adds U+FFFD in place of a NUL.
  mutating func addReplacement(at lower: Int, startsLine: Bool) {
    segments.append(
      Segment(
        content: content, count: 3, lower: Int32(lower), upper: Int32(lower + 1),
        startsLine: startsLine, isToken: true))
    bytes.append("\u{FFFD}")
    content += 3
  }

  /// Adds a fenced block that holds nothing but an info string, so that its escapes are read.
  mutating func addInfo(_ info: UnsafeBufferPointer<UInt8>, of block: Int) {
    begin(block, as: .paragraph)
    bytes.append("~~~ ")
    bytes.append(info)
    bytes.append("\n~~~")
    lineNumber += 1
    end()
  }

  /// Empties the sheet for the next page.
  mutating func removeAll() {
    bytes.removeAll()
    entries.removeAll()
    segments.removeAll()
    tokens.removeAll()
    tokenText.removeAll()
    languages = []
    taken = []
    lineNumber = 1
    content = 0
  }
}
