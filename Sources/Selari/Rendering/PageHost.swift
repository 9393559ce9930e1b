import Bytes
import Diagnostics
import Markdown
import Templating

/// What a page's Markdown may ask of the site: links, images, references, directives.
///
/// An object, so that the page's outline asks the one that knows what is hidden, and nothing is copied.
final class PageHost: MarkdownHost {
  let rendering: PageRendering
  let page: Page
  /// The page's language, as an index.
  private let language: Int
  let source: Source
  /// The values of the names that vary by page, for templates of directives and for references.
  let globals: Globals
  let expressions: ExpressionCache
  /// The ids that directives state, and their first arguments, such as a question: links may go to them,
  /// and search finds those with words like headings.
  private(set) var directiveTitles: [(id: String, text: String?, range: Range<Int>)] = []
  /// The directives whose content is not shown, and the footnotes that are referred to in nothing else: what
  /// stands in them is in no contents list and in no index.
  private(set) var hidden: [Range<Int>] = []
  /// Whether the words of the footnotes' section have been asked for.
  private var hasFootnotes = false

  init(
    rendering: PageRendering, page: Page, source: Source, globals: Globals,
    expressions: ExpressionCache
  ) {
    self.rendering = rendering
    self.page = page
    language = page.language
    self.source = source
    self.globals = globals
    self.expressions = expressions
  }

  /// Whether what stands at a place of the page's file is shown.
  func isShown(_ range: Range<Int>) -> Bool {
    !hidden.contains { $0.lowerBound < range.lowerBound && range.upperBound <= $0.upperBound }
  }

  func hide(footnote range: Range<Int>) { hidden.append(range) }

  var footnoteLabels: FootnoteLabels {
    if !hasFootnotes { noteFootnotes() }
    return rendering.scope.footnoteLabels[page.language]
  }

  /// Notes that the page has footnotes, and tells where their words are missing.
  private func noteFootnotes() {
    hasFootnotes = true
    let strings = rendering.scope.strings
    for key in [FootnoteLabels.titleKey, FootnoteLabels.backKey] {
      rendering.reads?.note(.string(key))
    }
    let language = rendering.scope.site.configuration.languages[page.language]
    for problem in FootnoteLabels.problems(in: language, strings) {
      // Told once for all pages where they are to be written, and in a site without that file on the page.
      var place = Place(file: strings.source == nil ? source.path : SiteLayout.stringsPath)
      if case .footnotePlaceholder(_, let key, _) = problem, let entry = strings[key],
        let file = strings.source
      {
        place = file.place(entry.keyRange)
      }
      rendering.notes.findings.append(Finding(problem, at: place))
    }
  }

  func direction(of language: String, isNested: Bool) -> String? {
    let configuration = rendering.scope.site.configuration
    let direction = configuration.direction(of: language)
    let isOfPage = direction == configuration.languages[page.language].direction
    return isNested || !isOfPage ? direction.rawValue : nil
  }

  func link(_ link: LinkRequest, into output: inout ByteBuffer) -> LinkTarget {
    if rendering.reads == nil,
      let target = rendering.scope.links.write(link.bytes, from: language, into: &output)
    {
      note(target.anchor, of: link)
      return .written(language: code(of: target.language))
    }
    let scope = rendering.scope
    switch scope.links.resolve(link.destination, from: page, noting: rendering.reads) {
    case .asWritten:
      // One that is empty for its reference is the reference's fault.
      let isEmpty = link.destination.isEmpty && !source.bytes[link.range].contains(0x7B)
      guard isEmpty else { return .asWritten }
      report(LinkProblem.address(.empty), at: link.range)
      return .broken
    case .address(let address, let language, let anchor):
      note(anchor, of: link)
      return .address(address, language: code(of: language))
    case .file(let path, let address):
      rendering.use.files.insert(path)
      return .address(address, language: nil)
    case .unreachable(let fault):
      if !isToldOfAFact(link) { report(LinkProblem.address(fault), at: link.range) }
      return .asWritten
    case .broken(.address(let fault)) where fault.isOnWeb && isToldOfAFact(link): return .broken
    case .broken(let problem):
      report(problem, at: link.range)
      return .broken
    }
  }

