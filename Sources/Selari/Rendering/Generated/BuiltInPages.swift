/// The chooser, the page that says nothing is here, and what stands for a missing translation, for a
/// site that has no templates for them.
enum BuiltInPages {
  /// `/`: offers the languages that have a home page, and forwards to none.
  static func chooser(_ site: Site) -> String {
    let items = site.languagesWithHome.map { index in
      "<li>\(link(site, index, text: site.configuration.languages[index].label))</li>\n"
    }
    let names = Set(site.configuration.languages.indices.map { site.configuration.name[$0] })
    return page(
      site, title: names.sorted().joined(separator: " · "), indexed: true,
      body: "<ul>\n\(items.joined())</ul>")
  }

  /// The content of a page that is missing in its language: says so, and leads to those there are.
  static func notice(_ page: Page, in site: Site) -> String {
    let code = site.configuration.languages[page.language].code
    let label = Markup.escaped(site.configuration.languages[page.language].label)
    let versions = site.groupIndex[page.id].map { site.groups[$0].pages.compactMap { $0 } } ?? []
    let items = versions.map { site.pages[$0] }.filter { $0.kind != .notice }.map { other in
      let link = link(site, to: other.path, other.language, text: other.title)
      return "<li>\(link)</li>\n"
    }
    let text =
      code == "ms"
      ? "<p>Halaman ini belum ada dalam \(label).</p>"
      : "<p\(code == "en" ? "" : " lang=\"en\"")>This page is not available in \(label) yet.</p>"
    return text + "\n<ul>\n\(items.joined())</ul>\n"
  }

  /// `404.html`: says so in each language, and leads to its home page, where there is one.
  static func notFound(_ site: Site) -> String {
    let words = [
      "ms": ("Halaman tidak ditemui", "Laman utama"), "en": ("Page not found", "Home page"),
    ]
    let parts = site.languagesWithHome.map { index in
      let code = site.configuration.languages[index].code
      let (title, home) = words[code] ?? words["en"] ?? ("404", "/")
      return
        "<section lang=\"\(code)\">\n<h2>\(title)</h2>\n<p>\(link(site, index, text: home))</p>\n</section>\n"
    }
    return page(site, title: "404", indexed: false, body: parts.joined())
  }

  private static func link(_ site: Site, _ language: Int, text: String) -> String {
    link(site, to: "/\(site.configuration.languages[language].code)/", language, text: text)
  }

  private static func link(_ site: Site, to path: String, _ language: Int, text: String) -> String {
    let code = site.configuration.languages[language].code
    let url = Markup.escaped(site.configuration.address.path(path))
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
