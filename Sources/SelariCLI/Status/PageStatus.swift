import Diagnostics
import Markdown
import Selari

/// How one page stands: the sections of its source that changed since each translation was checked,
/// and, where wanted, how.
struct PageStatus: Sendable {
  /// A translation, or the source itself.
  struct Version: Sendable {
    let language: Language
    let cell: TranslationTable.Cell
    let sections: [Section]
  }

  /// A section that changed, appeared or went.
  struct Section: Sendable {
    let change: SectionChange
    /// The heading's text, now or formerly.
    let title: String
    /// The line of the source on which it begins; nil where it went.
    let line: Int?
    /// What was and what is; nil where that was not asked for or is not known.
    let diff: SectionDiff?
    /// The commit that the former text is from.
    let former: SectionHistory.Former?
  }

  let row: TranslationTable.Row
  let source: Version
  let translations: [Version]
  /// Why the difference of some sections is not there, though it was asked for.
  let fault: HistoryFault?

  /// The status of a row.
  /// - Parameters:
  ///   - history: Gives the history, where differences are wanted.
  init?(
    _ row: TranslationTable.Row, in site: Site,
    history: (() throws(HistoryFault) -> SectionHistory)?
  ) {
    guard let file = site.files.first(where: { $0.source.path == row.cells[row.source].path })
    else { return nil }
    self.row = row
    let codes = site.configuration.languages
    source = Version(language: codes[row.source], cell: row.cells[row.source], sections: [])
    var reader = SectionReader(file: file, history: history)
    translations = row.cells.indices.filter { $0 != row.source }.map { language in
      let cell = row.cells[language]
      return Version(
        language: codes[language], cell: cell, sections: reader.sections(of: cell.changes))
    }
    fault = reader.fault
  }
}

/// Puts together what is known of changed sections.
private struct SectionReader {
  let file: ContentFile
  /// Gives the history, where differences are wanted.
  let history: (() throws(HistoryFault) -> SectionHistory)?
  private let present: [String: Fingerprints.Section]
  private(set) var fault: HistoryFault?

  init(file: ContentFile, history: (() throws(HistoryFault) -> SectionHistory)?) {
    self.file = file
    self.history = history
    let sections = Fingerprints(of: file, with: MarkdownParser()).sections
    present = Dictionary(sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func sections(of changes: [SectionChange]) -> [PageStatus.Section] {
    let former = former(changes)
    return changes.map { section($0, former: former[$0.id]) }
  }

  private func section(
    _ change: SectionChange, former: SectionHistory.Former?
  ) -> PageStatus.Section {
    let now = change.range == nil ? [] : present[change.id]?.lines ?? []
    let isKnown = history != nil && (change.kind == .appeared || former != nil)
    return PageStatus.Section(
      change: change, title: change.title.isEmpty ? former?.title ?? "" : change.title,
      line: line(of: change),
      diff: isKnown ? SectionDiff(from: former?.lines ?? [], to: now) : nil, former: former)
  }

  /// What the sections said, where they had a past and it can be found.
  private mutating func former(_ changes: [SectionChange]) -> [String: SectionHistory.Former] {
    let wanted = changes.filter { $0.kind != .appeared }
    guard let open = history, !wanted.isEmpty else { return [:] }
    do throws(HistoryFault) {
      let history = try open()
      let found = try history.former(wanted, of: file)
      if found.count < wanted.count { fault = fault ?? history.faultWhereNotFound }
      return found
    } catch {
      fault = error
      return [:]
    }
  }

  /// The line on which a section's first text stands; nil where it went.
  private func line(of change: SectionChange) -> Int? {
    guard let range = change.range else { return nil }
    if change.id == Fingerprints.page, let title = file.titleLine { return title }
    let start = file.source.bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
    return file.source.position(at: start).line
  }
}
