import Diagnostics
import Markdown
import Templating

/// Builds a site: read → model → render → check, and hands every file to a sink.
///
/// A pure function of the tree and the options; what is written where is the sink's business.
public struct Builder: Sendable {
  /// What a build is asked for.
  public struct Options: Sendable {
    /// The instant to build for.
    public var at: Instant
    /// What `--url` gives, in place of the address in `site.yaml`.
    public var address: SiteAddress?
    /// Whether drafts and pages whose time has not come are shown.
    public var showsDrafts: Bool
    /// How many workers render at a time.
    public var workers: Int
    /// Profiles that a check runs beside those that `site.yaml` asks for.
    public var profiles: [CheckProfile] = []
    /// Told how many of how many pages are done; called from any worker, often.
    public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// Options; by default without drafts, on one worker.
    public init(
      at: Instant, address: SiteAddress? = nil, showsDrafts: Bool = false, workers: Int = 1
    ) {
      self.at = at
      self.address = address
      self.showsDrafts = showsDrafts
      self.workers = workers
    }
  }

  /// What a build gave.
  public struct Outcome: Sendable {
    /// What is wrong, sorted and once each.
    public var findings: [Finding]
    /// When the output would be another by itself; nil where it never would.
    public var nextChange: Instant?
    /// How many pages there are.
    public var pages: Int
    /// How many files of drafts a check did not look at.
    public var draftsLeftOut = 0
    /// How many translations nobody has recorded as checked, where a check was asked for.
    public var unrecordedTranslations = 0
    /// Why addresses outside the site, which were to be asked, were not.
    public var probeFailure: ProbeFailure?

    /// Whether something of severity error was found.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
  }

  let tree: any InputTree
  let options: Options

  /// A builder of a tree.
  public init(tree: any InputTree, options: Options) {
    self.tree = tree
    self.options = options
  }

  /// Builds into a sink. Where something of severity error is found, what the sink got is not to be
  /// published.
  public func build(into sink: some OutputSink) throws(OutputError) -> Outcome {
    try build(begin(), into: sink)
  }

  /// Builds what was begun to be read into a sink.
  func build(
    _ beginning: SiteReader.Beginning, into sink: some OutputSink
  ) throws(OutputError) -> Outcome {
    let made = try make(read(beginning), for: .build, into: sink)
    let outcome = made.isChecked ? made.outcome(adding: made.found) : made.outcome
    if options.workers > 1 { Parallel.letGo(consume made) }
    return outcome
  }

  /// What a build is made of, for the rules.
  struct Made: Sendable {
    let outcome: Outcome
    var site: CheckedSite?
    var allowed = AllowedFindings([])
    /// Whether rules looked at the sources.
    var isChecked = false
    /// What they found.
    var found: [Finding] = []
    /// What the HTML of pages was found to load from other hosts, allowed or not.
    var loaded: [Finding] = []

    /// What came of it, with what rules found that nothing allows.
    func outcome(adding found: [Finding]) -> Outcome {
      guard let site else { return outcome }
      let judged = Severities(site.configuration.checks).judge(allowed.without(found))
      let consequences = Consequences(of: outcome.findings + judged, in: site.inputs)
      var outcome = outcome
      let all =
        LinkThirdParty.once(outcome.findings, besides: found)
        + judged.filter { !consequences.contain($0) }
      outcome.findings = AbsentData.told(all, in: site.inputs).sortedOnce()
      return outcome
    }
  }

  private var reader: SiteReader {
    SiteReader(tree: tree, workers: options.workers, address: options.address)
  }

  /// Begins to read the site, whose files have been looked at where a scan is given.
  func begin(_ scan: TreeScan? = nil) -> SiteReader.Beginning { reader.begin(scan) }

  /// What is read of a site, whatever the instant that it is built for.
  struct Read: Sendable {
    let files: SiteReader.TemplateFiles
    let compiled: (library: TemplateLibrary, findings: [Finding])
    let reading: (inputs: SiteInputs?, findings: [Finding])
  }

  /// Reads what was begun to be read, and compiles its templates.
  func read(_ beginning: SiteReader.Beginning) -> Read {
    let files = beginning.templates
    let (compiled, reading) = Parallel.both(workers: options.workers) {
      Self.templates(files.sources)
    } _: {
      reader.read(beginning)
    }
    return Read(files: files, compiled: compiled, reading: reading)
  }

