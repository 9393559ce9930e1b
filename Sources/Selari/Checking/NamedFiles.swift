import Diagnostics

/// The files of a site that somebody names, by their paths or by their pages, to be told of those alone.
public struct NamedFiles: Sendable {
  /// Their paths below the site.
  public let paths: Set<String>

  /// Finds the files that are named: `content/faq.ms.md`, by its path from the site's root or by one that
  /// leads there; `faq.ms`, one language of a page; `faq`, all of its languages; `content/media`, by such a
  /// path too, all that is in the folder, where `media` is its page. `page:faq`, as links have it, is `faq`.
  /// - Parameters:
  ///   - tree: The site's files.
  ///   - root: The site's folder.
  /// - Throws: The first name that is none, with what was probably meant.
  public init(_ names: [String], in tree: any InputTree, at root: SiteRoot) throws(UnknownFile) {
    let files = tree.scan().files.map(\.path)
    let known = Set(files)
    let folders = Set(files.flatMap(RelativePath.folders(above:)))
    var pages: [String: Set<String>] = [:]
    for file in files where file.hasPrefix(Self.content) {
      guard case .page(let id, let language, _) = ContentPath(file) else { continue }
      for name in [id.text, "\(id.text).\(language)"] { pages[name, default: []].insert(file) }
    }
    var paths: Set<String> = []
    for written in names {
      let name = PageID.withoutScheme(written)
      let meanings = root.meanings(of: name)
      let folder = meanings.first(where: folders.contains)
      if let file = meanings.first(where: known.contains) {
        paths.insert(file)
      } else if folder?.contains("/") != true, let page = pages[Self.page(name)] {
        paths.formUnion(page)
      } else if let folder {
        paths.formUnion(files.filter { $0.hasPrefix(folder + "/") })
      } else {
        throw UnknownFile(
          name: written, suggestion: NearMiss.of(Self.page(name), among: pages.keys.sorted()))
      }
    }
    self.paths = paths
  }

  /// Whether a finding is of one of the files: it stands in it, or it is that a file is missing which that one
  /// needs.
  public func concern(_ finding: Finding) -> Bool {
    if paths.contains(finding.place.file) { return true }
    guard case TreeProblem.noData(_, let files) = finding.problem else { return false }
    return !paths.isDisjoint(with: files)
  }

  private static let content = "content/"

  /// A page's name without the folder of all pages and without a slash at its end.
  private static func page(_ name: String) -> String {
    var name = name[...]
    if name.hasPrefix(content) { name = name.dropFirst(content.count) }
    while name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }
}

/// A file or page that a site does not have.
public struct UnknownFile: Error, Hashable, Sendable {
  /// What was written.
  public let name: String
  /// What was probably meant.
  public let suggestion: String?

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    let hint = suggestion.map {
      language(ms: " Adakah anda maksudkan `\($0)`?", en: " Did you mean `\($0)`?")
    }
    if SiteRoot.leadsAway(name) { return UnknownPage.elsewhere(name, in: language) }
    return language(
      ms: "tiada fail atau halaman `\(name)`.", en: "there is no file or page `\(name)`.")
      + (hint ?? "")
  }
}
