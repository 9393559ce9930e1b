import Diagnostics

/// What is remembered of a page's rendering: what it gave, and what it read.
final class PageRecord {
  /// The path of its source.
  let source: String
  /// The files: one, or several for a list that is split.
  let files: [(path: String, bytes: [UInt8])]
  let findings: [Finding]
  let nextChange: Instant?
  /// Links to headings.
  let anchors: [RememberedAnchor]
  /// Addresses of QR codes.
  let drawings: [DrawingLink]
  let ids: PageIDs
  let search: SearchIndex.Entry?
  let allowances: [PlacedAllowance]
  let reads: RememberedReads
  /// Whether it could not be made: a template or a directive of it failed, or its front matter cannot
  /// be read, so that it would be a page by another name with the front matter for its text.
  private let isFailed: Bool
  /// Whether it could not be made, and is shown as it was when it last could.
  let isOld: Bool
  /// What is shown of it, where it could not be made.
  var unmade: LiveFiles.Unmade? { isOld ? .old : isFailed ? .partial : nil }
  /// Whether it is rendered with every update: where something is wrong, what is suggested instead
  /// may hang on anything.
  let isFragile: Bool
  /// Links to headings that are not there.
  var anchorFindings: [Finding] = []

  /// What rendering a page gave. A file of a page that could not be made keeps the bytes that it was
  /// last made with; one that never could be made is shown as far as it goes.
  init(
    _ output: PageWorker.Output, of page: Page, _ reads: RememberedReads, in model: LiveModel,
    after last: PageRecord?, shown: LiveFiles
  ) {
    source = model.site.files[page.file].source.path
    isFailed =
      output.notes.findings.contains(where: \.isFatal) || !model.library.contains(page.layout)
      || !model.site.files[page.file].hasTitle
    let wasNeverMade = last.map { $0.isFailed && !$0.isOld } ?? false
    let good = isFailed && !wasNeverMade ? output.files.map { shown.bytes($0.path) } : []
    let isOld = good.contains { $0 != nil }
    self.isOld = isOld
    files = output.files.enumerated().map { index, file in
      (file.path, (isOld ? good[index] : nil) ?? file.bytes)
    }
    findings = output.notes.findings
    nextChange = output.notes.nextChange
    anchors = output.notes.anchors.map { RememberedAnchor($0, in: model) }
    drawings = output.notes.drawings
    ids = output.ids
    search = output.search
    allowances = output.notes.allowances
    isFragile = isFailed || !findings.isEmpty
    self.reads = reads
  }
}
