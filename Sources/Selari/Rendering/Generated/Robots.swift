/// `robots.txt` by [RFC 9309](https://www.rfc-editor.org/rfc/rfc9309).
struct Robots {
  let site: Site

  /// The file: search engines are let in only where the site is official; pages say `noindex`
  /// themselves elsewhere, which a crawler must be let in to read.
  func file() -> GeneratedFile {
    let address = site.configuration.address
    return GeneratedFile(
      "robots.txt",
      """
      User-agent: *
      Allow: \(address.path("/"))

      Sitemap: \(address.permalink("/sitemap.xml"))

      """)
  }
}
