import Diagnostics
import Markdown
import Synchronization

/// Renders every file of a site into a sink: pages on every core, then what no page stands for.
struct SiteRendering: Sendable {
  let scope: SiteScope
  /// The rules for the HTML of pages.
  let checks: OutputChecks
  let workers: Int
  let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  /// Looks at a page's Markdown in every language, once it has been rendered: one that was not has
  /// none. Nil where nothing looks at it.
  var inspect: (@Sendable (_ group: PageGroup, _ documents: [Document?]) -> [Finding])?

  /// What rendering gave beside the files.
  struct Result: Sendable {
    var findings: [Finding] = []
    var nextChange: Instant?
    /// What was found by looking at the Markdown of pages, page by page.
    var inspected: [Finding] = []
    var used = RenderedUse()
    /// What pages allow in place.
    var allowances: [PlacedAllowance] = []

    mutating func changes(at instant: Instant?) {
      guard let instant else { return }
      nextChange = nextChange.map { min($0, instant) } ?? instant
    }
  }

  /// Renders everything. Errors are the sink's.
  func render(tree: any InputTree, into sink: some OutputSink) throws(OutputError) -> Result {
    var result = Result()
    let sink = SiteOutput(sink, of: scope)
    let gathered = try renderPages(into: sink)
    result.findings = gathered.notes.findings
    result.changes(at: gathered.notes.nextChange)
    result.changes(at: scope.nextChange)
    result.inspected = gathered.inspected.flatMap(\.findings)
    result.used = gathered.used
    result.allowances = gathered.notes.allowances
    let generated = GeneratedFiles(scope: scope, checks: checks).files(
      search: gathered.search, besides: gathered.ofModel)
    result.findings += generated.findings
    result.findings += AnchorCheck(scope: scope, ids: gathered.idsByPage(of: scope.site)).findings(
      gathered.notes.anchors + generated.anchors)
    let drawings = gathered.notes.drawings + generated.drawings
    if !drawings.isEmpty {
      let drawn = Set(scope.drawn.withLock { $0.values.map { "/" + $0.path } })
      result.findings += DrawingCheck(scope: scope, drawn: drawn).findings(drawings)
    }
    result.changes(at: generated.nextChange)
    for file in generated.files where !scope.site.isPage(inPlaceOf: file.path) {
      try sink.write(file.bytes, to: file.path, from: SiteLayout.configuration)
    }
    try copyResources(tree: tree, into: sink, findings: &result.findings)
    result.findings += sink.findings
    if workers > 1 { Parallel.letGo(consume gathered) }
    return result
  }

  /// What the workers noted, together.
  private struct Gathered: Sendable {
    var notes = RenderingNotes()
    var used = RenderedUse()
    /// What addresses can lead to on each page.
    private var ids: [(page: Int, ids: PageIDs)] = []
    var search: [SearchIndex.Entry] = []
    /// The generated files that need no page's rendering.
    var ofModel: [(part: GeneratedFiles.Part, result: GeneratedFiles.Result)] = []
    /// What pages found wrong, by page, so that the order never depends on the workers.
    var findings: [(page: Int, findings: [Finding])] = []
    /// What was found by looking at their Markdown, by page in all languages.
    var inspected: [(group: Int, findings: [Finding])] = []

    mutating func add(_ other: Gathered) {
      notes.add(other.notes)
      used.add(other.used)
      if ids.isEmpty { ids = other.ids } else { ids += other.ids }
      search += other.search
      ofModel += other.ofModel
      findings += other.findings
      inspected += other.inspected
    }

    /// Takes what rendering a page gave, but for its files.
    mutating func add(_ output: inout PageWorker.Output, page: Int) {
      if !output.notes.findings.isEmpty {
        findings.append((page, output.notes.findings))
        output.notes.findings = []
      }
      notes.add(output.notes)
      ids.append((page, output.ids))
      if let entry = output.search { search.append(entry) }
    }

    /// What addresses can lead to on each page of a site, by its index; nothing where it was not made.
    func idsByPage(of site: Site) -> [PageIDs] {
      var table = [PageIDs](repeating: PageIDs(), count: site.pages.count)
      for (page, ids) in ids { table[page] = ids }
      return table
    }
  }

