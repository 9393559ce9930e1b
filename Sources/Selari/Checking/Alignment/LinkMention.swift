import Diagnostics
import Markdown

/// A link, by what it leads to in every language.
struct LinkMention: Mention {
  let key: UInt64
  let block: Int
  let link: Link
  /// Whether it goes to a heading or a directive of a page.
  let hasAnchor: Bool
  let strength: MentionStrength
  var isRequired: Bool { false }
  var looseKey: UInt64 { key }

  func mayStandFor(_ other: LinkMention) -> Bool { true }

  /// What the address that a link leads to is known by, as it would be written in a text.
  static func addressHash(of destination: String) -> UInt64 {
    if destination.hasPrefix("mailto:") {
      return WordHash(String(destination.dropFirst("mailto:".count))).value
    }
    return AddressHash.of(Array(destination.utf8)[...])
  }
}

/// Says what links lead to, whatever language they are written in: pages by their ids, anchors by
/// themselves or by their places, files beside the pages by the files, everything else as written.
struct LinkTargets {
  let page: CheckedPage
  let site: CheckedSite
  /// The language of the page that this one is compared with; nil where it is compared with none.
  var counterpart: Language?
  /// Anchors are compared by the places of their headings, which differ in name by language where
  /// nobody wrote them.
  let resolvesAnchors: Bool

  /// The links of a page. Those in what has been reported answer for others, and are not missed.
  func mentions(_ isReported: [Bool]) -> [LinkMention] {
    var places: [PageID: AnchorPlaces] = [:]
    return page.reading.text.links.map { found in
      let target = target(
        of: page.reader.references.destination(found.link.destination), &places)
      return LinkMention(
        key: WordHash(target.text).value, block: found.block, link: found.link,
        hasAnchor: target.hasAnchor, strength: isReported[found.block] ? .silent : .strong)
    }
  }

  /// What a link leads to, as text that is the same for the same place.
  func address(of link: Link) -> String {
    var places: [PageID: AnchorPlaces] = [:]
    return target(of: page.reader.references.destination(link.destination), &places).text
  }

  /// - Parameter places: The anchors of the pages that were looked at so far: an index links to one page
  ///   as often as that has headings.
  private func target(
    of destination: String, _ places: inout [PageID: AnchorPlaces]
  ) -> (text: String, hasAnchor: Bool) {
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = mark.map { String(destination[..<$0]) } ?? destination
    guard let id = pageID(of: path) else { return (besidePages(destination), false) }
    let fragment = mark.map { destination[destination.utf8.index(after: $0)...] } ?? ""
    guard !fragment.isEmpty else { return ("page:" + id.text, false) }
    let anchor = resolvesAnchors ? place(of: String(fragment), in: id, &places) : String(fragment)
    return ("page:\(id.text)#\(anchor)", true)
  }

  /// The page that a destination leads to, where it is one of the site's.
  private func pageID(of path: String) -> PageID? {
    if path.isEmpty { return page.page.id }
    if let id = PageID.afterScheme(path) { return PageID(id) }
    if let target = site.site.page(atAddress: path) { return target.id }
    guard path.hasSuffix(".md"), !path.hasPrefix("/"), !path.contains("://"),
      let file = RelativePath.resolve(path, from: page.source.path)
    else { return nil }
    switch ContentPath(file) {
    case .page(let id, _, _), .unnamedLanguage(let id): return id
    case .data, .resource: return nil
    }
  }

  /// Which heading or directive of a page an anchor is, by its place in the page.
  private func place(
    of anchor: String, in id: PageID, _ places: inout [PageID: AnchorPlaces]
  ) -> String {
    let known = places[id] ?? AnchorPlaces(of: document(of: id))
    places[id] = known
    return known[anchor] ?? anchor
  }

  private func document(of id: PageID) -> Document? {
    if id == page.page.id { return page.document }
    guard let index = site.site.page(id, page.page.language) else { return nil }
    let target = site.site.pages[index]
    let file = site.site.files[target.file]
    return MarkdownParser().parse(
      file.source, from: file.bodyStart, options: site.site.markdownOptions(of: target))
  }
}
