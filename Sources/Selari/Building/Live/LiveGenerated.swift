import Diagnostics

/// The files that no page stands for, as they were last made.
struct LiveGenerated {
  private typealias Result = GeneratedFiles.Result

  private var parts: [GeneratedFiles.Part: Result] = [:]
  /// What the chooser and 404 read.
  private var reads: [GeneratedFiles.Part: RememberedReads] = [:]
  /// The links to headings in the chooser and 404.
  private var anchorsByPart: [GeneratedFiles.Part: [RememberedAnchor]] = [:]
  /// Every QR code that was ever drawn, by its text.
  private var drawings: [String: GeneratedFile] = [:]

  /// What may be another.
  struct Changes {
    let all: LiveChanges
    /// Whether something else is said of pages, or they stand elsewhere.
    let hasOtherPages: Bool
    let hasOtherFacts: Bool
    let hasOtherSearch: Bool
  }

  /// The files, in the order of a build.
  var files: [GeneratedFile] { GeneratedFiles.Part.allCases.flatMap { parts[$0]?.files ?? [] } }

  /// What is wrong, in the same order.
  var findings: [Finding] { GeneratedFiles.Part.allCases.flatMap { parts[$0]?.findings ?? [] } }

  /// Their links to headings.
  var anchors: [RememberedAnchor] {
    GeneratedFiles.Part.allCases.flatMap { anchorsByPart[$0] ?? [] }
  }

  /// What is wrong with addresses of QR codes, those of the pages among them.
  func findings(ofDrawings links: [DrawingLink], _ model: LiveModel) -> [Finding] {
    let all = links + GeneratedFiles.Part.allCases.flatMap { parts[$0]?.drawings ?? [] }
    if all.isEmpty { return [] }
    let drawn = Set((parts[.drawings]?.files ?? []).map { "/" + $0.path })
    return DrawingCheck(scope: model.scope, drawn: drawn).findings(all)
  }

  /// When one of them changes by itself.
  var nextChange: Instant? { parts.values.compactMap(\.nextChange).min() }

  /// Gives a new scope the codes that were drawn before.
  func lend(to scope: SiteScope) { scope.drawn.withLock { $0 = drawings } }

  /// Makes again what may be another.
  mutating func update(
    _ model: LiveModel, _ changes: Changes, pages: inout LivePages, shown: LiveFiles
  ) {
    let generated = GeneratedFiles(scope: model.scope, checks: model.checks)
    for part in GeneratedFiles.Part.allCases {
      switch part {
      case .sitemap, .redirects, .feeds:
        if changes.hasOtherPages { parts[part] = generated.part(part) }
      case .search:
        if changes.hasOtherPages || changes.hasOtherSearch {
          parts[part] = generated.part(part, search: Self.entries(pages, model))
        }
      case .calendars:
        if changes.all.isEverything || changes.hasOtherFacts { parts[part] = generated.part(part) }
      case .robots, .security, .assets: parts[part] = generated.part(part)
      case .chooser, .notFound: neutral(part, generated, changes.all, model, &pages, shown)
      case .drawings:
        parts[part] = drawings(pages, model)
        // What is looked up behind them is not to find those that nobody shows any more.
        lend(to: model.scope)
      }
    }
  }

  /// The chooser or 404, where something that it read is another; where it cannot be made, it stays.
  private mutating func neutral(
    _ part: GeneratedFiles.Part, _ generated: GeneratedFiles, _ changes: LiveChanges,
    _ model: LiveModel, _ pages: inout LivePages, _ shown: LiveFiles
  ) {
    if let last = parts[part], last.findings.isEmpty, let read = reads[part],
      !changes.touches(read)
    {
      return
    }
    let log = ReadLog()
    var result = generated.part(part, noting: log)
    if result.findings.contains(where: \.isFatal) {
      result.files = result.files.map {
        GeneratedFile($0.path, bytes: shown.bytes($0.path) ?? $0.bytes)
      }
    }
    parts[part] = result
    anchorsByPart[part] = result.anchors.map { RememberedAnchor($0, in: model) }
    reads[part] = pages.remember(log, in: model)
  }

  /// What search knows of the pages, with their present indexes.
  private static func entries(_ pages: LivePages, _ model: LiveModel) -> [SearchIndex.Entry] {
    pages.inOrder(model).compactMap { index, record in
      record.search.map { SearchIndex.Entry(page: index, headings: $0.headings, text: $0.text) }
    }
  }

  /// The QR codes that some page shows.
  private mutating func drawings(_ pages: LivePages, _ model: LiveModel) -> Result {
    drawings.merge(model.scope.drawn.withLock { $0 }) { old, _ in old }
    var texts = Set(reads.values.flatMap(\.drawn))
    for (_, record) in pages.inOrder(model) { texts.formUnion(record.reads.drawn) }
    drawings = drawings.filter { texts.contains($0.key) }
    return Result(files: drawings.values.sorted { $0.path < $1.path })
  }
}
