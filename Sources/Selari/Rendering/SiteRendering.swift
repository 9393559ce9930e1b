import Diagnostics
import Dispatch
import Synchronization

/// Renders every file of a site into a sink: pages on every core, then what no page stands for.
struct SiteRendering: Sendable {
  let scope: SiteScope
  let workers: Int
  let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// What rendering gave beside the files.
  struct Result: Sendable {
    var findings: [Finding] = []
    var nextChange: Instant?
    /// The facts that were read, by name.
    var facts: Set<String> = []
    /// The directives that pages use, by name.
    var directives: Set<String> = []
    /// The texts and the assets that were asked for by names that only rendering knows.
    var strings: Set<String> = []
    var assets: Set<String> = []
    /// What pages allow in place.
    var allowances: [AllowedFindings.Entry] = []
    /// The pages that each page leads to, where a rule asks for it.
    var links: [Int: [Int32]] = [:]

    mutating func changes(at instant: Instant?) {
      guard let instant else { return }
      nextChange = nextChange.map { min($0, instant) } ?? instant
    }
  }

  /// Renders everything. Errors are the sink's.
  func render(tree: any InputTree, into sink: some OutputSink) throws(OutputError) -> Result {
    var result = Result()
    let sink = SiteOutput(sink)
    let gathered = try renderPages(into: sink)
    result.findings = gathered.notes.findings
    result.changes(at: gathered.notes.nextChange)
    result.facts = gathered.notes.facts
    result.directives = gathered.notes.directives
    result.strings = gathered.notes.strings
    result.assets = gathered.notes.assets
    result.allowances = gathered.notes.allowances
    result.links = gathered.notes.links
    result.findings += AnchorCheck(site: scope.site, ids: gathered.ids).findings(
      gathered.notes.anchors)
    let generated = GeneratedFiles(scope: scope).files(
      search: gathered.search, besides: gathered.ofModel)
    result.findings += generated.findings
    result.changes(at: generated.nextChange)
    for file in generated.files {
      try sink.write(file.bytes, to: file.path, from: SiteLayout.configuration)
    }
    try copyResources(tree: tree, into: sink, findings: &result.findings)
    result.findings += sink.findings
    return result
  }

  /// What the workers noted, together.
  private struct Gathered: Sendable {
    var notes = RenderingNotes()
    var ids: [Int: [String]] = [:]
    var search: [SearchIndex.Entry] = []
    /// The generated files that need no page's rendering.
    var ofModel: [GeneratedFiles.Part: GeneratedFiles.Result] = [:]
    /// What pages found wrong, by page, so that the order never depends on the workers.
    var findings: [(page: Int, findings: [Finding])] = []
  }

  private func renderPages(into sink: SiteOutput<some OutputSink>) throws(OutputError) -> Gathered {
    let next = Atomic<Int>(0)
    let gathered = Mutex<(all: Gathered, failure: OutputError?)>((Gathered(), nil))
    let count = scope.site.pages.count
    let workers = max(1, min(self.workers, count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let worker = PageWorker(scope: scope)
      var mine = Gathered()
      var failure: OutputError?
      while failure == nil {
        // The first job is none of the pages, so that the other workers go on meanwhile.
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue - 1
        guard index >= 0 else {
          mine.ofModel = GeneratedFiles(scope: scope).filesOfModel()
          continue
        }
        guard index < count else { break }
        // Of two pages at one address, which is a finding, the first is rendered.
        let page = scope.site.pages[index]
        guard scope.site.pageAtPath[page.path] == index else { continue }
        var output = worker.render(index)
        if !output.notes.findings.isEmpty {
          mine.findings.append((index, output.notes.findings))
          output.notes.findings = []
        }
        progress?(index + 1, count)
        mine.notes.add(output.notes)
        mine.ids[index] = output.ids
        if let entry = output.search { mine.search.append(entry) }
        do throws(OutputError) {
          let owner = scope.site.files[scope.site.pages[index].file].source.path
          for file in output.files { try sink.write(file.bytes, to: file.path, from: owner) }
        } catch {
          failure = error
        }
      }
      gathered.withLock { shared in
        shared.all.notes.add(mine.notes)
        shared.all.ids.merge(mine.ids) { first, _ in first }
        shared.all.search += mine.search
        shared.all.ofModel.merge(mine.ofModel) { first, _ in first }
        shared.all.findings += mine.findings
        shared.failure = shared.failure ?? failure
      }
    }
    let (all, failure) = gathered.withLock { $0 }
    if let failure { throw failure }
    var sorted = all
    sorted.notes.findings = all.findings.sorted { $0.page < $1.page }.flatMap(\.findings)
    return sorted
  }

  /// Copies the files beside the pages.
  private func copyResources(
    tree: any InputTree, into sink: SiteOutput<some OutputSink>, findings: inout [Finding]
  ) throws(OutputError) {
    for resource in scope.links.resources.all {
      let bytes: [UInt8]
      do throws(ReadFailure) {
        guard let read = try tree.read(resource.file) else { continue }
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

/// Whether the headings that links go to are there, once every page has been read.
struct AnchorCheck {
  let site: Site
  let ids: [Int: [String]]

  func findings(_ links: [AnchoredLink]) -> [Finding] {
    links.compactMap { link in
      // A page that another has the address of is not made, which is a finding of its own.
      guard site.pageAtPath[site.pages[link.anchor.page].path] == link.anchor.page else {
        return nil
      }
      return Self.finding(
        link.anchor.id, on: site.pages[link.anchor.page], ids: ids[link.anchor.page] ?? []
      ) { site.files[link.file].source.place(link.range) }
    }
  }

  /// What is wrong with a link to a heading of a page that has the headings `ids`.
  static func finding(
    _ id: String, on page: Page, ids: [String], at place: () -> Place
  ) -> Finding? {
    if ids.contains(id) { return nil }
    let problem = LinkProblem.noAnchor(
      page: page.id.text, id: id, suggestion: NearMiss.of(id, among: ids))
    return Finding(problem, at: place())
  }
}
