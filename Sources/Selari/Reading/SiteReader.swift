import Diagnostics

/// Reads all that a site says: its configuration, pages, data, templates and assets. What lies beside the
/// pages is read by others: images for their sizes, and every file when it is copied.
public struct SiteReader: Sendable {
  let tree: any InputTree
  let workers: Int
  let address: SiteAddress?
  /// The rules that `site.yaml` may name.
  let rules: RuleNames
  /// The pages' files that were read before; nil where everything is to be read.
  var kept: KeptContent?

  /// A reader of a tree, by the rules that `site.yaml` may name.
  init(tree: any InputTree, workers: Int, address: SiteAddress?, rules: RuleNames) {
    self.tree = tree
    self.workers = workers
    self.address = address
    self.rules = rules
  }

  /// What was read, and all that was wrong with it; nil where `site.yaml` is unusable.
  public func read(_ scan: TreeScan) -> (inputs: SiteInputs?, findings: [Finding]) {
    read(begin(scan))
  }

  /// What was read after the beginning.
  func read(_ beginning: Beginning) -> (inputs: SiteInputs?, findings: [Finding]) {
    var findings = beginning.scan.findings
    // One that leads out of the site, or is no file, has been told; what it says is nothing.
    if !beginning.scan.contains(SiteLayout.configuration),
      findings.contains(where: { $0.place.file == SiteLayout.configuration })
    {
      return (nil, findings)
    }
    findings += beginning.findings
    guard let configuration = beginning.configuration else { return (nil, findings) }
    let inputs = inputs(
      configuration, scan: beginning.scan, with: beginning.templates, findings: &findings)
    return (inputs, findings)
  }

  /// What reading begins with: neither the files there are nor the templates need a configuration, nor
  /// does `site.yaml` need them.
  struct Beginning: Sendable {
    let scan: TreeScan
    let templates: TemplateFiles
    /// What `site.yaml` says; nil where it is unusable.
    let configuration: SiteConfiguration?
    /// What is wrong with `site.yaml`.
    let findings: [Finding]
  }

  /// Begins to read: looks at the tree, unless that was done, while the formats of the languages, of
  /// which a small site's build is made by a good part, are asked for.
  func begin(_ scan: TreeScan? = nil) -> Beginning {
    let (there, said) = Parallel.both(workers: workers) {
      let scan = scan ?? tree.scan()
      return (scan: scan, templates: templates(scan))
    } _: {
      var findings: [Finding] = []
      let configuration = configuration(findings: &findings)
      return (configuration: configuration, findings: findings)
    }
    return Beginning(
      scan: there.scan, templates: there.templates, configuration: said.configuration,
      findings: said.findings)
  }

  /// What was read by a configuration.
  /// - Parameter findings: What was wrong up to then.
  func read(
    _ scan: TreeScan, by configuration: SiteConfiguration, findings: [Finding]
  ) -> (inputs: SiteInputs?, findings: [Finding]) {
    var findings = findings
    let inputs = inputs(
      configuration, scan: scan, with: templates(scan), findings: &findings)
    return (inputs, findings)
  }

  /// What `site.yaml` says, for what needs no more of a site; nil, after findings, where it is
  /// unusable.
  public func configuration(findings: inout [Finding]) -> SiteConfiguration? {
    configurationFile(findings: &findings).flatMap {
      SiteConfigurationReader(address: address, rules: rules).read($0, findings: &findings)
    }
  }

  /// A publish target of `site.yaml`, and the names of all, for what needs no more than that: what is wrong
  /// elsewhere in the file stands in nobody's way. The target is nil, after findings, where it is not usable, and
  /// without any where there is none of the name.
  public func target(
    _ name: String, findings: inout [Finding]
  ) -> (target: PublishTarget?, names: [String]) {
    configurationFile(findings: &findings).map {
      SiteConfigurationReader(address: address, rules: rules)
        .target(name, in: $0, findings: &findings)
    } ?? (nil, [])
  }

  private func configurationFile(findings: inout [Finding]) -> Source? {
    let text = TextReader(tree: tree)
    let before = findings.count
    guard let file = text.read(SiteLayout.configuration, findings: &findings) else {
      if findings.count == before {
        let near = tree.scan().files.first {
          NearSource.meant(by: $0.path) == SiteLayout.configuration
        }
        findings.append(
          Finding(
            TreeProblem.noConfiguration(near: near?.path),
            at: Place(file: SiteLayout.configuration)))
      }
      return nil
    }
    return file
  }

