import Synchronization

/// Where the lines of a text begin, found when first asked for: a file with a thousand findings is read
/// once for all of them.
final class LineStarts: Sendable {
  private let starts = Mutex<[Int]?>(nil)

  /// The line, from 0, that holds a byte offset, and where it begins.
  func line(at offset: Int, of bytes: [UInt8]) -> (number: Int, start: Int) {
    starts.withLock { known in
      let starts = known ?? Self.find(in: bytes)
      known = starts
      // The first line that begins after the offset is the next one.
      var (lower, upper) = (0, starts.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if starts[middle] <= offset { lower = middle + 1 } else { upper = middle }
      }
      return (lower - 1, starts[lower - 1])
    }
  }

  private static func find(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }
}
