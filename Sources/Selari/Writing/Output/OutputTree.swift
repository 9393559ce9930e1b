import Glibc
import Synchronization

/// The output folder of one build, all or nothing.
///
/// Files go to a spare tree beside the output, which takes the output's place in one step when the
/// build is committed; until then, and after a build that was abandoned or killed, the output is as
/// it was. The tree that was the output becomes the next build's spare, and is rewritten in place:
/// on ext4 that is several times faster than making a new tree, and far faster than removing one.
///
/// A file whose bytes are those of the live output keeps its modification time, so that caches and
/// publishers see what really changed.
///
/// ```swift
/// let output = try OutputTree.begin(output: "output", site: ".")
/// try output.write(bytes, to: "ms/faq/index.html")     // from any thread
/// let summary = try output.commit()
/// ```
///
/// Who serves the folder itself, and not one above it, has to open it by name for each request, as
/// web servers do: a bind mount of it would keep showing the old tree.
public final class OutputTree: OutputSink {
  private let folder: OutputFolder
  private let spare: SpareTree
  private let files: any FileSystem
  /// Whether the spare stands beside the output, where it can be exchanged with it.
  private let isBeside: Bool
  /// The lock, until the build is over.
  private let lock: Mutex<FileLock?>

  private init(
    folder: OutputFolder, spare: SpareTree, files: any FileSystem, isBeside: Bool, lock: FileLock
  ) {
    self.folder = folder
    self.spare = spare
    self.files = files
    self.isBeside = isBeside
    self.lock = Mutex(lock)
  }

  deinit { abandon() }

  /// Makes ready to build: finds the folder, refuses one that is not ours to rewrite, keeps other
  /// builds out and prepares the spare tree.
  /// - Parameters:
  ///   - output: The folder's path, which may be a link and need not exist.
  ///   - site: The site's root, which the output must not hold.
  ///   - files: The file system.
  ///   - workers: On how many threads a kept tree is looked at.
  public static func begin(
    output: String, site: String, files: any FileSystem = DiskFileSystem(), workers: Int = 1
  ) throws(OutputError) -> OutputTree {
    let folder = try OutputFolder.find(output, site: site, in: files)
    let (lock, isBeside) = try takeLock(of: folder, in: files)
    do throws(OutputError) {
      try folder.checkContent(in: files)
      let path =
        isBeside
        ? "\(folder.parent)/\(spareName(beside: folder.name))"
        : "\(folder.path)/\(OutputNames.spare)"
      let spare = try outputErrors { () throws(FileError) in
        try SpareTree(path, for: folder.status, in: files, workers: workers)
      }
      return OutputTree(folder: folder, spare: spare, files: files, isBeside: isBeside, lock: lock)
    } catch {
      lock.release()
      throw error
    }
  }

  /// The name of the tree that is kept beside an output of a name.
  public static func spareName(beside output: String) -> String {
    "\(OutputNames.spare)-\(output)"
  }

  /// Takes the lock beside the output; in it where nothing may be made beside it.
  private static func takeLock(
    of folder: OutputFolder, in files: any FileSystem
  ) throws(OutputError) -> (FileLock, isBeside: Bool) {
    try outputErrors { () throws(FileError) in try files.makeFolders(folder.parent) }
    let beside = "\(folder.parent)/\(OutputNames.lock)-\(folder.name)"
    do throws(FileError) {
      return (try files.lock(beside), true)
    } catch {
      guard folder.status != nil, [EACCES, EPERM, EROFS].contains(error.code) else {
        throw lockError(error, in: files)
      }
    }
    do throws(FileError) {
      return (try files.lock("\(folder.path)/\(OutputNames.lock)"), false)
    } catch {
      throw lockError(error, in: files)
    }
  }

  private static func lockError(_ error: FileError, in files: any FileSystem) -> OutputError {
    guard error.code == EWOULDBLOCK else { return OutputError(error) }
    let holder = (try? files.read(error.path)).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    return OutputError(.locked(process: holder), at: error.path)
  }

