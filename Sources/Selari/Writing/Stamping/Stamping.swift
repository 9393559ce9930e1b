import Diagnostics
import Markdown

/// Records translations as checked against their sources as they are now.
public struct Stamping: Sendable {
  private let site: Site
  private let root: SiteRoot

  /// Stamping of the pages of a site, in its folder.
  public init(site: Site, at root: SiteRoot) {
    self.site = site
    self.root = root
  }

  /// A translation and what its file is to hold.
  public struct Stamp: Sendable {
    /// The page.
    public let page: PageID
    /// The translation's language.
    public let language: Language
    /// Its file, relative to the site.
    public let path: String
    /// How many sections were recorded.
    public let sections: Int
    /// What the file is to hold.
    public let bytes: [UInt8]
    /// What it held when it was read.
    let old: [UInt8]
    /// Whether it holds that already.
    public let isRecorded: Bool
  }

  /// The stamps of the pages that somebody names, each translation once.
  /// - Throws: Everything that cannot be stamped; then nothing is.
  public func stamps(of names: [String]) throws(StampRefusal) -> [Stamp] {
    var problems: [StampProblem] = []
    var translations: [Translation] = []
    for name in names {
      for translation in self.translations(name, &problems)
      where !translations.contains(where: { $0.file.source.path == translation.file.source.path }) {
        translations.append(translation)
      }
    }
    return try stamps(of: translations, besides: problems)
  }

  /// What stamping every translation comes to.
  public struct Everything: Sendable {
    /// The stamps of those that are stale or were never recorded.
    public let stamps: [Stamp]
    /// The files of those that are drafts, or stand in one: what is still being written is not checked.
    public let drafts: [String]
  }

  /// The stamps of every translation that is stale or was never recorded.
  /// - Throws: Everything that cannot be stamped; then nothing is.
  public func everything(workers: Int = 1) throws(StampRefusal) -> Everything {
    var translations: [Translation] = []
    var drafts: [String] = []
    for row in TranslationTable(of: site, workers: workers).rows {
      guard let group = site.groupIndex[row.page].map({ site.groups[$0] }),
        let source = group.files[group.source].map({ site.files[$0] })
      else { continue }
      for (language, cell) in row.cells.enumerated() where language != group.source {
        guard let file = group.files[language].map({ site.files[$0] }) else { continue }
        switch cell.state {
        case .draft: drafts.append(cell.path)
        case .stale, .unchecked: translations.append(Translation(file: file, source: source))
        case .source, .complete, .missing: break
        }
      }
    }
    // Pages that are not in the table, since nobody can tell how they stand.
    let unread = site.files.filter { !$0.hasTitle }.map {
      StampProblem.notEditable(path: $0.source.path)
    }
    return Everything(stamps: try stamps(of: translations, besides: unread), drafts: drafts)
  }

  /// The stamps of translations, unless something is wrong with one, or with what was named beside them.
  private func stamps(
    of translations: [Translation], besides problems: [StampProblem]
  ) throws(StampRefusal) -> [Stamp] {
    var (stamps, problems) = ([Stamp](), problems)
    let parser = MarkdownParser()
    for translation in translations {
      if let problem = problem(with: translation) {
        problems.append(problem)
      } else if let stamp = stamp(translation, parser) {
        stamps.append(stamp)
      } else {
        problems.append(.notEditable(path: translation.file.source.path))
      }
    }
    if !problems.isEmpty { throw StampRefusal(problems: problems) }
    return stamps
  }

  /// Writes stamps: all of them or none. A file that was edited since it was read is not written over.
  /// - Parameters:
  ///   - root: The site's folder.
  ///   - fileSystem: Where files are written.
  public static func write(
    _ stamps: [Stamp], at root: String, on fileSystem: any FileSystem = DiskFileSystem()
  ) throws(ReplacementError) {
    let items = stamps.filter { !$0.isRecorded }.map {
      FileReplacement.Item(path: root + "/" + $0.path, old: $0.old, bytes: $0.bytes)
    }
    try FileReplacement(fileSystem: fileSystem).replace(items)
  }

  /// A translation's file and its source's.
  private struct Translation {
    let file: ContentFile
    let source: ContentFile
  }

  /// What a name stands for: one translation where it names a language, else all there are.
  private func translations(_ name: String, _ problems: inout [StampProblem]) -> [Translation] {
    let reference: PageReference
    do throws(UnknownPage) {
      reference = try PageReference(name, in: site, at: root)
    } catch {
      problems.append(.unknown(error))
      return []
    }
    guard let group = site.groupIndex[reference.page].map({ site.groups[$0] }),
      let source = group.files[group.source].map({ site.files[$0] })
    else { return [] }
    let languages = site.configuration.languages
    if reference.language == group.source {
      problems.append(.isSource(path: source.source.path, language: languages[group.source]))
      return []
    }
    let wanted = languages.indices.filter {
      $0 != group.source && (reference.language ?? $0) == $0
    }
    let there = wanted.compactMap { group.files[$0] }.map { site.files[$0] }
    if there.isEmpty {
      problems.append(
        .missing(
          page: group.id,
          paths: wanted.map {
            ContentPath.translation(of: source.source.path, language: languages[$0].code)
          }))
    }
    return there.map { Translation(file: $0, source: source) }
  }

  /// Why the record of a translation would not be true: its source cannot be read, or it names another.
  private func problem(with translation: Translation) -> StampProblem? {
    let (path, source) = (translation.file.source.path, translation.source)
    guard source.hasTitle else { return .unreadableSource(path: source.source.path) }
    let code = site.configuration.languages[source.language].code
    guard let named = translation.file.frontMatter.translation?.language?.value, named != code
    else { return nil }
    return .otherSource(path: path, named: named, source: source.source.path)
  }

  private func stamp(_ translation: Translation, _ parser: MarkdownParser) -> Stamp? {
    let (file, source) = (translation.file, translation.source)
    let sections = Fingerprints(of: source, with: parser).sections
    let stamp = FrontMatterStamp(
      source: file.source, reader: FrontMatterReader(site.configuration))
    let languages = site.configuration.languages
    guard
      let bytes = stamp.stamped(
        sections.map { ($0.id, $0.fingerprint) }, of: languages[source.language].code)
    else { return nil }
    return Stamp(
      page: file.id, language: languages[file.language], path: file.source.path,
      sections: sections.count, bytes: bytes, old: file.source.bytes,
      isRecorded: bytes == file.source.bytes)
  }
}
