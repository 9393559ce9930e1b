import Diagnostics

extension Site {
  /// Whether pages stand in the folder of that name, with a page of its own or without.
  func holdsPages(below id: PageID) -> Bool {
    let inside = id.text + "/"
    let first = groups.partitioningIndex { $0.id.text >= inside }
    return first < groups.count && groups[first].id.text.hasPrefix(inside)
  }

  /// The id that was probably meant by one that no page has.
  func nearPage(to written: String) -> String? { nearNames.nearest(to: written) }

  /// The id of the page whose file, or whose address but for its beginning, a text is.
  func page(meantBy written: String) -> String? { nearNames.meant(by: written) }
}

/// What somebody may have meant who named a page that there is none of, in a link, in a menu or on the
/// command line: asked for once or by thousands of links.
struct NearPageNames: Sendable {
  /// The ids of the pages.
  let ids: NearNames
  /// Their addresses.
  let paths: NearNames
  private let languages: [Language]
  private let groupIndex: [PageID: Int]
  private let pages: [Page]
  /// The pages by the last part of their address, as indexes.
  private let byLastPart: Lazy<[Substring: [Int]]>
  /// The ids by their last part: those of all files, of which some may be no pages at present.
  private let byName: Lazy<[Substring: [String]]>
  /// The ids of the files that have a slug, by it.
  private let bySlug: Lazy<[String: String]>

  /// - Parameters:
  ///   - groupIndex: The pages, by id.
  ///   - pages: What exists of them.
  ///   - files: Their files.
  init(
    languages: [Language], groupIndex: [PageID: Int], pages: [Page], files: [ContentFile]
  ) {
    self.languages = languages
    self.groupIndex = groupIndex
    self.pages = pages
    ids = NearNames { groupIndex.keys.map(\.text).sorted() }
    paths = NearNames { Array(Set(pages.map(\.path))) }
    byLastPart = Lazy {
      Dictionary(grouping: pages.indices) { Self.lastPart(of: pages[$0].path.dropLast()) }
    }
    byName = Lazy {
      Dictionary(grouping: groupIndex.keys.map(\.text)) { Self.lastPart(of: $0[...]) }
    }
    bySlug = Lazy {
      let slugs = files.lazy.compactMap { file in
        file.frontMatter.slug.map { ($0.value, file.id.text) }
      }
      return Dictionary(slugs, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The id that was probably meant: that of the file whose path a text is, of the page whose address it
  /// is, of a page that has moved to another folder, or one much like it.
  func nearest(to written: String) -> String? {
    meant(by: written) ?? moved(PageID.withoutScheme(written)) ?? ids.nearest(to: written)
  }

  /// The id of the page whose file, or whose address but for its beginning, a text is.
  func meant(by written: String) -> String? {
    let parts = PageID.parts(meantBy: PageID.withoutScheme(written), languages: languages)
    let plain = parts.isEmpty ? PageID.home.text : parts.joined(separator: "/")
    for id in [plain, plain.lowercased()] where groupIndex[PageID(id)] != nil { return id }
    return page(at: plain.lowercased())?.id.text ?? bySlug.value[plain.lowercased()]
  }

  /// The one page that has the same name in another folder.
  private func moved(_ written: String) -> String? {
    let parts = PageID.parts(meantBy: written, languages: languages)
    guard let name = parts.last, let known = byName.value[name.lowercased()[...]],
      known.count == 1
    else { return nil }
    return known.first
  }

  /// The first page whose address ends with a path.
  private func page(at path: String) -> Page? {
    let ending = "/\(path)/"
    return byLastPart.value[Self.lastPart(of: path[...])]?.lazy.map { pages[$0] }
      .first { $0.path.hasSuffix(ending) }
  }

  private static func lastPart(of path: Substring) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
  }
}
