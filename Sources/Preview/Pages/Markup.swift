import Templating

/// A piece of HTML. Text that is put into it is escaped; only other pieces go in as they are.
///
/// ```swift
/// let item: Markup = "<li>\(title)</li>"      // a title of "R&D" gives <li>R&amp;D</li>
/// ```
struct Markup: ExpressibleByStringInterpolation, Sendable {
  let html: String

  /// Nothing.
  static let none: Markup = ""

  init(stringLiteral value: String) { html = value }

  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// Pieces one after the other.
  init(_ pieces: [Markup]) { html = pieces.map(\.html).joined() }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { html += literal }

    mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ pieces: [Markup]) {
      for piece in pieces { html += piece.html }
    }

    /// An attribute that stands there or not: `\(if: isChosen, " selected")`.
    mutating func appendInterpolation(if condition: Bool, _ markup: Markup) {
      if condition { html += markup.html }
    }
  }

  /// Text as it stands in HTML, in an attribute's quotation marks too.
  static func escaped(_ text: String) -> String { Escaping.escaped(text) }
}
