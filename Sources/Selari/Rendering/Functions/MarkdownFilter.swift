import Bytes
import Diagnostics
import Markdown
import Templating

/// `text | markdown`: Markdown as HTML, without a paragraph around a single one. Links go where they
/// would go in the page that is being rendered; what is wrong with the text is an error.
enum MarkdownFilter {
  static let function = Function(["value"]) { arguments, context in
    let text = try SiteFilters.text(arguments[.value] ?? .none, in: context)
    let source = Source(path: "", text: text)
    let rendering = context.rendering
    let options = rendering.scope.site.markdownOptions(inLanguage: rendering.language)
    let document = MarkdownParser().parse(source, options: options)
    if let finding = document.findings.first { throw TemplateError(finding.problem) }
    var output = ByteBuffer()
    rendering.trace?.begin()
    defer { rendering.trace?.end(output.array()) }
    try rendering.markdown(text) { () throws(TemplateError) in
      if let page = rendering.page {
        try render(document, source, as: rendering.scope.site.pages[page], context, &output)
      } else {
        var host = PlainHost()
        render(document, &host, &output)
      }
    }
    return .safe(output.string())
  }

  /// Renders with the links of a page.
  private static func render(
    _ document: Document, _ source: Source, as page: Page, _ context: RenderContext,
    _ output: inout ByteBuffer
  ) throws(TemplateError) {
    let rendering = context.rendering
    let before = rendering.notes.findings.count
    var host = PageHost(
      rendering: rendering, page: page, source: source, globals: rendering.globals,
      expressions: ExpressionCache(
        languages: rendering.scope.site.configuration.languages.count, log: rendering.log))
    render(document, &host, &output)
    let found = rendering.notes.findings[before...]
    guard let finding = found.first else { return }
    rendering.notes.findings.removeLast(found.count)
    throw TemplateError(finding.problem)
  }

  private static func render<Host: MarkdownHost>(
    _ document: Document, _ host: inout Host, _ output: inout ByteBuffer
  ) {
    let blocks = Array(document.root.children)
    if blocks.count == 1, blocks[0].kind == .paragraph {
      document.renderInlines(of: blocks[0], into: &output, host: &host)
    } else {
      document.render(into: &output, host: &host)
    }
  }
}
