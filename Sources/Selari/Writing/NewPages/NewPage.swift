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
    let id = try Self.id(name, in: site)
    if let group = site.groupIndex[id].map({ site.groups[$0] }) {
      let paths = group.files.compactMap { $0 }.map { site.files[$0].source.path }
      throw .exists(id: id, paths: paths)
    }
    try Self.checkSection(of: id, in: site)
    let stem = "content/" + id.text + (kind == .section ? "/index" : "")
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
    guard parts.allSatisfy(isPart), parts.last != "index",
      !site.configuration.languages.contains(where: { name.hasSuffix("." + $0.code) })
    else {
      throw .badID(name, suggestion: suggestion(for: parts, in: site))
    }
    return PageID(name)
  }

  private static func isPart(_ part: String) -> Bool {
    Slug.isValid(part) && !SiteLayout.isIgnored(part) && !part.hasPrefix("-")
      && !part.hasSuffix(".md")
  }

  /// The id that was probably meant: without what leads to `content/`, the extension and the
  /// language, each part folded.
  private static func suggestion(for parts: [String], in site: Site) -> String? {
    var parts = parts.filter { !$0.isEmpty && $0 != "." }
    if parts.first == "content" { parts.removeFirst() }
    guard var last = parts.popLast() else { return nil }
    for ending in [".md"] + site.configuration.languages.map({ "." + $0.code })
    where last.hasSuffix(ending) {
      last.removeLast(ending.count)
    }
    if last != "index" { parts.append(last) }
    let folded = parts.map(Slug.folded)
    return folded.allSatisfy(isPart) && !folded.isEmpty ? folded.joined(separator: "/") : nil
  }

  /// The section that the page would stand in has to be there.
  private static func checkSection(of id: PageID, in site: Site) throws(NewPageProblem) {
    guard let parent = id.parent, parent != .home else { return }
    guard let group = site.groupIndex[parent].map({ site.groups[$0] }) else {
      throw .noSection(parent)
    }
    let files = group.files.compactMap { $0 }.map { site.files[$0] }
    if let page = files.first(where: { !$0.isIndex }) {
      throw .parentIsPage(parent, path: page.source.path)
    }
  }
}
