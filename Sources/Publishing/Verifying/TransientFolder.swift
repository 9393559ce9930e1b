import Glibc
import Selari

/// A folder for the answers of one run.
final class TransientFolder {
  let path: String

  /// The folder in which it is made.
  static var base: String { base(named: getenv("TMPDIR").map { String(cString: $0) }) }

  /// The folder that a variable names. An empty one names none, and not the root.
  static func base(named text: String?) -> String {
    text.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  init() throws(VerifyError) {
    let base = Self.base
    var template = Array((base + "/selari-verify-XXXXXX").utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer {
      $0.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .noRoom(FileError(path: base, code: errno)) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
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
    for entry in (try? DiskFileSystem().entries(of: path)) ?? [] { unlink(path + "/" + entry.name) }
    rmdir(path)
  }
}
