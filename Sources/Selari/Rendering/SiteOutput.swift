import Diagnostics
import Synchronization

/// The sink of a build, which tells the site's faults from the disk's: two files at one path are a
/// finding about what asked for the second, a full disk ends the build.
final class SiteOutput<Sink: OutputSink>: Sendable {
  private let sink: Sink
  private let found = Mutex<[Finding]>([])

  init(_ sink: Sink) { self.sink = sink }

  /// What was wrong with paths.
  var findings: [Finding] { found.withLock { $0 } }

  /// Writes a file; `owner` is the file of the site that it comes from.
  func write(_ bytes: [UInt8], to path: String, from owner: String) throws(OutputError) {
    do throws(OutputError) {
      try sink.write(bytes, to: path)
    } catch {
      switch error.problem {
      case .writtenTwice, .fileAndFolder, .path:
        found.withLock { $0.append(Finding(output: error.problem, at: path, from: owner)) }
      default: throw error
      }
    }
  }
}

extension Finding {
  /// What is wrong with a path of the output, told of the file of the site that asked for it.
  init(output problem: OutputProblem, at path: String, from owner: String) {
    // What else than pages is made has its path before a file beside them asks for it.
    let isMade =
      ContentPath(owner) == .resource && owner.hasPrefix(ResourceTable.folder)
      && !path.hasSuffix("/index.html")
    var problem = problem
    if case .writtenTwice = problem, isMade { problem = .generated(path) }
    self.init(
      problem, at: Place(file: owner),
      related: [
        Related(Place(file: path), ms: "laluan di dalam output", en: "the path in the output")
      ])
  }
}
