import Diagnostics
import Synchronization

/// The pages of a site in memory, as they were last rendered.
struct LivePages {
  /// What is remembered, by page number.
  private var records: [PageRecord?] = []
  private(set) var table = DependencyTable()
  /// The pages whose headings are others since they were last looked for, by number.
  private var newHeadings: Set<UInt32> = []
  /// The pages rendered since then.
  private var rendered: Set<UInt32> = []
  /// Whether other paths are written since that was last asked.
  private var hasOtherPaths = true
  /// Whether search knows something else since that was last asked.
  private var hasOtherSearch = true

  // MARK: - Rendering

  /// Forgets the pages that a site no longer has, or that give way to another at their address, and
  /// tells which are to be rendered, by index.
  mutating func begin(
    _ model: LiveModel, _ changes: LiveChanges, shown: LiveFiles
  ) -> [Int] {
    let count = model.map.indexes.count
    if records.count < count { records += Array(repeating: nil, count: count - records.count) }
    var stale: [Int] = []
    for number in records.indices {
      guard let index = model.map.index(number), model.map.isShown[index] else {
        if let record = records[number] {
          if model.lost.holds(record.source) { keep(record.files, of: record, in: shown) }
          forget(number)
        }
        continue
      }
      if let record = records[number], !record.isFragile, !changes.touches(record.reads) {
        continue
      }
      stale.append(index)
    }
    return stale.sorted()
  }

  private mutating func forget(_ number: Int) {
    records[number] = nil
    newHeadings.insert(UInt32(number))
    hasOtherPaths = true
    hasOtherSearch = true
  }

  /// Renders pages on every core and remembers what they gave.
  mutating func render(_ indexes: [Int], of model: LiveModel, workers: Int, shown: LiveFiles) {
    // So many at a time, so that of a large site the pages before and after are never there at once.
    for start in stride(from: 0, to: indexes.count, by: Self.batch) {
      let batch = indexes[start..<min(start + Self.batch, indexes.count)]
      remember(outputs(batch, of: model, workers: workers), of: model, shown: shown)
    }
  }

  private static let batch = 512

  private mutating func remember(_ outputs: [Output], of model: LiveModel, shown: LiveFiles) {
    for output in outputs {
      let number = model.map.number(output.index)
      let last = records[Int(number)]
      let record = PageRecord(
        output.output, of: model.site.pages[output.index],
        RememberedReads(output.reads, in: model, &table), in: model, after: last, shown: shown)
      records[Int(number)] = record
      for file in record.files { shown.note(file.path, record.unmade) }
      rendered.insert(number)
      if last?.ids ?? PageIDs() != record.ids { newHeadings.insert(number) }
      if last?.files.map(\.path) != record.files.map(\.path) {
        hasOtherPaths = true
        if let last { leave(last, for: record, isLost: model.lost.holds(last.source), in: shown) }
      }
      if !Self.isSame(last?.search, record.search) { hasOtherSearch = true }
    }
  }

  /// Notes where a page has been, so that who looks at it there is led on; and keeps it as it was
  /// while it has lost its address to a fault.
  private func leave(
    _ last: PageRecord, for record: PageRecord, isLost: Bool, in shown: LiveFiles
  ) {
    let paths = Set(record.files.map(\.path))
    let left = last.files.filter { $0.path.hasSuffix(".html") && !paths.contains($0.path) }
    for file in left { shown.leave(file.path, source: record.source) }
    if isLost { keep(left, of: last, in: shown) }
  }

  private func keep(
    _ files: [(path: String, bytes: [UInt8])], of record: PageRecord, in shown: LiveFiles
  ) {
    for file in files where file.path.hasSuffix(".html") {
      shown.leave(file.path, source: record.source)
      shown.keep(file.path, LiveFiles.Gone(bytes: file.bytes, source: record.source))
    }
  }

  /// What a log noted, to be remembered.
  mutating func remember(_ log: ReadLog, in model: LiveModel) -> RememberedReads {
    RememberedReads(NumberedReads(log, model.map, known: table), in: model, &table)
  }

  /// One page's output, and what was read for it.
  private struct Output: Sendable {
    let index: Int
    let output: PageWorker.Output
    let reads: NumberedReads
  }

