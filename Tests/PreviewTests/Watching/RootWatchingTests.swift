import Glibc
import Selari
import Testing

@testable import Preview

/// The site's folder itself may be removed, or another be put in its place: what stands there is watched.
@Suite struct RootWatchingTests {
  private static let page = "content/faq.ms.md"

  /// A folder that holds a site and another one.
  private func folder() throws -> SiteFolder {
    let files = ["site", "other"].flatMap { name in
      SiteFolder.small.map { (name + "/" + $0.key, $0.value) }
    }
    return try SiteFolder(Dictionary(uniqueKeysWithValues: files))
  }

  private func watcher(_ kind: WatcherTests.Kind, _ root: String) throws -> any TreeWatcher {
    switch kind {
    case .inotify: try #require(InotifyWatcher(root: root, wakeUp: WakeUp()))
    case .polling: PollingWatcher(tree: DiskTree(root: root), wakeUp: WakeUp(), every: 5)
    }
  }

  /// Whether a page is told, by its name or with everything.
  private func tells(_ watcher: any TreeWatcher, everything isEnough: Bool) -> Bool {
    while true {
      switch watcher.next(milliseconds: 20_000) {
      case .changed(let paths): if paths.contains(Self.page) { return true }
      case .everything(let paths): if isEnough || paths.contains(Self.page) { return true }
      default: return false
      }
    }
  }

  /// What follows is told of the site that stands there now, again and again.
  private func expectEdits(
    _ watcher: any TreeWatcher, of folder: SiteFolder, at root: String
  ) throws {
    #expect(tells(watcher, everything: true))
    while watcher.next(milliseconds: 200) != .nothing {}
    for text in ["Satu", "Dua dan"] {
      try folder.write(root + "/" + Self.page, "---\ntitle: \(text) lagi\n---\n")
      #expect(tells(watcher, everything: false), "\(text)")
      while watcher.next(milliseconds: 200) != .nothing {}
    }
  }

  @Test(arguments: WatcherTests.Kind.allCases)
  func `a folder that another is exchanged for is watched`(kind: WatcherTests.Kind) throws {
    let folder = try folder()
    let watcher = try watcher(kind, folder("site"))
    for (old, new) in [("old", "other"), ("other", "old")] {
      try folder.move("site", to: old)
      try folder.move(new, to: "site")
      try expectEdits(watcher, of: folder, at: "site")
      // The one that is gone is no longer the site.
      try folder.write(old + "/" + Self.page, "---\ntitle: Tiada siapa, \(old)\n---\n")
      #expect(watcher.next(milliseconds: 100) == .nothing)
    }
  }

  @Test(arguments: WatcherTests.Kind.allCases)
  func `a folder that is removed and made anew is watched`(kind: WatcherTests.Kind) throws {
    let folder = try folder()
    let watcher = try watcher(kind, folder("site"))
    for _ in 0..<2 {
      try folder.remove("site")
      #expect(tells(watcher, everything: true))
      while watcher.next(milliseconds: 200) != .nothing {}
      for (path, text) in SiteFolder.small { try folder.write("site/" + path, text) }
      try expectEdits(watcher, of: folder, at: "site")
    }
  }

  @Test(arguments: WatcherTests.Kind.allCases)
  func `a folder is watched that comes with the one above it`(kind: WatcherTests.Kind) throws {
    let folder = try folder()
    try folder.makeFolder("a/b")
    try folder.move("other", to: "a/b/site")
    let watcher = try watcher(kind, folder("a/b/site"))
    try folder.move("a", to: "gone")
    #expect(tells(watcher, everything: true))
    while watcher.next(milliseconds: 200) != .nothing {}
    try folder.makeFolder("a/b")
    for (path, text) in SiteFolder.small { try folder.write("a/b/site/" + path, text) }
    try expectEdits(watcher, of: folder, at: "a/b/site")
  }

  @Test(arguments: WatcherTests.Kind.allCases)
  func `a link to the site that is made to lead elsewhere is followed`(kind: WatcherTests.Kind)
    throws
  {
    let folder = try folder()
    try folder.link("here", to: "site")
    let watcher = try watcher(kind, folder("here"))
    try folder.link("next", to: "other")
    // As `ln -sfn` does.
    try #require(rename(folder("next"), folder("here")) == 0)
    try expectEdits(watcher, of: folder, at: "other")
    try folder.write("site/" + Self.page, "---\ntitle: Tiada siapa di sini\n---\n")
    #expect(watcher.next(milliseconds: 100) == .nothing)
  }

  @Test func `what comes and goes beside the site is not told, and no watch is left behind`() throws
  {
    let folder = try folder()
    let watcher = try #require(InotifyWatcher(root: folder("site"), wakeUp: WakeUp()))
    let before = watcher.watches
    try folder.write("beside.txt", "x")
    try folder.remove("other")
    #expect(watcher.next(milliseconds: 100) == .nothing)
    try folder.move("site", to: "old")
    #expect(tells(watcher, everything: true))
    try folder.move("old", to: "site")
    #expect(tells(watcher, everything: true))
    #expect(watcher.watches == before)
  }

  @Test func `who looks at a page sees that of the site that stands there`() throws {
    var files = Dictionary(
      uniqueKeysWithValues: SiteFolder.small.map { ("site/" + $0.key, $0.value) })
    for (path, text) in SiteFolder.small { files["other/" + path] = text }
    files["other/" + Self.page] = "---\ntitle: Soalan\n---\n\nJawapan tapak lain.\n"
    let preview = try TestPreview(files, site: "site")
    let page = try preview.listen("/ms/faq/")
    try preview.folder.move("site", to: "old")
    #expect(page.receive(until: "There is no site.yaml here.") != nil)
    try preview.folder.move("other", to: "site")
    #expect(page.receive(until: "\"errors\": 0") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Jawapan tapak lain."))
    let again = try preview.listen("/ms/faq/")
    try preview.folder.save("site/" + Self.page, "---\ntitle: Soalan\n---\n\nJawapan baharu.\n")
    #expect(again.receive(until: "event: page\n") != nil)
    #expect(try preview.ask("GET", "/ms/faq/").body.contains("Jawapan baharu."))
  }
}
