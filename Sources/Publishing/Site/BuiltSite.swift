import Diagnostics
import Glibc
import Selari
import Synchronization

/// A site that is built, checked and compressed, ready to be published.
///
/// It stands in a tree of its own, `.selari/publish/TARGET` in the site's folder, so that `output/` is
/// left alone and the next publish rewrites only what changed. The tree is locked as long as this value
/// lives: no other publisher of the same site changes it while it is read.
public final class BuiltSite: Sendable {
  /// What was found, and when the site changes by itself. With errors there is nothing to publish.
  public let outcome: Builder.Outcome
  /// That the target serves it at another host than the one that its pages name; nil where it does not.
  public let hostWarning: Finding?
  /// The name of the release that it would be.
  public let id: ReleaseID
  /// The instant that it was built for.
  private let at: Instant
  /// The folder of the files.
  let folder: String
  /// What they are.
  let record: ReleaseRecord
  private let lock: FileLock

  private init(
    outcome: Builder.Outcome, hostWarning: Finding?, at: Instant, folder: String,
    record: ReleaseRecord, lock: FileLock
  ) {
    self.outcome = outcome
    self.hostWarning = hostWarning
    self.at = at
    id = ReleaseID(at: at, digest: record.digest)
    self.folder = folder
    self.record = record
    self.lock = lock
  }

  deinit { lock.release() }

  /// The release's name, or where a damaged release has it, the same of the next second that is free.
  func freeID(besides taken: [ReleaseID]) -> ReleaseID {
    var instant = at
    while true {
      let id = ReleaseID(at: instant, digest: record.digest)
      if !taken.contains(id) || instant == .latest { return id }
      instant = instant + 1
    }
  }

  /// How many files there are.
  public var files: Int { record.files.count }

  /// Builds and checks a site for a target.
  /// - Parameters:
  ///   - publisher: The publisher of the site to the target.
  ///   - configuration: What `site.yaml` says.
  ///   - options: What the build is asked for.
  ///   - addition: What goes beside the site's own files.
  public static func make(
    for publisher: Publisher, by configuration: SiteConfiguration, options: Builder.Options,
    addition: (any OutputAddition)?
  ) throws(PublishError) -> BuiltSite {
    let (site, target) = (publisher.site, publisher.target)
    let name = ".selari/publish/" + target.name
    let folder = site + "/" + name
    let address = options.address ?? configuration.address
    if let problem = TargetAddressProblem(target, built: address) {
      throw PublishError(problem, target)
    }
    if let problem = TargetPlaceProblem(publisher.connection) {
      throw PublishError(problem, target)
    }
    do throws(OutputError) {
      let tree = try OutputTree.begin(output: folder, site: site)
      let lock = try hold(folder)
      let digests = DigestedOutput(tree)
      let added = addition?.sink(around: digests)
      let sink = added.map { $0 as any OutputSink } ?? digests
      let (outcome, pages) = try Builder(tree: DiskTree(root: site), options: options)
        .checkListingPages(into: sink)
      if outcome.hasErrors {
        tree.abandon()
      } else {
        _ = try tree.commit()
        added?.keep()
      }
      let origin = ReleaseRecord.Origin(
        at: configuration.zone.iso8601(options.at),
        address: address.permalink("/"))
      let record = ReleaseRecord(origin: origin, pages: pages, files: digests.all)
      let hostWarning = TargetHostProblem(target, built: address).map {
        Finding($0, at: target.place, severity: .warning)
      }
      return BuiltSite(
        outcome: outcome, hostWarning: hostWarning, at: options.at, folder: folder, record: record,
        lock: lock)
    } catch {
      throw PublishError(error, in: name)
    }
  }

  private static func hold(_ folder: String) throws(OutputError) -> FileLock {
    do throws(FileError) {
      return try DiskFileSystem().lock(folder + ".lock")
    } catch {
      throw OutputError(
        error.code == EWOULDBLOCK ? .locked(process: nil) : .system(code: error.code),
        at: error.path)
    }
  }
}

/// An output that notes the digest of every file on its way.
private final class DigestedOutput: OutputSink {
  private let output: any OutputSink
  private let digests = Mutex<[String: String]>([:])

  init(_ output: any OutputSink) { self.output = output }

  var all: [String: String] { digests.withLock { $0 } }

  func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(OutputError) {
    try output.write(bytes, to: path)
    let digest = Digest.sha256(bytes).hexadecimal
    digests.withLock { $0[path] = digest }
  }
}