  /// Makes the site of what was read.
  func make(
    _ read: Read, for purpose: RulePurpose, into sink: some OutputSink
  ) throws(OutputError) -> Made {
    let (files, compiled, reading) = (read.files, read.compiled, read.reading)
    guard let inputs = reading.inputs else {
      // Without a configuration there are no pages; what is wrong with templates is told all the same.
      let outcome = Self.outcome(
        reading.findings + files.findings + compiled.findings, inputs: nil, nextChange: nil,
        pages: 0)
      return Made(outcome: outcome)
    }
    var findings = reading.findings
    let (assembled, beside) = Parallel.both(workers: options.workers) {
      assemble(inputs)
    } _: {
      filesBeside(inputs)
    }
    let templates = compiled.library
    findings += compiled.findings + assembled.findings + beside.findings
    var settings = inputs.configuration.checks
    settings.profiles += options.profiles
    let scope = SiteScope(
      Self.parts(
        inputs, site: assembled.site, library: templates, assets: beside.assets,
        resources: beside.resources, images: beside.images))
    var checked = CheckedSite(
      inputs: inputs, site: assembled.site, scope: scope, profiles: settings.profiles)
    let checker = Self.checker(of: checked, for: purpose)
    var rendering = SiteRendering(
      scope: scope, checks: OutputChecks(settings, for: purpose), workers: options.workers,
      progress: options.progress)
    if let checker, checker.looksAtPages { rendering.inspect = checker.findings(of:_:) }
    let rendered = try rendering.render(tree: tree, into: sink)
    findings += rendered.findings
    let changes = [assembled.site.nextChange, rendered.nextChange].compactMap { $0 }
    let loaded = findings.filter { $0.rule == LinkThirdParty.id }
    let allowed = Self.allowed(inputs, templates, rendered.allowances, findings: &findings)
    let outcome = Self.outcome(
      allowed.without(findings), inputs: inputs, nextChange: changes.min(),
      pages: assembled.site.pages.count)
    checked.used = rendered.used
    return Made(
      outcome: outcome, site: checked, allowed: allowed, isChecked: checker != nil,
      found: rendered.inspected + (checker?.findings(havingUsed: rendered.used) ?? []),
      loaded: loaded)
  }

  /// What runs the rules over the sources of a site; nil in a build where none of them is an error,
  /// which none is unless the site makes it one.
  private static func checker(of site: CheckedSite, for purpose: RulePurpose) -> Checker? {
    let severities = Severities(site.configuration.checks)
    return purpose == .check || severities.runInBuilds(site.profiles)
      ? Checker(site, for: purpose) : nil
  }

  static func outcome(
    _ findings: [Finding], inputs: SiteInputs?, nextChange: Instant?, pages: Int
  ) -> Outcome {
    let severities = Severities(inputs?.configuration.checks ?? CheckSettings())
    let judged = severities.judge(findings)
    let consequences = Consequences(of: judged, in: inputs)
    return Outcome(
      findings: AbsentData.told(judged.filter { !consequences.contain($0) }, in: inputs)
        .sortedOnce(),
      nextChange: nextChange, pages: pages)
  }

  /// The templates, compiled, and what is wrong with them. That is met on no page yet: each page that is
  /// rendered with a broken template counts for itself.
  static func templates(_ sources: [Source]) -> (library: TemplateLibrary, findings: [Finding]) {
    var (library, findings) = TemplateLibrary.compile(
      sources, under: SiteLayout.templatesFolder, environment: SiteScope.environment)
    for index in findings.indices { findings[index].count = 0 }
    return (library, findings)
  }

  /// The site's pages, decided.
  private func assemble(_ inputs: SiteInputs) -> (site: Site, findings: [Finding]) {
    SiteAssembler(inputs, at: options.at, showsDrafts: options.showsDrafts).assemble()
  }

  /// What pages show and refer to beside other pages.
  private struct FilesBeside: Sendable {
    let assets: AssetTable
    let resources: ResourceTable
    let images: [String: ImageContent]
    let findings: [Finding]
  }

  private func filesBeside(_ inputs: SiteInputs) -> FilesBeside {
    var findings: [Finding] = []
    let resources = ResourceTable(inputs.scan.files)
    return FilesBeside(
      assets: AssetTable.build(inputs.assets, findings: &findings), resources: resources,
      images: images(resources), findings: findings)
  }

  /// What each image beside the pages holds.
  private func images(_ resources: ResourceTable) -> [String: ImageContent] {
    var images: [String: ImageContent] = [:]
    for resource in resources.all where ImageSize.isImage(resource.file) {
      // What cannot be read is told when it is copied.
      let read = try? tree.read(resource.file, size: resource.size)
      guard let bytes = read ?? nil else { continue }
      images[resource.file] = ImageContent(of: bytes)
    }
    return images
  }

  /// What rendering needs to know of a site.
  /// - Parameter logsReads: Whether what is read for a page will be logged, as the preview does.
  static func parts(
    _ inputs: SiteInputs, site: Site, library: TemplateLibrary, assets: AssetTable,
    resources: ResourceTable, images: [String: ImageContent], logsReads: Bool = false
  ) -> SiteScope.Parts {
    let generated = GeneratedPaths(
      configuration: site.configuration, windows: inputs.facts.windowNames
    ).all
    return SiteScope.Parts(
      site: site, facts: inputs.facts, strings: inputs.strings, library: library, assets: assets,
      links: LinkResolver(
        site: site, resources: resources.published(in: site), generated: generated,
        logsReads: logsReads),
      images: images,
      footnoteLabels: inputs.configuration.languages.map {
        FootnoteLabels($0, inputs.strings)
      },
      foreignTerms: inputs.configuration.languages.map { language in
        ForeignTerms(
          phrases: inputs.terms.foreign(in: language).map { ($0.word.text, $0.code) },
          names: inputs.terms.names.map(\.text) + inputs.terms.native(to: language)
            + inputs.terms.hyphenated(in: language),
          attributes: {
            inputs.configuration.direction(of: $0).attributes(
              language: $0, within: language.direction)
          })
      })
  }
}
