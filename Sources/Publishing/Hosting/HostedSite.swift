import Selari
import Synchronization

/// What a web server has to know of an output: its files, its redirects, and what its pages load.
public struct HostedSite: Sendable {
  /// The files that are served under their own names, sorted; compressed copies are not among them.
  let files: [String]
  /// The files of which there are compressed copies, by ending: `.gz`, `.br`.
  let copies: [String: Set<String>]
  /// Older addresses, sorted by file.
  let redirects: [HostedRedirect]
  /// What pages load and send.
  let needs: ContentNeeds

  /// Puts together what was seen of each file.
  init(_ seen: [String: SeenFile]) {
    var copies: [String: Set<String>] = [:]
    var files: [String] = []
    for path in seen.keys {
      if let ending = Compressible.endings.first(where: path.hasSuffix),
        seen[String(path.dropLast(ending.count))] != nil
      {
        copies[ending, default: []].insert(String(path.dropLast(ending.count)))
      } else {
        files.append(path)
      }
    }
    self.files = files.sorted()
    self.copies = copies
    redirects = seen.compactMap { path, file in
      file.redirect.map { HostedRedirect(file: path, target: $0) }
    }.sorted { $0.file < $1.file }
    needs = files.reduce(into: ContentNeeds()) { $0.formUnion(seen[$1]?.needs ?? []) }
  }

  /// Looks over an output that lies in a folder.
  init(
    folder: String, in system: any FileSystem = DiskFileSystem()
  ) throws(FileError) {
    // The folder itself may be reached by a link, what is in it may not.
    let folder = try system.resolved(folder)
    var seen: [String: SeenFile] = [:]
    var folders = [""]
    while let inner = folders.popLast() {
      for entry in try system.entries(of: inner.isEmpty ? folder : folder + "/" + inner) {
        let path = inner.isEmpty ? entry.name : inner + "/" + entry.name
        guard HostedPath.isServed(path) else { continue }
        switch entry.kind {
        case .folder: folders.append(path)
        case .file:
          let full = folder + "/" + path
          let bytes = SeenFile.isRead(path, size: fileSize(full)) ? try system.read(full) : []
          seen[path] = bytes.withUnsafeBufferPointer { SeenFile(path, $0) }
        case .link, .other: continue
        }
      }
    }
    self.init(seen)
  }
}

/// An output that is looked over while it is built, and not kept.
public final class SurveyingOutput: OutputSink {
  private let seen = Mutex<[String: SeenFile]>([:])

  /// An output of which nothing has been seen.
  public init() {}

  /// What was seen.
  public var site: HostedSite { HostedSite(seen.withLock { $0 }) }

  public func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    guard HostedPath.isServed(path) else { return }
    let file = SeenFile(path, bytes)
    seen.withLock { $0[path] = file }
  }
}
