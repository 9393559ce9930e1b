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

  /// The site at a folder.
  public init(root: String) {
    self.root = root
    before = root + "/"
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
    for folder in SiteLayout.folders { walk.visitFolder(folder, ancestors: []) }
    return TreeScan(
      files: walk.files.sorted { $0.path < $1.path }, findings: walk.findings,
      hasLinks: walk.hasLinks, hidden: walk.hidden.sorted())
  }

  /// Looks at the changed paths only; where links are about, one file may have several paths, and all
  /// is looked at.
  public func scan(_ changed: Set<String>, since last: TreeScan) -> TreeScan {
    guard last.findings.isEmpty, !last.hasLinks else { return scan() }
    let paths = changed.filter { !SiteLayout.isOutside($0) }
    let highest = paths.filter { path in
      !SiteLayout.folders(above: path).contains { paths.contains($0) }
    }
    var walk = TreeWalk(root: root)
    for path in highest { walk.visit(path) }
    guard walk.findings.isEmpty, !walk.hasLinks else { return scan() }
    // Nobody watches what is hidden: what is gone is looked for here, and what is new in the next whole
    // scan.
    let stillHidden = last.hidden.filter { access(root + "/" + $0, F_OK) == 0 }
    return last.replacing(
      highest, with: walk.files, hidden: Set(stillHidden + walk.hidden).sorted())
  }

  public func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    // A pipe without a writer would keep whoever opens it waiting.
    let descriptor = open(before + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      // Below a file there is none, either.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ReadFailure(path: path, code: errno)
    }
    defer { close(descriptor) }
    // Most sources fit here, so that neither their size is asked for nor their end read for.
    let first: (bytes: [UInt8], isWhole: Bool)?
    first = try withUnsafeTemporaryAllocation(byteCount: 32 << 10, alignment: 16) {
      buffer throws(ReadFailure) in
      guard let count = try fill(buffer, from: 0, of: descriptor, path) else { return nil }
      return ([UInt8](buffer[..<count]), count < buffer.count)
    }
    guard let first else { return nil }
    if first.isWhole && !first.bytes.isEmpty { return first.bytes }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ReadFailure(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try first.isWhole
      ? [] : whole(after: first.bytes, of: descriptor, size: Int(status.st_size), path)
  }

  /// Reads to the end, whatever size was told: the file may be growing.
  private func whole(
    after first: [UInt8], of descriptor: Int32, size: Int, _ path: String
  ) throws(ReadFailure) -> [UInt8]? {
    var result = first
    while true {
      let wanted = max(size + 1 - result.count, 4096)
      var count: Int?
      var failure: ReadFailure?
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        do throws(ReadFailure) {
          count = try fill(
            UnsafeMutableRawBufferPointer(buffer), from: result.count, of: descriptor, path)
        } catch {
          failure = error
        }
        filled = count ?? 0
      }
      if let failure { throw failure }
      guard let count else { return nil }
      result.append(contentsOf: chunk)
      if count < wanted { return result }
    }
  }

  /// Reads into a buffer from an offset on, and gives the number of bytes: a file on a disk gives less
  /// than is asked for only at its end. Nil for a pipe and the like, which has no offsets.
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

/// One walk over the tree, depth first.
private struct TreeWalk {
  let root: String
  let realRoot: String
  var files: [InputFile] = []
  var findings: [Finding] = []
  /// Whether a link was met.
  var hasLinks = false
  /// What is left out because of a dot that may have been meant to be published.
  var hidden: [String] = []

  init(root: String) {
    self.root = root
    realRoot = SystemPath.resolved(root) ?? root
  }

  mutating func visitRootFile(_ name: String) {
    var status = stat()
    guard lstat(root + "/" + name, &status) == 0 else { return }
    add(name, status: status, ancestors: [])
  }

  /// Notes the files that nearly have the name of one beside the folders.
  mutating func visitMisnamedRootFiles() {
    guard let handle = opendir(root) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      guard let name = SystemPath.validName(of: entry), SiteLayout.isRootFile(name),
        !SiteLayout.rootFiles.contains(name)
      else { continue }
      var status = stat()
      // What is no file, a folder `site.yml` say, is nobody's mistake.
      guard lstat(root + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      add(name, status: status, ancestors: [])
    }
  }

  /// Looks at one path below the root, where there is something.
  mutating func visit(_ path: String) {
    var status = stat()
    for folder in SiteLayout.folders(above: path) {
      guard lstat(root + "/" + folder, &status) == 0 else { return }
      if status.st_mode & S_IFMT == S_IFLNK { hasLinks = true }
    }
    guard !hasLinks, lstat(root + "/" + path, &status) == 0 else { return }
    add(path, status: status, ancestors: [])
  }

  /// Lists a folder; `ancestors` are the folders above it, by device and inode, to notice a loop.
  mutating func visitFolder(_ path: String, ancestors: [FolderIdentity]) {
    guard let handle = opendir(root + "/" + path) else {
      if errno != ENOENT { report(.unreadable(code: errno), at: path) }
      return
    }
    defer { closedir(handle) }
    let descriptor = dirfd(handle)
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { return }
    let inside = ancestors + [FolderIdentity(own)]
    let before = path + "/"
    while let entry = readdir(handle) {
      let valid = SystemPath.validName(of: entry)
      let name = valid ?? SystemPath.name(of: entry)
      if SiteLayout.isIgnored(name, in: path) {
        noteHidden(name, in: path)
        continue
      }
      guard valid != nil else {
        report(.nameNotUTF8, at: path + "/" + name)
        continue
      }
      guard ICU.isComposed(name) else {
        report(.nameNotComposed, at: path + "/" + name)
        continue
      }
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // What has gone meanwhile is not there.
        if errno != ENOENT { report(.unreadable(code: errno), at: path + "/" + name) }
        continue
      }
      add(before + name, status: status, ancestors: inside)
    }
  }

  private mutating func noteHidden(_ name: String, in folder: String) {
    guard HiddenName.isNotable(name), folder.split(separator: "/").first == SiteLayout.content[...]
    else { return }
    hidden.append(folder + "/" + name)
  }

  private mutating func add(_ path: String, status: stat, ancestors: [FolderIdentity]) {
    var status = status
    if status.st_mode & S_IFMT == S_IFLNK {
      hasLinks = true
      guard let target = followed(path, ancestors: ancestors) else { return }
      status = target
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      visitFolder(path, ancestors: ancestors)
    case S_IFREG:
      let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
      files.append(
        InputFile(
          path: path, size: Int(status.st_size), modified: modified, inode: UInt64(status.st_ino)))
    default:
      report(.notAFile, at: path)
    }
  }

  /// What a link leads to, or nil after a finding.
  private mutating func followed(_ path: String, ancestors: [FolderIdentity]) -> stat? {
    guard let target = SystemPath.resolved(root + "/" + path) else {
      report(errno == ELOOP ? .linkLoop : .linkBroken, at: path)
      return nil
    }
    guard target == realRoot || target.hasPrefix(realRoot + "/") else {
      report(.linkOutside, at: path)
      return nil
    }
    var status = stat()
    guard stat(target, &status) == 0 else {
      report(.linkBroken, at: path)
      return nil
    }
    if ancestors.contains(FolderIdentity(status)) || target == realRoot {
      report(.linkLoop, at: path)
      return nil
    }
    return status
  }

  private mutating func report(_ problem: TreeProblem, at path: String) {
    findings.append(Finding(problem, at: Place(file: path)))
  }
}

/// What tells one folder from another, however it was reached.
private struct FolderIdentity: Equatable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
