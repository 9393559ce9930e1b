import Diagnostics

extension OutputBlame {
  /// What tells where everything in a page comes from.
  /// - Parameters:
  ///   - index: The page.
  ///   - part: Which of its files is meant, where its list is split.
  init(ofPage index: Int, part: Int, in scope: SiteScope) {
    let page = scope.site.pages[index].details
    let file = scope.site.files[page.file].source.path
    self.init(fallback: Place(file: file), page: file, in: scope) { worker in
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

  /// What tells where everything in the chooser or 404 comes from, which a template makes.
  init(of page: NeutralPage, in scope: SiteScope) {
    let fallback = Place(file: SiteLayout.templatesFolder + page.template)
    self.init(fallback: fallback, page: nil, in: scope) { worker in
      worker.render(template: page.template, page: page.object).bytes
    }
  }

  /// Renders something again to find out where everything comes from.
  private init(
    fallback: Place, page: String?, in scope: SiteScope, _ render: (PageWorker) -> [UInt8]
  ) {
    let trace = OutputTrace()
    let worker = PageWorker(scope: scope)
    worker.trace = trace
    trace.begin()
    trace.end(render(worker))
    self.init(trace, fallback: fallback, page: page)
  }
}
