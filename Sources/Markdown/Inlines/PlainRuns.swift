import Bytes

/// Finds what of a block's text libcmark need not see.
///
/// Most of most pages is plain: letters, blanks, commas and line breaks, of which CommonMark makes
/// the same text wherever they stand. A block of nothing else becomes text without libcmark; in
/// others a long plain stretch is folded into a token, which behaves like the letters at both its
/// ends. What libcmark reads is then little more than what it has to decide.
struct PlainRuns: ~Copyable {
  /// What can be done with a block.
  enum Verdict {
    /// All of it is text and line breaks.
    case plain
    /// Some stretches of it are: those in ``folds``.
    case folded
    /// It has to be read as it stands.
    case verbatim
  }

  /// A stretch that begins and ends with an ASCII letter or digit, perhaps some lines later; after a
  /// destination or a brace, to which nothing is joined, it may begin with a dot or the like.
  struct Fold {
    var start: Position
    var end: Position

    /// What stands for it on the sheet.
    var token: Token {
      Token(
        .plain, lower: Int32(start.offset), upper: Int32(end.offset), number: Int32(start.line))
    }
  }

  /// A place in a text that is read line by line.
  struct Position {
    /// The line's index among all lines.
    var line: Int
    /// The offset into the text.
    var offset: Int
    /// Whether what stands before it makes nothing of what begins here.
    var isFree = false
  }

  /// What is to be folded, in order.
  private(set) var folds = RecordBuffer<Fold>(capacity: 16)
  /// Whether something was seen that ``MarkScanner`` may look for, or not all was looked at.
  private(set) var mayHoldMarks = true
  /// Whether a straight quote was seen beside a wide character; nil where not all was looked at.
  private(set) var holdsWideQuotes: Bool?

  /// A token takes the room of so many bytes and some time of its own.
  private static let shortest = 16

  /// Looks at a block's lines.
  mutating func look(
    at lines: Lines, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap
  ) -> Verdict {
    folds.removeAll()
    (mayHoldMarks, holdsWideQuotes) = (true, nil)
    var (holdsMarks, hasWideQuotes) = (false, false)
    var stretch = Position(line: lines.startIndex, offset: lines[lines.startIndex].range.lowerBound)
    var isPlain = true
    for number in lines.startIndex..<lines.endIndex {
      let line = lines[number].range
      if line.isEmpty { return .verbatim }
      if number > lines.startIndex, !lines[number].follows(lines[number - 1], in: text) {
        isPlain = false
        let before = lines[number - 1].range.upperBound
        fold(stretch, Position(line: number - 1, offset: before), lines, text)
        stretch = Position(line: number, offset: line.lowerBound)
      }
      var next = line.lowerBound
      while next < line.upperBound {
        let mark = map.nextMark(from: next, to: line.upperBound)
        guard mark < line.upperBound else { break }
        // What these begin is read by other rules, to an end that is not known here.
        if text[mark] == 0x3C || text[mark] == 0x26 || text[mark] == 0x60 { return .verbatim }
        isPlain = false
        holdsMarks = holdsMarks || TextTraits.mayBeginMark(text[mark])
        hasWideQuotes = hasWideQuotes || WideSides.areAt(mark, in: line, of: text)
        fold(stretch, Position(line: number, offset: mark), lines, text)
        next = mark + 1
        var isFree = text[mark] == 0x7D
        if text[mark] == 0x5D, next < line.upperBound, text[next] == 0x28 {
          // Whether it is a destination hangs on its blanks; and in one that stands in `<…>`,
          // parentheses are letters.
          guard !text.beginsAngle(after: next, to: line.upperBound),
            let close = text.closingParenthesis(from: next, to: line.upperBound)
          else {
            return folds.isEmpty ? .verbatim : .folded
          }
          holdsMarks = holdsMarks || map.holdsMarks(next..<close)
          next = close + 1
          isFree = true
        }
        stretch = Position(line: number, offset: next, isFree: isFree)
      }
    }
    (mayHoldMarks, holdsWideQuotes) = (holdsMarks, hasWideQuotes)
    guard let first = lines.first?.range, let last = lines.last?.range else { return .verbatim }
    if isPlain, lines[lines.startIndex].blanks == 0, !isSpaceOrTab(text[first.lowerBound]),
      !isWhitespace(text[last.upperBound - 1])
    {
      return .plain
    }
    fold(stretch, Position(line: lines.endIndex - 1, offset: last.upperBound), lines, text)
    return folds.isEmpty ? .verbatim : .folded
  }

  /// Notes a stretch between two marks, from its first letter to its last.
  private mutating func fold(
    _ start: Position, _ end: Position, _ lines: Lines,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard end.offset - start.offset >= Self.shortest else { return }
    var (start, end) = (start, end)
    while true {
      let limit = start.line == end.line ? end.offset : lines[start.line].range.upperBound
      while start.offset < limit, !isAlphanumeric(text[start.offset]),
        !start.isFree || isSpaceOrTab(text[start.offset])
      {
        start.offset += 1
      }
      if start.offset < limit { break }
      guard start.line < end.line else { return }
      start = Position(
        line: start.line + 1, offset: lines[start.line + 1].range.lowerBound)
    }
    while true {
      let limit = start.line == end.line ? start.offset : lines[end.line].range.lowerBound
      while end.offset > limit, !isAlphanumeric(text[end.offset - 1]) { end.offset -= 1 }
      if end.offset > limit { break }
      guard start.line < end.line else { return }
      end = Position(line: end.line - 1, offset: lines[end.line - 1].range.upperBound)
    }
    if end.offset - start.offset >= Self.shortest { folds.append(Fold(start: start, end: end)) }
  }
}

extension Line {
  /// Whether a soft line break, and nothing else, lies between two lines.
  fileprivate func follows(_ line: Line, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    blanks == 0 && !isLazy && !isSpaceOrTab(text[range.lowerBound])
      && !isWhitespace(text[line.range.upperBound - 1])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a `<` is the first that is no blank after an offset.
  fileprivate func beginsAngle(after start: Int, to end: Int) -> Bool {
    var next = start + 1
    while next < end, isSpaceOrTab(self[next]) { next += 1 }
    return next < end && self[next] == 0x3C
  }

  /// Where closing a parenthesis that opens at an offset is, escapes passed over.
  fileprivate func closingParenthesis(from start: Int, to end: Int) -> Int? {
    var depth = 0
    var next = start
    while next < end {
      switch self[next] {
      case 0x5C: next += 1
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return next }
      default: break
      }
      next += 1
    }
    return nil
  }
}
