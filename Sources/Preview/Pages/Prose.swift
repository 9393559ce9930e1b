/// A sentence of a finding: what stands between backticks is code.
struct Prose {
  private let text: String

  init(_ text: String) { self.text = text }

  var html: Markup {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    // One that is not closed is a backtick.
    guard pieces.count % 2 == 1 else { return "\(text)" }
    return Markup(
      pieces.enumerated().map { index, piece in
        index % 2 == 1 ? "<code>\(String(piece))</code>" : "\(String(piece))"
      })
  }
}
