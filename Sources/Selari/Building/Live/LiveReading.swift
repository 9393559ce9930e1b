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
    /// Nothing but the bodies of pages can be another.
    case bodies
    /// Files beside the pages are others, and at most the bodies of pages.
    case resources
    /// Anything.
    case anything(resources: Bool)
  }

  /// Looks at the tree and reads what may have changed.
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
    if !isNew, !hasFindings, let inputs, let replaced = withNewBodies(inputs, touched, new) {
      self.inputs = replaced
      return hasOtherResources ? .resources : .bodies
    }
    content.doubt(touched)
    tree.doubt(touched)
    (inputs, findings) = reader.read(new)
    content.settle()
    return .anything(resources: hasOtherResources)
  }

  private var reader: SiteReader {
    var reader = SiteReader(tree: tree, workers: options.workers, address: options.address)
    reader.kept = content
    return reader
  }

  /// The inputs with the files of pages replaced; nil where anything but the bodies of flawless pages
  /// is another.
  private func withNewBodies(
    _ inputs: SiteInputs, _ touched: Set<String>, _ scan: TreeScan
  ) -> SiteInputs? {
    var files = inputs.content
    let reader = reader.contentReader(inputs.configuration)
    for path in touched {
      guard path.hasPrefix(ResourceTable.folder) else { return nil }
      switch ContentPath(path) {
      case .resource: continue
      case .data, .unnamedLanguage: return nil
      case .page:
        guard let index = inputs.index(of: path), let last = content.last(path),
          last.findings.isEmpty
        else { return nil }
        let reading = reader.reading(of: path)
        guard let file = reading.file, reading.findings.isEmpty, file.hasSameHead(as: files[index])
        else { return nil }
        files[index] = file
      }
    }
    return inputs.with(content: files, scan: scan)
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
    var (low, high) = (0, content.count)
    while low < high {
      let middle = (low + high) / 2
      if content[middle].source.path < path { low = middle + 1 } else { high = middle }
    }
    return low < content.count && content[low].source.path == path ? low : nil
  }

  fileprivate func with(content: [ContentFile], scan: TreeScan) -> SiteInputs {
    SiteInputs(
      configuration: configuration, scan: scan, content: content, facts: facts, terms: terms,
      strings: strings, redirects: redirects, templates: templates, assets: assets)
  }
}
