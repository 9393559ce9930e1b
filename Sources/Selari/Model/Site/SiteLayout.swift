/// Which files belong to a site: the two folders and the two files at its root.
public enum SiteLayout {
  /// The file that says what the site is, and where it stands.
  public static let configuration = "site.yaml"
  static let redirects = "redirects.yaml"
  static let content = "content"
  static let templates = "templates"
  static let wellKnown = ".well-known"

  /// What the paths of templates, and of what belongs to them, begin with.
  static let templatesFolder = templates + "/"
  /// What the paths of assets begin with.
  static let assetsFolder = "templates/assets/"
  /// The texts of the interface.
  static let stringsPath = "templates/strings.yaml"
  /// The template of pages that name none.
  static let pageLayout = "page.html"
  /// The same for home pages and for sections, where a site has them.
  static let homeLayout = "home.html"
  static let sectionLayout = "section.html"
  /// The template of pages that stand for a missing translation.
  static let noticeLayout = "notice.html"
  /// The template of the page at which readers choose a language.
  static let chooserLayout = "chooser.html"
  /// The template of what stands in for a page that is not there.
  static let notFoundLayout = "404.html"
  /// The templates of the two pages that are of no language, by their files.
  static let neutralLayouts = ["index.html": chooserLayout, "404.html": notFoundLayout]
  /// The templates that Selari asks for by itself.
  static let askedLayouts: Set = [
    pageLayout, homeLayout, sectionLayout, noticeLayout, chooserLayout, notFoundLayout,
  ]
  /// The folder beside them that a build fills, where no other is named.
  public static let output = "output"

  /// The folders that hold the site's files.
  public static let folders = [content, templates]
  /// The files beside them.
  public static let rootFiles = [configuration, redirects]

  /// Whether a file beside the folders is one of those, or nearly has the name of one, which is told.
  public static func isRootFile(_ name: String) -> Bool {
    rootFiles.contains(name) || (!isIgnored(name) && NearSource.meant(by: name) != nil)
  }

  /// Whether a file is a template: below `templates/`, no asset, no strings.
  static func isTemplate(_ path: String) -> Bool {
    path.hasPrefix(templatesFolder) && !path.hasPrefix(assetsFolder) && path != stringsPath
      && (path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".txt"))
  }

  /// Whether a path is that of a file as a site is written in: a page, a template, YAML.
  public static func isText(_ path: String) -> Bool {
    [".md", ".html", ".yaml"].contains { path.hasSuffix($0) } || isTemplate(path)
  }

  /// Editors' and systems' own files: hidden ones, back-ups, locks, what a merge left over.
  public static func isIgnored(_ name: some StringProtocol) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") { return true }
    // So does nearly every name end, and none of the others does.
    if name.hasSuffix(".md") { return false }
    return name.hasSuffix("~")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || foreignNames.contains(String(name))
      || foreignEndings.contains { name.hasSuffix($0) }
  }

  private static let foreignEndings = [".bak", ".orig", ".rej", ".swp", ".tmp"]
  /// What Windows puts into folders.
  private static let foreignNames: Set = ["Thumbs.db", "desktop.ini"]

  /// Whether a name in a folder of the site is passed over. The one hidden folder that is the site's own
  /// is `content/.well-known`, by whose files others ask what belongs to it
  /// ([RFC 8615](https://www.rfc-editor.org/rfc/rfc8615)).
  public static func isIgnored(_ name: some StringProtocol, in folder: some StringProtocol) -> Bool
  {
    isIgnored(name) && !(name == wellKnown && folder == content)
  }

  /// Whether a path, or a folder that it stands in, is passed over.
  static func isIgnored(path: String) -> Bool { ignoredPart(of: path) != nil }

  /// The path up to the first part of it that is passed over; nil where none is.
  static func ignoredPart(of path: String) -> Substring? {
    var start = path.startIndex
    while start < path.endIndex {
      let end = path[start...].firstIndex(of: "/") ?? path.endIndex
      let folder = start == path.startIndex ? "" : path[..<path.index(before: start)]
      if isIgnored(path[start..<end], in: folder) { return path[..<end] }
      start = end == path.endIndex ? end : path.index(after: end)
    }
    return nil
  }

  /// Whether a path is none of a site's: outside its folders, or of a file that is passed over.
  static func isOutside(_ path: String) -> Bool {
    if isIgnored(path: path) { return true }
    let parts = path.split(separator: "/")
    guard let first = parts.first else { return true }
    return !folders.contains(String(first)) && (parts.count > 1 || !isRootFile(path))
  }

}
