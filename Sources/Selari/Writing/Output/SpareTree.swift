import Glibc
import Synchronization

/// The tree that a build is written into, kept from the build before last and rewritten in place.
///
/// What a killed build left in it does no harm: every file is compared or written anew, and what is
/// not written is removed.
final class SpareTree: Sendable {
  /// Its root.
  let path: String
  /// What the paths of its files have before them.
  private let before: String
  /// Whether this build made it, so that nothing of it is worth keeping.
  let isNew: Bool
  /// The files and folders that it held before this build.
  private let old: TreeListing
  private let files: any FileSystem
  /// Who may enter it.
  let access: SpareAccess
  private let written = Mutex<Set<String>>([])
  private let sawFullDisk = Atomic<Bool>(false)

  /// Opens the tree at a path, or makes it. Links and whatever else is no file or folder go at once,
  /// so that nothing is written through them.
  /// - Parameters:
  ///   - path: Its root.
  ///   - output: What is known of the output whose place it takes; nil where there is none yet.
  ///   - files: The file system.
  ///   - workers: On how many threads the folders of a kept tree are looked at.
  init(
    _ path: String, for output: FileStatus?, in files: any FileSystem, workers: Int = 1
  ) throws(FileError) {
    self.path = path
    before = path + "/"
    self.files = files
    let access = SpareAccess(path: path, files: files)
    self.access = access
    let status = try files.status(path, followingLinks: false)
    isNew = status.map { $0.kind != .folder || !access.canOpen($0, like: output) } ?? true
    if isNew {
      if status != nil { try files.removeTree(path) }
      try files.makeFolder(path)
    }
    try access.close(isNew ? nil : status)
    if isNew {
      old = TreeListing()
    } else if let inventory = try Inventory.take(from: path, in: files) {
      old = try TreeListing(of: path, in: files, knowing: inventory, workers: workers)
    } else {
      old = try TreeListing(of: path, in: files)
    }
    for other in old.others { try files.removeFile(path + "/" + other) }
  }

  /// The paths that this build has written.
  var paths: Set<String> { written.withLock { $0 } }

  /// Whether the disk had no room for a file of this build.
  var isDiskFull: Bool { sawFullDisk.load(ordering: .relaxed) }

  /// Whether a file was there before this build.
  func hasOld(_ path: String) -> Bool { old.files.contains(path) }

  /// Takes a path for this build; false where it is taken already.
  func take(_ path: String) -> Bool {
    written.withLock { $0.insert(path).inserted }
  }

  /// Writes a file, and makes room for it: folders it stands in, old things in its way.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String, modified: FileTime?
  ) throws(OutputError) {
    let full = before + path
    do throws(FileError) {
      // In a new tree neither the folder nor the file is there yet: asking for one would be in vain.
      if isNew {
        try makeFolder(above: path)
        if modified == nil { return try files.create(full, with: bytes) }
      }
      return try files.write(bytes, to: full, modified: modified)
    } catch {
      try makeRoom(for: path, after: error)
    }
    try outputErrors { () throws(FileError) in
      try makeFolder(above: path)
      try files.write(bytes, to: full, modified: modified)
    }
  }

  // MARK: - Room

  private func makeFolder(above path: String) throws(FileError) {
    guard let folder = OutputPath.folder(of: path) else { return }
    let full = before + folder
    do throws(FileError) {
      return try files.makeFolder(full)
    } catch  where error.code == EEXIST {
      return
    } catch  where error.code == ENOENT && OutputPath.folder(of: folder) != nil {
      try makeFolder(above: folder)
    }
    do throws(FileError) { try files.makeFolder(full) } catch  where error.code == EEXIST {}
  }

  /// Removes what stands in a file's way, if an earlier build left it there; otherwise it is this
  /// build that wants both.
  private func makeRoom(for path: String, after error: FileError) throws(OutputError) {
    switch error.code {
    case ENOENT: return
    case ENOTDIR, EISDIR, ELOOP, ENXIO, EEXIST, EACCES, EPERM: break
    case ENOSPC, EDQUOT:
      sawFullDisk.store(true, ordering: .relaxed)
      throw OutputError(error)
    default: throw OutputError(error)
    }
    let isRemoved = try outputErrors { () throws(FileError) in
      try written.withLock { (written) throws(FileError) in
        try removeObstacle(to: path, written: written)
      }
    }
    if !isRemoved { throw OutputError(.fileAndFolder, at: path) }
  }

  /// False where this build wrote the obstacle.
  private func removeObstacle(to path: String, written: Set<String>) throws(FileError) -> Bool {
    for folder in RelativePath.folders(above: path) {
      guard let status = try files.status(self.path + "/" + folder, followingLinks: false),
        status.kind != .folder
      else { continue }
      if written.contains(folder) { return false }
      try files.removeFile(self.path + "/" + folder)
      return true
    }
    let full = self.path + "/" + path
    guard let status = try files.status(full, followingLinks: false) else { return true }
    guard status.kind == .folder else {
      try files.removeFile(full)
      return true
    }
    if written.contains(where: { $0.hasPrefix(path + "/") }) { return false }
    try files.removeTree(full)
    return true
  }

  // MARK: - The end of a build

  /// Removes what this build has not written, and gives the number of files removed.
  func removeStale() throws(FileError) -> Int {
    // A new tree holds nothing else, and need not learn what folders all its files stand in.
    if isNew { return 0 }
    return try old.removeAll(but: paths, from: path, in: files)
  }

  /// Writes the marker, after everything else: it vouches for what the tree holds.
  func mark() throws(OutputError) {
    let marker = OutputMarker.text(files: paths)
    try marker.withUnsafeBufferPointer { (bytes) throws(OutputError) in
      try write(bytes, to: OutputNames.marker, modified: nil)
    }
    _ = take(OutputNames.marker)
  }
}
