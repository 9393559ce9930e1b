import Diagnostics

extension Site {
  /// Whether pages stand in the folder of that name, with a page of its own or without.
  func holdsPages(below id: PageID) -> Bool {
    let inside = id.text + "/"
    let first = groups.partitioningIndex { $0.id.text >= inside }
    return first < groups.count && groups[first].id.text.hasPrefix(inside)
  }

  /// The id that was probably meant by one that no page has: that of the file whose path it is, of the
  /// page whose address it is, or one much like it.
  func nearPage(to written: String) -> String? {
    page(meantBy: written) ?? nearNames.ids.nearest(to: written)
  }

  /// The id of the page whose file, or whose address but for its beginning, a text is.
  func page(meantBy written: String) -> String? {
    let parts = PageID.parts(meantBy: written, languages: configuration.languages)
    let plain = parts.isEmpty ? PageID.home.text : parts.joined(separator: "/")
    for id in [plain, plain.lowercased()] where groupIndex[PageID(id)] != nil { return id }
    return nearNames.page(at: plain.lowercased(), of: pages)?.id.text
  }
}

/// What somebody may have meant who named a page that there is none of: asked for once or by thousands of
/// links.
struct NearPageNames: Sendable {
  /// The ids of the pages.
  let ids: NearNames
  /// Their addresses.
  let paths: NearNames
  /// The pages by the last part of their address, as indexes.
  private let byLastPart: Lazy<[Substring: [Int]]>

  init(groups: [PageGroup], pages: [Page]) {
    ids = NearNames { groups.map(\.id.text) }
    paths = NearNames { Array(Set(pages.map(\.path))) }
    byLastPart = Lazy {
      Dictionary(grouping: pages.indices) { Self.lastPart(of: pages[$0].path.dropLast()) }
    }
  }

  /// The first page whose address ends with a path.
  func page(at path: String, of pages: [Page]) -> Page? {
    let ending = "/\(path)/"
    return byLastPart.value[Self.lastPart(of: path[...])]?.lazy.map { pages[$0] }
      .first { $0.path.hasSuffix(ending) }
  }

  private static func lastPart(of path: Substring) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
  }
}
