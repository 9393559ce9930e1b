import Bytes

/// `sitemap.xml` by the [sitemap protocol](https://www.sitemaps.org/protocol.html), with the
/// languages of each page as `xhtml:link`.
///
/// It lists the pages of a site that is not official too, though they say `noindex`: a crawler has to come to
/// a page to read that, as ``Robots`` lets it, and what tests a site before it is official
/// (`pa11y-ci --sitemap`) asks this file for its pages.
struct Sitemap {
  let site: Site
  /// How many addresses a file may hold; the protocol says 50,000.
  var limit = 50_000

  /// One file, or an index with as many as are needed.
  func files() -> [GeneratedFile] {
    let pages = site.pages.filter { $0.kind != .notice && !$0.isExpired && !$0.isDraft }
    guard pages.count > limit else {
      return [GeneratedFile("sitemap.xml", bytes: document(pages[...]))]
    }
    let starts = Array(stride(from: 0, to: pages.count, by: limit))
    let parts = starts.enumerated().map { number, start in
      GeneratedFile(
        "sitemap-\(number + 1).xml",
        bytes: document(pages[start..<min(start + limit, pages.count)]))
    }
    let entries = parts.map { part in
      "<sitemap><loc>\(address(of: "/" + part.path))</loc></sitemap>\n"
    }
    let index = """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</sitemapindex>

      """
    return [GeneratedFile("sitemap.xml", index)] + parts
  }

  private func document(_ pages: ArraySlice<Page>) -> [UInt8] {
    var text = ByteBuffer(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """.utf8)
    // Written byte by byte for a large site: this is the one file that every page has a part in.
    text.reserveCapacity(pages.count * 512)
    let alternates = Alternates(site: site)
    let root = address(of: "")
    // The languages of a page follow one another, and each has the same list of all of them.
    var list = ByteBuffer()
    var listed: PageID?
    for page in pages {
      text.append("<url>\n<loc>")
      text.append(root)
      Markup.append(page.path, to: &text)
      text.append("</loc>\n")
      if let changed = page.updated ?? page.date {
        text.append("<lastmod>")
        changed.write(iso8601To: &text, in: site.configuration.zone)
        text.append("</lastmod>\n")
      }
      if page.id != listed {
        list.removeAll()
        append(alternates.entries(of: page), below: root, to: &list)
        listed = page.id
      }
      text.append(contentsOf: list)
      text.append("</url>\n")
    }
    text.append("</urlset>\n")
    return text.array()
  }

  private func append(
    _ alternates: [Alternates.Entry], below root: String, to text: inout ByteBuffer
  ) {
    for entry in alternates {
      text.append("<xhtml:link rel=\"alternate\" hreflang=\"")
      text.append(entry.hreflang)
      text.append("\" href=\"")
      text.append(root)
      Markup.append(entry.path, to: &text)
      text.append("\"/>\n")
    }
  }

  private func address(of path: String) -> String {
    Markup.escaped(site.configuration.address.permalink(path))
  }
}
