import Diagnostics
import Synchronization

/// A site kept in memory and brought up to date edit by edit: what `selari serve` shows.
///
/// After each update its files, its findings and its next change are those of a clean build of the
/// tree as it then is, byte for byte, with one exception made for people: a file that can no longer be
/// made keeps the bytes it had when it last could, and the findings say why. A page whose front matter
/// cannot be read is such a file; of two pages with one address, the one that had it keeps it, as it was.
///
/// A page may lose its address with that: the address was written in what can no longer be read, in its own
/// front matter or its section's, or another page has it now. ``lastGood(_:)`` has such a page until nothing
/// is wrong.
///
/// May be called from any thread. Updates wait for each other; reading never waits for an update.
public final class LiveSite: Sendable {
  /// What an update changed, and how the site stands after it.
  public struct Update: Sendable {
    /// The paths in the output whose bytes changed, came or went: `ms/faq/index.html`.
    public var changed: Set<String>
    /// What a clean build would find, sorted and once each.
    public var findings: [Finding]
    /// When the site changes by itself next; nil where it never does.
    public var nextChange: Instant?
    /// The instant that the site is shown for.
    public var at: Instant
    /// The instant that it is to be shown for, where nothing can be made at present and it is shown for
    /// another.
    public var wanted: Instant?
    /// How many pages there are.
    public var pages: Int
    /// How many pages were rendered for it.
    public var rendered: Int

    /// Whether something of severity error was found.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
  }

  private let tree: any InputTree
  private let shown: LiveFiles
  private let work: Mutex<LiveBuild>
  private let known = Mutex(Known())

  /// A site that is to be shown; nothing is read before the first update.
  public init(tree: any InputTree, options: Builder.Options) {
    let shown = LiveFiles()
    self.tree = tree
    self.shown = shown
    work = Mutex(LiveBuild(tree: tree, options: options, shown: shown))
  }

  // MARK: - Bringing it up to date

  /// Looks at what changed in the tree and brings the site up to date.
  ///
  /// - Parameters:
  ///   - changed: Paths below the site (`content/faq.ms.md`), of files or folders, that may have
  ///     changed, come or gone; nil where everything is to be looked at.
  ///   - first: Files of the output that somebody is looking at: they are made first.
  ///   - ready: Called, at most once and before the update ends, when those files are up to date and
  ///     can be asked for, with those of them that changed. Not called where none of them is rendered.
  ///     It may read the site, but must not update it.
  public func update(
    _ changed: Set<String>?, first: Set<String> = [],
    ready: (@Sendable (_ changed: Set<String>) -> Void)? = nil
  ) -> Update {
    work.withLock { build in
      defer { remember(build) }
      return forgetting(build.update(changed, first: first, ready: ready))
    }
  }

  /// Shows the site as of another instant, or with or without drafts. Parameters as of `update`.
  public func show(
    at: Instant, drafts: Bool, first: Set<String> = [],
    ready: (@Sendable (_ changed: Set<String>) -> Void)? = nil
  ) -> Update {
    work.withLock { build in
      defer { remember(build) }
      build.at = at
      build.showsDrafts = drafts
      return forgetting(build.update([], first: first, ready: ready))
    }
  }

  /// Where nothing is wrong, no page has lost its address.
  private func forgetting(_ update: Update) -> Update {
    if !update.hasErrors { shown.forgetGone() }
    return update
  }

  // MARK: - Looking at it

  /// The bytes of a file of the output, by its path (`ms/faq/index.html`), as it could last be made;
  /// nil where there is no such file.
  public func file(_ path: String) -> [UInt8]? {
    switch content(path) {
    case .bytes(let bytes)?: bytes
    case .resource(let file, _)?: (try? tree.read(file)) ?? nil
    case nil: nil
    }
  }

  /// A file; one that a page names which is shown as it was is there as long as the page is.
  private func content(_ path: String) -> LiveFiles.Content? { shown[path] ?? shown.retired(path) }

