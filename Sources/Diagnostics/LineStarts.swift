import Synchronization

/// Where the lines of a text begin, found when first asked for: a file with a thousand findings is read
/// once for all of them, and so is a line.
final class LineStarts: Sendable {
  private let state = Mutex(State())

  private struct State {
    var starts: [Int]?
    /// What was asked for last: an offset, where its line begins, and its column.
    var last: (offset: Int, start: Int, column: Int)?
  }

  /// The line, from 0, that holds a byte offset, and where it begins.
  func line(at offset: Int, of bytes: [UInt8]) -> (number: Int, start: Int) {
    state.withLock { Self.line(at: offset, of: bytes, &$0) }
  }

  /// The 1-based position of a byte offset; the column counts Unicode code points.
  func position(at offset: Int, of bytes: [UInt8]) -> Position {
    state.withLock { state in
      let line = Self.line(at: offset, of: bytes, &state)
      var column = 1
      if let last = state.last, last.start == line.start, last.offset <= offset {
        column = last.column + Self.codePoints(in: bytes[last.offset..<offset])
      } else {
        column += Self.codePoints(in: bytes[line.start..<offset])
      }
      state.last = (offset, line.start, column)
      return Position(line: line.number + 1, column: column)
    }
  }

  /// A code point is counted at its first byte: continuation bytes are 10xxxxxx.
  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func line(
    at offset: Int, of bytes: [UInt8], _ state: inout State
  ) -> (number: Int, start: Int) {
    let starts = state.starts ?? find(in: bytes)
    state.starts = starts
    // The first line that begins after the offset is the next one.
    var (lower, upper) = (0, starts.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
    }
    return (lower - 1, starts[lower - 1])
  }

  private static func find(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }
}
