import Diagnostics

/// Pages are looked at as soon as they are rendered, by the worker that rendered them.
extension PageMaker {
  /// Notes what is wrong in a page's HTML.
  /// - Parameters:
  ///   - path: The address it stands at.
  ///   - part: Which of the page's files it is, where its list is split.
  /// - Returns: What stands for each of its ids; nil where nobody looks at them.
  func check(
    _ sheet: HTMLSheet, page index: Int, at path: String, part: Int, notes: inout RenderingNotes
  ) -> [UInt32]? {
    var look = sheet.bytes.withBytes {
      checker.look(at: $0, of: index, path: path, noting: worker.reads)
    }
    if !look.links.isEmpty { worker.log.use.links[index, default: []] += look.links }
    // Links of Markdown to headings are looked at by themselves.
    let ofMarkdown = notes.anchors
    let pages = worker.scope.site.pages
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
      notes.findings += OutputBlame(ofPage: index, part: part, in: worker.scope).findings(
        look.faults)
    }
    return look.ids
  }

  /// Notes what is wrong in the HTML of what is no page: the chooser, 404.
  func check(_ bytes: [UInt8], of page: NeutralPage, notes: inout RenderingNotes) {
    let look = checker.look(at: bytes, of: nil, path: page.object.path, noting: worker.reads)
    notes.anchors += look.anchors.map { anchor in
      AnchoredLink(
        anchor: LinkResolver.Anchor(page: anchor.page, id: anchor.id),
        origin: .neutral(page, anchor.range))
    }
    notes.drawings += look.drawings.map {
      DrawingLink(path: $0.path, origin: .neutral(page, $0.range))
    }
    if look.faults.isEmpty { return }
    notes.findings += OutputBlame(of: page, in: worker.scope).findings(look.faults)
  }

  /// What is wrong in the HTML of a file that is made without a template. Its links go to no heading but
  /// that of a redirect, which is looked for by itself.
  /// - Parameter address: Where readers find it.
  func check(_ file: GeneratedFile, at address: String) -> [Finding] {
    let faults = checker.look(at: file.bytes, of: nil, path: address, noting: worker.reads).faults
    if faults.isEmpty { return [] }
    let blame = OutputBlame(
      OutputTrace(), fallback: Place(file: SiteLayout.configuration), page: nil)
    return blame.findings(faults)
  }
}
