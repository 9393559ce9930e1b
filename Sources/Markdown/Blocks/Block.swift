/// A block while lines are read. Blocks lie in an array in the order in which they begin, so that
/// parents stand before their children: the order of the finished tree.
struct Block {
  var code: NodeCode
  var flags: Flags = []
  /// Heading level, fence character, kind of HTML block, bullet or delimiter, alignment of a cell.
  var detail: UInt8 = 0
  var parent: Int32
  var lastChild: Int32 = -1
  var previous: Int32 = -1
  /// Byte offsets into the file.
  var lower: Int32
  var upper: Int32
  /// The lines of text, in the parser's list of them.
  var firstLine: Int32 = 0
  var lineCount: Int32 = 0
  /// A list's start, a fence's length, the index of a directive, a footnote or a table's columns.
  var number: Int32 = -1
  /// Columns by which an item's content is indented; the indentation of a fence.
  var width: Int32 = 0

  struct Flags: OptionSet {
    let rawValue: UInt32
    /// The last line that belongs to it was blank.
    static let blankEnd = Flags(rawValue: 1)
    /// It holds nothing (a paragraph of link definitions) and is not part of the tree.
    static let dropped = Flags(rawValue: 2)
    static let fenced = Flags(rawValue: 4)
    static let setext = Flags(rawValue: 8)
    /// A fence or comment that was closed by its own end.
    static let closed = Flags(rawValue: 16)
    static let ordered = Flags(rawValue: 32)
    static let loose = Flags(rawValue: 64)
    /// `\|` is a pipe in it: it stood in a table, or before one.
    static let pipes = Flags(rawValue: 128)
    /// Its lines are text and nothing else: libcmark need not read them.
    static let plain = Flags(rawValue: 256)
    /// What its marks mean is known: libcmark need not read it.
    static let known = Flags(rawValue: 512)
    // While it is decided which lists are loose.
    static let lastChildEndsBlank = Flags(rawValue: 1024)
    static let innerGap = Flags(rawValue: 2048)
    static let childSeen = Flags(rawValue: 4096)
    static let headerRow = Flags(rawValue: 8192)
    /// A line of it continues a paragraph lazily and is indented: libcmark keeps those blanks.
    static let lazyBlanks = Flags(rawValue: 16384)
    /// Its link definitions are taken already, though lines may still come to it.
    static let definitionsTaken = Flags(rawValue: 32768)
    /// It was open when the list around it was closed.
    static let outlivesList = Flags(rawValue: 65536)
  }

  init(_ code: NodeCode, parent: Int32, at lower: Int) {
    self.code = code
    self.parent = parent
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = self.lower
  }
}

extension Block {
  /// Whether its text may begin with link definitions.
  var definesLinks: Bool {
    (code == .paragraph || flags.contains(.setext))
      && (!flags.contains(.pipes) || flags.contains(.definitionsTaken))
  }
}

/// A line's text inside a block: bytes of the file, after blanks that a split tab leaves over.
struct Line {
  var start: Int32
  var end: Int32
  var blanks: Int32 = 0
  /// Whether it continues a paragraph whose container it is not marked for; its blanks are kept.
  var isLazy = false

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Some of a page's lines, by their index among all of them; to be read while no line is added.
typealias Lines = Slice<UnsafeBufferPointer<Line>>
