/// Makes pages: renders them, and looks at each as soon as it is rendered.
final class PageMaker {
  let worker: PageWorker
  /// Looks at what was rendered.
  var checker: OutputChecker

  init(scope: SiteScope, checks: OutputChecks) {
    worker = PageWorker(scope: scope)
    checker = OutputChecker(scope, checks)
  }

  /// Makes a page.
  func make(_ index: Int) -> PageWorker.Output { make([index])[0] }

  /// Makes pages, checked after all of them are rendered: that is one stage more that is gone through
  /// once for several pages.
  func make(_ pages: [Int]) -> [PageWorker.Output] {
    var outputs = worker.render(pages)
    for turn in outputs.indices { check(&outputs[turn], page: pages[turn]) }
    return outputs
  }

  private func check(_ output: inout PageWorker.Output, page: Int) {
    for (part, file) in output.files.enumerated() {
      output.ids.add(
        check(file.sheet, page: page, at: file.address, part: part, notes: &output.notes))
    }
  }
}
