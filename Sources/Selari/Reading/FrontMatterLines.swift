import Diagnostics

/// Where a page's front matter begins and ends: two lines of three hyphens.
struct FrontMatterLines {
  /// The opening line with its line ending, as byte offsets.
  let opening: Range<Int>
  /// The closing line with its line ending; nil where there is none.
  let end: Range<Int>?

  /// Looks at the top of a file; nil where it does not begin with front matter.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - start: Where to look; at the beginning, after a byte order mark, where nil.
  init?(_ bytes: [UInt8], at start: Int? = nil) {
    let start = start ?? Source.textStart(of: bytes)
    let found = bytes.withUnsafeBufferPointer {
      buffer -> (opening: Range<Int>, end: Range<Int>?)? in
      guard let opening = Self.fence(buffer, at: start) else { return nil }
      var line = opening.upperBound
      while line < buffer.count {
        if let end = Self.fence(buffer, at: line) { return (opening, end) }
        line = Self.nextLine(buffer, after: line)
      }
      return (opening, nil)
    }
    guard let found else { return nil }
    (opening, end) = (found.opening, found.end)
  }

  /// Whether a line of it gives a title, as every page does: rules of three hyphens enclose much else.
  func hasTitle(in bytes: [UInt8]) -> Bool {
    let lines = bytes[opening.upperBound..<(end?.lowerBound ?? bytes.count)]
      .split(separator: UInt8(ascii: "\n"))
    return lines.contains { $0.starts(with: "title:".utf8) }
  }

  /// The line at an offset, if it is three hyphens and nothing else but spaces.
  private static func fence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    guard start + 3 <= bytes.count else { return nil }
    for index in start..<start + 3 where bytes[index] != UInt8(ascii: "-") { return nil }
    let end = nextLine(bytes, after: start)
    for byte in bytes[start + 3..<end] where ![0x20, 0x09, 0x0D, 0x0A].contains(byte) { return nil }
    return start..<end
  }

  private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return min(index + 1, bytes.count)
  }
}
