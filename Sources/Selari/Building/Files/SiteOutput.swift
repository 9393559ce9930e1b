import Diagnostics
import Synchronization

/// The sink of a build, which tells the site's faults from the disk's: two files at one path are a
/// finding about what asked for the second, a full disk ends the build.
final class SiteOutput<Sink: OutputSink>: Sendable {
  private let sink: Sink
  private let scope: SiteScope
  private let found = Mutex<[Finding]>([])

  init(_ sink: Sink, of scope: SiteScope) { (self.sink, self.scope) = (sink, scope) }

  /// What was wrong with paths.
  var findings: [Finding] { found.withLock { $0 } }

  /// Writes a file; `owner` is the file of the site that it comes from.
  func write(_ bytes: [UInt8], to path: String, from owner: String) throws(OutputError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(OutputError) in
      try write(buffer, to: path, from: owner)
    }
  }

  /// Writes a file from where its bytes stand.
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to path: String, from owner: String
  ) throws(OutputError) {
    do throws(OutputError) {
      try sink.write(bytes, to: path)
    } catch {
      switch error.problem {
      case .writtenTwice, .fileAndFolder, .path:
        found.withLock {
          $0.append(Finding(output: error.problem, at: path, from: owner, in: scope))
        }
      default: throw error
      }
    }
  }
}

extension SiteScope {
  /// The paths of the output that Selari makes files at, whatever the site says; not those of redirects.
  fileprivate var generatedPaths: Set<String> {
    GeneratedPaths(configuration: site.configuration, windows: facts.windowNames)
      .files(withSearch: hasSearch)
  }
}

extension Finding {
  /// What is wrong with a path of the output, told of the file of the site that asked for it.
  init(
    output problem: OutputProblem, at path: String, from owner: String, in scope: SiteScope
  ) {
    var problem = problem
    // What is made has its path before a file beside the pages asks for it.
    if case .writtenTwice = problem, ContentPath(owner) == .resource,
      owner.hasPrefix(ResourceTable.folder), scope.generatedPaths.contains(path)
    {
      problem = .generated(path)
    }
    self.init(
      problem, at: Place(file: owner),
      related: [
        Related(Place(file: path), ms: "laluan di dalam output", en: "the path in the output")
      ])
  }
}
