import Diagnostics
import Glibc
import Selari

/// The file that `--report` names, if it was given. Whether it can be written is known before the work
/// begins, and it holds the old report or the new one, never a part.
struct ReportFile {
  private let path: String?
  private let session: Session
  private let site: SiteRoot
  private let files = DiskFileSystem()

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
    if let kind = status(of: path)?.kind, kind != .file {
      // A folder, a terminal, a pipe: nothing is put in its place.
      guard kind != .folder else { return complain(code: EISDIR) }
      return access(path, W_OK) == 0 || complain(code: errno)
    }
    do throws(FileError) { try files.tryReplacing(path) } catch {
      return complain(code: error.code)
    }
    return true
  }

  /// Writes a report, where one was asked for; false where that cannot be, which is told.
  func write(_ document: JSONValue) -> Bool {
    guard let path else { return true }
    let text = Array((document.indented() + "\n").utf8)
    let status = status(of: path)
    if let status, status.kind != .file {
      let isWritten = Descriptor(open(path, O_WRONLY | O_CLOEXEC))?.write(text) ?? false
      return isWritten || complain(code: errno)
    }
    do throws(FileError) { try files.replace(path, with: text, like: status) } catch {
      return complain(code: error.code)
    }
    return true
  }

  private func status(of path: String) -> FileStatus? {
    (try? files.status(path, followingLinks: true)) ?? nil
  }

  /// Tells why it cannot be written; false, as the answer of who asked for it.
  private func complain(code: Int32) -> Bool {
    let reason = SystemError.text(code, in: session.language)
    session.complain(
      session.language(
        ms: "\(path ?? "") tidak dapat ditulis: \(reason).",
        en: "\(path ?? "") cannot be written: \(reason)."))
    return false
  }
}
