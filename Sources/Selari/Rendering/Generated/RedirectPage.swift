/// The small page at an older address: it leads on at once, and says where for those it does not
/// lead. A server that knows `selari headers` answers before it is ever read.
struct RedirectPage {
  let site: Site

  /// One page for each redirect.
  func files() -> [GeneratedFile] {
    site.redirects.map { redirect in
      GeneratedFile(SitePath.file(redirect.from), page(redirect))
    }
  }

  private func page(_ redirect: Redirect) -> String {
    let target = site.pages[redirect.page]
    let language = site.configuration.languages[target.language]
    let address = site.configuration.address
    let fragment = redirect.fragment.isEmpty ? "" : "#" + redirect.fragment
    let path = Markup.escaped(address.path(redirect.to) + fragment)
    let title = Markup.escaped(target.title)
    // An address is read from the left in any text.
    let direction = language.direction == .rightToLeft ? " dir=\"ltr\"" : ""
    return """
      <!doctype html>
      <html\(language.attributes())>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(path)">
      <link rel="canonical" href="\(Markup.escaped(address.permalink(redirect.to)))">
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p><a href="\(path)"\(direction)>\(Markup.escaped(address.permalink(redirect.to) + fragment))</a></p>
      </main>
      </body>
      </html>

      """
  }
}
