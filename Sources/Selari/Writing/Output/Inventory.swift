/// What a tree held when its build ended, and when that was.
///
/// A folder in it that was last changed before then still holds the same names. What a killed build
/// leaves has no inventory: it is taken away before the first file is written, and put back last.
struct Inventory {
  /// The files.
  let files: Set<String>
  /// When the marker was written.
  let taken: FileTime

  /// Takes the inventory out of a tree; nil where there is none to trust.
  static func take(from tree: String, in system: any FileSystem) throws(FileError) -> Inventory? {
    let path = tree + "/" + OutputNames.marker
    guard let status = try system.status(path, followingLinks: false), status.kind == .file else {
      return nil
    }
    let files = OutputMarker.files(in: try system.read(path))
    try system.removeFile(path)
    return files.map { Inventory(files: $0, taken: status.modified) }
  }
}
