import Bytes

/// Reads the inlines of a block whose marks can mean one thing only, as those of most blocks do.
///
/// Quotes, dashes, emphasis from word to word, links with a plain destination, code and references make
/// up nearly all that stands in prose besides words. What they mean is decided where they stand, by the
/// rules of CommonMark, and libcmark need not be asked. Whatever could mean anything else, or hangs on
/// marks further on, is left to it, with the whole block. The tests hold the trees of thousands of
/// composed documents against those that libcmark's reading gives.
struct KnownInlines: ~Copyable {
  /// What a block holds besides text and line breaks.
  struct Piece {
    enum Kind: UInt8 {
      /// A typographic mark in place of an ASCII one.
      case leftQuote, rightQuote, apostrophe, enDash, emDash, ellipsis
      case emphasis, strong, emphasisEnd, strongEnd
      /// The inner range is the destination.
      case link
      case linkEnd
      /// The inner range is the code.
      case code
      case reference
      /// The block's end.
      case end
    }

    var kind: Kind
    /// Where it stands in the file.
    var lower: Int32
    var upper: Int32
    var innerLower: Int32 = 0
    var innerUpper: Int32 = 0

    @inline(__always)
    init(_ kind: Kind, _ lower: Int, _ upper: Int) {
      self.kind = kind
      self.lower = Int32(truncatingIfNeeded: lower)
      self.upper = Int32(truncatingIfNeeded: upper)
    }

    var range: Range<Int> { Int(lower)..<Int(upper) }
    var inner: Range<Int> {
      get { Int(innerLower)..<Int(innerUpper) }
      set {
        innerLower = Int32(truncatingIfNeeded: newValue.lowerBound)
        innerUpper = Int32(truncatingIfNeeded: newValue.upperBound)
      }
    }
  }

  /// What can be done with a block.
  enum Verdict {
    /// All of it is text and line breaks.
    case plain
    /// Its pieces are known, up to one that ends it.
    case known
    /// libcmark has to read it.
    case unknown
  }

  /// Those of all blocks that are known, in the order of the text.
  private(set) var pieces = RecordBuffer<Piece>(capacity: 128)
  /// The link whose text is being read, as the index of its piece, or -1.
  private var link = -1
  /// The emphasis that is open: its marks, or 0; and the link in which it was opened, or -1.
  private var emphasis = 0
  private var emphasisLink = -1

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() { pieces.removeAll() }

  /// Reads a block's lines, which hold no mark of a table.
  mutating func read(
    _ lines: Lines, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap, smart: Bool
  ) -> Verdict {
    let first = pieces.count
    (link, emphasis, emphasisLink) = (-1, 0, -1)
    var before: Line?
    for line in lines {
      guard line.follows(before, in: text), readLine(line.range, of: text, map, smart) else {
        pieces.truncate(to: first)
        return .unknown
      }
      before = line
    }
    guard let last = before, !isWhitespace(text[Int(last.end) - 1]), link < 0, emphasis == 0 else {
      pieces.truncate(to: first)
      return .unknown
    }
    if pieces.count == first { return .plain }
    pieces.append(Piece(.end, Int(last.end), Int(last.end)))
    return .known
  }

  /// Reads a line; false where something in it is not known.
  private mutating func readLine(
    _ line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap, _ smart: Bool
  ) -> Bool {
    var next = map.nextMark(from: line.lowerBound, to: line.upperBound)
    while next < line.upperBound {
      let end: Int?
      switch text[next] {
      case 0x22, 0x27: end = smart ? readQuote(at: next, in: line, of: text) : next + 1
      case 0x2D, 0x2E: end = smart ? readDots(at: next, in: line, of: text) : next + 1
      case 0x2A: end = readStars(at: next, in: line, of: text)
      case 0x5B: end = openLink(at: next, in: line, of: text)
      case 0x5D: end = closeLink(at: next, in: line, of: text, map)
      case 0x60: end = readCode(at: next, in: line, of: text, map)
      case 0x7B: end = readReference(at: next, in: line, of: text)
      case 0x5F: end = text.isInWord(next, in: line) ? next + 1 : nil
      // After a bracket it would be looked at there.
      case 0x5E, 0x7C: end = next + 1
      default: end = nil
      }
      guard let end else { return false }
      next = map.nextMark(from: end, to: line.upperBound)
    }
    return true
  }

  // MARK: Typographic marks

  private mutating func readQuote(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let sides = Sides(of: start..<start + 1, in: line, of: text) else { return nil }
    let opens =
      sides.opens && (!sides.closes || sides.before == 0x28 || sides.before == 0x5B)
      && sides.before != 0x5D && sides.before != 0x29
    // One that may do both is turned by what stands before it; and a single one that opens is an apostrophe
    // where no other closes it.
    if opens, sides.closes || text[start] == 0x27 { return nil }
    let kind: Piece.Kind =
      text[start] == 0x27 ? .apostrophe : sides.closes ? .rightQuote : .leftQuote
    pieces.append(Piece(kind, start, start + 1))
    return start + 1
  }

