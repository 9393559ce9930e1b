import Diagnostics
import Selari
import Synchronization

/// The site as the preview shows it: brought up to date edit by edit, at an instant that can be chosen,
/// and whoever looks at it told of what changed.
final class PreviewSite: Sendable {
  /// What does not change while the preview runs.
  struct Settings: Sendable {
    /// The site's folder, by an absolute path that may lead elsewhere one day.
    var root: String
    /// The language of messages, unless a browser asks for another.
    var language: MessageLanguage
    /// The instant that `--at` named; nil where the site is shown as of now.
    var fixedAt: Instant?
    /// Where an editor opens a line: `vscode://file/{file}:{line}:{column}`; nil where none is known.
    var editor: String?
    /// The clock.
    var clock: @Sendable () -> Instant
  }

  /// How the site is shown.
  struct Shown: Sendable {
    /// The instant that somebody chose; nil where nobody did.
    var chosen: Instant?
    var showsDrafts = false
    /// The instant that the pages show.
    var at: Instant
    /// The instant that they are to show, where they cannot at present and show another.
    var wanted: Instant?
    var findings: [Finding] = []
    var nextChange: Instant?
    /// The paths that its addresses have begun with.
    var prefixes: Set<String> = []
    /// How often the site was brought up to date.
    var version = 0

    /// The instant that was asked for, whether or not it can be shown.
    var asked: Instant { wanted ?? at }
    var hasErrors: Bool { findings.contains { $0.severity == .error } }
  }

  let live: LiveSite
  let tree: any InputTree
  let settings: Settings
  private let hub = LiveHub()
  private let history = Mutex(FileHistory())
  /// Held while the site is brought up to date, so that what is told comes in its order.
  private let work = Mutex(())
  private let state: Mutex<Shown>

  init(tree: any InputTree, options: Builder.Options, settings: Settings) {
    self.tree = tree
    self.settings = settings
    live = LiveSite(tree: tree, options: options)
    state = Mutex(Shown(showsDrafts: options.showsDrafts, at: options.at))
  }

  /// How the site is shown at present.
  var shown: Shown { state.withLock { $0 } }

  /// Whether the instant shown is neither chosen nor named: it is now.
  var followsClock: Bool { settings.fixedAt == nil && shown.chosen == nil }

  /// Whether the site is shown as of another time than now.
  func showsOtherTime(_ shown: Shown) -> Bool {
    settings.fixedAt != nil || shown.chosen != nil || shown.wanted != nil
  }

  /// The zone in which instants are told.
  var zone: SiteZone { live.site?.configuration.zone ?? .utc }

  /// Where the site's files are.
  var files: SiteFiles { SiteFiles(prefix: prefix, former: shown.prefixes) }

  private var prefix: String { live.site?.configuration.address.prefix ?? "" }

  /// The site's page that a path of a request means.
  func page(at path: String) -> Page? {
    live.page(at: files.local(path) ?? path)
  }

  /// The file of the page that is shown at a target; nil where it is no page of the site.
  func source(of target: RequestTarget) -> String? {
    if let page = page(at: target.path) {
      return live.site.map { $0.files[page.file].source.path }
    }
    return live.sourceOfLastGood(files.output(of: target.path))
  }

  // MARK: - Bringing it up to date

  /// Takes in edits; nil where everything is to be looked at.
  @discardableResult
  func update(_ changed: Set<String>?) -> LiveSite.Update {
    // A page that names another stylesheet or image is told of when that is there, too.
    let isText = changed?.allSatisfy(Self.isText) ?? false
    var early: (@Sendable (Set<String>) -> Void)?
    if isText { early = { [self] in tellEarly($0) } }
    return work.withLock { _ in
      tell(live.update(changed, first: watchedFiles, ready: early))
    }
  }

  /// Whether a file of the site is only ever read, and not served. The configuration is more than that: by
  /// it the whole site may stand elsewhere.
  private static func isText(_ path: String) -> Bool {
    SiteLayout.isText(path) && !path.hasPrefix("templates/assets/")
      && path != SiteLayout.configuration
  }

