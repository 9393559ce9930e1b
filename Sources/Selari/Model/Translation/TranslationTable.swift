import Diagnostics
import Markdown

/// How far the translation of a site has come: pages × languages. What `selari status` prints and
/// the preview shows.
public struct TranslationTable: Sendable {
  /// How a page stands in a language.
  public enum State: String, Sendable, CaseIterable {
    /// It is what the others are translations of.
    case source
    /// It was checked against the source as it is now.
    case complete
    /// The source has changed since it was checked.
    case stale
    /// It was never recorded as checked.
    case unchecked
    /// It is still being written, or a section that it stands in is.
    case draft
    /// There is no such file.
    case missing
  }

  /// A page in a language.
  public struct Cell: Sendable {
    /// How it stands.
    public let state: State
    /// Its file, relative to the site; for a missing one, where it would be.
    public let path: String
    /// How many words people read in it; 0 where it is missing.
    public let words: Int
    /// Its address, where it exists at the instant looked at: `/ms/soalan-lazim/`.
    public let address: String?
    /// The sections of the source that changed, appeared or went since it was checked; empty unless
    /// it is stale.
    public let changes: [SectionChange]
  }

  /// A page in every language.
  public struct Row: Sendable {
    /// The page.
    public let page: PageID
    /// Its title in its source language.
    public let title: String
    /// The language that it is written in first, as an index into ``TranslationTable/languages``.
    public let source: Int
    /// What happens where a language is missing.
    let missing: MissingPolicy
    /// How it stands in each language, in their order.
    public let cells: [Cell]
  }

  /// What a language's column comes to.
  public struct Total: Sendable, Equatable {
    /// How many pages are in each state.
    public let pages: [State: Int]
    /// How many words they have.
    public let words: Int
  }

  /// The site's languages, in their order.
  public let languages: [Language]
  /// The pages, by id; what is below a section comes after it. One of which a file's front matter cannot
  /// be read is not among them: how it stands is not known.
  public let rows: [Row]

  /// The columns' totals, in the order of the languages.
  public var totals: [Total] {
    languages.indices.map { language in
      let cells = rows.map { $0.cells[language] }
      return Total(
        pages: Dictionary(cells.map { ($0.state, 1) }, uniquingKeysWith: +),
        words: cells.reduce(0) { $0 + $1.words })
    }
  }

  /// The table with one page's row alone; nil where there is no such page.
  public func only(_ page: PageID) -> TranslationTable? {
    guard let row = rows.first(where: { $0.page == page }) else { return nil }
    return TranslationTable(languages: languages, rows: [row])
  }

  private init(languages: [Language], rows: [Row]) {
    self.languages = languages
    self.rows = rows
  }

  /// The table of a site. Drafts are in it whether they are shown or not.
  /// - Parameters:
  ///   - site: The site.
  ///   - workers: How many pages are read at a time.
  public init(of site: Site, workers: Int = 1) {
    languages = site.configuration.languages
    let groups = site.groups.filter { Self.isKnown($0, in: site) }
    rows = Parallel.map(count: groups.count, workers: workers) {
      TranslationRowReader(site: site).row(groups[$0])
    }
  }

  /// How one page stands in each language; nil where that is not known.
  public static func row(of group: PageGroup, in site: Site) -> Row? {
    isKnown(group, in: site) ? TranslationRowReader(site: site).row(group) : nil
  }

  private static func isKnown(_ group: PageGroup, in site: Site) -> Bool {
    group.files.allSatisfy { $0.map { site.files[$0].hasTitle } ?? true }
  }
}

/// Reads the pages of one row.
private struct TranslationRowReader {
  let site: Site
  let parser = MarkdownParser()

  func row(_ group: PageGroup) -> TranslationTable.Row {
    let source = group.files[group.source].map { site.files[$0] }
    let record = SourceRecord(source, parser)
    return TranslationTable.Row(
      page: group.id, title: source?.frontMatter.title?.value ?? group.id.text,
      source: group.source, missing: group.missing,
      cells: group.files.indices.map { cell(group, language: $0, source: record) })
  }

  private func cell(
    _ group: PageGroup, language: Int, source: SourceRecord
  ) -> TranslationTable.Cell {
    guard let index = group.files[language] else {
      let code = site.configuration.languages[language].code
      return TranslationTable.Cell(
        state: .missing,
        path: source.file.map { ContentPath.translation(of: $0.source.path, language: code) } ?? "",
        words: 0, address: nil, changes: [])
    }
    let file = site.files[index]
    let changes = language == group.source ? [] : source.changes(since: file)
    let page = group.pages[language].map { site.pages[$0] }
    return TranslationTable.Cell(
      state: site.isInDraft(group.id, language)
        ? .draft : state(isSource: language == group.source, changes: changes),
      path: file.source.path,
      words: parser.parse(file.source, from: file.bodyStart).wordCount,
      address: page.flatMap { $0.kind == .notice ? nil : $0.path }, changes: changes ?? [])
  }

  private func state(
    isSource: Bool, changes: [SectionChange]?
  ) -> TranslationTable.State {
    if isSource { return .source }
    guard let changes else { return .unchecked }
    return changes.isEmpty ? .complete : .stale
  }
}

/// A source's fingerprints, made once for its translations, and only where one was ever checked.
private final class SourceRecord {
  let file: ContentFile?
  private let parser: MarkdownParser
  private lazy var fingerprints = file.map { Fingerprints(of: $0, with: parser) }

  init(_ file: ContentFile?, _ parser: MarkdownParser) {
    self.file = file
    self.parser = parser
  }

  /// What has changed since a translation was checked; nil where it never was.
  func changes(since translation: ContentFile) -> [SectionChange]? {
    guard let checked = translation.frontMatter.translation?.checked else { return nil }
    return fingerprints.map { SectionChange.between(checked, and: $0) }
  }
}
