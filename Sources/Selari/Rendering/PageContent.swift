import Bytes
import Diagnostics
import Markdown
import Templating

/// What a page says: its Markdown, read and rendered, or what stands for a missing translation.
extension PageWorker {
  /// Reads and renders a page's Markdown.
  func body(of index: Int) -> PageBody { body(of: index, document(of: index)) }

  /// Reads a page's Markdown; a notice has none.
  func document(of index: Int) -> Document? {
    let page = scope.site.pages[index].details
    if page.kind == .notice { return nil }
    let file = scope.site.files[page.file]
    return parser.parse(
      file.source, from: file.bodyStart, options: scope.site.markdownOptions(of: page))
  }

  /// Renders a page's Markdown, where it has some.
  func body(of index: Int, _ document: Document?) -> PageBody {
    let outer = own
    if open.isEmpty { own = index }
    defer { own = outer }
    let page = scope.site.pages[index]
    let file = scope.site.files[page.file]
    reads?.noteContent(of: index)
    let rendering = rendering(page: index, language: page.language)
    let body = PageBody(rendering, sheet())
    guard let document else {
      addNotice(index, page.details, to: body)
      return body
    }
    if !document.findings.isEmpty { rendering.notes.findings = document.findings }
    if !document.allowances.isEmpty {
      rendering.notes.allowances = document.allowances.map {
        PlacedAllowance(
          file: file.source.path, rule: $0.rule, span: file.source.place($0.scope).span,
          place: file.source.place($0.range))
      }
    }
    rendering.globals.set(
      SiteScope.pageGlobal, to: .object(PageObject(index, in: scope.site)))
    var host = PageHost(
      rendering: rendering, page: page, source: file.source, globals: rendering.globals,
      expressions: expressions)
    trace?.begin()
    document.render(
      into: &body.content.bytes, host: &host,
      options: RenderOptions(
        foreignTerms: scope.foreignTerms[page.language], trace: trace.map { ($0, file.source) }))
    trace?.end(body.content.bytes.array())
    // The text is UTF-8 where nothing was found wrong in it.
    if !document.findings.isEmpty { body.content.makeUTF8() }
    rendering.notes.hideAnchors(where: { !host.isShown($0) })
    body.document = document
    // Outlines read references a second time: what they note was noted when the page was rendered.
    let notes = rendering.notes
    outline(page.details, host, into: body)
    rendering.notes = notes
    body.isStale = isStale(page)
    return body
  }

  /// Adds what is known of a page by its headings and its first words.
  private func outline(_ page: Page.Details, _ host: PageHost, into body: PageBody) {
    guard let document = body.document else { return }
    let headings = document.headings
    let outline = PageOutline(headings, host: host)
    body.headings = outline.headings
    body.outline = HeadingObject.outline(outline.headings)
    body.ids = outline.headings.map(\.id)
    if !host.directiveTitles.isEmpty {
      let shown = host.directiveTitles.filter { host.isShown($0.range) }
      body.ids += shown.map(\.id)
      body.titledDirectives = shown.compactMap { title in title.text.map { (title.id, $0) } }
    }
    if !host.hidden.isEmpty {
      body.hiddenIDs =
        headings.filter { !host.isShown($0.range) }.map(\.id)
        + host.directiveTitles.filter { !host.isShown($0.range) }.map(\.id)
    }
    body.summary = page.description.isEmpty ? outline.summary(of: document) : page.description
    if scope.hasSearch { body.beginning = outline.beginning(of: document) }
  }

  /// What stands for a missing translation: nothing where `notice.html` says all there is to say.
  private func addNotice(_ index: Int, _ page: Page.Details, to body: PageBody) {
    guard page.layout != SiteLayout.noticeLayout else { return }
    reads?.noteVersions(of: page.id, in: scope.site)
    for other in scope.site.translations(ofPage: index) { reads?.note(other, .face) }
    let notice = BuiltInNotice(scope.site.pages[index], in: scope.site)
    body.content.bytes.append(notice.content)
    body.summary = notice.words?.description ?? page.description
    body.notice = notice
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

  /// How many pages may ask for one another's content in a row: more than any site means, and fewer than the
  /// stack has room for.
  private static let chainLimit = 64

  /// A page's content for a template that asks for another's; a page that leads back to itself is an
  /// error. Its outline may be asked for in its own Markdown, by a directive that lists the headings.
  func contentForOthers(
    of index: Int, isWhole: Bool
  ) throws(TemplateError) -> PageObject.OwnContent {
    guard !open.contains(index), !(isWhole && own == index) else {
      throw TemplateError(FunctionProblem.contentOfItself(scope.site.pages[index].id.text))
    }
    guard open.count < Self.chainLimit else {
      throw TemplateError(FunctionProblem.contentChain(length: Self.chainLimit))
    }
    open.append(index)
    defer { open.removeLast() }
    let body = body(of: index)
    // What else is wrong there is told when that page is made; this is wrong with the page that asks.
    let cycle = body.rendering.notes.findings.first { $0.rule == TemplateRule.cycle.id }
    if let cycle, isWhole || (cycle.problem as? FunctionProblem)?.isChain == true {
      throw TemplateError(cycle.problem)
    }
    return PageObject.OwnContent(body, url: scope.site.pages[index].path, paginator: nil)
  }
}
