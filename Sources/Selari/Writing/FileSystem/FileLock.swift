import Glibc

/// A lock between processes: a file that one of them holds by `flock`, with its number in it.
///
/// The kernel lets go of it when the process ends, however it ends, so a killed build locks nobody
/// out.
public final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock; `EWOULDBLOCK` where another process holds it.
  init(_ path: String) throws(FileError) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw FileError(path: path, code: code)
      }
      if SystemPath.stands(path, for: descriptor) {
        self.descriptor = descriptor
        break
      }
      // Its last holder removed the file between our opening and our locking it.
      close(descriptor)
    }
    let number = Array(String(getpid()).utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, number, number.count, 0)
  }

  deinit { close(descriptor) }

  /// Removes the file; the lock itself ends with this value.
  public func release() {
    unlink(path)
  }
}
