import Diagnostics

/// The chooser and the page that says nothing is here, for a site that has no templates for them.
enum BuiltInPages {
  /// `/`: offers the languages that have a home page, and forwards to none.
  static func chooser(_ site: Site) -> String {
    let languages = site.configuration.languages
    let items = site.languagesWithHome.map { index in
      let (path, label) = ("/\(languages[index].code)/", languages[index].label)
      return "<li>\(link(site, to: path, index, text: label, within: languages[0]))</li>\n"
    }
    let names = distinctNames(site)
    let alternates = Alternates(site: site).entries(of: PseudoPage(.chooser, path: "/")).map {
      let href = Markup.escaped(site.configuration.address.permalink($0.path))
      return "<link rel=\"alternate\" hreflang=\"\($0.hreflang)\" href=\"\(href)\">\n"
    }
    return page(
      site, title: names.map(\.text).joined(separator: " · "), heading: heading(names, in: site),
      indexed: mayBeIndexed(site.configuration), links: alternates.joined(),
      body: "<ul>\n\(items.joined())</ul>")
  }

  /// The site's names, each once, and the language of each, as an index.
  private static func distinctNames(_ site: Site) -> [(text: String, language: Int)] {
    var names: [(text: String, language: Int)] = []
    for index in site.configuration.languages.indices {
      let name = site.configuration.name[index]
      if !names.contains(where: { $0.text == name }) { names.append((name, index)) }
    }
    return names
  }

  /// The names on one line, each in its language; a name that all languages share says nothing of any.
  private static func heading(_ names: [(text: String, language: Int)], in site: Site) -> String {
    let languages = site.configuration.languages
    if names.count == 1 { return Markup.escaped(names[0].text) }
    return names.map { name in
      let attributes = languages[name.language].attributes(within: languages[0].direction)
      return "<span\(attributes)>\(Markup.escaped(name.text))</span>"
    }.joined(separator: " · ")
  }

  /// Whether search engines may keep the page: not that of a government's site before it is official, nor
  /// that of a copy of one.
  private static func mayBeIndexed(_ configuration: SiteConfiguration) -> Bool {
    let isGovernments = configuration.claimsOfficial || configuration.address.isBelowGovernment
    return configuration.isOfficial || !isGovernments
  }

  /// `404.html`: says so in each language that has words here, and leads to the home pages, where there
  /// are such. Those of any other language are led to in English, each by the language's own name.
  static func notFound(_ site: Site) -> String {
    let languages = site.configuration.languages
    let spoken = { (index: Int) in languages[index].spoken ?? .en }
    var order: [MessageLanguage] = []
    for index in site.languagesWithHome where !order.contains(spoken(index)) {
      order.append(spoken(index))
    }
    let parts = order.map { words in
      let members = site.languagesWithHome.filter { spoken($0) == words }
      let (code, title, home) =
        words == .ms
        ? (languages[members[0]].code, "Halaman tidak ditemui", "Laman utama")
        : ("en", "Page not found", "Home page")
      let attributes = WritingDirection.leftToRight.attributes(
        language: code, within: languages[0].direction)
      let links = members.map { index in
        let language = languages[index]
        // The same words lead to one place only.
        let name =
          members.count == 1 && language.spoken != nil
          ? "" : " (<span\(language.attributes())>\(Markup.escaped(language.label))</span>)"
        return
          "<p><a href=\"\(address(site, "/\(language.code)/"))\" lang=\"\(code)\" hreflang=\"\(language.code)\">\(home)\(name)</a></p>\n"
      }
      return "<section\(attributes)>\n<h2>\(title)</h2>\n\(links.joined())</section>\n"
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
    _ site: Site, title: String, heading: String? = nil, indexed: Bool, links: String = "",
    body: String
  ) -> String {
    return """
      <!doctype html>
      <html\(site.configuration.languages[0].attributes())>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      \(indexed ? "" : "<meta name=\"robots\" content=\"noindex\">\n")\(links)</head>
      <body>
      <main>
      <h1>\(heading ?? Markup.escaped(title))</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }
}
