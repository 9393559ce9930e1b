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
    ] + content(on: day) + templates
  }

  /// The zone that it names in its `site.yaml`.
  public static let zone = (try? SiteZone(identifier: "Asia/Kuala_Lumpur")) ?? .utc

  /// Why a site cannot be made in a folder.
  public enum Fault: Error, Sendable {
    /// Something is there already.
    case notEmpty(String)
    /// A call of the file system did not succeed.
    case file(FileError)
  }

  /// Makes the site in a folder, which is empty or not there: all of it or nothing.
  /// - Parameters:
  ///   - folder: The folder.
  ///   - instant: When; its day in Malaysia is the date of the first news.
  ///   - fileSystem: Where files are written.
  /// - Returns: How many files were written.
  public static func make(
    in folder: String, at instant: Instant, on fileSystem: any FileSystem = DiskFileSystem()
  ) throws(Fault) -> Int {
    let files = files(on: zone.date(at: instant))
    do throws(FileError) {
      if let status = try fileSystem.status(folder, followingLinks: true) {
        let isEmpty =
          status.kind == .folder
          ? try fileSystem.entries(of: fileSystem.resolved(folder)).isEmpty : false
        guard isEmpty else { throw FileError(path: folder, code: FileCreation.exists) }
      }
      try FileCreation(fileSystem: fileSystem).create(
        files.map { .init(path: folder + "/" + $0.path, bytes: Array($0.text.utf8)) })
    } catch {
      if error.code == FileCreation.exists { throw .notEmpty(folder) }
      throw .file(error)
    }
    return files.count
  }
}