  /// Shows the site as of another instant; nil for the time there would be if nobody chose.
  @discardableResult
  func travel(to instant: Instant?) -> LiveSite.Update {
    work.withLock { _ in
      let drafts = state.withLock { state in
        state.chosen = instant
        return state.showsDrafts
      }
      return show(at: instant ?? settings.fixedAt ?? settings.clock(), drafts: drafts)
    }
  }

  /// Shows drafts and pages whose time has not come, or hides them.
  @discardableResult
  func showDrafts(_ shows: Bool) -> LiveSite.Update {
    work.withLock { _ in
      let at = state.withLock { state in
        state.showsDrafts = shows
        return state.chosen ?? settings.fixedAt ?? settings.clock()
      }
      return show(at: at, drafts: shows)
    }
  }

  /// How long until the site changes by itself, in milliseconds; nil where it does not.
  var milliseconds: Int? {
    guard followsClock, let next = shown.nextChange else { return nil }
    let seconds = next.seconds - settings.clock().seconds
    return Int(clamping: max(0, min(seconds, 86_400)) * 1000)
  }

  /// Brings the site to the present, where that is what is shown and the site has changed by itself.
  func keepTime() -> LiveSite.Update? {
    guard followsClock, let next = shown.nextChange, next <= settings.clock() else { return nil }
    return travel(to: nil)
  }

  private func show(at instant: Instant, drafts: Bool) -> LiveSite.Update {
    tell(live.show(at: instant, drafts: drafts, first: watchedFiles, ready: tellEarly))
  }

  // MARK: - Telling browsers

  /// What tells the files beside the pages from any others.
  var filesStamp: String { history.withLock { $0.stamp } }

  /// A browser listens: it is told how the site stands, and at once if it shows an older page, or one
  /// with older files. It does not wait for an update that is going on: that one tells it, too.
  func listen(_ viewer: LiveHub.Viewer, mark: PageMark?, files: String?) -> EventStream {
    let stream = hub.join(viewer, mark: mark)
    hub.publishPages { $0 == viewer ? self.mark(of: $0) : nil }
    if let files, let news = history.withLock({ $0.news(since: files) }) { stream.send(news) }
    tellState(shown)
    return stream
  }

  private var watchedFiles: Set<String> {
    let files = files
    return Set(hub.targets.compactMap { RequestTarget($0).map { files.output(of: $0.path) } })
  }

  /// What is being looked at is up to date before the rest is.
  private func tellEarly(_ changed: Set<String>) {
    hub.publishPages { viewer in
      viewer.target.hasPrefix(ToolPages.prefix) ? nil : mark(of: viewer)
    }
  }

  private func tell(_ update: LiveSite.Update) -> LiveSite.Update {
    let shown = state.withLock { state in
      state.at = update.at
      state.wanted = update.wanted
      state.findings = update.findings
      state.nextChange = update.nextChange
      state.prefixes.insert(prefix)
      state.version += 1
      return state
    }
    hub.publishPages(files: note(update.changed.filter { !$0.hasSuffix(".html") }), mark(of:))
    hub.publishUpdate(version: shown.version)
    tellState(shown)
    return update
  }

  /// Notes files of the output that are no pages.
  private func note(_ changed: Set<String>) -> FileNews? {
    let files = files
    let outputs = Dictionary(
      changed.map { (files.path(ofOutput: $0), $0) }, uniquingKeysWith: { first, _ in first })
    return history.withLock { history in
      history.note(Set(outputs.keys)) { path in outputs[path].flatMap(live.digest) }
    }
  }

  /// What a viewer would be shown now.
  private func mark(of viewer: LiveHub.Viewer) -> PageMark? {
    RequestTarget(viewer.target).flatMap {
      PageServing(site: self, language: viewer.language).page(at: $0)?.mark
    }
  }

  private func tellState(_ shown: Shown) {
    hub.publishState(version: shown.version) { viewer in
      StateData(site: self, shown: shown, viewer: viewer).json.compact()
    }
  }
}
