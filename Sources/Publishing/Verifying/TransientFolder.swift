import Glibc
import Selari

/// A folder for the answers of one run.
///
/// A run that is killed cannot remove its own: the next one does. A folder is locked as long as its run lives, and
/// has the number of its process in its name.
final class TransientFolder {
  let path: String
  private let lock: Int32
  private var isRemoved = false

  /// The folder in which it is made.
  static var base: String { base(named: getenv("TMPDIR").map { String(cString: $0) }) }

  /// The folder that a variable names. An empty one names none, and not the root.
  static func base(named text: String?) -> String {
    text.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  private static let name = "selari-verify-"

  init(in base: String = TransientFolder.base) throws(VerifyError) {
    Self.removeLeftovers(in: base)
    var template = Array((base + "/\(Self.name)\(getpid())-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer {
      $0.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .noRoom(FileError(path: base, code: errno)) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = Self.lock(path) ?? -1
  }

  deinit { remove() }

  /// Whether there is room in it for some pages more: found out by writing.
  var hasRoom: Bool {
    let probe = path + "/probe"
    let descriptor = open(probe, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer {
      close(descriptor)
      unlink(probe)
    }
    let bytes = [UInt8](repeating: 0x20, count: 64 << 10)
    return write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// Removes the folder and the files in it.
  func remove() {
    guard !isRemoved else { return }
    isRemoved = true
    Self.removeFolder(path)
    if lock >= 0 { close(lock) }
  }

  // MARK: - Of runs that were killed

  private static func removeLeftovers(in base: String) {
    for entry in (try? DiskFileSystem().entries(of: base)) ?? [] where entry.name.hasPrefix(name) {
      let parts = entry.name.dropFirst(name.count).split(separator: "-")
      guard parts.count == 2, let process = pid_t(parts[0]), process > 0,
        kill(process, 0) != 0, errno == ESRCH, let lock = lock(base + "/" + entry.name)
      else { continue }
      removeFolder(base + "/" + entry.name)
      close(lock)
    }
  }

  /// Locks a folder of this user's own; nil where it is none, or another run holds it.
  private static func lock(_ folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func removeFolder(_ path: String) {
    for entry in (try? DiskFileSystem().entries(of: path)) ?? [] { unlink(path + "/" + entry.name) }
    rmdir(path)
  }
}
