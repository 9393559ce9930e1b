/// The pieces of a plain stretch of the file: what of each of its lines belongs to it, without the
/// indentation and the marks of containers that lie between them.
struct PlainPieces: Sequence, IteratorProtocol {
  private let lines: UnsafeBufferPointer<Line>
  private let end: Int
  private var line: Int
  /// Where the next piece begins.
  private var lower: Int

  /// The pieces of a stretch that begins in a line.
  init(of range: Range<Int>, in lines: UnsafeBufferPointer<Line>, fromLine first: Int) {
    self.lines = lines
    end = range.upperBound
    line = first
    lower = range.lowerBound
  }

  mutating func next() -> Range<Int>? {
    guard lower < end else { return nil }
    let lineEnd = lines[line].range.upperBound
    let piece = lower..<Swift.min(lineEnd, end)
    line += 1
    lower = lineEnd < end ? lines[line].range.lowerBound : end
    return piece
  }
}
