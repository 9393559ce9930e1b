/// The chooser and the page that says nothing is here, for a site that has no templates for them.
enum BuiltInPages {
  /// `/`: offers the languages that have a home page, and forwards to none.
  static func chooser(_ site: Site) -> String {
    let languages = site.configuration.languages
    let items = site.languagesWithHome.map { index in
      let (path, label) = ("/\(languages[index].code)/", languages[index].label)
      return "<li>\(link(site, to: path, index, text: label, within: languages[0]))</li>\n"
    }
    let names = Set(languages.indices.map { site.configuration.name[$0] })
    let alternates = Alternates(site: site).entries(of: PseudoPage(.chooser, path: "/")).map {
      let href = Markup.escaped(site.configuration.address.permalink($0.path))
      return "<link rel=\"alternate\" hreflang=\"\($0.hreflang)\" href=\"\(href)\">\n"
    }
    return page(
      site, title: names.sorted().joined(separator: " · "), indexed: true,
      links: alternates.joined(),
      body: "<ul>\n\(items.joined())</ul>")
  }

  /// `404.html`: says so in each language, and leads to its home page, where there is one.
  static func notFound(_ site: Site) -> String {
    let parts = site.languagesWithHome.map { index in
      let code = site.configuration.languages[index].code
      // In a language that has no words here it is said in English, and marked so.
      let (language, title, home) =
        site.configuration.languages[index].spoken == .ms
        ? (code, "Halaman tidak ditemui", "Laman utama") : ("en", "Page not found", "Home page")
      let attributes = WritingDirection.leftToRight.attributes(
        language: language, within: site.configuration.languages[0].direction)
      let url = address(site, "/\(code)/")
      return """
        <section\(attributes)>
        <h2>\(title)</h2>
        <p><a href="\(url)" lang="\(language)" hreflang="\(code)">\(home)</a></p>
        </section>

        """
    }
    return page(site, title: "404", indexed: false, body: parts.joined())
  }

  /// A link to an address whose page and text are of a language, in a text of another.
  static func link(
    _ site: Site, to path: String, _ index: Int, text: String, within outer: Language
  ) -> String {
    let language = site.configuration.languages[index]
    let attributes = language.attributes(within: outer.direction)
    return
      "<a href=\"\(address(site, path))\"\(attributes) hreflang=\"\(language.code)\">\(Markup.escaped(text))</a>"
  }

  private static func address(_ site: Site, _ path: String) -> String {
    Markup.escaped(site.configuration.address.path(path))
  }

  private static func page(
    _ site: Site, title: String, indexed: Bool, links: String = "", body: String
  ) -> String {
    let isIndexed = indexed && site.configuration.isOfficial
    return """
      <!doctype html>
      <html\(site.configuration.languages[0].attributes())>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      \(isIndexed ? "" : "<meta name=\"robots\" content=\"noindex\">\n")\(links)</head>
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
