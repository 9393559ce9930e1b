/// A page that `site.yaml` or `redirects.yaml` names, with a heading of it or without: `faq`, `faq#who`; and
/// as links name it, `page:faq#who`.
struct NamedPage: Sendable {
  /// The page's id.
  let id: Located<String>
  /// What stands after the `#`; empty where nothing does.
  let fragment: Located<String>

  /// The page that a text names. Each part has its own place, so that what is offered for one takes the
  /// place of that one.
  init(_ text: Located<String>) {
    let (page, fragment) = Fragment.split(text.value)
    let id = PageID.withoutScheme(page)
    // As it stands, or in quotation marks; in what is written otherwise nothing tells the two apart.
    let marks = text.range.count - text.value.utf8.count
    guard page.utf8.count < text.value.utf8.count, marks == 0 || marks == 2 else {
      self.id = Located(id, at: text.range)
      self.fragment = Located(fragment, at: text.range)
      return
    }
    let start = text.range.lowerBound + marks / 2
    let cut = start + page.utf8.count
    self.id = Located(id, at: start..<cut)
    self.fragment = Located(fragment, at: cut..<text.range.upperBound - marks / 2)
  }
}
