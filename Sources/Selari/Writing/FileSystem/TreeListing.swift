import Glibc

/// Everything below a folder, by paths relative to it.
struct TreeListing {
  /// The regular files. One that is listed may be gone already.
  private(set) var files: Set<String> = []
  /// The folders, each after the one that holds it.
  private(set) var folders: [String] = []
  /// Links, which are not followed, and whatever else there is.
  private(set) var others: [String] = []

  /// Whether every folder is known to hold a file.
  private(set) var hasNoEmptyFolder = false

  /// Nothing.
  init() {}

  /// Lists a folder; without recursion, so that no depth is too deep.
  /// - Parameters:
  ///   - root: The folder.
  ///   - system: Where it is.
  ///   - isPassedOver: Names at the top that are left out, with all they hold.
  init(
    of root: String, in system: any FileSystem,
    passingOver isPassedOver: (String) -> Bool = { _ in false }
  ) throws(FileError) {
    for entry in try system.entries(of: root) where !isPassedOver(entry.name) {
      add(entry, path: entry.name)
    }
    try visit(from: 0, root: root, in: system)
  }

  /// Lists a folder whose inventory is known, which spares listing the folders in it that nobody has
  /// changed since: ten thousand pages have ten thousand folders, which are looked at by some workers.
  init(
    of root: String, in system: any FileSystem, knowing inventory: Inventory, workers: Int = 1
  ) throws(FileError) {
    let known = PathSet(inventory.files)
    files = known.files
    folders = known.orderedFolders
    var unknown: [FolderEntry] = []
    let changed = try Self.changed(
      [""] + known.orderedFolders, below: root, since: inventory.taken, in: system, workers: workers
    )
    for folder in changed {
      let path = folder.isEmpty ? root : root + "/" + folder
      for entry in try system.entries(of: path) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if entry.kind == .folder, known.folders.contains(path) { continue }
        if entry.kind == .file, files.contains(path) { continue }
        // What was a file may be something else by now.
        if entry.kind != .file { files.remove(path) }
        unknown.append(FolderEntry(name: path, kind: entry.kind))
      }
    }
    let first = folders.count
    hasNoEmptyFolder = unknown.isEmpty
    for entry in unknown { add(entry, path: entry.name) }
    try visit(from: first, root: root, in: system)
  }

  /// The folders among some that may hold other names than they did at a time; the root is one of them.
  private static func changed(
    _ folders: [String], below root: String, since taken: FileTime, in system: any FileSystem,
    workers: Int
  ) throws(FileError) -> [String] {
    // A thread takes as long to start as a few dozen folders to look at.
    let workers = folders.count < 200 ? 1 : workers
    let answers = Parallel.map(count: folders.count, workers: workers) { index in
      let folder = folders[index]
      return Result { () throws(FileError) -> Bool in
        let path = folder.isEmpty ? root : root + "/" + folder
        guard let status = try system.status(path, followingLinks: false), status.kind == .folder
        else { return false }
        return folder.isEmpty || !(status.modified < taken)
      }
    }
    var result: [String] = []
    for (folder, answer) in zip(folders, answers) where try answer.get() { result.append(folder) }
    return result
  }

  /// Lists the folders from a number on, those that are found on the way included.
  private mutating func visit(
    from first: Int, root: String, in system: any FileSystem
  ) throws(FileError) {
    var next = first
    while next < folders.count {
      let folder = folders[next]
      next += 1
      for entry in try system.entries(of: root + "/" + folder) {
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

extension TreeListing {
  /// Removes what was listed and is not wanted, and gives the number of files removed.
  ///
  /// A name that was a file and is a wanted folder now, or the other way round, is left alone.
  func removeAll(
    but wantedFiles: Set<String>, from root: String, in system: any FileSystem
  ) throws(FileError) -> Int {
    if hasNoEmptyFolder, files.isSubset(of: wantedFiles) { return 0 }
    let wanted = PathSet(wantedFiles)
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
