import Diagnostics

/// A new page or section, in every language of the site at once.
public struct NewPage: Sendable {
  /// What is made.
  public enum Kind: String, Sendable, CaseIterable {
    /// A page: `content/faq.ms.md`.
    case page
    /// A section with its own page: `content/media/index.ms.md`.
    case section
  }

  /// Its files, relative to the site, in the order of the languages.
  public let paths: [String]
  private let items: [(path: String, text: String)]

  /// A page that is to be made.
  /// - Parameters:
  ///   - kind: What is made.
  ///   - name: Its id, as somebody writes it.
  ///   - site: The site.
  /// - Throws: Why it cannot be.
  public init(_ kind: Kind, named name: String, in site: Site) throws(NewPageProblem) {
    let plain = PageID.withoutScheme(name)
    let id = try Self.id(plain.isEmpty ? name : plain, in: site)
    if let group = site.groupIndex[id].map({ site.groups[$0] }) {
      let paths = group.files.compactMap { $0 }.map { site.files[$0].source.path }
      throw .exists(id: id, paths: paths)
    }
    if kind == .page, site.holdsPages(below: id) { throw .isFolder(id) }
    try Self.checkSection(of: id, in: site)
    let isIndex = kind == .section && id != .home
    let stem = "content/" + id.text + (isIndex ? "/index" : "")
    items = site.configuration.languages.map { language in
      let text = NewPageText(
        kind: kind, id: id, code: language.code, isSource: language.index == 0)
      return ("\(stem).\(language.code).md", text.text)
    }
    paths = items.map { $0.path }
  }

  /// Writes the files: all of them or none.
  /// - Parameters:
  ///   - root: The site's folder.
  ///   - fileSystem: Where files are written.
  public func write(
    at root: String, on fileSystem: any FileSystem = DiskFileSystem()
  ) throws(FileError) {
    try FileCreation(fileSystem: fileSystem).create(
      items.map { .init(path: root + "/" + $0.path, bytes: Array($0.text.utf8)) })
  }

  /// An id whose every part can stand in an address and as a file's name.
  private static func id(_ name: String, in site: Site) throws(NewPageProblem) -> PageID {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts.last == PageID.home.text {
      let section = parts.dropLast().joined(separator: "/")
      throw .badID(name, reason: .ownPage, suggestion: suggestion(for: section, in: site))
    }
    guard parts.allSatisfy(PageID.isPart),
      parts.first != SiteLayout.content || site.groupIndex[PageID(SiteLayout.content)] != nil,
      !site.configuration.languages.contains(where: { name.hasSuffix("." + $0.code) })
    else {
      throw .badID(name, reason: .characters, suggestion: suggestion(for: name, in: site))
    }
    // Calendars have the names of facts; those of others are made only where a page asks for them.
    let generated = GeneratedPaths(configuration: site.configuration, windows: [])
      .files(withSearch: true)
    guard
      !site.configuration.languages.contains(where: { generated.contains("\($0.code)/\(name)") })
    else { throw .badID(name, reason: .generated, suggestion: nil) }
    return PageID(name)
  }

  /// The id that was probably meant, each part folded.
  private static func suggestion(for name: String, in site: Site) -> String? {
    let parts = PageID.parts(meantBy: name, languages: site.configuration.languages)
      .map(Slug.folded)
    return parts.allSatisfy(PageID.isPart) && !parts.isEmpty ? parts.joined(separator: "/") : nil
  }

  /// The section that the page would stand in has to be there.
  private static func checkSection(of id: PageID, in site: Site) throws(NewPageProblem) {
    guard let parent = id.parent, parent != .home else { return }
    guard let group = site.groupIndex[parent].map({ site.groups[$0] }) else {
      // The outermost that is missing is the one to make first.
      try checkSection(of: parent, in: site)
      throw .noSection(parent)
    }
    let files = group.files.compactMap { $0 }.map { site.files[$0] }
    if let page = files.first(where: { !$0.isIndex }) {
      throw .parentIsPage(parent, path: page.source.path)
    }
  }
}
