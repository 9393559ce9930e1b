import Glibc

// What takes several calls. Something that is gone already is as good as removed.
extension FileSystem {
  /// Makes a folder and those above it that are missing.
  func makeFolders(_ path: String) throws(FileError) {
    if try status(path, followingLinks: true) != nil { return }
    if let parent = OutputPath.folder(of: path), !parent.isEmpty { try makeFolders(parent) }
    do throws(FileError) { try makeFolder(path) } catch  where error.code == EEXIST {}
  }

  /// Removes a folder and all that is in it, or the file or link that has its name; nothing where
  /// there is none.
  func removeTree(_ path: String) throws(FileError) {
    guard let status = try status(path, followingLinks: false) else { return }
    guard status.kind == .folder else { return try removeFileIfThere(path) }
    let listing = try TreeListing(of: path, in: self)
    for file in listing.files { try removeFileIfThere(path + "/" + file) }
    for other in listing.others { try removeFileIfThere(path + "/" + other) }
    for folder in listing.folders.reversed() { try removeFolderIfThere(path + "/" + folder) }
    try removeFolder(path)
  }

  /// Removes a file; nothing where there is none.
  func removeFileIfThere(_ path: String) throws(FileError) {
    do throws(FileError) {
      try removeFile(path)
    } catch  where error.code == ENOENT || error.code == ENOTDIR {}
  }

  /// Removes a folder with whatever is in it against expectation; nothing where there is none.
  func removeFolderIfThere(_ path: String) throws(FileError) {
    do throws(FileError) {
      try removeFolder(path)
    } catch  where error.code == ENOTEMPTY {
      try removeTree(path)
    } catch  where error.code == ENOENT || error.code == ENOTDIR {}
  }
}
