/// The paths that exist without being pages, so that links may go to them, and nothing else be put there.
struct GeneratedPaths {
  /// The layout of the page that searches: where some page has it, there are search indexes.
  static let searchLayout = "search.html"

  let configuration: SiteConfiguration
  /// The names of the facts that are windows, each of which has a calendar.
  let windows: [String]

  /// Each from the site's root: `/sitemap.xml`, `/ms/feed.xml`. Those of search indexes are among them,
  /// whether there are any or not.
  var all: Set<String> {
    Set(files(withSearch: true).map { SitePath.address(ofIndex: $0) ?? "/" + $0 })
  }

  /// The files of the output: `index.html`, `sitemap.xml`, `ms/feed.xml`.
  func files(withSearch hasSearch: Bool) -> Set<String> {
    var files: Set<String> = ["index.html", "404.html", "sitemap.xml", "robots.txt"]
    for language in configuration.languages {
      files.insert("\(language.code)/feed.xml")
      if hasSearch { files.insert("\(language.code)/search.json") }
      for window in windows { files.insert("\(language.code)/\(window).ics") }
    }
    if configuration.security != nil { files.insert(".well-known/security.txt") }
    return files
  }
}
