import Bytes
import Diagnostics
import Templating

/// One rendering of one page: what templates and Markdown may ask, and what is noted on the way.
///
/// Each belongs to one worker and is used by one thread at a time.
final class PageRendering: @unchecked Sendable {
  let scope: SiteScope
  /// The page, as an index; nil for what is no page: the chooser, 404.
  let page: Int?
  /// The language, as an index.
  let language: Int
  /// The values of ``SiteScope/globalNames`` in this rendering, for what is rendered inside it.
  let globals: Globals
  /// What was noted.
  var notes = RenderingNotes()
  /// Where what is used is noted.
  let log: UseLog
  /// Where everything comes from, where somebody wants to know.
  var trace: OutputTrace?
  /// What was read of the site; nil where nobody wants to know.
  let reads: ReadLog?
  /// Whether a reference in Markdown is being read: what it asks for stands in no template.
  var isInReference = false
  /// What the filter `date` wrote last in that reference, so that it can stand in a `<time>` there.
  var writtenMoment: (moment: Moment, text: String)?
  /// The texts that the filter `markdown` is at, one inside the other.
  private var markdown: [String] = []
  /// What the function `alternates` gave last.
  let alternates: AlternatesCache
  /// Reads another page's content, where a template asks for it. It outlives its renderings.
  private unowned let worker: PageWorker

  init(_ worker: PageWorker, page: Int?, language: Int, globals: Globals, log: UseLog) {
    scope = worker.scope
    self.page = page
    self.language = language
    self.globals = globals
    self.log = log
    trace = worker.trace
    reads = worker.reads
    alternates = worker.alternates
    self.worker = worker
  }

  /// What was used.
  var use: RenderedUse {
    _read { yield log.use }
    _modify { yield &log.use }
  }

  var formats: LanguageFormats { scope.site.configuration.languages[language].formats }

  /// Appends a day or an instant in the page's language: without a hold on the formats, which pages on
  /// every core read.
  func write(
    _ moment: Moment, as style: DateStyle, into output: inout ByteBuffer
  ) throws(DatePatternFault) {
    try scope.site.configuration.languages[language].formats.write(
      moment, as: style, in: scope.site.configuration.zone, to: &output)
  }

  /// What comes of a page's Markdown.
  /// - Parameters:
  ///   - page: The page, as an index.
  ///   - isWhole: Whether all of it is asked for; else its outline, its summary or what is known of it.
  /// - Throws: Where a page's content is to be part of itself.
  func content(of page: Int, isWhole: Bool) throws(TemplateError) -> PageObject.OwnContent {
    try worker.contentForOthers(of: page, isWhole: isWhole)
  }

  /// How deep Markdown may be rendered inside Markdown, by the filter of that name.
  static let markdownLimit = 8

  /// Renders a text by the filter `markdown`.
  /// - Throws: Where that leads back to the same text, or deeper than any page needs.
  func markdown(
    _ text: String, _ render: () throws(TemplateError) -> Void
  ) throws(TemplateError) {
    guard !markdown.contains(text), markdown.count < Self.markdownLimit else {
      throw TemplateError(FunctionProblem.markdownOfItself)
    }
    markdown.append(text)
    defer { markdown.removeLast() }
    try render()
  }
}

extension RenderContext {
  /// The rendering that a template takes part in. Selari's templates are rendered by Selari alone,
  /// which always hands in one.
  var rendering: PageRendering {
    unsafeDowncast(host.unsafelyUnwrapped, to: PageRendering.self)
  }
}