  /// Whether what is wrong with an address on the web is told where a fact states it.
  private func isToldOfAFact(_ link: LinkRequest) -> Bool {
    // One that is written out is the page's own, whatever a fact says.
    guard source.bytes[link.range].contains(0x7B) else { return false }
    let scope = rendering.scope
    let language = scope.site.configuration.languages[rendering.language]
    guard let fact = scope.facts.beginning(link.destination, in: language) else { return false }
    rendering.reads?.note(.fact(fact.name))
    return true
  }

  private func note(_ anchor: LinkResolver.Anchor?, of link: LinkRequest) {
    guard let anchor else { return }
    rendering.notes.anchors.append(
      AnchoredLink(anchor: anchor, origin: .source(file: page.file, link.range)))
  }

  private func code(of language: Int?) -> String? {
    language.map { rendering.scope.site.configuration.languages[$0].code }
  }

  func image(_ image: LinkRequest) -> ImageTarget {
    let requested = image.range
    let scope = rendering.scope
    switch scope.links.attachment(image.destination, from: page, noting: rendering.reads) {
    case .success(nil): return .asWritten
    case .success(let image?):
      rendering.use.files.insert(image.resource.path)
      let file = image.resource.file
      let content = scope.images[file] ?? ImageContent(named: file)
      if case .noImage(let reason) = content.kind {
        report(LinkProblem.noImage(file, reason), at: requested)
      }
      return .address(image.address, width: content.size?.width, height: content.size?.height)
    case .failure(let problem):
      report(problem, at: image.range)
      return .broken
    }
  }

  func reference(
    _ reference: Reference, in context: ReferenceContext, into output: inout ByteBuffer
  ) {
    // A log wants to know of each page what it read, and a trace where each byte comes from.
    let isRepeatable = rendering.reads == nil && rendering.trace == nil
    let question = expressions.question(
      reference.expression, in: context, language: rendering.language)
    if isRepeatable, expressions.answer(question, into: &output, of: rendering) { return }
    let library = rendering.scope.library
    // What this reference notes is kept apart, since the next one like it notes the same.
    var notes = RenderingNotes()
    swap(&rendering.notes, &notes)
    rendering.isInReference = true
    rendering.writtenMoment = nil
    defer {
      rendering.isInReference = false
      swap(&rendering.notes, &notes)
      rendering.notes.add(notes)
    }
    do throws(TemplateError) {
      try expressions.with(reference, of: question, in: source, library: library) {
        (expression) throws(TemplateError) in
        let start = output.count
        try write(expression, at: reference.range, in: context, into: &output)
        if isRepeatable {
          expressions.keep(output, from: start, of: rendering, to: question, by: expression)
        }
      }
    } catch {
      var finding = error.finding(whileRendering: source.path, at: source.place(reference.range))
      if let shortcode = ShortcodeProblem(expression: reference.expression) {
        finding = Finding(shortcode, at: source.place(reference.range), isFatal: true)
      }
      rendering.notes.findings.append(finding)
    }
  }

  /// Appends what an expression gives in a place.
  private func write(
    _ expression: CompiledExpression, at range: Range<Int>, in context: ReferenceContext,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    let library = rendering.scope.library
    if expression.names.contains(.now) {
      rendering.reads?.note(.today)
      rendering.notes.changes(at: rendering.scope.change(of: TodayUse(expression.use)))
    }
    let value = try library.evaluate(expression, globals: globals, host: rendering)
    if case .safe = value, context == .text, !page.allowsHTML,
      expression.filters.contains(ReferenceMarkup.filter)
    {
      rendering.notes.findings.append(Finding(ReferenceMarkup(), at: source.place(range)))
      output.appendEscaped(try library.text(expression, globals: globals, host: rendering))
      return
    }
    if context == .destination, let address = Self.address(of: value, in: rendering) {
      output.append(address)
    } else if case .rest(let scheme) = context,
      let address = Self.address(of: value, in: rendering), address.hasPrefix(scheme)
    {
      output.append(String(address.dropFirst(scheme.count)))
    } else if let moment = ReferencedMoment(value, in: rendering) {
      try moment.write(in: context, rendering, into: &output)
    } else if context != .text {
      output.append(try library.text(expression, globals: globals, host: rendering))
    } else {
      // Digits and strokes would change places between letters that run from the right.
      let isIsolated = isFromRight && Self.isAddress(value)
      if isIsolated { output.append("<bdi dir=\"ltr\">") }
      try library.write(expression, globals: globals, host: rendering, into: &output)
      if isIsolated { output.append("</bdi>") }
    }
  }

