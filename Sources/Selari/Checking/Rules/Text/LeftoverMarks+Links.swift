import Markdown

/// What looks like a link and is none.
extension LeftoverMarks {
  /// Whether a blank parts a closing bracket from an address or the name of a file: `[borang] (borang.pdf)`.
  func isPartedLink(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard rest.starts(with: "] (".utf8) else { return false }
    if Self.beginsAddress(rest.dropFirst(3)) { return true }
    let inside = rest.dropFirst(3).prefix { $0 != 0x29 && $0 > 0x20 }
    guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == 0x29,
      let point = inside.lastIndex(of: 0x2E), point > inside.startIndex
    else { return false }
    let ending = String(decoding: inside[(point + 1)...], as: UTF8.self).lowercased()
    return Self.endings.contains(ending)
  }

  private static let endings: Set<String> = [
    "md", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv",
    "zip", "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "mp3", "mp4", "ics",
  ]

  /// The brackets that open `[[soalan]]`, as other sites' Markdown has links, at the first of those that
  /// close it.
  func doubledOpening(of rest: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    guard rest.starts(with: "]]".utf8),
      // A long text would be read again from every bracket back.
      let open = bytes[range.lowerBound..<rest.startIndex].suffix(2_000).lastIndex(of: 0x5B),
      open > range.lowerBound, bytes[open - 1] == 0x5B
    else { return nil }
    let inside = bytes[open + 1..<rest.startIndex]
    guard !inside.contains(0x5D), inside.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    return open - 1..<open + 1
  }

  /// Whether a link may begin after a byte: an index, as in `A[i][j]`, follows a letter. Beyond ASCII there
  /// are quotation marks, and letters of languages that put no blanks between words.
  func isEdge(_ byte: UInt8) -> Bool { byte >= 0x80 || " (\n\"'".utf8.contains(byte) }
}