  // MARK: - Writing

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try OutputPath.check(path)
    guard spare.take(path) else { throw OutputError(.writtenTwice, at: path) }
    guard let time = try liveTime(of: path, holding: bytes) else {
      return try spare.write(bytes, to: path, modified: nil)
    }
    if spare.hasOld(path) {
      let full = spare.path + "/" + path
      let old = try outputErrors { () throws(FileError) in try files.compare(full, with: bytes) }
      if case .same(let oldTime) = old {
        if oldTime == time { return }
        return try outputErrors { () throws(FileError) in try files.setModified(full, to: time) }
      }
    }
    try spare.write(bytes, to: path, modified: time)
  }

  /// When the live output's file was changed, if it holds just these bytes.
  private func liveTime(
    of path: String, holding bytes: UnsafeBufferPointer<UInt8>
  ) throws(OutputError) -> FileTime? {
    guard folder.status != nil else { return nil }
    return try outputErrors { () throws(FileError) in
      let live = try files.compare(folder.path + "/" + path, with: bytes)
      if case .same(let time) = live { return time }
      return nil
    }
  }

  // MARK: - The end

  /// Ends the build: what was written becomes the output, and nothing else is in it.
  ///
  /// Where it throws, the output is as it was, but for ``OutputProblem/halfReplaced(code:)``.
  public func commit() throws(OutputError) -> OutputSummary {
    try carryPlaceholders()
    let removed = try outputErrors { () throws(FileError) in try spare.removeStale() }
    try spare.mark()
    let count = spare.paths.count
    let obstacle = try takePlace()
    end()
    return OutputSummary(files: count, removed: removed, notAtomic: obstacle)
  }

  /// Ends the build without a change to the output. The spare tree stays for the next build, but for
  /// one that this build made, and where the disk is full, since others need the room too.
  public func abandon() {
    guard lock.withLock({ $0 != nil }) else { return }
    if spare.isNew || spare.isDiskFull { try? files.removeTree(spare.path) }
    end()
  }

  private func end() {
    lock.withLock { lock in
      lock?.release()
      lock = nil
    }
  }

  /// Copies `.gitkeep` and its like from the live output, unless this build wrote one of its own.
  private func carryPlaceholders() throws(OutputError) {
    guard folder.status != nil else { return }
    for name in OutputNames.placeholders.sorted() {
      let path = folder.path + "/" + name
      let status = try outputErrors { () throws(FileError) in
        try files.status(path, followingLinks: false)
      }
      guard status?.kind == .file, spare.paths.contains(name) == false else { continue }
      let bytes = try outputErrors { () throws(FileError) in try files.read(path) }
      try write(bytes, to: name)
    }
  }

  /// Puts the spare in the output's place; gives what forbade to do so in one step, if anything did.
  private func takePlace() throws(OutputError) -> OutputError? {
    guard let live = folder.status else {
      try outputErrors { () throws(FileError) in
        try spare.access.open()
        try files.rename(spare.path, to: folder.path)
      }
      return nil
    }
    var code = EACCES
    if isBeside, spare.access.open(like: live) {
      // Whichever of the two is the spare one then.
      defer { spare.access.close(from: live.mode) }
      do throws(FileError) {
        try files.exchange(spare.path, with: folder.path)
        return nil
      } catch  where Self.forbidsExchange.contains(error.code) {
        code = error.code
      } catch {
        throw OutputError(error)
      }
    }
    try OneByOne(from: spare.path, paths: spare.paths, to: folder.path, in: files).replace()
    return OutputError(.notAtomic(code: code), at: folder.path)
  }

  /// What the system says where a folder cannot be exchanged: a mount point, an overlay's lower
  /// folder, a file system or kernel without the call.
  private static let forbidsExchange: Set<Int32> = [
    EBUSY, EXDEV, EINVAL, EACCES, EPERM, ENOSYS, EOPNOTSUPP,
  ]
}

/// What a build did to its output.
public struct OutputSummary: Sendable {
  /// How many files the output holds, our own included.
  public let files: Int
  /// How many files of an earlier build were removed from the tree that is now the output.
  public let removed: Int
  /// Set where the output could not change in one step: what forbade it, for a note to the user.
  public let notAtomic: OutputError?
}