  /// Whether the page's lines run from right to left.
  private var isFromRight: Bool {
    rendering.scope.site.configuration.languages[page.language].direction == .rightToLeft
  }

  private static func isAddress(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return (object as? FactObject)?.fact.isAddress ?? false
  }

  /// Where a link to a fact leads to: `mailto:` and the address of an `email`, a window's `link`.
  private static func address(of value: Value, in rendering: PageRendering) -> String? {
    guard case .object(let object) = value else { return nil }
    if let window = object as? WindowObject { return window.window.link?[rendering.language] }
    let languages = rendering.scope.site.configuration.languages
    return (object as? FactObject)?.fact.href(in: languages[rendering.language])
  }

  func directive(_ directive: Directive, content: [UInt8], into output: inout ByteBuffer) {
    rendering.use.directives.insert(directive.name)
    let name = "directives/\(directive.name).html"
    rendering.reads?.note(.template(name))
    guard let signature = rendering.scope.directives[directive.name] else {
      let known = rendering.scope.directiveNames
      let problem = DirectiveProblem.unknown(
        directive.name, suggestion: NearMiss.of(directive.name, among: known), known: known)
      report(problem, at: directive.nameRange)
      return
    }
    var variables: [(name: Name, value: Value)] = [
      (.arguments, .list(directive.arguments.map { .string($0.text) })),
      (.content, .safe(String(decoding: content, as: UTF8.self))),
    ]
    for (key, value) in directive.named where !DirectiveSignature.reserved.contains(key) {
      variables.append((Name(key), .string(value.text)))
      guard key == "id" else { continue }
      directiveTitles.append((value.text, directive.arguments.first?.text, directive.range))
    }
    let lost = signature.lost(of: directive, content: content, in: source)
    do throws(TemplateError) {
      let start = output.count
      try render(name, variables, of: directive, into: &output)
      if HiddenContent.hides(output.array(start..<output.count)[...], content) {
        hidden.append(directive.wholeRange)
      }
      for (problem, range) in lost { report(problem, at: range) }
    } catch {
      // A template that wants such a key reads something else by its name.
      let misnamed = lost.filter(\.problem.isReservedKey)
      for (problem, range) in misnamed { report(problem, at: range) }
      if !misnamed.isEmpty { return }
      rendering.notes.findings.append(
        signature.finding(
          of: error, in: directive, of: source, facts: rendering.scope.facts)
          ?? error.finding(whileRendering: source.path, at: source.place(directive.range)))
    }
  }

  /// Renders a directive's template; what it works out is the directive's.
  private func render(
    _ name: String, _ variables: [(name: Name, value: Value)], of directive: Directive,
    into output: inout ByteBuffer
  ) throws(TemplateError) {
    let library = rendering.scope.library
    guard let trace = rendering.trace else {
      return try library.render(
        name, globals: globals, variables: variables, host: rendering, trace: nil, into: &output)
    }
    try trace.on(behalfOf: source.place(directive.range)) { () throws(TemplateError) in
      try library.render(
        name, globals: globals, variables: variables, host: rendering, trace: trace, into: &output)
    }
  }

  func refused(scheme: String, at range: Range<Int>) {
    report(MarkdownProblem.linkScheme(scheme), at: range)
  }

  private func report(_ problem: some Problem, at range: Range<Int>) {
    rendering.notes.findings.append(Finding(problem, at: source.place(range)))
  }
}

extension Name {
  static let arguments = Name("arguments")
  static let content = Name("content")
  static let facts = Name("facts")
  static let now = Name("now")
}
