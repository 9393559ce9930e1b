import Diagnostics
import Synchronization

/// A file beside the pages: an image, an attachment. It keeps its name and its folder.
struct Resource: Sendable {
  /// Where it is: `content/media/foto.png`.
  let file: String
  /// Where it is served, from the site's root: `/media/foto.png`.
  let path: String
  /// Its size in bytes.
  let size: Int

  /// The path as an address has it: `/media/foto%20kami.png`.
  var address: String { Percent.encoded(path, keeping: "/") }
}

/// The names of resources among which is looked for what was meant: made when they are asked for, which in
/// most sites is never.
private final class NearResourceNames: Sendable {
  /// By the language, then all of them.
  private let known = Mutex<[String: NearNames]>([:])

  /// Those for a page of a language, among the languages of a site, which a function gives.
  func names(
    in language: String, of languages: [String], _ names: @escaping @Sendable () -> [String]
  ) -> NearNames {
    let key = ([language] + languages).joined(separator: " ")
    return known.withLock { known in
      if let near = known[key] { return near }
      let near = NearNames(names)
      known[key] = near
      return near
    }
  }
}

/// Every resource of a site, by file.
struct ResourceTable: Sendable {
  static let folder = "content/"

  private let resources: [String: Resource]
  /// The paths they are served at.
  let atPath: Set<String>
  /// The files that are not shown yet, each with the section that is not.
  private let withheld: [String: PageID]
  /// What may be meant by the names that no file has.
  private let near = NearResourceNames()

  init(_ files: [InputFile]) {
    var resources: [String: Resource] = [:]
    // Nearly every path is that of a page: its name tells.
    for file in files
    where file.path.hasPrefix(Self.folder) && !file.path.hasSuffix(".md")
      && ContentPath(file.path) == .resource
    {
      let path = "/" + file.path.dropFirst(Self.folder.count)
      resources[file.path] = Resource(file: file.path, path: String(path), size: file.size)
    }
    self.init(resources, withheld: [:])
  }

  private init(_ resources: [String: Resource], withheld: [String: PageID]) {
    self.resources = resources
    self.withheld = withheld
    atPath = Set(resources.values.map(\.path))
  }

  /// Those that are part of a site at its instant: what lies beside a section that is a draft, or is
  /// yet to be published, is not shown before it.
  func published(in site: Site) -> ResourceTable {
    var sections: [Substring: PageID?] = [:]
    var shown: [String: Resource] = [:]
    var withheld: [String: PageID] = [:]
    for (file, resource) in resources {
      let inner = file.dropFirst(Self.folder.count)
      let folder = inner[..<(inner.lastIndex(of: "/") ?? inner.startIndex)]
      let section = sections[folder] ?? site.withheldSection(around: PageID(String(folder)))
      sections[folder] = .some(section)
      if let section { withheld[file] = section } else { shown[file] = resource }
    }
    return ResourceTable(shown, withheld: withheld)
  }

  /// The section that a file waits for; nil where it waits for none.
  func sectionWithholding(_ file: String) -> PageID? { withheld[file] }

  /// Whether they are the same files, of the same sizes.
  func isSame(as other: ResourceTable) -> Bool {
    resources.mapValues(\.size) == other.resources.mapValues(\.size)
  }

  /// The size in bytes of the resource that is served at a path.
  func size(at path: String) -> Int? {
    resources[Self.folder + path.dropFirst()]?.size
  }

  /// All of them, sorted by file.
  var all: [Resource] { resources.values.sorted { $0.file < $1.file } }

  /// The resource of a file; `siaran.ms.pdf` stands in for `siaran.pdf` in Malay.
  func find(_ file: String, language: String) -> Resource? {
    for name in Self.names(of: file, language: language) {
      if let resource = resources[name] { return resource }
    }
    return nil
  }

  /// The files that stand for a file in a language, the best first.
  static func names(of file: String, language: String) -> [String] {
    guard let dot = file.lastIndex(of: ".") else { return [file] }
    return [file[..<dot] + "." + language + file[dot...], file]
  }

  /// The files of other languages that are there of one which is not: `siaran.en.pdf` of `siaran.pdf` or
  /// `siaran.ms.pdf`.
  func versions(
    of file: String, besides language: Language, among languages: [Language]
  ) -> [String] {
    let (stem, ending) = Self.parts(of: file, in: language)
    return languages.filter { $0.code != language.code }
      .map { "\(stem).\($0.code)\(ending)" }.filter { resources[$0] != nil }
  }

  /// The name that a file has in a language: `siaran.ms.pdf`, whether or not the language is written.
  static func name(of file: String, in language: Language) -> String {
    let (stem, ending) = parts(of: file, in: language)
    return "\(stem).\(language.code)\(ending)"
  }

  /// The name that a file has for all languages: `siaran.pdf`, whether or not this one is written.
  static func name(of file: String, without language: Language) -> String {
    let (stem, ending) = parts(of: file, in: language)
    return String(stem + ending)
  }

  /// What stands before the language in a file's name, which may be missing there, and what behind it.
  private static func parts(
    of file: String, in language: Language
  ) -> (stem: Substring, ending: Substring) {
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    let (stem, own) = (file[..<dot], "." + language.code)
    return (stem.hasSuffix(own) ? stem.dropLast(own.count) : stem, file[dot...])
  }

  /// The resource of a file.
  subscript(file: String) -> Resource? { resources[file] }

  /// What was probably meant, as it would be written in a page of a language: by the name without a
  /// language where the page's own is there, and never the file of another.
  func suggestion(
    for file: String, from page: String, language: Language, among languages: [Language]
  ) -> String? {
    let names = near.names(in: language.code, of: languages.map(\.code)) { [resources] in
      resources.keys.compactMap { name in
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2,
          let code = languages.first(where: { $0.code == parts[parts.count - 2] })
        else { return name }
        guard code.code == language.code else { return nil }
        return (parts.dropLast(2) + parts.suffix(1)).joined(separator: ".")
      }
    }
    return names.nearest(to: file).map {
      Percent.encoded(RelativePath.from(page, to: $0), keeping: "/")
    }
  }
}
