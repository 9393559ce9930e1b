import Synchronization

/// Where the lines of a text begin, found when first asked for: a file with a thousand findings is read
/// once for all of them, in whatever order they are asked for, and be it one line.
final class LineStarts: Sendable {
  private let state = Mutex<Index?>(nil)

  private struct Index {
    /// Where each line begins.
    var starts = [0]
    /// How many code points stand before each ``step`` of bytes.
    var counts = [0]
  }

  /// How many bytes are counted at most for a column.
  private static let step = 512

  /// The line, from 0, that holds a byte offset, where it begins, and where it ends without its `\n`.
  func line(at offset: Int, of bytes: [UInt8]) -> (number: Int, start: Int, end: Int) {
    state.withLock { Self.line(at: offset, of: bytes, &$0) }
  }

  /// The 1-based position of a byte offset; the column counts Unicode code points.
  func position(at offset: Int, of bytes: [UInt8]) -> Position {
    state.withLock { index in
      let line = Self.line(at: offset, of: bytes, &index)
      let column =
        offset - line.start <= Self.step
        ? Self.codePoints(in: bytes[line.start..<offset])
        : Self.codePoints(before: offset, of: bytes, &index)
          - Self.codePoints(before: line.start, of: bytes, &index)
      return Position(line: line.number + 1, column: column + 1)
    }
  }

  /// A code point is counted at its first byte: continuation bytes are 10xxxxxx.
  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func codePoints(
    before offset: Int, of bytes: [UInt8], _ index: inout Index?
  ) -> Int {
    let counts = known(bytes, &index).counts
    let last = offset / step
    return counts[last] + codePoints(in: bytes[last * step..<offset])
  }

  private static func line(
    at offset: Int, of bytes: [UInt8], _ index: inout Index?
  ) -> (number: Int, start: Int, end: Int) {
    let starts = known(bytes, &index).starts
    // The first line that begins after the offset is the next one.
    var (lower, upper) = (0, starts.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
    }
    let end = lower < starts.count ? starts[lower] - 1 : bytes.count
    return (lower - 1, starts[lower - 1], end)
  }

  private static func known(_ bytes: [UInt8], _ index: inout Index?) -> Index {
    if let index { return index }
    var found = Index()
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { found.starts.append(offset + 1) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if (offset + 1).isMultiple(of: step) { found.counts.append(count) }
    }
    index = found
    return found
  }
}
