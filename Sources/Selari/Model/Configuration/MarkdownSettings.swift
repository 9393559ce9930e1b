/// How Markdown is read.
struct MarkdownSettings: Hashable, Sendable {
  /// Typographic quotes and dashes.
  var smart = true
  /// Raw HTML allowed on every page.
  var html = false
}
