import Diagnostics

/// What was read of a site in memory: the tree as last seen, and what its files said.
struct LiveReading {
  private let tree: KeptTree
  private let content = KeptContent()
  private let options: Builder.Options
  private var scan: TreeScan?
  /// What reading the site gave; `inputs` is nil where `site.yaml` is unusable.
  private(set) var inputs: SiteInputs?
  private(set) var findings: [Finding] = []
  /// What `site.yaml` says, and what is wrong with it; nil where that is not known.
  private var configuration: (value: SiteConfiguration, findings: [Finding])?
  /// The files beside the pages.
  private(set) var resources = LiveResources()

  init(tree: any InputTree, options: Builder.Options) {
    self.tree = KeptTree(tree)
    self.options = options
  }

  /// What looking at the tree brought.
  enum News {
    /// All is as it was.
    case nothing
    /// Nothing but the bodies of pages can be another, and files beside them.
    case bodies(resources: Bool)
    /// Anything.
    case anything(resources: Bool)
  }

  /// Looks at the tree and reads what may have changed: all of it, where that is not known or the root
  /// is among it.
  mutating func update(_ changed: Set<String>?) -> News {
    let new: TreeScan
    if let changed, let scan, !changed.contains("") {
      new = tree.scan(changed, since: scan)
    } else {
      new = tree.scan()
    }
    var touched = scan.map { new.changes(since: $0) } ?? Set(new.files.map(\.path))
    // A file that is known to have changed may look as it did: an edit within a tick of the clock.
    touched.formUnion((changed ?? []).filter(new.contains))
    let hasFindings = !new.findings.isEmpty || scan?.findings.isEmpty == false
    if touched.isEmpty, scan != nil, !hasFindings { return .nothing }
    let isNew = scan.map { !new.hasSamePaths(as: $0) } ?? true
    scan = new
    let hasOtherResources = resources.read(touched, of: new, from: tree)
    if !isNew, !hasFindings, let inputs, let (replaced, isBody) = withPages(inputs, touched, new) {
      self.inputs = replaced
      content.settle()
      return isBody
        ? .bodies(resources: hasOtherResources) : .anything(resources: hasOtherResources)
    }
    content.doubt(touched)
    tree.doubt(touched)
    if touched.contains(SiteLayout.configuration) || hasFindings { configuration = nil }
    readAll(new)
    content.settle()
    return .anything(resources: hasOtherResources)
  }

  /// Reads what is not known; `site.yaml` only where it may have changed, since the formats of its
  /// languages are made of much.
  private mutating func readAll(_ scan: TreeScan) {
    if configuration == nil {
      var found: [Finding] = []
      let value = reader.configuration(findings: &found)
      configuration = value.map { ($0, found) }
      guard value != nil else {
        (inputs, findings) = reader.read(scan)
        return
      }
    }
    guard let configuration else { return }
    (inputs, findings) = reader.read(
      scan, by: configuration.value, findings: scan.findings + configuration.findings)
  }

  private var reader: SiteReader {
    var reader = SiteReader(tree: tree, workers: options.workers, address: options.address)
    reader.kept = content
    return reader
  }

  /// The inputs with the files of pages replaced, and whether their bodies alone are others; nil where
  /// anything but flawless pages and files beside them changed.
  private func withPages(
    _ inputs: SiteInputs, _ touched: Set<String>, _ scan: TreeScan
  ) -> (inputs: SiteInputs, isBody: Bool)? {
    var files = inputs.content
    var isBody = true
    let reader = reader.contentReader(inputs.configuration, facts: inputs.facts)
    for path in touched {
      guard path.hasPrefix(ResourceTable.folder) else { return nil }
      switch ContentPath(path) {
      case .resource: continue
      case .data, .unnamedLanguage: return nil
      case .page:
        guard let index = inputs.index(of: path), let last = content.last(path),
          last.findings.isEmpty
        else { return nil }
        guard let input = scan.file(path) else { return nil }
        let reading = reader.reading(of: input)
        guard let file = reading.file, reading.findings.isEmpty else { return nil }
        if !file.hasSameHead(as: files[index]) { isBody = false }
        files[index] = file
      }
    }
    return (inputs.with(content: files, scan: scan), isBody)
  }
}

extension ContentFile {
  /// Whether everything before the body is the same, byte for byte.
  fileprivate func hasSameHead(as other: ContentFile) -> Bool {
    bodyStart == other.bodyStart
      && source.bytes[..<bodyStart] == other.source.bytes[..<bodyStart]
  }
}

extension SiteInputs {
  /// The place of a page's file among the contents.
  fileprivate func index(of path: String) -> Int? {
    let place = content.partitioningIndex { $0.source.path >= path }
    return place < content.count && content[place].source.path == path ? place : nil
  }

  fileprivate func with(content: [ContentFile], scan: TreeScan) -> SiteInputs {
    SiteInputs(
      configuration: configuration, scan: scan, content: content, facts: facts, terms: terms,
      strings: strings, redirects: redirects, templates: templates, assets: assets)
  }
}
