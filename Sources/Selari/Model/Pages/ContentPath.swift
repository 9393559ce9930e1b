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
    var path = path
    self = path.withUTF8 { Self(markdown: $0) }
  }

  /// Sorts out the path of a Markdown file.
  private init(markdown path: UnsafeBufferPointer<UInt8>) {
    let end = path.count - ".md".utf8.count
    let start = min("content/".utf8.count, end)
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: path[range]), as: UTF8.self)
    }
    let slash = path[start..<end].lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { $0 + 1 } ?? start
    guard let dot = path[name..<end].lastIndex(of: UInt8(ascii: ".")), dot > name else {
      let isIndex = slash != nil && path[name..<end].elementsEqual("index".utf8)
      self = .unnamedLanguage(id: PageID(text(start..<(isIndex ? name - 1 : end))))
      return
    }
    let isIndex = path[name..<dot].elementsEqual("index".utf8)
    // `media/` + `index` is the section itself.
    let id = text(start..<(isIndex && slash != nil ? name - 1 : dot))
    self = .page(id: PageID(id), language: text(dot + 1..<end), isIndex: isIndex)
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
  /// Where the page belongs that stands in a folder named with its language, as other generators have it:
  /// `content/en/faq.md` at `content/faq.en.md`; nil where it does not.
  static func unfolded(_ path: String, languages: [String]) -> String? {
    let parts = path.dropFirst("content/".count).split(separator: "/")
    guard parts.count > 1, let code = languages.first(where: { $0 == parts[0] }) else { return nil }
    let rest = parts.dropFirst().joined(separator: "/").dropLast(".md".count)
    let stem = rest.hasSuffix("/_index") || rest == "_index" ? rest.dropLast(6) + "index" : rest
    return "content/\(stem).\(code).md"
  }

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
