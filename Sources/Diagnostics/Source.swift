/// A text that findings point into: a file of the site, by its path relative to the site's root.
///
/// Bytes are kept as read; places are worked out only when something is found, so that a source
/// costs nothing until then.
public struct Source: Sendable {
  /// The path relative to the site, with `/` between its parts.
  public let path: String
  /// The whole file, byte for byte.
  public let bytes: [UInt8]
  private let lines = LineStarts()

  /// A source of the given path and bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A source of the given path and text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Where the text of a file begins: behind a byte order mark, which editors of Windows put before it.
  public static func textStart(of bytes: some Collection<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The place of a range of byte offsets; offsets outside the text are brought to its ends.
  public func place(_ range: Range<Int>) -> Place {
    let start = position(at: range.lowerBound)
    let end = position(at: range.upperBound)
    return Place(
      file: path, span: Span(start: start, end: end), excerpt: excerpt(at: range.lowerBound))
  }

  /// The line that holds a byte offset, where people can make something of it. A line as long as a
  /// book is nobody's prose, and may have a finding in every word, each of which would hold all of it.
  private func excerpt(at offset: Int) -> String? {
    let range = lineRange(at: offset)
    return range.count > 8192 ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// The place of the empty range at a byte offset.
  public func place(at offset: Int) -> Place {
    place(offset..<offset)
  }

  /// The 1-based position of a byte offset; the column counts Unicode code points.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    return lines.position(at: offset, of: bytes)
  }

  /// The line that holds a byte offset, without its line ending.
  public func line(at offset: Int) -> String {
    String(decoding: bytes[lineRange(at: offset)], as: UTF8.self)
  }

  private func lineRange(at offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset, of: bytes)
    let start = line.start
    var end = line.end
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }
}