  /// What tells the bytes of a file of the output from others, the same in every run; nil where there is
  /// no such file.
  public func digest(_ path: String) -> UInt64? {
    switch content(path) {
    case .bytes(let bytes)?: LiveResources.digest(of: bytes)
    case .resource(_, let digest)?: digest
    case nil: nil
    }
  }

  /// A page that has lost its address to a fault, as it was when it last could be made.
  public func lastGood(_ path: String) -> [UInt8]? { unreadable(at: path)?.bytes }

  /// The file of the page that `lastGood` gives.
  public func sourceOfLastGood(_ path: String) -> String? { unreadable(at: path)?.source }

  private func unreadable(at path: String) -> LiveFiles.Gone? {
    guard let page = shown.gone(path),
      known.withLock({ $0.lost.holds(page.source) })
    else { return nil }
    return page
  }

  /// The address of the page that was at a path of the output before it moved: `/ms/faq/`; nil where that
  /// is another page's, too.
  public func addressOfMoved(_ path: String) -> String? {
    guard let source = shown.source(ofMoved: path), let site else { return nil }
    let page = site.pages.first {
      $0.kind != .notice && site.files[$0.file].source.path == source
    }
    return page.flatMap { site.sharesAddress($0) ? nil : $0.path }
  }

  /// Whether a page is shown as it could last be made, since it cannot be made at present.
  public func isOld(_ path: String) -> Bool {
    shown[path] == nil ? lastGood(path) != nil : shown.isOld(path)
  }

  /// Whether a page is shown as far as it goes, since it could never be made.
  public func isPartial(_ path: String) -> Bool { shown.isPartial(path) }

  /// The page that is shown at an address, `/ms/faq/`: of several that have it, the one whose file is
  /// there; nil where there is none.
  public func page(at address: String) -> Page? {
    guard let site, let index = site.pageAtPath[address] else { return nil }
    let page = site.pages[index]
    guard site.sharesAddress(page),
      let source = shown.owner(String(address.dropFirst()) + "index.html")
    else { return page }
    return site.pages.first {
      $0.path == address && site.files[$0.file].source.path == source
    } ?? page
  }

  /// Whether another page has a page's address, too.
  public func sharesAddress(_ page: Page) -> Bool { site?.sharesAddress(page) ?? false }

  /// The paths of the output's files, sorted.
  public var paths: [String] { shown.paths }

  /// The site as last assembled: its configuration, languages, pages and files; nil where there never
  /// was one.
  public var site: Site? { known.withLock { $0.site } }

  /// The instants at which the site changes by itself, ascending, and what changes then: windows that
  /// open and close, pages that come and expire.
  public var moments: [SiteMoment] {
    let (site, windows) = known.withLock { ($0.site, $0.windows) }
    guard let site else { return [] }
    return SiteMoment.all(
      files: site.files, windows: windows, configuration: site.configuration)
  }

  /// A page beside its translation to a language, by that language's index; nil where one of the two
  /// does not exist.
  /// - Parameter findings: What a build found; what the rules of `selari check` find is added.
  public func sideBySide(
    _ id: PageID, translation language: Int, findings: [Finding]
  ) -> SideBySide? {
    guard let (checked, allowed) = work.withLock({ $0.checked }),
      let index = checked.site.groupIndex[id],
      checked.site.groups[index].pages.indices.contains(language)
    else { return nil }
    let group = checked.site.groups[index]
    let checker = Checker(checked)
    guard let pair = checker.pair(group, translation: language) else { return nil }
    let severities = Severities(checked.configuration.checks)
    let found = severities.judge(allowed.without(checker.findings(of: group)))
    let built = LinkThirdParty.once(findings, besides: found)
    return SideBySide(pair, findings: (built + found).sortedOnce())
  }

  // MARK: - What is known of it

  /// What is told without waiting for an update.
  private struct Known {
    var site: Site?
    var windows: [(fact: Fact, window: Window)] = []
    var lost = LostPages()
  }

  private func remember(_ build: borrowing LiveBuild) {
    guard let model = build.model else { return }
    known.withLock {
      $0 = Known(site: model.site, windows: model.inputs.facts.windows, lost: model.lost)
    }
  }
}
