import Diagnostics
import Glibc
import Selari

/// The file that `--report` names, if it was given. Whether it can be written is known before the work
/// begins, and it holds the old report or the new one, never a part.
struct ReportFile {
  private let path: String?
  private let session: Session
  private let site: SiteRoot

  init(_ arguments: ParsedArguments, in session: Session) {
    path = arguments.value("report").map { $0 == "-" ? $0 : Self.followed($0) }
    site = SiteRoot(arguments.value("site") ?? ".")
    self.session = session
  }

  /// The path that a link leads to, whether or not anything is there yet.
  private static func followed(_ path: String) -> String {
    if let real = SystemPath.resolved(path) { return real }
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, buffer.count) } ?? -1
    }
    guard count > 0 else { return path }
    let target = String(decoding: bytes[..<count], as: UTF8.self)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return target.hasPrefix("/") ? target : folder + target
  }

  /// Whether it can be written, or was not asked for; tells where it cannot.
  func isWritable() -> Bool {
    guard let path else { return true }
    if path == "-" {
      session.complain(
        session.language(
          ms: "`-` bukan nama fail laporan; bagi output standard, tulis `--report /dev/stdout`.",
          en: "`-` is no report's file; for standard output write `--report /dev/stdout`."))
      return false
    }
    if site.holdsSource(path) {
      session.complain(
        session.language(
          ms: "\(path) ialah sumber tapak; beri laporan itu tempat yang lain.",
          en: "\(path) is among the sources of the site; give the report another place."))
      return false
    }
    if let mode = mode(of: path), mode & S_IFMT != S_IFREG {
      // A folder, a terminal, a pipe: nothing is put in its place.
      guard mode & S_IFMT != S_IFDIR else { return fails(EISDIR) }
      return access(path, W_OK) == 0 || fails(errno)
    }
    let descriptor = open(temporary(beside: path))
    guard descriptor >= 0 else { return fails(errno) }
    close(descriptor)
    unlink(temporary(beside: path))
    return true
  }

  /// Writes a report, where one was asked for; false where that cannot be, which is told.
  func write(_ document: JSONValue) -> Bool {
    guard let path else { return true }
    let text = Array((document.indented() + "\n").utf8)
    if let mode = mode(of: path), mode & S_IFMT != S_IFREG {
      return write(text, to: Glibc.open(path, O_WRONLY | O_CLOEXEC)) || fails(errno)
    }
    let temporary = temporary(beside: path)
    let descriptor = open(temporary)
    if descriptor >= 0, let mode = mode(of: path) { fchmod(descriptor, mode & 0o777) }
    guard write(text, to: descriptor), rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      return fails(code)
    }
    return true
  }

  private func open(_ path: String) -> Int32 {
    Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
  }

  private func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : nil
  }

  /// Writes bytes and closes the file; `errno` says why that could not be.
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    guard descriptor >= 0 else { return false }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(descriptor)
        errno = code
        return false
      }
      sent += count
    }
    return close(descriptor) == 0
  }

  /// A hidden name beside the file.
  private func temporary(beside path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[..<end] + "." + path[end...] + ".selari-new"
  }

  private func fails(_ code: Int32) -> Bool {
    let reason = SystemError.text(code, in: session.language)
    session.complain(
      session.language(
        ms: "\(path ?? "") tidak dapat ditulis: \(reason).",
        en: "\(path ?? "") cannot be written: \(reason)."))
    return false
  }
}
