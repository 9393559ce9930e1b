import Bytes
import Diagnostics
import Markdown
import Templating

/// Renders pages, one after the other: a worker's own parser, buffers and caches.
final class PageWorker {
  let scope: SiteScope
  let parser = MarkdownParser()
  /// Where it is noted what the pages use.
  let log = UseLog()
  let expressions: ExpressionCache
  let alternates = AlternatesCache()
  /// What the present rendering reads; nil where nobody wants to know.
  var reads: ReadLog?
  /// The pages whose content is being read for others, to notice when one asks for itself.
  var open: [Int] = []
  /// The page whose own Markdown is being rendered.
  var own: Int?
  /// Where everything comes from, while a page is rendered to find out.
  var trace: OutputTrace?
  /// The Markdown of the pages that were rendered last; nil for a notice.
  private(set) var documents: [Document?] = []
  /// Where the next HTML goes: sheets that no page needs any more, with the room that they took.
  private var sheets: [HTMLSheet] = []
  /// The values of ``SiteScope/globalNames`` by language, but for the page.
  private let globals: [Globals]

  init(scope: SiteScope) {
    self.scope = scope
    expressions = ExpressionCache(
      languages: scope.site.configuration.languages.count, log: log)
    globals = scope.languageObjects.indices.map(scope.globals)
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
    let sheet: HTMLSheet

    /// A copy of what is in it.
    var bytes: [UInt8] { sheet.bytes.array() }
    /// Where it is written, below the output.
    var path: String { SitePath.file(address) }
  }

  /// Renders pages, stage by stage: the Markdown of all is read, then becomes HTML, then goes into
  /// their templates. Each stage is more code than a core keeps at hand, so going through it once for
  /// several pages is faster than once for each.
  func render(_ pages: [Int]) -> [Output] {
    for index in pages { reads?.noteOwn(index, scope.site.pages[index]) }
    documents = pages.map(document(of:))
    var bodies = pages.indices.map { Optional(body(of: pages[$0], documents[$0])) }
    var outputs: [Output] = []
    outputs.reserveCapacity(pages.count)
    for turn in pages.indices {
      // Let go of as soon as the page is made.
      guard let body = bodies[turn].take() else { continue }
      outputs.append(output(of: pages[turn], body))
      takeBack(body)
    }
    return outputs
  }

  /// Keeps the room of a body's HTML for another page, unless somebody still has it.
  private func takeBack(_ body: consuming PageBody) {
    let sheet = body.content
    _ = consume body
    takeBack(sheet)
  }

  /// Keeps a sheet for another page, unless somebody still has it.
  func takeBack(_ sheet: consuming HTMLSheet) {
    if isKnownUniquelyReferenced(&sheet) { sheets.append(sheet) }
  }

  /// An empty sheet.
  func sheet() -> HTMLSheet {
    let sheet = sheets.popLast() ?? HTMLSheet()
    sheet.bytes.removeAll()
    return sheet
  }

  /// A page's files and what is known of them, nothing checked yet.
  private func output(of index: Int, _ body: PageBody) -> Output {
    let page = scope.site.pages[index].details
    let rendering = body.rendering
    var result = Output()
    result.ids.written = body.ids
    result.ids.hidden = body.hiddenIDs
    if scope.hasSearch, scope.site.pages[index].isListed || page.kind == .home, !page.isDraft {
      result.search = SearchIndex.Entry(
        page: index, headings: body.headings.map { ($0.id, $0.text) } + body.titledDirectives,
        text: body.beginning)
    }
    let parts =
      page.paginate == nil
      ? []
      : Paginator.split(scope.site.pages[index].children, by: page.paginate, base: page.path)
    var isTold = false
    for paginator in parts.isEmpty ? [nil] : parts.map(Optional.some) {
      let address = paginator.map { $0.path($0.number) } ?? page.path
      if let paginator, paginator.number > 1 {
        // A page that has a further part's address, which is a finding, keeps it.
        reads?.note(.path(address))
        if scope.site.pageAtPath[address] != nil { continue }
      }
      let own = PageObject.OwnContent(body, url: address, paginator: paginator)
      let sheet = template(
        page.layout, rendering, page: PageObject(index, in: scope.site, own: own), blame: page)
      // It is one mistake of the template, and told of the first part that has it.
      if !isTold, page.paginate != nil, let found = partFinding(index, sheet.bytes, paginator) {
        rendering.notes.findings.append(found)
        isTold = true
      }
      result.files.append(File(address: address, sheet: sheet))
    }
    swap(&result.notes, &rendering.notes)
    return result
  }

  /// Renders a template that is no page's: the chooser, 404.
  func render(template name: String, page: PseudoPage) -> (bytes: [UInt8], notes: RenderingNotes) {
    reads?.note(.template(name))
    let rendering = rendering(page: nil, language: 0)
    var bytes = ByteBuffer()
    rendering.globals.set(SiteScope.pageGlobal, to: .object(page))
    do throws(TemplateError) {
      try scope.library.render(
        name, globals: rendering.globals, host: rendering, trace: trace, into: &bytes)
    } catch {
      let finding = error.finding(in: SiteLayout.templatesFolder + name)
      rendering.notes.findings.append(finding.pointing(toMenusOf: scope.site.configuration))
    }
    return (bytes.array(), rendering.notes)
  }

  func template(
    _ name: String, _ rendering: PageRendering, page object: PageObject,
    blame page: Page.Details
  ) -> HTMLSheet {
    let sheet = sheet()
    guard scope.library.contains(name) else { return sheet }
    rendering.globals.set(SiteScope.pageGlobal, to: .object(object))
    // What the page is made of is let go with it.
    defer { rendering.globals.set(SiteScope.pageGlobal, to: .none) }
    do throws(TemplateError) {
      try scope.library.render(
        name, globals: rendering.globals, host: rendering, trace: trace, into: &sheet.bytes)
    } catch {
      let file = scope.site.files[page.file].source.path
      let finding = error.finding(whileRendering: file)
      rendering.notes.findings.append(finding.pointing(toMenusOf: scope.site.configuration))
    }
    return sheet
  }

  func rendering(page: Int?, language: Int) -> PageRendering {
    // While a page's content is read for another page, that one is being rendered. What it uses is noted
    // when it is rendered for itself.
    if !open.isEmpty {
      return PageRendering(
        self, page: page, language: language, globals: scope.globals(language), log: UseLog())
    }
    return PageRendering(
      self, page: page, language: language, globals: globals[language], log: log)
  }
}
