import Diagnostics
import Templating

/// Pages are looked at as soon as they are rendered, by the worker that rendered them.
extension PageWorker {
  /// Notes what is wrong in a page's HTML.
  /// - Parameters:
  ///   - path: The address it stands at.
  ///   - part: Which of the page's files it is, where its list is split.
  /// - Returns: What stands for each of its ids; nil where nobody looks at them.
  func check(
    _ sheet: HTMLSheet, page index: Int, at path: String, part: Int, notes: inout RenderingNotes
  ) -> [UInt32]? {
    var look = sheet.bytes.withBytes {
      checker.look(at: $0, of: index, path: path, noting: reads)
    }
    if !look.links.isEmpty { log.use.links[index, default: []] += look.links }
    // Links of Markdown to headings are looked at by themselves.
    let ofMarkdown = notes.anchors
    let pages = scope.site.pages
    let isOfMarkdown = { (page: Int, id: String) in
      // By their addresses, which two pages may share: a finding of its own.
      ofMarkdown.contains { $0.anchor.id == id && pages[$0.anchor.page].path == pages[page].path }
    }
    look.faults.removeAll { fault in
      guard case LinkDeadProblem.noID(let id) = fault.problem else { return false }
      return isOfMarkdown(index, id)
    }
    for anchor in look.anchors where !isOfMarkdown(anchor.page, anchor.id) {
      notes.anchors.append(
        AnchoredLink(
          anchor: LinkResolver.Anchor(page: anchor.page, id: anchor.id),
          origin: .output(page: index, part: part, anchor.range)))
    }
    for drawing in look.drawings {
      notes.drawings.append(
        DrawingLink(
          path: drawing.path, origin: .output(page: index, part: part, drawing.range)))
    }
    if !look.faults.isEmpty {
      notes.findings += blame(for: index, part: part).findings(look.faults)
    }
    return look.ids
  }

  /// What tells where everything in a page comes from.
  func blame(for index: Int, part: Int) -> OutputBlame {
    let page = scope.site.pages[index].details
    let file = scope.site.files[page.file].source.path
    return traced(fallback: Place(file: file), page: file) { worker in
      let body = worker.body(of: index)
      let parts = Paginator.split(
        scope.site.pages[index].children, by: page.paginate, base: page.path)
      let paginator = parts.isEmpty ? nil : parts[part]
      let path = paginator.map { $0.path($0.number) } ?? page.path
      let own = PageObject.OwnContent(body, url: path, paginator: paginator)
      return worker.template(
        page.layout, body.rendering, page: PageObject(index, in: scope.site, own: own),
        blame: page
      ).bytes.array()
    }
  }

  /// Notes what is wrong in the HTML of what is no page: the chooser, 404.
  func check(_ bytes: [UInt8], of page: NeutralPage, notes: inout RenderingNotes) {
    let look = checker.look(at: bytes, of: nil, path: page.object.path, noting: reads)
    notes.anchors += look.anchors.map { anchor in
      AnchoredLink(
        anchor: LinkResolver.Anchor(page: anchor.page, id: anchor.id),
        origin: .neutral(page, anchor.range))
    }
    notes.drawings += look.drawings.map {
      DrawingLink(path: $0.path, origin: .neutral(page, $0.range))
    }
    if look.faults.isEmpty { return }
    notes.findings += blame(for: page).findings(look.faults)
  }

  /// What tells where everything in the chooser or 404 comes from, which a template makes.
  func blame(for page: NeutralPage) -> OutputBlame {
    traced(fallback: Place(file: SiteLayout.templatesFolder + page.template), page: nil) { worker in
      worker.render(template: page.template, page: page.object).bytes
    }
  }

  /// What is wrong in the HTML of a file that is made without a template. Its links go to no heading but
  /// that of a redirect, which is looked for by itself.
  /// - Parameter address: Where readers find it.
  func check(_ file: GeneratedFile, at address: String) -> [Finding] {
    let faults = checker.look(at: file.bytes, of: nil, path: address, noting: reads).faults
    if faults.isEmpty { return [] }
    let blame = OutputBlame(
      OutputTrace(), fallback: Place(file: SiteLayout.configuration), page: nil)
    return blame.findings(faults)
  }

  /// Renders something again to find out where everything comes from.
  private func traced(
    fallback: Place, page: String?, _ render: (PageWorker) -> [UInt8]
  ) -> OutputBlame {
    let trace = OutputTrace()
    let worker = PageWorker(scope: scope)
    worker.checker = OutputChecker(scope, .none)
    worker.trace = trace
    trace.begin()
    trace.end(render(worker))
    return OutputBlame(trace, fallback: fallback, page: page)
  }
}
