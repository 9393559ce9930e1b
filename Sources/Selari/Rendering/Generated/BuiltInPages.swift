/// The chooser and the page that says nothing is here, for a site that has no templates for them.
enum BuiltInPages {
  /// `/`: offers the languages, and forwards to none.
  static func chooser(_ site: Site) -> String {
    let items = site.configuration.languages.indices.map { index in
      "<li>\(link(site, index, text: site.configuration.languages[index].label))</li>\n"
    }
    let names = Set(site.configuration.languages.indices.map { site.configuration.name[$0] })
    return page(
      site, title: names.sorted().joined(separator: " · "), indexed: true,
      body: "<ul>\n\(items.joined())</ul>")
  }

  /// `404.html`: says so in each language, and leads to its home page.
  static func notFound(_ site: Site) -> String {
    let words = [
      "ms": ("Halaman tidak ditemui", "Laman utama"), "en": ("Page not found", "Home page"),
    ]
    let parts = site.configuration.languages.indices.map { index in
      let code = site.configuration.languages[index].code
      let (title, home) = words[code] ?? words["en"] ?? ("404", "/")
      return
        "<section lang=\"\(code)\">\n<h2>\(title)</h2>\n<p>\(link(site, index, text: home))</p>\n</section>\n"
    }
    return page(site, title: "404", indexed: false, body: parts.joined())
  }

  private static func link(_ site: Site, _ language: Int, text: String) -> String {
    let code = site.configuration.languages[language].code
    let url = Markup.escaped(site.configuration.address.path("/\(code)/"))
    return "<a href=\"\(url)\" lang=\"\(code)\" hreflang=\"\(code)\">\(Markup.escaped(text))</a>"
  }

  private static func page(_ site: Site, title: String, indexed: Bool, body: String) -> String {
    let code = site.configuration.languages[0].code
    let isIndexed = indexed && site.configuration.isOfficial
    return """
      <!doctype html>
      <html lang="\(code)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      \(isIndexed ? "" : "<meta name=\"robots\" content=\"noindex\">\n")</head>
      <body>
      <main>
      <h1>\(Markup.escaped(title))</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }
}
