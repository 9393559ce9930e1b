import Bytes
import Diagnostics
import Markdown
import Templating

/// Renders pages, one after the other: a worker's own parser, buffers and caches.
final class PageWorker {
  let scope: SiteScope
  private let parser = MarkdownParser()
  private let expressions: ExpressionCache
  private let alternates = AlternatesCache()
  /// What the present rendering reads; nil where nobody wants to know.
  var reads: ReadLog?
  /// The pages whose content is being read for others, to notice when one asks for itself.
  private var open: [Int] = []
  /// The page whose own Markdown is being rendered.
  private var own: Int?
  /// Looks at what was rendered.
  var checker: OutputChecker
  /// Where everything comes from, while a page is rendered to find out.
  var trace: OutputTrace?
  /// The Markdown of the pages that were rendered last; nil for a notice.
  private(set) var documents: [Document?] = []
  /// Where a page's Markdown becomes HTML; it keeps the room that the largest page took.
  private var markup = ByteBuffer()
  /// As much room as the largest page so far took, so that the next need not grow into it.
  private var room = 0

  init(scope: SiteScope) {
    self.scope = scope
    expressions = ExpressionCache(languages: scope.site.configuration.languages.count)
    checker = OutputChecker(scope, scope.checks)
  }

  /// What rendering a page gave.
  struct Output: Sendable {
    /// The files: one, or several for a list that is split.
    var files: [File] = []
    /// What was noted on the way.
    var notes = RenderingNotes()
    /// The ids that links may go to.
    var ids = PageIDs()
    /// What search knows of the page, where the site has a search page.
    var search: SearchIndex.Entry?
  }

  /// A page's file, or one of them.
  struct File: Sendable {
    /// The address it stands at.
    let address: String
    var bytes: [UInt8]

    /// Where it is written, below the output.
    var path: String { SitePath.file(address) }
  }

  /// Renders a page.
  func render(_ index: Int) -> Output { render([index])[0] }

  /// Renders pages, stage by stage: the Markdown of all is read, then becomes HTML, then goes into
  /// their templates, then is checked. Each stage is more code than a core keeps at hand, so going
  /// through it once for several pages is faster than once for each.
  func render(_ pages: [Int]) -> [Output] {
    for index in pages { reads?.noteOwn(index, scope.site.pages[index]) }
    documents = pages.map(document(of:))
    var bodies = pages.indices.map { body(of: pages[$0], documents[$0]) }
    var outputs = pages.indices.map { turn in
      // Let go of as soon as the page is made.
      var body = PageBody()
      swap(&body, &bodies[turn])
      return output(of: pages[turn], body)
    }
    for turn in outputs.indices { check(&outputs[turn], page: pages[turn]) }
    return outputs
  }

  /// A page's files and what is known of them, nothing checked yet.
  private func output(of index: Int, _ body: PageBody) -> Output {
    let page = scope.site.pages[index]
    var result = Output()
    result.notes = body.notes
    result.ids.written = body.ids
    result.ids.hidden = body.hiddenIDs
    if scope.hasSearch, page.isListed || page.kind == .home, !page.isDraft {
      result.search = SearchIndex.Entry(
        page: index, headings: body.headings.map { ($0.id, $0.text) } + body.titledDirectives,
        text: body.beginning)
    }
    let parts = Paginator.split(page.children, by: page.paginate, base: page.path)
    var isTold = false
    for paginator in parts.isEmpty ? [nil] : parts.map(Optional.some) {
      let address = paginator.map { $0.path($0.number) } ?? page.path
      if let paginator, paginator.number > 1 {
        // A page that has a further part's address, which is a finding, keeps it.
        reads?.note(.path(address))
        if scope.site.pageAtPath[address] != nil { continue }
      }
      let rendering = rendering(page: index, language: page.language)
      let own = body.ownContent(url: address, paginator: paginator)
      let bytes = template(
        page.layout, rendering, page: PageObject(index, in: scope.site, own: own), blame: page)
      result.notes.add(rendering.notes)
      // It is one mistake of the template, and told of the first part that has it.
      if !isTold, let found = partFinding(index, bytes, paginator) {
        result.notes.findings.append(found)
        isTold = true
      }
      result.files.append(File(address: address, bytes: bytes))
    }
    return result
  }

  private func check(_ output: inout Output, page: Int) {
    for (part, file) in output.files.enumerated() {
      output.ids.add(
        check(file.bytes, page: page, at: file.address, part: part, notes: &output.notes))
    }
  }

  /// Renders a template that is no page's: the chooser, 404.
  func render(template name: String, page: PseudoPage) -> (bytes: [UInt8], notes: RenderingNotes) {
    reads?.note(.template(name))
    let rendering = rendering(page: nil, language: 0)
    var bytes = ByteBuffer()
    rendering.globals = globals(.object(page), language: 0)
    do throws(TemplateError) {
      try scope.library.render(
        name, globals: rendering.globals, host: rendering, trace: trace, into: &bytes)
    } catch {
      let finding = error.finding(in: SiteInputs.templatesFolder + name)
      rendering.notes.findings.append(finding.pointing(toMenusOf: scope.site.configuration))
    }
    return (bytes.array(), rendering.notes)
  }

  func template(
    _ name: String, _ rendering: PageRendering, page object: PageObject, blame page: Page
  ) -> [UInt8] {
    guard scope.library.contains(name) else { return [] }
    var bytes = ByteBuffer(capacity: room)
    rendering.globals = globals(.object(object), language: page.language)
    do throws(TemplateError) {
      try scope.library.render(
        name, globals: rendering.globals, host: rendering, trace: trace, into: &bytes)
    } catch {
      let file = scope.site.files[page.file].source.path
      let finding = error.finding(whileRendering: file)
      rendering.notes.findings.append(finding.pointing(toMenusOf: scope.site.configuration))
    }
    room = max(room, bytes.count)
    return bytes.array()
  }