  private func renderPages(into sink: SiteOutput<some OutputSink>) throws(OutputError) -> Gathered {
    let gathered = Mutex<(all: Gathered, failure: OutputError?)>((Gathered(), nil))
    let workers = max(1, min(self.workers, scope.site.pages.count))
    let groups = Shares(of: scope.site.groups.count, workers: workers, longest: Self.together)
    let done = Atomic<Int>(0)
    Parallel.run(workers: workers) { number in
      let maker = PageMaker(scope: scope, checks: checks)
      var mine = Gathered()
      // Begun before any page, so that nobody waits for it at the end.
      if number == 0 { mine.ofModel = GeneratedFiles(scope: scope, checks: checks).filesOfModel() }
      var failure: OutputError?
      do throws(OutputError) {
        while let run = groups.take() {
          let pages = try render(run, with: maker, into: sink, noting: &mine)
          let all = done.wrappingAdd(pages, ordering: .relaxed).newValue
          progress?(all, scope.site.pages.count)
        }
      } catch {
        failure = error
        // The other workers need not go on.
        groups.end()
      }
      mine.used = maker.worker.log.use
      gathered.withLock { shared in
        shared.all.add(mine)
        shared.failure = shared.failure ?? failure
      }
    }
    var (all, failure) = gathered.withLock { shared in
      // Moved out, so that nothing is copied to be put in order.
      defer { shared.all = Gathered() }
      return shared
    }
    if let failure { throw failure }
    all.notes.findings = all.findings.sorted { $0.page < $1.page }.flatMap(\.findings)
    all.inspected.sort { $0.group < $1.group }
    return all
  }

  /// How many groups a worker renders together. Each stage of rendering, and the system that writes
  /// the files, is more code than a core keeps at hand: going through it for several pages in a row is
  /// faster, until what is kept of them meanwhile no longer fits into its caches.
  private static let together = 16

  /// Renders some pages in every language they exist in.
  ///
  /// - Returns: How many pages that were.
  private func render(
    _ groups: Range<Int>, with maker: PageMaker, into sink: SiteOutput<some OutputSink>,
    noting gathered: inout Gathered
  ) throws(OutputError) -> Int {
    let site = scope.site
    // Of two pages at one address, which is a finding, the first is rendered.
    var pages: [Int] = []
    for group in groups {
      for case let page? in site.groups[group].pages
      where site.pageAtPath.areAllDifferent
        || site.pageAtPath[site.pages[page].details.path] == page
      {
        pages.append(page)
      }
    }
    var outputs = maker.make(pages)
    for (turn, page) in pages.enumerated() {
      gathered.add(&outputs[turn], page: page)
      for file in outputs[turn].files {
        try file.sheet.bytes.withBytes { (bytes) throws(OutputError) in
          try sink.write(
            bytes, to: file.path, from: site.files[site.pages[page].details.file].source.path)
        }
      }
      while let sheet = outputs[turn].files.popLast()?.sheet { maker.worker.takeBack(sheet) }
    }
    guard let inspect else { return pages.count }
    let documents = Dictionary(zip(pages, maker.worker.documents)) { first, _ in first }
    for group in groups {
      let found = inspect(
        site.groups[group], site.groups[group].pages.map { $0.flatMap { documents[$0] ?? nil } })
      if !found.isEmpty { gathered.inspected.append((group, found)) }
    }
    return pages.count
  }

  /// Copies the files beside the pages.
  private func copyResources(
    tree: any InputTree, into sink: SiteOutput<some OutputSink>, findings: inout [Finding]
  ) throws(OutputError) {
    for resource in scope.links.resources.all {
      let bytes: [UInt8]
      do throws(ReadFailure) {
        guard let read = try tree.read(resource.file, size: resource.size) else { continue }
        bytes = read
      } catch {
        findings.append(
          Finding(TreeProblem.unreadable(code: error.code), at: Place(file: resource.file)))
        continue
      }
      try sink.write(bytes, to: String(resource.path.dropFirst()), from: resource.file)
    }
  }
}
