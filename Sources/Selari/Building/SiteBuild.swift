import Diagnostics

/// Builds a site from a folder into a folder: what `selari build` does.
public struct SiteBuild: Sendable {
  /// The site's folder.
  public let site: String
  /// The output's folder.
  public let output: String
  /// What the build is asked for.
  public let options: Builder.Options
  /// What goes into the output beside the site's own files.
  public let addition: (any OutputAddition)?

  /// A build of a site's folder into an output folder.
  public init(
    site: String, output: String, options: Builder.Options, addition: (any OutputAddition)? = nil
  ) {
    self.site = site
    self.output = output
    self.options = options
    self.addition = addition
  }

  /// How a build went.
  public struct Report: Sendable {
    /// What was found, and when the output changes by itself.
    public let outcome: Builder.Outcome
    /// What became of the output; nil where it was left as it was.
    public let summary: OutputSummary?
    /// Whether nothing had changed, so that nothing was done.
    public let isUnchanged: Bool
  }

  /// Builds all or nothing: where something is wrong, the output stays as it was.
  public func run() throws(OutputError) -> Report {
    let tree = DiskTree(root: site, workers: options.workers)
    let last = BuildState.load(site: site).flatMap {
      $0.marker == OutputMarker.state(of: output)?.description ? $0 : nil
    }
    // Where nothing may have changed, that comes out first, and `site.yaml` need not be read.
    let scan = last.map { _ in tree.scan() }
    let seen = scan.map(key(of:))
    // What is wrong with the tree itself is no file's, and in no key. The output's files, which are as
    // many as the site's, are looked at where nothing else has changed.
    if let last, let scan, let seen, scan.findings.isEmpty, last.holds(key: seen, at: options.at),
      OutputMarker.isUntouched(output, workers: options.workers)
    {
      let outcome = Builder.Outcome(findings: [], nextChange: last.nextChange, pages: last.pages)
      return Report(outcome: outcome, summary: nil, isUnchanged: true)
    }
    let builder = Builder(tree: tree, options: options)
    let beginning = builder.begin(scan)
    // Without a site there is nothing to write, and no folder to judge beside it.
    guard beginning.scan.contains(SiteLayout.configuration) else {
      let outcome = try builder.build(beginning, into: DiscardedOutput())
      return Report(outcome: outcome, summary: nil, isUnchanged: false)
    }
    let folder = try OutputTree.begin(output: output, site: site, workers: options.workers)
    let added = addition?.sink(around: folder)
    let sink = added.map { $0 as any OutputSink } ?? folder
    let outcome = try builder.build(beginning, into: sink)
    guard !outcome.hasErrors else {
      folder.abandon()
      return Report(outcome: outcome, summary: nil, isUnchanged: false)
    }
    BuildState.forget(site: site)
    let summary = try folder.commit()
    added?.keep()
    // Findings that are no errors are told by every build, so such a build is never skipped.
    if outcome.findings.isEmpty, let state = OutputMarker.state(of: output) {
      BuildState(
        key: seen ?? key(of: beginning.scan), at: options.at, nextChange: outcome.nextChange,
        pages: outcome.pages,
        marker: state.description
      ).save(site: site)
    }
    return Report(outcome: outcome, summary: summary, isUnchanged: false)
  }

  /// What stands for all that the output is made of.
  private func key(of scan: TreeScan) -> String {
    BuildState.key(
      scan: scan,
      options: [
        output, options.address?.permalink("/") ?? "", options.showsDrafts ? "drafts" : "",
        addition?.option ?? "",
      ])
  }
}
