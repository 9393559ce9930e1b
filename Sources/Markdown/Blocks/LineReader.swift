/// One line of the file at a time, with the column arithmetic of tabs.
///
/// https://spec.commonmark.org/0.30/#tabs
struct LineReader {
  let text: UnsafeBufferPointer<UInt8>
  private let map: ByteMap
  /// The present line, without its ending.
  private(set) var start = 0
  private(set) var end = 0
  /// Where the next line begins.
  private(set) var following: Int
  /// The line feed that was looked for last. Where lines end in carriage returns, it may be far off.
  private var feed = -1
  /// How far the line is read, in bytes of the file and in columns.
  private(set) var offset = 0
  private(set) var column = 0
  /// Whether `offset` is at a tab of which some columns are already used.
  private(set) var isTabSplit = false
  /// The next character that is no blank, and how far it is from `column`.
  private(set) var nonspace = 0
  private(set) var indent = 0
  private(set) var isBlank = false
  /// The offset from which that was found out, or -1.
  private var scanned = -1
  /// Whether there are carriage returns; most texts have none.
  private let holdsReturns: Bool

  /// Reads the part of a text that is mapped, which ends with the text.
  init(_ text: UnsafeBufferPointer<UInt8>, _ map: ByteMap) {
    self.text = text
    self.map = map
    following = map.range.lowerBound
    holdsReturns = text.holds(0x0D, following..<text.count)
    // A byte order mark before the first line is not part of it.
    if following + 3 <= text.count, text[following] == 0xEF, text[following + 1] == 0xBB,
      text[following + 2] == 0xBF
    {
      following += 3
    }
  }

  /// Goes on to the next line; false at the end of the file.
  mutating func nextLine() -> Bool {
    guard following < text.count else { return false }
    start = following
    if feed < start { feed = map.nextBreak(from: start, to: text.count) }
    end = feed
    following = min(end &+ 1, text.count)
    if holdsReturns, let found = text[start..<end].firstIndex(of: 0x0D) {
      end = found
      following = found + 1
      if following < text.count, text[following] == 0x0A { following += 1 }
    }
    offset = start
    column = 0
    isTabSplit = false
    scanned = -1
    return true
  }

  /// The byte at an offset; the line's end reads as a line feed.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 {
    position < end ? text[position] : 0x0A
  }

  /// Finds the next character that is no blank, without moving.
  @inline(__always)
  mutating func findNonspace() {
    if scanned == offset { return }
    scanned = offset
    var position = offset
    var reached = column
    while position < end {
      let byte = text[position]
      if byte == 0x20 {
        reached += 1
      } else if byte == 0x09 {
        reached += 4 - reached & 3
      } else {
        break
      }
      position += 1
    }
    nonspace = position
    indent = reached - column
    isBlank = position >= end
  }

  /// Moves on by a number of bytes.
  mutating func advance(bytes count: Int) {
    scanned = -1
    isTabSplit = false
    for _ in 0..<count where offset < end {
      column += text[offset] == 0x09 ? 4 - column & 3 : 1
      offset += 1
    }
  }

  /// Moves on by a number of columns, which may end inside a tab.
  mutating func advance(columns count: Int) {
    scanned = -1
    var left = count
    while left > 0, offset < end {
      if text[offset] == 0x09 {
        let toTab = 4 - column & 3
        isTabSplit = toTab > left
        let used = min(left, toTab)
        column += used
        if !isTabSplit { offset += 1 }
        left -= used
      } else {
        isTabSplit = false
        column += 1
        offset += 1
        left -= 1
      }
    }
  }

  /// Where the reader is, to go back to.
  struct Mark {
    fileprivate let offset: Int
    fileprivate let isTabSplit: Bool
    /// The column there.
    let column: Int
  }

  /// Where the reader is.
  var mark: Mark { Mark(offset: offset, isTabSplit: isTabSplit, column: column) }

  /// Goes back to a mark in the same line.
  mutating func go(to mark: Mark) {
    (offset, column, isTabSplit, scanned) = (mark.offset, mark.column, mark.isTabSplit, -1)
  }

  /// Moves to the next character that is no blank.
  @inline(__always)
  mutating func advanceToNonspace() {
    if nonspace > offset { advance(bytes: nonspace - offset) } else { isTabSplit = false }
  }

  /// Moves to the line's end.
  mutating func advanceToEnd() {
    scanned = -1
    offset = end
    isTabSplit = false
  }

  /// All of the line, of which nothing has been read.
  @inline(__always)
  var all: Line {
    Line(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
  }

  /// What is left of the line, with the blanks of a split tab.
  mutating func rest() -> Line {
    var blanks = 0
    if isTabSplit {
      offset += 1
      blanks = 4 - column & 3
    }
    return Line(start: Int32(offset), end: Int32(max(end, offset)), blanks: Int32(blanks))
  }
}

/// Whether a byte is a space or a tab.
@inline(__always)
func isSpaceOrTab(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Whether a byte is ASCII white space: space, tab, line feed, vertical tab, form feed, return.
@inline(__always)
func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is ASCII punctuation, which a backslash can escape.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte)
}
