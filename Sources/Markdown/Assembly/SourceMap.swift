import CCMark

/// Follows one block's inlines and says where they stand in the file.
///
/// libcmark gives columns as if the block's lines had no indentation, and starts counting anew only
/// after a break that it made of a line feed: so a place is that many bytes of content after the
/// last such break, wherever other line feeds lay in between.
struct SourceMap {
  private let segments: [Sheet.Segment]
  private let end: Int
  /// The content where libcmark's columns begin at present, and the column there.
  private var base: Int32
  private let margin: Int32
  /// The content after what was read last, and the segment it lies in.
  private var reached: Int32
  private var segment: Int

  init(_ sheet: Sheet, entry: Int) {
    segments = sheet.segments
    end =
      entry + 1 < sheet.entries.count
      ? Int(sheet.entries[entry + 1].segment) : sheet.segments.count
    base = sheet.entries[entry].content
    margin = sheet.entries[entry].margin
    reached = base
    segment = Int(sheet.entries[entry].segment)
  }

  /// The range in the file of an inline without children.
  mutating func range(of node: OpaquePointer) -> Range<Int> {
    let first = content(column: cmark_node_get_start_column(node))
    let last = content(column: cmark_node_get_end_column(node))
    reached = max(reached, last + 1)
    let lower = lower(first)
    let upper = upper(last + 1)
    return lower..<max(lower, upper)
  }

  /// The end in the file of a link or image, which libcmark gives in the columns of its end.
  mutating func end(ofLink node: OpaquePointer) -> Int {
    let last = content(column: cmark_node_get_end_column(node))
    reached = max(reached, last + 1)
    return upper(last + 1)
  }

  /// The start in the file of a link without children.
  mutating func start(ofLink node: OpaquePointer) -> Int {
    lower(content(column: cmark_node_get_start_column(node)))
  }

  /// Passes `count` bytes of content that no node tells of, such as the end of an automatic link.
  mutating func pass(_ count: Int32) { reached += count }

  /// Goes over a line break; gives its range in the file.
  mutating func breakLine(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var next = segmentIndex(max(reached - 1, base)) + 1
    while next < end, !segments[next].startsLine || segments[next].content <= reached {
      next += 1
    }
    guard next < end else { return upper(reached)..<upper(reached) }
    let before = Int(segments[next - 1].upper)
    reached = segments[next].content
    segment = next
    // After a backslash libcmark goes on counting columns of the line before.
    let isBackslash =
      !segments[next - 1].isToken && before > 0 && text[before - 1] == 0x5C
      && !endsWithEscapedBackslash(text, before)
    if !isBackslash { base = reached }
    let lower = isBackslash ? before - 1 : before
    return lower..<Int(segments[next].lower)
  }

  private func endsWithEscapedBackslash(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    var count = 0
    while end - count > 0, text[end - count - 1] == 0x5C { count += 1 }
    return count % 2 == 0
  }

  // MARK: From content to the file

  private func content(column: Int32) -> Int32 { base + column - 1 - margin }

  private mutating func lower(_ content: Int32) -> Int {
    let found = segments[segmentIndex(content)]
    if found.isToken { return Int(found.lower) }
    return min(max(Int(found.lower + content - found.content), Int(found.lower)), Int(found.upper))
  }

  private mutating func upper(_ content: Int32) -> Int {
    let found = segments[segmentIndex(max(content - 1, base))]
    if found.isToken { return Int(found.upper) }
    return min(max(Int(found.lower + content - found.content), Int(found.lower)), Int(found.upper))
  }

  /// The segment that holds a byte of content; places are asked for almost in order.
  private mutating func segmentIndex(_ content: Int32) -> Int {
    while segment > 0, segments[segment].content > content { segment -= 1 }
    while segment + 1 < end, segments[segment + 1].content <= content { segment += 1 }
    return segment
  }
}
