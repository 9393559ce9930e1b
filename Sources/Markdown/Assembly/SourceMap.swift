import CCMark

/// Follows one block's inlines and says where they stand in the file.
///
/// What inlines are made of lies without gaps, so an inline begins where the one before it ended.
/// libcmark tells where it ends, in columns that ignore indentation and start anew only after a line
/// feed that became a break: so an end is that many bytes of content after the last such break,
/// wherever other line feeds lay in between.
struct SourceMap {
  private let text: UnsafeBufferPointer<UInt8>
  private let segments: UnsafeBufferPointer<Sheet.Segment>
  /// Just after the block's last segment, and the one that was looked at last.
  private let end: Int
  private var segment: Int
  /// The content of that segment.
  private var held: Range<Int32> = 0..<0
  /// The content where libcmark's columns begin at present, and the columns before it.
  private var base: Int32
  private let margin: Int32
  /// The content up to which everything has been passed.
  private var reached: Int32

  /// Follows the block of an entry.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ sheet: borrowing Sheet, entry: Int
  ) {
    self.text = text
    segments = sheet.segments.records
    end =
      entry + 1 < sheet.entries.count
      ? Int(sheet.entries[entry + 1].segment) : sheet.segments.count
    base = sheet.entries[entry].content
    margin = sheet.entries[entry].margin
    reached = base
    segment = Int(sheet.entries[entry].segment)
  }

  /// Passes the lines of link definitions at the start, of which libcmark knows nothing any more.
  mutating func pass(lines count: Int) {
    for _ in 0..<count {
      var next = segment + 1
      while next < end, !segments[next].startsLine { next += 1 }
      guard next < end else { return }
      segment = next
      hold()
    }
    base = segments[segment].content
    reached = base
  }

  /// Where the next inline begins in the file.
  mutating func start() -> Int { lower(reached) }

  /// The byte of the file there.
  mutating func byte() -> UInt8 {
    let start = start()
    return start < text.count ? text[start] : 0
  }

  /// Passes a number of marks; gives where they end in the file.
  mutating func pass(_ marks: Int32) -> Int {
    reached += marks
    return upper(reached)
  }

  /// Passes what libcmark says a node ends with; gives where that is in the file.
  mutating func pass(toEndOf node: OpaquePointer) -> Int {
    reached = max(reached, content(column: cmark_node_get_end_column(node)) + 1)
    return upper(reached)
  }

  /// Passes a code span with its backticks; gives its range.
  mutating func passCode(_ node: OpaquePointer) -> Range<Int> {
    let lower = start()
    var ticks: Int32 = 0
    while lower + Int(ticks) < text.count, text[lower + Int(ticks)] == 0x60 { ticks += 1 }
    _ = pass(toEndOf: node)
    return lower..<max(lower, pass(ticks))
  }

  /// Passes an automatic link's address; gives its range.
  mutating func passAddress() -> Range<Int> {
    let lower = start()
    while reached < content(ofSegment: segment), byte() != 0x3E { reached += 1 }
    return lower..<max(lower, upper(reached))
  }

  /// Passes a text; gives its range.
  mutating func passText(
    _ node: OpaquePointer, _ literal: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let lower = start()
    guard let last = literal.last else { return lower..<lower }
    var upper = max(lower, pass(toEndOf: node))
    if !isSpaceOrTab(last) {
      while upper > lower, isSpaceOrTab(text[upper - 1]) {
        upper -= 1
        reached -= 1
      }
    }
    if last == 0x2A || last == 0x5F {
      let surplus = surplusMarks(last, literal, lower..<upper)
      reached -= Int32(surplus)
      upper -= surplus
    } else if last == 0x60 {
      // libcmark counts backticks that open nothing one too far.
      let end = self.lower(reached - 1)
      if end >= text.count || text[end] != 0x60 {
        reached -= 1
        upper = max(lower, self.upper(reached))
      }
    }
    return lower..<upper
  }

  /// How many `*` or `_` at the end of a text's range have become marks of emphasis: libcmark leaves
  /// the range of a run as it was before.
  private func surplusMarks(
    _ mark: UInt8, _ literal: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var written = 0
    while range.count > written, text[range.upperBound - 1 - written] == mark { written += 1 }
    var left = 0
    while literal.count > left, literal[literal.count - 1 - left] == mark { left += 1 }
    return max(0, written - left)
  }

  /// Passes a line break; gives its range in the file.
  mutating func passBreak() -> Range<Int> {
    var next = segmentIndex(max(reached - 1, base)) + 1
    while next < end, !segments[next].startsLine || segments[next].content <= reached {
      next += 1
    }
    guard next < end else { return upper(reached)..<upper(reached) }
    let before = segments[next - 1]
    let lineEnd = Int(before.upper)
    let isBackslash =
      !before.isToken && text[Int(before.lower)..<lineEnd].last == 0x5C
      && byte() == 0x5C
    let start = start()
    reached = segments[next].content
    segment = next
    hold()
    // After a backslash libcmark goes on counting columns of the line before, and keeps the blanks
    // of a lazy line.
    if !isBackslash {
      base = reached
      while reached - base < 1000, isSpaceOrTab(byte()) { reached += 1 }
    }
    return min(start, lineEnd)..<Int(segments[next].lower)
  }

  // MARK: From content to the file

  private func content(column: Int32) -> Int32 { base + column - 1 - margin }

  /// The content just after a segment.
  private func content(ofSegment index: Int) -> Int32 {
    index + 1 < end ? segments[index + 1].content : Int32.max
  }

  private mutating func lower(_ content: Int32) -> Int {
    let found = segments[segmentIndex(content)]
    if found.isToken {
      return Int(content < found.content + found.count ? found.lower : found.upper)
    }
    return min(max(Int(found.lower + content - found.content), Int(found.lower)), Int(found.upper))
  }

  private mutating func upper(_ content: Int32) -> Int {
    let found = segments[segmentIndex(max(content - 1, base))]
    if found.isToken { return Int(found.upper) }
    return min(max(Int(found.lower + content - found.content), Int(found.lower)), Int(found.upper))
  }

  /// The segment that holds a byte of content; places are asked for almost in order.
  @inline(__always)
  private mutating func segmentIndex(_ content: Int32) -> Int {
    // Nearly always it is the same as before.
    if content >= held.lowerBound, content < held.upperBound { return segment }
    return findSegment(content)
  }

  private mutating func findSegment(_ content: Int32) -> Int {
    while segment > 0, segments[segment].content > content { segment -= 1 }
    while segment + 1 < end, segments[segment + 1].content <= content { segment += 1 }
    hold()
    return segment
  }

  private mutating func hold() {
    held = segments[segment].content..<max(segments[segment].content, content(ofSegment: segment))
  }
}
