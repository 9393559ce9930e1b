/// The paths that exist without being pages, so that links may go to them.
struct GeneratedPaths {
  let site: Site
  let facts: Facts

  /// Each from the site's root: `/sitemap.xml`, `/ms/feed.xml`.
  var all: Set<String> {
    var paths: Set<String> = ["/", "/404.html", "/sitemap.xml", "/robots.txt"]
    for language in site.configuration.languages {
      paths.insert("/\(language.code)/feed.xml")
      paths.insert("/\(language.code)/search.json")
      for (fact, _) in facts.windows { paths.insert("/\(language.code)/\(fact.name).ics") }
    }
    if site.configuration.security != nil { paths.insert("/.well-known/security.txt") }
    return paths
  }
}
