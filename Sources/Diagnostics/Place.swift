/// A position in a text: 1-based line, 1-based column in Unicode code points.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode code points.
  public let column: Int

  /// A position at a line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of text; `end` is the position just after its last character.
public struct Span: Hashable, Comparable, Sendable {
  /// Where it begins.
  public let start: Position
  /// Just after where it ends.
  public let end: Position

  /// A span from `start` up to, not including, `end`.
  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  /// By beginning, then by end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// Where something is: a file, a stretch of it, and the line it begins on.
///
/// The line's text travels with the place, so that a finding can be shown without the file.
public struct Place: Hashable, Comparable, Sendable {
  /// The path relative to the site.
  public let file: String
  /// The stretch, or nil where the whole file is meant.
  public let span: Span?
  /// The text of the line on which the span starts.
  public let excerpt: String?

  /// A stretch of a file.
  public init(file: String, span: Span, excerpt: String?) {
    self.file = file
    self.span = span
    self.excerpt = excerpt
  }

  /// A whole file, where no line is to blame.
  public init(file: String) {
    self.file = file
    self.span = nil
    self.excerpt = nil
  }

  /// Whether it is no file but an address, of what is served.
  var isAddress: Bool { file.contains("://") }

  /// The file's path from where a path to the site begins; an address, and a path from the root, stay.
  func path(below prefix: String) -> String {
    file.hasPrefix("/") || isAddress ? file : prefix + file
  }

  /// By file, then by place; a whole file comes before its places.
  public static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file { return left.file < right.file }
    guard let leftSpan = left.span else { return right.span != nil }
    guard let rightSpan = right.span else { return false }
    return leftSpan < rightSpan
  }
}

extension Place {
  /// The place as `file:line:column`, as editors and terminals understand it.
  public var reference: String {
    guard let span else { return file }
    return "\(file):\(span.start.line):\(span.start.column)"
  }
}
