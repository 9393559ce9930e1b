import Diagnostics
import Markdown

/// What the sections of a source said when a translation was checked against them: looked up in git,
/// by the fingerprints that the translation recorded.
public struct SectionHistory: Sendable {
  /// A section as a commit has it.
  public struct Former: Sendable {
    /// The heading's text then.
    public let title: String
    /// What it said, one block to a line.
    public let lines: [String]
    /// The commit, in full.
    public let commit: String
    /// The day of the commit: `2022-10-14`.
    public let date: String
  }

  private let site: Site
  private let history: FileHistory

  /// The history of a site on a disk.
  /// - Throws: Why there is none.
  public init(
    of site: Site, at folder: String, environment: [String: String]
  ) throws(HistoryFault) {
    self.site = site
    history = try FileHistory(of: folder, environment: environment)
  }

  /// What the changed and gone sections of a file said when they were checked, by section id: from the
  /// newest commit in which each had the recorded fingerprint.
  /// - Throws: Why nothing of the file is known.
  public func former(
    _ changes: [SectionChange], of file: ContentFile
  ) throws(HistoryFault) -> [String: Former] {
    var wanted: [String: String] = [:]
    for change in changes { wanted[change.id] = change.recorded }
    let versions = history.versions(of: file.source.path)
    if versions.isEmpty { throw .untracked(path: file.source.path) }
    var found: [String: Former] = [:]
    let parser = MarkdownParser()
    for version in versions where !wanted.isEmpty {
      guard let bytes = history.bytes(of: version) else { continue }
      for section in fingerprints(of: bytes, like: file, parser).sections {
        guard let id = Self.id(of: section, among: wanted) else { continue }
        wanted[id] = nil
        found[id] = Former(
          title: section.title, lines: section.lines, commit: version.commit, date: version.date)
      }
    }
    return found
  }

  /// Which of the sections that are looked for a former one is. One whose id is its place may have had another
  /// then.
  private static func id(
    of section: Fingerprints.Section, among wanted: [String: String]
  ) -> String? {
    if wanted[section.id] == section.fingerprint { return section.id }
    guard PlacelessSections.has(section.id) else { return nil }
    return wanted.filter { PlacelessSections.has($0.key) && $0.value == section.fingerprint }
      .keys.min()
  }

  /// Why a section's former text was not among the commits.
  public var faultWhereNotFound: HistoryFault { history.isShallow ? .shallow : .notFound }

  private func fingerprints(
    of bytes: [UInt8], like file: ContentFile, _ parser: MarkdownParser
  ) -> Fingerprints {
    var findings: [Finding] = []
    let source = Source(path: file.source.path, bytes: bytes)
    let head = FrontMatterReader(site.configuration).read(source, findings: &findings)
    return Fingerprints(
      of: ContentFile(
        source: source, id: file.id, language: file.language, isIndex: file.isIndex,
        bodyStart: head.bodyStart, frontMatter: head.frontMatter),
      with: parser)
  }
}

extension FrontMatterReader {
  /// What reads the front matter of a site's pages.
  init(_ configuration: SiteConfiguration) {
    self.init(
      languages: configuration.languages, topics: configuration.topics, zone: configuration.zone)
  }
}
