import CPlatform
import Glibc

/// The disk, by the system's own calls.
public struct DiskFileSystem: FileSystem {
  /// The disk.
  public init() {}

  public func status(_ path: String, followingLinks: Bool) throws(FileError) -> FileStatus? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(path: path, code: errno)
  }

  public func resolved(_ path: String) throws(FileError) -> String {
    guard let real = SystemPath.resolved(path) else { throw FileError(path: path, code: errno) }
    return real
  }

  public func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    guard let handle = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw FileError(path: folder, code: errno)
    }
    defer { closedir(handle) }
    var result: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(handle) else {
        if errno != 0 { throw FileError(path: folder, code: errno) }
        return result
      }
      let name = SystemPath.name(of: entry)
      if name == "." || name == ".." { continue }
      var kind = FileKind(directoryType: Int(entry.pointee.d_type))
      if kind == nil {
        // Some file systems do not say in the listing what a name stands for.
        kind = try status(folder + "/" + name, followingLinks: false)?.kind
      }
      result.append(FolderEntry(name: name, kind: kind ?? .other))
    }
  }

  public func makeFolder(_ path: String) throws(FileError) {
    try check(mkdir(path, 0o777), path)
  }

  public func setModified(_ path: String, to time: FileTime) throws(FileError) {
    var times = time.timespecs
    try check(utimensat(AT_FDCWD, path, &times, AT_SYMLINK_NOFOLLOW), path)
  }

  public func setPermissions(_ path: String, to mode: UInt32) throws(FileError) {
    try check(chmod(path, mode), path)
  }

  public func setOwnership(_ path: String, like status: FileStatus) throws(FileError) {
    // Only root may give a folder away; whoever may not keeps it, and that is no fault. The owner
    // comes first, since a change of owner clears some permission bits.
    _ = chown(path, status.owner, status.group)
    try setPermissions(path, to: status.mode)
  }

  public func rename(_ path: String, to other: String) throws(FileError) {
    try check(Glibc.rename(path, other), other)
  }

  public func exchange(_ path: String, with other: String) throws(FileError) {
    try check(selari_exchange(AT_FDCWD, path, AT_FDCWD, other), other)
  }

  public func removeFile(_ path: String) throws(FileError) {
    try check(unlink(path), path)
  }

  public func removeFolder(_ path: String) throws(FileError) {
    try check(rmdir(path), path)
  }

  public func lock(_ path: String) throws(FileError) -> FileLock {
    try FileLock(path)
  }

  private func check(_ result: Int32, _ path: String) throws(FileError) {
    if result != 0 { throw FileError(path: path, code: errno) }
  }
}

// MARK: - The system's values

extension FileStatus {
  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    modified = FileTime(status.st_mtim)
    changed = FileTime(status.st_ctim)
  }
}

extension FileTime {
  init(_ time: timespec) {
    self.init(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// What `utimensat` takes: the time of the last reading stays, this is when it was changed.
  var timespecs: [timespec] {
    [timespec(tv_sec: 0, tv_nsec: omitted), timespec(tv_sec: seconds, tv_nsec: nanoseconds)]
  }

  /// `UTIME_OMIT`, which the Glibc module does not name.
  private var omitted: Int { (1 << 30) - 2 }
}

extension FileKind {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// The kind by `d_type`, or nil where the file system left it open.
  init?(directoryType: Int) {
    switch directoryType {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}