  private func inputs(
    _ configuration: SiteConfiguration, scan: TreeScan, with templates: TemplateFiles,
    findings: inout [Finding]
  ) -> SiteInputs {
    let languages = configuration.languages
    let near = nearSources(among: scan, languages)
    // Before the pages, whose times may be taken from there.
    var ofFacts: [Finding] = []
    let facts =
      data(ContentPath.facts, of: scan, findings: &ofFacts).map {
        FactsReader(
          languages: languages, zone: configuration.zone, address: configuration.address
        ).read($0, findings: &ofFacts)
      }
      ?? Facts(
        unread: scan.contains(ContentPath.facts) || near.contains { $0.meant == ContentPath.facts }
          ? .all : .none)
    let content = contentReader(configuration, facts: facts).read(scan.files, workers: workers)
    findings += content.findings + templates.findings
    findings += near.map { path, meant in
      let problem = TreeProblem.nearSource(path, meant: meant, isThere: scan.contains(meant))
      return Finding(problem, at: Place(file: path))
    }
    if content.files.isEmpty && content.findings.isEmpty {
      findings.append(Finding(TreeProblem.noPages, at: Place(file: SiteLayout.content)))
    }
    findings += ofFacts
    let terms = data(ContentPath.terms, of: scan, findings: &findings).map {
      TermsReader(languages: languages).read($0, findings: &findings)
    }
    let strings = data(SiteLayout.stringsPath, of: scan, findings: &findings).map {
      StringsReader(languages: languages).read($0, findings: &findings)
    }
    let redirects = data(SiteLayout.redirects, of: scan, findings: &findings).map {
      RedirectsReader(languages: languages).read($0, findings: &findings)
    }
    return SiteInputs(
      configuration: configuration, scan: scan, content: content.files,
      facts: facts, terms: terms ?? Terms(),
      strings: strings ?? Strings(unread: .all), redirects: redirects ?? RedirectRules(),
      templates: templates.sources, assets: assets(scan, findings: &findings))
  }

  /// The files that have nearly the name or the place of a source, and what each was meant to be.
  private func nearSources(
    among scan: TreeScan, _ languages: [Language]
  ) -> [(path: String, meant: String)] {
    scan.files.compactMap { file in
      guard let meant = NearSource.meant(by: file.path) else { return nil }
      // Much lies beside `site.yaml` that is no page: only front matter makes it one.
      if file.path.hasSuffix(".md") {
        guard case .page(_, let code, _) = ContentPath(meant),
          languages.contains(where: { $0.code == code }),
          let bytes = try? tree.read(file.path), let head = FrontMatterLines(bytes),
          head.hasTitle(in: bytes)
        else { return nil }
      }
      return (file.path, meant)
    }
  }

  /// A file of data; nil where the scan has none of the name, though a link that leads out of the
  /// site may have it.
  private func data(
    _ path: String, of scan: TreeScan, findings: inout [Finding]
  ) -> Source? {
    scan.file(path).flatMap { TextReader(tree: tree).read($0, findings: &findings) }
  }

  /// What reads the pages' files of a site.
  func contentReader(_ configuration: SiteConfiguration, facts: Facts) -> ContentReader {
    let moments = FactMoments(facts, in: configuration.zone)
    kept?.begin(with: configuration, facts: moments)
    return ContentReader(
      tree: tree,
      frontMatter: FrontMatterReader(
        languages: configuration.languages, topics: configuration.topics,
        zone: configuration.zone, facts: moments),
      languages: configuration.languages, kept: kept)
  }

  /// The templates, and what was wrong with their files.
  struct TemplateFiles: Sendable {
    var sources: [Source] = []
    var findings: [Finding] = []
  }

  /// The templates. They need no configuration to be read.
  func templates(_ scan: TreeScan) -> TemplateFiles {
    let text = TextReader(tree: tree)
    var files = TemplateFiles()
    for file in scan.files where SiteLayout.isTemplate(file.path) {
      if let source = text.read(file, findings: &files.findings) {
        files.sources.append(source)
      }
    }
    return files
  }

  /// The assets' bytes by name below `templates/assets/`.
  private func assets(_ scan: TreeScan, findings: inout [Finding]) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for file in scan.files where file.path.hasPrefix(SiteLayout.assetsFolder) {
      do throws(ReadFailure) {
        result[String(file.path.dropFirst(SiteLayout.assetsFolder.count))] = try tree.read(
          file.path, size: file.size)
      } catch {
        findings.append(
          Finding(TreeProblem.unreadable(code: error.code), at: Place(file: file.path)))
      }
    }
    return result
  }
}

/// Everything a site is made of, read and located; nothing decided yet.
public struct SiteInputs: Sendable {
  /// What `site.yaml` says.
  public let configuration: SiteConfiguration
  /// The files there are.
  public let scan: TreeScan
  /// The pages' files, sorted by path.
  public let content: [ContentFile]
  /// What `content/facts.yaml` states.
  public let facts: Facts
  /// What `content/terms.yaml` states.
  let terms: Terms
  /// What `templates/strings.yaml` states.
  let strings: Strings
  /// What `redirects.yaml` states.
  let redirects: RedirectRules
  /// The templates' sources, by path below the site.
  public let templates: [Source]
  /// The assets' bytes by name.
  public let assets: [String: [UInt8]]

  /// The names that pages may give as their layout: every template's, `parts/head.html`.
  var layouts: Set<String> {
    Set(templates.map { String($0.path.dropFirst(SiteLayout.templatesFolder.count)) })
  }
}
