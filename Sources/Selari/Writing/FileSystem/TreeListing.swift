import Glibc

/// Everything below a folder, by paths relative to it.
struct TreeListing {
  /// The regular files.
  var files: Set<String> = []
  /// The folders, each after the one that holds it.
  var folders: [String] = []
  /// Links, which are not followed, and whatever else there is.
  var others: [String] = []

  /// Nothing.
  init() {}

  /// Lists a folder; without recursion, so that no depth is too deep.
  /// - Parameters:
  ///   - root: The folder.
  ///   - files: Where it is.
  ///   - isPassedOver: Names at the top that are left out, with all they hold.
  init(
    of root: String, in files: any FileSystem,
    passingOver isPassedOver: (String) -> Bool = { _ in false }
  ) throws(FileError) {
    for entry in try files.entries(of: root) where !isPassedOver(entry.name) {
      add(entry, path: entry.name)
    }
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for entry in try files.entries(of: root + "/" + folder) {
        add(entry, path: folder + "/" + entry.name)
      }
    }
  }

  private mutating func add(_ entry: FolderEntry, path: String) {
    switch entry.kind {
    case .file: files.insert(path)
    case .folder: folders.append(path)
    case .link, .other: others.append(path)
    }
  }
}

/// The files that a tree is to hold, and the folders that they stand in.
struct OutputSet {
  /// The files' paths.
  let files: Set<String>
  /// The folders above them.
  let folders: Set<String>

  /// The set of some files.
  init(_ files: Set<String>) {
    self.files = files
    var folders: Set<String> = []
    for path in files {
      for folder in OutputPath.folders(above: path) where !folders.insert(folder).inserted { break }
    }
    self.folders = folders
  }
}

extension TreeListing {
  /// Removes what was listed and is not wanted, and gives the number of files removed.
  ///
  /// A name that was a file and is a wanted folder now, or the other way round, is left alone.
  func removeAll(
    but wanted: OutputSet, from root: String, in system: any FileSystem
  ) throws(FileError) -> Int {
    var count = 0
    for path in files where !wanted.files.contains(path) && !wanted.folders.contains(path) {
      try system.removeFileIfThere(root + "/" + path)
      count += 1
    }
    // Backwards: a folder is empty once those in it are gone.
    for path in folders.reversed()
    where !wanted.folders.contains(path) && !wanted.files.contains(path) {
      try system.removeFolderIfThere(root + "/" + path)
    }
    return count
  }
}

extension FileSystem {
  /// Removes a folder and all that is in it; nothing where there is none.
  func removeTree(_ path: String) throws(FileError) {
    guard try status(path, followingLinks: false) != nil else { return }
    let listing = try TreeListing(of: path, in: self)
    for file in listing.files { try removeFileIfThere(path + "/" + file) }
    for other in listing.others { try removeFileIfThere(path + "/" + other) }
    for folder in listing.folders.reversed() { try removeFolderIfThere(path + "/" + folder) }
    try removeFolder(path)
  }

  /// Removes a file; nothing where there is none.
  func removeFileIfThere(_ path: String) throws(FileError) {
    do throws(FileError) { try removeFile(path) } catch
      where error.code == ENOENT || error.code == ENOTDIR
    {}
  }

  /// Removes a folder; nothing where there is none, or where something else keeps it in use.
  func removeFolderIfThere(_ path: String) throws(FileError) {
    do throws(FileError) {
      try removeFolder(path)
    } catch  where error.code == ENOENT || error.code == ENOTEMPTY || error.code == ENOTDIR {}
  }
}
