/// Names that are nearly those of a site's sources, and places that are not theirs. Such a file would be
/// published as it is, front matter, remarks, embargo and all, or passed over; and what it says would be
/// missing from the site.
enum NearSource {
  /// The path that was probably meant; nil where a path is not nearly one of a source.
  static func meant(by path: String) -> String? {
    let isContent = path.hasPrefix(SiteLayout.content + "/")
    // Nearly every path is that of a page.
    if path.hasSuffix(".md") { return isContent ? nil : rootPage(meantBy: path) }
    if path.hasPrefix(SiteLayout.assetsFolder) || sources.contains(path) { return nil }
    let small = path.lowercased()
    if let data = data(meantBy: small) { return data }
    guard isContent else {
      return path.utf8.contains(UInt8(ascii: "/")) ? template(meantBy: small, path) : nil
    }
    for ending in pageEndings where small.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".md"
    }
    return nil
  }

  /// Whether a file has the name of a source, and lies where none is read.
  static func isMisplaced(_ path: String, meant: String) -> Bool {
    path.split(separator: "/").last == meant.split(separator: "/").last
  }

  /// The file of a section's own page that a file `_index.ms.md` was meant to be, as two other generators
  /// call it; nil for any other.
  static func index(meantBy path: String) -> String? {
    // Every page's path is asked about, and next to no name begins so.
    guard let start = path.lastIndex(ofASCII: "/").map(path.utf8.index(after:)),
      start < path.endIndex, path.utf8[start] == UInt8(ascii: "_"),
      path[start...].hasPrefix("_index.")
    else { return nil }
    return String(path[..<start]) + path[start...].dropFirst()
  }

  /// The files of data, each of which is read in one place.
  private static let sources = [
    SiteLayout.configuration, SiteLayout.redirects, ContentPath.facts, ContentPath.terms,
    SiteLayout.stringsPath,
  ]

  /// The file of data that a path in small letters was meant to be: of its name, in the singular too, or of
  /// another ending, beside `site.yaml` or in one of the two folders.
  private static func data(meantBy small: String) -> String? {
    let parts = small.split(separator: "/")
    guard parts.count == 1 || (parts.count == 2 && SiteLayout.folders.contains(String(parts[0]))),
      let name = parts.last
    else { return nil }
    for ending in [".yaml", ".yml", ".yaml.txt", ".yml.txt"] where name.hasSuffix(ending) {
      switch name.dropLast(ending.count) {
      case "site": return SiteLayout.configuration
      case "redirects", "redirect": return SiteLayout.redirects
      case "facts", "fact": return ContentPath.facts
      case "terms", "term": return ContentPath.terms
      case "strings", "string": return SiteLayout.stringsPath
      default: return nil
      }
    }
    return nil
  }

  /// The page that a file beside `site.yaml` may have been meant to be: `kontak.ms.md`. Whether it is one,
  /// its front matter tells.
  private static func rootPage(meantBy path: String) -> String? {
    // A repository is introduced in several languages, too.
    guard !path.utf8.contains(UInt8(ascii: "/")), !path.hasPrefix("README."),
      case .page(_, let code, _) = ContentPath(SiteLayout.content + "/" + path),
      Language.isCode(code)
    else { return nil }
    return SiteLayout.content + "/" + path
  }

  /// The template that a file below `templates/` was meant to be.
  private static func template(meantBy small: String, _ path: String) -> String? {
    if SiteLayout.isTemplate(path) { return nil }
    for ending in [".htm", ".html", ".html.j2", ".html.jinja"] where small.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".html"
    }
    return nil
  }

  /// What editors and systems make of `.md`, in small letters.
  private static let pageEndings = [
    ".md.txt", ".markdown.txt", ".md", ".markdown", ".mdown", ".mkdn", ".mkd",
  ]
}
