/// What the path of a file below `content/` says.
enum ContentPath: Equatable {
  /// A page: its id, its language's code, and whether it is a folder's index.
  case page(id: PageID, language: String, isIndex: Bool)
  /// A Markdown file whose name carries no language: `faq.md`.
  case unnamedLanguage(id: PageID)
  /// One of the files that hold data.
  case data
  /// Anything else: an image, an attachment.
  case resource

  static let facts = "content/facts.yaml"
  static let terms = "content/terms.yaml"

  /// Sorts out a path that begins with `content/`.
  init(_ path: String) {
    if path == Self.facts || path == Self.terms {
      self = .data
      return
    }
    guard path.hasSuffix(".md") else {
      self = .resource
      return
    }
    // By bytes: every page's path comes here.
    let inner = path.utf8.dropFirst("content/".utf8.count).dropLast(".md".utf8.count)
    let folderEnd =
      inner.lastIndex(of: UInt8(ascii: "/")).map { inner.index(after: $0) } ?? inner.startIndex
    let folder = Substring(inner[..<folderEnd])
    guard let dot = inner[folderEnd...].lastIndex(of: UInt8(ascii: ".")), dot > folderEnd else {
      self = .unnamedLanguage(id: Self.id(folder: folder, name: Substring(inner[folderEnd...])))
      return
    }
    let name = Substring(inner[folderEnd..<dot])
    self = .page(
      id: Self.id(folder: folder, name: name),
      language: String(Substring(inner[inner.index(after: dot)...])), isIndex: name == "index")
  }

  /// `media/` + `index` is the section itself.
  private static func id(folder: Substring, name: Substring) -> PageID {
    if name == "index", !folder.isEmpty { return PageID(String(folder.dropLast())) }
    return PageID(String(folder + name))
  }
}

extension ContentPath {
  /// The path of a page's file in another language.
  static func translation(of path: String, language: String) -> String {
    guard path.hasSuffix(".md") else { return path }
    let stem = path.dropLast(".md".count)
    guard let dot = stem.lastIndex(of: ".") else { return path }
    return stem[..<dot] + "." + language + ".md"
  }
}

extension ContentPath {
  /// The file's name and the languages that a path without a language may mean: all of them, but for one
  /// that the name ends with after a hyphen, `baharu-ms.md`.
  static func names(
    meantBy path: String, languages: [String]
  ) -> (name: String, codes: [String]) {
    let stem = String((path.split(separator: "/").last ?? "").dropLast(".md".count))
    for code in languages {
      for separator in ["-", "_", " "] where stem.hasSuffix(separator + code) {
        let name = String(stem.dropLast(separator.count + code.count))
        if !name.isEmpty { return (name, [code]) }
      }
    }
    return (stem == "_index" ? "index" : stem, languages)
  }
}
