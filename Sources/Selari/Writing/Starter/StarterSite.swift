import Diagnostics

/// A new bilingual site: one that builds, and in which `selari check --strict` finds nothing.
public enum StarterSite {
  /// Its files by path, as of a day, which its first news is dated.
  static func files(on day: CivilDate) -> [(path: String, text: String)] {
    let day = String(iso8601: day)
    return [
      ("README.md", readme), (".gitignore", ignored), ("site.yaml", configuration),
      ("content/facts.yaml", facts(on: day)), ("content/terms.yaml", terms),
      ("templates/strings.yaml", strings),
    ] + content(on: day) + templates + assets
  }

  /// The zone that it names in its `site.yaml`.
  public static let zone = (try? SiteZone(identifier: "Asia/Kuala_Lumpur")) ?? .utc

  /// Why a site cannot be made in a folder.
  public enum Fault: Error, Sendable {
    /// Something is there already; with one of its names.
    case notEmpty(String, holds: String?)
    /// What is there is no folder.
    case noFolder(String)
    /// The folder lies among the sources of a site, which would publish the new one: `content`.
    case insideSite(String, sources: String)
    /// A call of the file system did not succeed.
    case file(FileError)
  }

  /// What may lie in the folder already: a repository that was made first, and what the hosts of
  /// repositories put into a new one. None of it is written over.
  private static let companions: Set = [
    ".git", ".gitattributes", "README.md", "LICENSE", "LICENSE.md", "LICENSE.txt",
  ]

  /// Makes the site in a folder, which is not there, or holds nothing but a new repository: all of it or
  /// nothing.
  /// - Parameters:
  ///   - folder: The folder.
  ///   - instant: When; its day in Malaysia is the date of the first news.
  ///   - fileSystem: Where files are written.
  /// - Returns: How many files were written.
  public static func make(
    in folder: String, at instant: Instant, on fileSystem: any FileSystem = DiskFileSystem()
  ) throws(Fault) -> Int {
    let there: [String]?
    let sources: String?
    do throws(FileError) {
      sources = try Self.sources(around: folder, on: fileSystem)
      there = try Self.names(in: folder, on: fileSystem)
    } catch {
      throw .file(error)
    }
    guard let names = there else { throw .noFolder(folder) }
    if let sources { throw .insideSite(folder, sources: sources) }
    if let other = names.filter({ !companions.contains($0) }).min() {
      throw .notEmpty(folder, holds: other)
    }
    let files = files(on: zone.date(at: instant)).filter { !names.contains($0.path) }
    do throws(FileError) {
      try FileCreation(fileSystem: fileSystem).create(
        files.map { .init(path: folder + "/" + $0.path, bytes: Array($0.text.utf8)) })
    } catch {
      if error.code == FileCreation.exists { throw .notEmpty(folder, holds: nil) }
      throw .file(error)
    }
    return files.count
  }

  /// The names in a folder, none where it is not there; nil where it is a file.
  private static func names(
    in folder: String, on fileSystem: any FileSystem
  ) throws(FileError) -> [String]? {
    guard let status = try fileSystem.status(folder, followingLinks: true) else { return [] }
    guard status.kind == .folder else { return nil }
    return try fileSystem.entries(of: fileSystem.resolved(folder)).map(\.name)
  }

  /// The folder of sources, `content`, of a site that a folder lies in; nil where it lies in none.
  private static func sources(
    around folder: String, on fileSystem: any FileSystem
  ) throws(FileError) -> String? {
    let root = folder.hasPrefix("/") ? "/" : "."
    // What is not there yet has no real path; the nearest folder above it has.
    var above = folder[...]
    var below: [Substring] = []
    while !above.isEmpty, try fileSystem.status(String(above), followingLinks: true) == nil {
      let slash = above.lastIndex(of: "/")
      below.insert(above[(slash.map(above.index(after:)) ?? above.startIndex)...], at: 0)
      above = above[..<(slash ?? above.startIndex)]
    }
    let real = try fileSystem.resolved(above.isEmpty ? root : String(above))
    let parts = real.split(separator: "/") + below
    for index in parts.indices where SiteLayout.folders.contains(String(parts[index])) {
      let site = "/" + parts[..<index].joined(separator: "/")
      let file = site + "/" + SiteLayout.configuration
      if try fileSystem.status(file, followingLinks: true) != nil { return String(parts[index]) }
    }
    return nil
  }
}
