import Diagnostics
import Glibc

/// A site on a disk.
///
/// Links are followed while they stay inside the site; one that leaves it, or leads back to a
/// folder that holds it, is a finding and is not followed.
public struct DiskTree: InputTree {
  /// The site's root, as given.
  public let root: String

  /// What paths of the site have before them.
  private let before: String
  /// On how many threads its folders are looked at.
  private let workers: Int

  /// The site at a folder, which is looked at on so many threads.
  public init(root: String, workers: Int = 1) {
    self.root = root
    before = root + "/"
    self.workers = workers
  }

  /// Whether the root is a folder: without one there is no site, nor will there be.
  public var isThere: Bool {
    var status = stat()
    return stat(root, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  public func scan() -> TreeScan {
    // What no folder holds is missing, and not unreadable.
    guard isThere else { return TreeScan(files: [], findings: []) }
    var walk = TreeWalk(root: root)
    for name in SiteLayout.rootFiles { walk.visitRootFile(name) }
    walk.visitMisnamedRootFiles()
    walk.visit(folders: SiteLayout.folders, workers: workers)
    return TreeScan(
      files: walk.files.sorted { $0.path < $1.path }, findings: walk.findings,
      hasLinks: walk.hasLinks, hidden: walk.hidden.sorted())
  }

  /// Looks at the changed paths only; where links are about, one file may have several paths, and all
  /// is looked at.
  public func scan(_ changed: Set<String>, since last: TreeScan) -> TreeScan {
    guard last.findings.isEmpty, !last.hasLinks else { return scan() }
    // Such a name can be spelt in ways that are the same text and not the same file, and stands for one
    // that is no text at all: the folder's own list tells which it is.
    guard changed.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return scan() }
    let paths = changed.filter { !SiteLayout.isOutside($0) }
    let highest = paths.filter { path in
      !RelativePath.folders(above: path).contains { paths.contains($0) }
    }
    var walk = TreeWalk(root: root)
    for path in highest { walk.visit(path) }
    walk.visitFoldersFound(workers: workers)
    guard walk.findings.isEmpty, !walk.hasLinks else { return scan() }
    // Nobody watches what is hidden: what is gone is looked for here, and what is new in the next whole
    // scan.
    let stillHidden = last.hidden.filter { access(root + "/" + $0, F_OK) == 0 }
    return last.replacing(
      highest, with: walk.files, hidden: Set(stillHidden + walk.hidden).sorted())
  }

  public func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    try bytes(of: path, size: nil)
  }

  public func read(_ path: String, size: Int) throws(ReadFailure) -> [UInt8]? {
    try bytes(of: path, size: size)
  }

  /// - Parameter size: How large the file was when it was last seen; nil where nobody knows.
  private func bytes(of path: String, size: Int?) throws(ReadFailure) -> [UInt8]? {
    // A pipe without a writer would keep whoever opens it waiting.
    let descriptor = open(before + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      // Below a file there is none, either.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ReadFailure(path: path, code: errno)
    }
    defer { close(descriptor) }
    // Most sources fit here, and are as large as they were: neither is their size asked for nor their
    // end read for.
    let first: (bytes: [UInt8], mayBeAll: Bool)?
    first = try withUnsafeTemporaryAllocation(byteCount: 32 << 10, alignment: 16) {
      buffer throws(ReadFailure) in
      guard let count = try fill(buffer, from: 0, of: descriptor, path) else { return nil }
      return ([UInt8](buffer[..<count]), 0 < count && count < buffer.count)
    }
    guard let first else { return nil }
    if first.mayBeAll && first.bytes.count == size { return first.bytes }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadFailure(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try whole(after: first.bytes, of: descriptor, size: Int(status.st_size), path)
  }

  /// Reads until there are as many bytes as the file is told to have, or to its end where there are
  /// others: it may be growing, or lie where less may be given at a time than is asked for. A large file
  /// beside the pages is held once, and no second time to put its pieces together.
  private func whole(
    after first: [UInt8], of descriptor: Int32, size: Int, _ path: String
  ) throws(ReadFailure) -> [UInt8] {
    var failure: ReadFailure?
    var result = [UInt8](unsafeUninitializedCapacity: max(size, first.count)) { buffer, filled in
      filled = buffer.initialize(fromContentsOf: first)
      do throws(ReadFailure) {
        while filled < size {
          let rest = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[filled..<size]))
          guard let count = try fill(rest, from: filled, of: descriptor, path), count > 0 else {
            return
          }
          filled += count
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if result.count > size { try readOn(&result, of: descriptor, path) }
    return result
  }

  /// Reads what a file has beyond what it was told to have.
  private func readOn(
    _ result: inout [UInt8], of descriptor: Int32, _ path: String
  ) throws(ReadFailure) {
    try withUnsafeTemporaryAllocation(byteCount: 32 << 10, alignment: 16) {
      buffer throws(ReadFailure) in
      while let count = try fill(buffer, from: result.count, of: descriptor, path), count > 0 {
        result.append(contentsOf: buffer[..<count])
      }
    }
  }

  /// Reads into a buffer from an offset on, and gives the number of bytes, of which there may be fewer
  /// than there is room for: a file on a network may come in pieces. Nil for a pipe and the like, which
  /// has no offsets.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from offset: Int, of descriptor: Int32, _ path: String
  ) throws(ReadFailure) -> Int? {
    while true {
      let got = pread(descriptor, buffer.baseAddress, buffer.count, offset)
      if got >= 0 { return got }
      if errno == ESPIPE { return nil }
      if errno != EINTR { throw ReadFailure(path: path, code: errno) }
    }
  }
}