  private mutating func readDots(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let end = text.runEnd(at: start, to: line.upperBound)
    switch (text[start], end - start) {
    case (0x2D, 2): pieces.append(Piece(.enDash, start, end))
    case (0x2D, 3): pieces.append(Piece(.emDash, start, end))
    case (0x2E, 3): pieces.append(Piece(.ellipsis, start, end))
    case (_, 1), (0x2E, 2): break
    default: return nil
    }
    return end
  }

  // MARK: Containers

  private mutating func readStars(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let end = text.runEnd(at: start, to: line.upperBound)
    let count = end - start
    guard count <= 2, let sides = Sides(of: start..<end, in: line, of: text),
      sides.opens != sides.closes
    else { return nil }
    if sides.opens {
      guard emphasis == 0 else { return nil }
      (emphasis, emphasisLink) = (count, link)
      pieces.append(Piece(count == 1 ? .emphasis : .strong, start, end))
    } else {
      guard emphasis == count, emphasisLink == link else { return nil }
      emphasis = 0
      pieces.append(Piece(count == 1 ? .emphasisEnd : .strongEnd, start, end))
    }
    return end
  }

  private mutating func openLink(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard link < 0, start + 1 < line.upperBound, text[start + 1] != 0x5D, text[start + 1] != 0x5E,
      start == line.lowerBound || text[start - 1] != 0x21
    else { return nil }
    link = pieces.count
    pieces.append(Piece(.link, start, start + 1))
    return start + 1
  }

  private mutating func closeLink(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap
  ) -> Int? {
    guard link >= 0, emphasis == 0 || emphasisLink != link, start + 2 < line.upperBound,
      text[start + 1] == 0x28,
      let close = text.plainDestinationEnd(from: start + 2, to: line.upperBound, map)
    else { return nil }
    pieces[link].inner = start + 2..<close
    link = -1
    pieces.append(Piece(.linkEnd, start, close + 1))
    return close + 1
  }

  // MARK: Leaves

  private mutating func readCode(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ map: ByteMap
  ) -> Int? {
    let lower = text.runEnd(at: start, to: line.upperBound)
    // libcmark looks for no longer ones.
    guard lower - start <= 1000 else { return nil }
    var next = lower
    while true {
      next = map.nextMark(from: next, to: line.upperBound)
      guard next < line.upperBound, text[next] != 0, text[next] != Token.lead else { return nil }
      guard text[next] == 0x60 else {
        next += 1
        continue
      }
      let end = text.runEnd(at: next, to: line.upperBound)
      if end - next == lower - start {
        var piece = Piece(.code, start, end)
        // One blank at each end is for backticks that would stand there.
        let isPadded = text[lower] == 0x20 && text[next - 1] == 0x20
        if isPadded, text[lower..<next].allSatisfy({ $0 == 0x20 }) { return nil }
        piece.inner = isPadded ? lower + 1..<next - 1 : lower..<next
        pieces.append(piece)
        return end
      }
      next = end
    }
  }

  private mutating func readReference(
    at start: Int, in line: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let end = text.referenceEnd(at: start, end: line.upperBound),
      !text[start..<end].contains(0x3C)
    else { return nil }
    pieces.append(Piece(.reference, start, end))
    return end
  }
}

extension Line {
  /// Whether nothing but a soft line break lies between a line and this one; before the first, nothing.
  fileprivate func follows(_ line: Line?, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start < end, blanks == 0, !isLazy, !isSpaceOrTab(text[Int(start)]) else { return false }
    // All white space is taken off a line's end, form feeds, say, as well.
    return line.map { !isWhitespace(text[Int($0.end) - 1]) } ?? true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the run of one character that begins at a position.
  fileprivate func runEnd(at start: Int, to end: Int) -> Int {
    var next = start + 1
    while next < end, self[next] == self[start] { next += 1 }
    return next
  }

  /// Whether ASCII letters or digits stand on both sides of a position.
  fileprivate func isInWord(_ position: Int, in line: Range<Int>) -> Bool {
    position > line.lowerBound && position + 1 < line.upperBound
      && isAlphanumeric(self[position - 1]) && isAlphanumeric(self[position + 1])
  }

  /// Where the parenthesis is that closes a destination of plain characters, without a title; nil where
  /// it is not as plain as that.
  fileprivate func plainDestinationEnd(from start: Int, to end: Int, _ map: ByteMap) -> Int? {
    var close = start
    while close < end, self[close] > 0x20, self[close] != 0x28, self[close] != 0x29,
      self[close] != 0x3E
    {
      close += 1
    }
    guard close > start, close < end, self[close] == 0x29 else { return nil }
    var mark = map.nextMark(from: start, to: close)
    while mark < close {
      guard [0x2D, 0x2E, 0x5F, 0x2A, 0x7C].contains(self[mark]) else { return nil }
      mark = map.nextMark(from: mark + 1, to: close)
    }
    return close
  }
}
