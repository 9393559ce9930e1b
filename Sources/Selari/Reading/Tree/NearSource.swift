/// Names that are nearly those of a site's sources. Such a file would be published as it is, front matter,
/// remarks, embargo and all, and what it says would be missing from the site.
enum NearSource {
  /// The path that was probably meant; nil where the name is not nearly one of a source.
  static func meant(by path: String) -> String? {
    // Nearly every path is that of a page.
    if path.hasSuffix(".md") || path.hasPrefix(AssetTable.folder) { return nil }
    let small = path.lowercased()
    if !path.utf8.contains(UInt8(ascii: "/")) { return rootFile(meantBy: small, path) }
    for data in [ContentPath.facts, ContentPath.terms, SiteInputs.stringsPath] where path != data {
      let stem = data.dropLast("yaml".count)
      if [data, stem + "yml", data + ".txt", stem + "yml.txt"].contains(small) { return data }
    }
    guard path.hasPrefix(SiteLayout.content + "/") else { return template(meantBy: small, path) }
    if ["content/redirects.yaml", "content/redirects.yml"].contains(small) {
      return SiteLayout.redirects
    }
    for ending in endings where small.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".md"
    }
    return nil
  }

  /// What a file beside `site.yaml` was meant to be.
  private static func rootFile(meantBy small: String, _ path: String) -> String? {
    if SiteLayout.rootFiles.contains(path) { return nil }
    for ending in [".yaml", ".yml", ".yaml.txt", ".yml.txt"] where small.hasSuffix(ending) {
      switch small.dropLast(ending.count) {
      case "site", "sites": return SiteLayout.configuration
      case "redirects", "redirect": return SiteLayout.redirects
      default: return nil
      }
    }
    return nil
  }

  /// The template that a file below `templates/` was meant to be.
  private static func template(meantBy small: String, _ path: String) -> String? {
    if SiteInputs.isTemplate(path) { return nil }
    for ending in [".htm", ".html", ".html.j2", ".html.jinja"] where small.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".html"
    }
    return nil
  }

  /// What editors and systems make of `.md`, in small letters.
  private static let endings = [
    ".md.txt", ".markdown.txt", ".md", ".markdown", ".mdown", ".mkdn", ".mkd",
  ]
}
