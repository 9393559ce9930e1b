/// The characters of a URI, by [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2): what reads one by
/// the letter, as machines read `security.txt`, knows no blanks and no letters beyond ASCII.
enum URIText {
  /// Whether a text is made of what a URI may hold.
  static func isValid(_ text: String) -> Bool { escaped(text) == text }

  /// A text with all escaped that may not stand in a URI; a `%` that begins no escape is one of these.
  static func escaped(_ text: String) -> String {
    let pieces = Percent.encoded(text, keeping: reserved + "%")
      .split(separator: "%", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { result, piece in
      result += (Percent.isEncoded("%" + piece.prefix(2)) ? "%" : "%25") + piece
    }
  }

  private static let reserved = ":/?#[]@!$&'()*+,;="
}
