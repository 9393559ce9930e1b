@testable import Markdown

extension Line {
  /// The lines of a text, as those of a paragraph of which nothing is indented.
  static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for end in text.indices where text[end] == 0x0A {
      lines.append(Line(start: Int32(start), end: Int32(end)))
      start = end + 1
    }
    lines.append(Line(start: Int32(start), end: Int32(text.count)))
    return lines
  }
}
