import Glibc

/// Writes files that are not there yet, with the folders that they need: all of them or none.
struct FileCreation {
  let fileSystem: any FileSystem

  /// A file and what it is to hold.
  struct Item {
    let path: String
    let bytes: [UInt8]
  }

  /// The error number of a file that is there already.
  static let exists = EEXIST

  /// What was made, and is taken away again where something fails.
  private enum Made {
    case folder(String)
    case file(String)
  }

  /// Writes the files.
  /// - Throws: The call that failed; what was made before it is taken away.
  func create(_ items: [Item]) throws(FileError) {
    var made: [Made] = []
    do throws(FileError) {
      for item in items {
        if try fileSystem.status(item.path, followingLinks: false) != nil {
          throw FileError(path: item.path, code: Self.exists)
        }
        try makeFolder(above: item.path, &made)
        let temporary = FileInOneStep.temporary(beside: item.path)
        made.append(.file(temporary))
        try fileSystem.write(item.bytes, to: temporary)
      }
      for item in items {
        made.append(.file(item.path))
        try fileSystem.rename(FileInOneStep.temporary(beside: item.path), to: item.path)
      }
    } catch {
      for one in made.reversed() { remove(one) }
      throw error
    }
  }

  /// Makes the folders that lead to a path and are not there.
  private func makeFolder(above path: String, _ made: inout [Made]) throws(FileError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if try fileSystem.status(folder, followingLinks: true) != nil { return }
    try makeFolder(above: folder, &made)
    try fileSystem.makeFolder(folder)
    made.append(.folder(folder))
  }

  private func remove(_ made: Made) {
    switch made {
    case .file(let path): try? fileSystem.removeFile(path)
    case .folder(let path): try? fileSystem.removeFolder(path)
    }
  }
}
