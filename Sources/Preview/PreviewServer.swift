import Diagnostics
import Glibc
import Selari
import Synchronization

/// The preview: a site served from memory, kept up to date while its files are edited.
public final class PreviewServer: Sendable {
  /// What a preview is asked for.
  public struct Options: Sendable {
    /// The site's folder.
    public var site: String
    /// What every build of the site is asked for; its instant is the one shown at first.
    public var building: Builder.Options
    /// Whether the instant is the clock's, so that the site changes as time goes by.
    public var followsClock: Bool
    /// The name or address to listen at.
    public var host: String
    /// The port; 0 for any that is free.
    public var port: UInt16
    /// Whether to look for edits again and again, rather than to be told of them.
    public var polls: Bool
    /// The language of messages, unless a browser asks for another.
    public var language: MessageLanguage
    /// Where an editor opens a line: `vscode://file/{file}:{line}:{column}`; nil where none is known.
    public var editor: String?

    /// Options; by default on the usual port of this machine, told of edits by the system.
    public init(
      site: String, building: Builder.Options, followsClock: Bool = false,
      host: String = Preview.defaultHost, port: UInt16 = Preview.defaultPort, polls: Bool = false,
      language: MessageLanguage = .en, editor: String? = nil
    ) {
      self.site = site
      self.building = building
      self.followsClock = followsClock
      self.host = host
      self.port = port
      self.polls = polls
      self.language = language
      self.editor = editor
    }
  }

  /// What the preview tells whoever started it.
  public enum Event: Sendable {
    /// The site was brought up to date.
    case updated(LiveSite.Update)
    /// Edits are looked for, since the system does not tell of them all.
    case polling(PollingReason)
  }

  /// Why edits are looked for.
  public enum PollingReason: Sendable {
    /// The site is on a network, or on another system's drive.
    case fileSystem
    /// The system allows no more watches.
    case noWatches
  }

  private let options: Options
  private let report: @Sendable (Event) -> Void
  private let site: PreviewSite
  private let wakeUp = WakeUp()
  private let running = Mutex<Running?>(nil)

  private struct Running: Sendable {
    let server: HTTPServer
    let socket: ListeningSocket
  }

  /// A preview; nothing is read, and nobody is answered, before it is started.
  /// - Parameter report: Told what happens, from a thread of the preview's own.
  public init(_ options: Options, report: @escaping @Sendable (Event) -> Void = { _ in }) {
    var options = options
    options.site = SystemPath.absolute(options.site)
    self.options = options
    self.report = report
    let instant = options.followsClock ? nil : options.building.at
    site = PreviewSite(
      tree: DiskTree(root: options.site), options: options.building,
      settings: PreviewSite.Settings(
        root: options.site, language: options.language, fixedAt: instant, editor: options.editor,
        clock: SystemClock.now))
  }

  /// Builds the site in memory and begins to answer. What was found is in what it gives.
  public func start() throws(ListenFault) -> LiveSite.Update {
    let socket = try ListeningSocket(host: options.host, port: options.port)
    // Edits are noticed from before the site is read.
    let noticing = watcher()
    let first = site.update(nil)
    let router = PreviewRouter(site: site, hosts: knownHosts(socket))
    let server = HTTPServer { router.answer($0) }
    if let fault = server.start(on: socket) {
      close(socket.descriptor)
      switch fault {
      case .noLibrary(let reason): throw .noLibrary(reason)
      case .noMemory: throw .refused(options.host, port: options.port, code: ENOMEM)
      }
    }
    running.withLock { $0 = Running(server: server, socket: socket) }
    _ = Worker { [self] in follow(noticing()) }
    return first
  }

  /// Stops at once: whoever listens is let go, every connection is closed.
  public func stop() {
    wakeUp.wake()
    let stopped = running.withLock { running in
      defer { running = nil }
      return running
    }
    stopped?.server.stop()
  }

  /// Where the site is, for a browser on this machine: `http://127.0.0.1:8787/`, and below it the path
  /// that the site's own address names.
  public var address: String { root + site.files.address("/") }

  /// Where the preview's own pages are.
  public var toolsAddress: String { root + ToolPages.prefix }

  private var root: String {
    let port = running.withLock { $0?.socket.port } ?? options.port
    let host = ["0.0.0.0", "::", "[::]", ""].contains(options.host) ? "localhost" : options.host
    let isBare = host.contains(":") && !host.hasPrefix("[")
    return "http://\(isBare ? "[\(host)]" : host):\(port)"
  }

  /// Whether it can be reached from other machines.
  public var isOpen: Bool { running.withLock { $0?.socket.isLoopback } == false }

  private func knownHosts(_ socket: ListeningSocket) -> KnownHosts {
    var names: Set<String> = [options.host.lowercased()]
    if !socket.isLoopback {
      if let name = Machine.name { names.insert(name.lowercased()) }
    }
    return KnownHosts(names: names, isOpen: !socket.isLoopback)
  }

  // MARK: - Following edits

  /// How long at most nobody looks at the clock, in milliseconds.
  private static let longestWait = 30_000

  /// What notices edits, begun before the site is read and handed to the thread that waits.
  private func watcher() -> @Sendable () -> any TreeWatcher {
    let tree = site.tree
    if options.polls { return polling(tree) }
    guard FileSystemKind.isHeard(site: options.site) else {
      report(.polling(.fileSystem))
      return polling(tree)
    }
    guard let watcher = InotifyWatcher(root: options.site, wakeUp: wakeUp) else {
      report(.polling(.noWatches))
      return polling(tree)
    }
    let handed = Handed(watcher)
    return { handed.watcher }
  }

  private func polling(_ tree: any InputTree) -> @Sendable () -> any TreeWatcher {
    let handed = Handed(PollingWatcher(tree: tree, wakeUp: wakeUp))
    return { handed.watcher }
  }

  /// A watcher on its way from the thread that made it to the one that uses it.
  private struct Handed: @unchecked Sendable {
    let watcher: any TreeWatcher
    init(_ watcher: any TreeWatcher) { self.watcher = watcher }
  }

  private func follow(_ first: any TreeWatcher) {
    var watcher = first
    while true {
      let wait = min(site.milliseconds ?? Self.longestWait, Self.longestWait)
      switch watcher.next(milliseconds: wait) {
      case .stopped: return
      case .changed(let paths): report(.updated(site.update(paths)))
      // Which is all below the root, and these.
      case .everything(let paths): report(.updated(site.update(paths.union([""]))))
      case .nothing:
        if let update = site.keepTime() { report(.updated(update)) }
      case .exhausted:
        watcher = PollingWatcher(tree: site.tree, wakeUp: wakeUp)
        report(.polling(.noWatches))
        report(.updated(site.update(nil)))
      }
    }
  }
}
