import Diagnostics

extension Span {
  /// The columns of its first line, which has so many, from 0 and in code points. Where it goes on on further
  /// lines it takes this one to its end.
  func columns(ofFirstLine length: Int) -> Range<Int> {
    let first = min(start.column - 1, length)
    let last = end.line == start.line ? min(end.column - 1, length) : length
    return first..<max(first, last)
  }
}
