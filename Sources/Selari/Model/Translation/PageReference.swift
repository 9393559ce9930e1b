import Diagnostics

/// A page as somebody names it on the command line: `faq`, `faq.en`, `content/faq.en.md`, or any path that
/// leads to that file; as links name it, too: `page:faq`.
public struct PageReference: Sendable {
  /// The page.
  public let page: PageID
  /// The one language that is meant, as an index into the site's; nil where all are.
  public let language: Int?

  /// Finds a page by what somebody calls it.
  /// - Parameters:
  ///   - site: The site.
  ///   - root: The site's folder.
  /// - Throws: That there is none, with what was probably meant.
  public init(_ text: String, in site: Site, at root: SiteRoot) throws(UnknownPage) {
    let meanings = root.meanings(of: PageID.withoutScheme(text))
    // A file that it leads to is meant before a page that is called so: where `index.en.md` lies in the
    // folder of the command, it is not the home page.
    let isFile = { (path: String) in path.hasPrefix("content/") && path.hasSuffix(".md") }
    let names = (meanings.filter(isFile) + meanings.filter { !isFile($0) }).map(Self.name)
    for name in names {
      guard let found = try Self.find(name, as: text, in: site) else { continue }
      (page, language) = found
      return
    }
    throw UnknownPage(name: text, suggestion: site.nearPage(to: names.first ?? text))
  }

  private static func find(
    _ name: String, as text: String, in site: Site
  ) throws(UnknownPage) -> (PageID, Int?)? {
    if site.groupIndex[PageID(name)] != nil { return (PageID(name), nil) }
    switch ContentPath("content/\(name).md") {
    case .page(let id, let code, _) where site.groupIndex[id] != nil:
      guard let language = site.configuration.language(code: code) else {
        throw UnknownPage(name: text, suggestion: id.text)
      }
      return (id, language)
    case .unnamedLanguage(let id) where site.groupIndex[id] != nil: return (id, nil)
    default: return nil
    }
  }

  /// A path without the folder of all pages and the extension.
  private static func name(_ path: String) -> String {
    var name = path[...]
    if name.hasPrefix("content/") { name = name.dropFirst("content/".count) }
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    return String(name)
  }
}

/// A page that a site does not have.
public struct UnknownPage: Error, Hashable, Sendable {
  /// What was written.
  public let name: String
  /// What was probably meant.
  public let suggestion: String?

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    let hint = suggestion.map {
      language(ms: " Adakah anda maksudkan `\($0)`?", en: " Did you mean `\($0)`?")
    }
    if SiteRoot.leadsAway(name) { return Self.elsewhere(name, in: language) }
    return language(ms: "tiada halaman `\(name)`.", en: "there is no page `\(name)`.")
      + (hint ?? "")
  }

  /// What is said of a path that leads to no file of the site.
  static func elsewhere(_ path: String, in language: MessageLanguage) -> String {
    language(
      ms: "tiada fail `\(path)` dalam tapak ini.",
      en: "there is no file `\(path)` in this site.")
  }
}
