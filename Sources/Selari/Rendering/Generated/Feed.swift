/// A language's `feed.xml`: Atom by [RFC 4287](https://www.rfc-editor.org/rfc/rfc4287), the newest
/// dated pages.
struct Feed {
  let site: Site
  let language: Int
  /// How many pages it holds.
  static let length = 20

  /// The feed. Its `updated` is that of its newest entry; where there is none, that of the newest page that
  /// was one or has a time at all; a site without any was never updated. A notice has the time of a page in
  /// another language, and is nothing new in this one.
  func file() -> GeneratedFile {
    let zone = site.configuration.zone
    let entries = newest()
    let known = entries.isEmpty ? site.pages.filter { isOwn($0) && $0.kind != .notice } : entries
    let updated = known.compactMap { ($0.updated ?? $0.date)?.start(in: zone) }.max()
    let code = site.configuration.languages[language].code
    return GeneratedFile(
      "\(code)/feed.xml", document(entries, updated: updated ?? Instant(seconds: 0)))
  }

  private func isOwn(_ page: Page) -> Bool { page.language == language && !page.isDraft }

  /// The newest dated pages that stand in lists.
  private func newest() -> [Page] {
    let zone = site.configuration.zone
    var newest: [(page: Page, start: Instant)] = []
    for page in site.pages where isOwn(page) && page.isListed {
      guard let start = page.date?.start(in: zone) else { continue }
      // Of a large site nearly all are older than those that are found already.
      if newest.count == Self.length, let oldest = newest.last, start < oldest.start { continue }
      let place = newest.firstIndex { other in
        other.start != start ? other.start < start : page.id < other.page.id
      }
      newest.insert((page, start), at: place ?? newest.endIndex)
      if newest.count > Self.length { newest.removeLast() }
    }
    return newest.map(\.page)
  }

  private func document(_ entries: [Page], updated: Instant) -> String {
    let configuration = site.configuration
    let code = configuration.languages[language].code
    let own = configuration.address.permalink("/\(code)/feed.xml")
    var links = "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>\n"
    if site.languagesWithHome.contains(language) {
      links +=
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(configuration.address.permalink("/\(code)/"))\"/>\n"
    }
    for other in configuration.languages where other.code != code {
      links +=
        "<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"\(other.code)\" href=\"\(configuration.address.permalink("/\(other.code)/feed.xml"))\"/>\n"
    }
    let name = Markup.escaped(configuration.name[language])
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(code)">
      <id>\(own)</id>
      <title>\(name)</title>
      <updated>\(configuration.zone.iso8601(updated))</updated>
      <author><name>\(name)</name></author>
      \(links)\(entries.map(entry).joined())</feed>

      """
  }

  private func entry(_ page: Page) -> String {
    let zone = site.configuration.zone
    let permalink = site.configuration.address.permalink(page.path)
    let summary =
      page.description.isEmpty
      ? "" : "<summary>\(Markup.escaped(page.description))</summary>\n"
    let stamp = { (moment: Moment?) in moment.map { zone.iso8601($0.start(in: zone)) } ?? "" }
    return """
      <entry>
      <id>\(permalink)</id>
      <title>\(Markup.escaped(page.title))</title>
      <link rel="alternate" type="text/html" href="\(permalink)"/>
      <published>\(stamp(page.date))</published>
      <updated>\(stamp(page.updated ?? page.date))</updated>
      \(summary)</entry>

      """
  }
}