  private func outputs(
    _ indexes: ArraySlice<Int>, of model: LiveModel, workers: Int
  ) -> [Output] {
    let next = Atomic<Int>(indexes.startIndex)
    let outputs = Mutex<[Output]>([])
    let (scope, checks, map, table) = (model.scope, model.checks, model.map, table)
    // A few pages are done before a second worker has warmed up.
    let workers = max(1, min(workers, indexes.count / 4))
    Parallel.run(workers: workers) { _ in
      let maker = PageMaker(scope: scope, checks: checks)
      var mine: [Output] = []
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < indexes.endIndex else { break }
        let reads = ReadLog()
        maker.worker.reads = reads
        var output = maker.make(indexes[turn])
        // What is kept is kept for long, in as much room as it needs; the rest serves the next page.
        for index in output.files.indices {
          let (address, sheet) = (output.files[index].address, output.files[index].sheet)
          output.files[index] = PageWorker.File(address: address, sheet: HTMLSheet(copying: sheet))
          maker.worker.takeBack(sheet)
        }
        mine.append(
          Output(
            index: indexes[turn], output: output, reads: NumberedReads(reads, map, known: table)))
      }
      outputs.withLock { $0 += mine }
    }
    return outputs.withLock { $0 }
  }

  // MARK: - After rendering

  /// Looks for the headings that links go to: on the pages that were rendered, and on those that link
  /// to a page whose headings changed.
  mutating func checkAnchors(_ model: LiveModel) {
    for (number, record) in records.enumerated() {
      guard let record, !record.anchors.isEmpty else { continue }
      let isNew = rendered.contains(UInt32(number))
      if isNew || record.anchors.contains(where: { newHeadings.contains($0.page) }) {
        record.anchorFindings = findings(of: record, number, model)
      }
    }
    rendered = []
    newHeadings = []
  }

  private func findings(of record: PageRecord, _ number: Int, _ model: LiveModel) -> [Finding] {
    guard let own = model.map.index(number) else { return [] }
    return record.anchors.compactMap { finding(of: $0, on: own, model) }
  }

  private func finding(of link: RememberedAnchor, on own: Int?, _ model: LiveModel) -> Finding? {
    link.link(in: model, on: own).flatMap {
      AnchorCheck.finding($0, in: model.scope, target: records[Int(link.page)]?.ids ?? PageIDs())
    }
  }

  /// What is wrong with links to headings that stand on no page.
  func findings(of links: [RememberedAnchor], _ model: LiveModel) -> [Finding] {
    links.compactMap { finding(of: $0, on: nil, model) }
  }

  /// The addresses of QR codes that stand on the pages of a site.
  func drawings(_ model: LiveModel) -> [DrawingLink] {
    inOrder(model).flatMap { index, record in
      record.drawings.map {
        DrawingLink(path: $0.path, origin: $0.origin.moved(to: index, in: model.site))
      }
    }
  }

  /// Whether other paths are written than when this was last asked.
  mutating func takeOtherPaths() -> Bool {
    defer { hasOtherPaths = false }
    return hasOtherPaths
  }

  /// Whether search knows something else than when this was last asked.
  mutating func takeOtherSearch() -> Bool {
    defer { hasOtherSearch = false }
    return hasOtherSearch
  }

  /// What is remembered of a page of a site; nil where it is not shown.
  func record(_ index: Int, _ model: LiveModel) -> PageRecord? {
    records[Int(model.map.number(index))]
  }

  /// What is remembered of the pages of a site, in their order.
  func inOrder(_ model: LiveModel) -> [(index: Int, record: PageRecord)] {
    model.map.numbers.enumerated().compactMap { index, number in
      records[Int(number)].map { (index, $0) }
    }
  }
}

extension LivePages {
  /// Whether search knows the same of a page, whatever its index.
  private static func isSame(_ one: SearchIndex.Entry?, _ other: SearchIndex.Entry?) -> Bool {
    guard let one, let other else { return (one == nil) == (other == nil) }
    return one.text == other.text
      && one.headings.elementsEqual(other.headings) { $0.id == $1.id && $0.text == $1.text }
  }
}
