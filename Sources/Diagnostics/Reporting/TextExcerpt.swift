/// The line of a place, ready to print, and which of its columns to mark.
struct TextExcerpt: Equatable {
  /// The line, its tabs as spaces, cut around the span where it is too long.
  let line: String
  /// The first marked column, from 0.
  let column: Int
  /// How many columns are marked, at least 1.
  let length: Int

  /// How many columns of a long line are kept before the span.
  private static let lead = 24
  private static let tabStop = 4

  /// The excerpt of a place, or nil where no line is to blame.
  /// - Parameters:
  ///   - place: Where something is; a span that goes on over the line's end is marked up to it.
  ///   - width: How many columns the line may take.
  init?(of place: Place, width: Int) {
    guard let span = place.span, let text = place.excerpt else { return nil }
    let start = span.start.column - 1
    let end = span.end.line == span.start.line ? span.end.column - 1 : Int.max
    self.init(text: text, start: start, end: end, width: max(width, 20))
  }

  /// A character ready to print and the columns that it takes.
  private struct Cell {
    let text: String
    let width: Int
  }

  private init(text: String, start: Int, end: Int, width: Int) {
    var cells: [Cell] = []
    var column = 0
    var scalars = 0
    var first: Int?
    var past: Int?
    for character in text {
      if first == nil, scalars + character.unicodeScalars.count > start { first = cells.count }
      if past == nil, scalars >= end { past = cells.count }
      let cell = Self.cell(character, at: column)
      cells.append(cell)
      column += cell.width
      scalars += character.unicodeScalars.count
    }
    let from = first ?? cells.count
    let to = max(past ?? cells.count, from)
    let window = Self.window(cells.map(\.width), around: from..<to, width: width)
    let head = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < cells.count ? "…" : ""
    line = head + cells[window].map(\.text).joined() + tail
    self.column = head.count + cells[window.lowerBound..<from].reduce(0) { $0 + $1.width }
    let marked = cells[from..<max(from, min(to, window.upperBound))].reduce(0) { $0 + $1.width }
    length = max(marked, 1)
  }

  private static func cell(_ character: Character, at column: Int) -> Cell {
    if character == "\t" {
      let width = tabStop - column % tabStop
      return Cell(text: String(repeating: " ", count: width), width: width)
    }
    let text = Printable.line(String(character))
    return Cell(text: text, width: DisplayWidth.of(text))
  }

  /// The cells that are shown of a line: all if they fit, else those around the span.
  private static func window(_ widths: [Int], around span: Range<Int>, width: Int) -> Range<Int> {
    guard widths.reduce(0, +) > width else { return 0..<widths.count }
    let room = width - 2
    var lower = span.lowerBound
    var used = 0
    while lower > 0, used + widths[lower - 1] <= lead {
      lower -= 1
      used += widths[lower]
    }
    var upper = span.lowerBound
    while upper < widths.count, used + widths[upper] <= room {
      used += widths[upper]
      upper += 1
    }
    // A span near the line's end leaves room for more of what stands before it.
    while lower > 0, used + widths[lower - 1] <= room {
      lower -= 1
      used += widths[lower]
    }
    return lower..<upper
  }
}
