import Diagnostics

/// What was ever read of a site beside its pages, each thing with a number.
struct DependencyTable: Sendable {
  private(set) var all: [Dependency] = []
  private var numbers: [Dependency: Int32] = [:]

  /// The number of a thing that was read before.
  func known(_ dependency: Dependency) -> Int32? { numbers[dependency] }

  /// The number of a thing that was read.
  mutating func number(_ dependency: Dependency) -> Int32 {
    if let number = numbers[dependency] { return number }
    let number = Int32(all.count)
    all.append(dependency)
    numbers[dependency] = number
    return number
  }
}

/// What a rendering read, as it is remembered.
struct RememberedReads {
  /// Of pages: a number and an aspect, as `number × 4 + aspect`, each once.
  private(set) var pages: [UInt32] = []
  /// Of the rest: its number in the table.
  private(set) var others: [Int32] = []
  /// The texts of the QR codes it shows.
  private(set) var drawn: Set<String> = []

  /// Nothing.
  init() {}

  /// What a log noted.
  init(_ reads: NumberedReads, in model: LiveModel, _ table: inout DependencyTable) {
    pages = reads.pages
    others = reads.others
    drawn = reads.drawn
    for dependency in reads.unknown {
      others.append(table.number(dependency))
      if case .template(let name) = dependency, model.web.reach(of: name).readsNow {
        others.append(table.number(.today))
      }
    }
  }
}

/// What a log noted, put into numbers as far as a worker can.
struct NumberedReads: Sendable {
  let pages: [UInt32]
  private(set) var others: [Int32] = []
  /// What has no number yet, and the templates, which may lead to the date.
  private(set) var unknown: [Dependency] = []
  let drawn: Set<String>

  init(_ log: ReadLog, _ map: PageMap, known table: DependencyTable) {
    var sorted = log.pages.map { map.number(Int($0 >> 2)) << 2 | $0 & 3 }
    sorted.sort()
    var pages: [UInt32] = []
    for entry in sorted where pages.last != entry { pages.append(entry) }
    self.pages = pages
    drawn = log.drawn
    for dependency in log.others {
      if case .template = dependency {
        unknown.append(dependency)
      } else if let number = table.known(dependency) {
        others.append(number)
      } else {
        unknown.append(dependency)
      }
    }
  }
}

/// What is remembered of a page's rendering: what it gave, and what it read.
final class PageRecord {
  /// The files: one, or several for a list that is split.
  let files: [(path: String, bytes: [UInt8])]
  let findings: [Finding]
  let nextChange: Instant?
  /// Links to headings: the number of the page they go to, the heading, where the link stands, and
  /// whether it is shown.
  let anchors: [(page: UInt32, id: String, origin: AnchoredLink.Origin, isShown: Bool)]
  let ids: PageIDs
  let search: SearchIndex.Entry?
  let allowances: [AllowedFindings.Entry]
  let reads: RememberedReads
  /// Whether it could not be made: a template or a directive of it failed, or its front matter cannot
  /// be read, so that it would be a page by another name with the front matter for its text.
  private let isFailed: Bool
  /// Whether it could not be made, and is shown as it was when it last could.
  let isOld: Bool
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
    anchors = output.notes.anchors.map {
      (model.map.number($0.anchor.page), $0.anchor.id, $0.origin, $0.isShown)
    }
    ids = output.ids
    search = output.search
    allowances = output.notes.allowances
    isFragile = isFailed || !findings.isEmpty
    self.reads = reads
  }
}