  func rendering(page: Int?, language: Int) -> PageRendering {
    let rendering = PageRendering(
      scope: scope, page: page, language: language, reads: reads, alternates: alternates
    ) { [unowned self] (index, isWhole) throws(TemplateError) in
      try self.contentForOthers(of: index, isWhole: isWhole)
    }
    rendering.trace = trace
    return rendering
  }

  /// The values of ``SiteScope/globalNames``, in their order.
  private func globals(_ page: Value, language: Int) -> [Value] {
    [
      .object(scope.siteObject), .object(scope.languageObjects[language]), scope.languagesValue,
      page, .object(scope.factsObject), scope.now,
    ]
  }

  // MARK: - Content

  /// Reads and renders a page's Markdown.
  func body(of index: Int) -> PageBody { body(of: index, document(of: index)) }

  /// Reads a page's Markdown; a notice has none.
  private func document(of index: Int) -> Document? {
    let page = scope.site.pages[index]
    let file = scope.site.files[page.file]
    if page.kind == .notice { return nil }
    return parser.parse(
      file.source, from: file.bodyStart, options: scope.site.markdownOptions(of: page))
  }

  /// Renders a page's Markdown, where it has some.
  private func body(of index: Int, _ document: Document?) -> PageBody {
    let outer = own
    if open.isEmpty { own = index }
    defer { own = outer }
    let page = scope.site.pages[index]
    let file = scope.site.files[page.file]
    reads?.noteContent(of: index)
    guard let document else { return notice(index, page) }
    let rendering = rendering(page: index, language: page.language)
    rendering.notes.findings += document.findings
    rendering.notes.allowances = document.allowances.map {
      AllowedFindings.Entry(
        file: file.source.path, rule: $0.rule, span: file.source.place($0.scope).span,
        place: file.source.place($0.range))
    }
    rendering.globals = globals(.object(PageObject(index, in: scope.site)), language: page.language)
    var host = PageHost(
      rendering: rendering, page: page, source: file.source, globals: rendering.globals,
      expressions: expressions)
    // A page whose content is asked for on the way finds none, and makes one of its own.
    var html = ByteBuffer()
    swap(&html, &markup)
    html.removeAll()
    trace?.begin()
    document.render(
      into: &html, host: &host,
      options: RenderOptions(
        foreignTerms: scope.foreignTerms[page.language], trace: trace.map { ($0, file.source) }))
    trace?.end(html.array())
    // Outlines read references a second time: what they note was noted when the page was rendered.
    var notes = rendering.notes
    notes.hideAnchors(where: { !host.isShown($0) })
    let headings = document.headings
    let outline = PageOutline(headings, host: host)
    var body = PageBody()
    // The text is UTF-8 where nothing was found wrong in it.
    body.content = document.findings.isEmpty ? String(knownUTF8: html) : html.string()
    swap(&html, &markup)
    body.document = document
    body.headings = outline.headings
    let shown = host.directiveTitles.filter { host.isShown($0.range) }
    body.ids = outline.headings.map(\.id) + shown.map(\.id)
    if !host.hidden.isEmpty {
      body.hiddenIDs =
        headings.filter { !host.isShown($0.range) }.map(\.id)
        + host.directiveTitles.filter { !host.isShown($0.range) }.map(\.id)
    }
    body.titledDirectives = shown.compactMap { title in title.text.map { (title.id, $0) } }
    body.summary = page.description.isEmpty ? outline.summary(of: document) : page.description
    if scope.hasSearch { body.beginning = outline.beginning(of: document) }
    body.isStale = isStale(page)
    body.notes = notes
    return body
  }

  /// What stands for a missing translation: nothing where `notice.html` says all there is to say.
  private func notice(_ index: Int, _ page: Page) -> PageBody {
    var body = PageBody()
    guard page.layout != SiteInputs.noticeLayout else { return body }
    reads?.noteVersions(of: page.id, in: scope.site)
    for other in scope.site.translations(ofPage: index) { reads?.note(other, .face) }
    let notice = BuiltInNotice(page, in: scope.site)
    body.content = notice.content
    body.summary = notice.description
    body.notice = notice
    return body
  }

  /// Whether the source has changed since the translation was checked against it, on a page that
  /// tells its readers so.
  private func isStale(_ page: Page) -> Bool {
    reads?.note(.group(page.id))
    guard page.saysStale,
      let checked = scope.site.files[page.file].frontMatter.translation?.checked,
      let group = scope.site.groupIndex[page.id],
      let source = scope.site.groups[group].files[scope.site.groups[group].source],
      source != page.file
    else { return false }
    reads?.note(.file(scope.site.files[source].source.path))
    let present = Fingerprints(of: scope.site.files[source], with: parser)
    return !SectionChange.between(checked, and: present).isEmpty
  }

  /// A page's content for a template that asks for another's; a page that leads back to itself is an
  /// error. Its outline may be asked for in its own Markdown, by a directive that lists the headings.
  private func contentForOthers(
    of index: Int, isWhole: Bool
  ) throws(TemplateError) -> PageObject.OwnContent {
    guard !open.contains(index), !(isWhole && own == index) else {
      throw TemplateError(FunctionProblem.contentOfItself(scope.site.pages[index].id.text))
    }
    open.append(index)
    defer { open.removeLast() }
    let body = body(of: index)
    // What else is wrong there is told when that page is made; this is wrong with the page that asks.
    if isWhole, let cycle = body.notes.findings.first(where: { $0.rule == TemplateRule.cycle.id }) {
      throw TemplateError(cycle.problem)
    }
    return body.ownContent(url: scope.site.pages[index].path, paginator: nil)
  }
}
