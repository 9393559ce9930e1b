import Glibc
import Selari
import Testing

@testable import Preview

/// Both watchers tell of the same edits; the kernel's tells at once.
@Suite struct WatcherTests {
  enum Kind: CaseIterable, Sendable { case inotify, polling }

  private func watcher(_ kind: Kind, _ site: SiteFolder, _ wakeUp: WakeUp = WakeUp()) throws
    -> any TreeWatcher
  {
    switch kind {
    case .inotify: try #require(InotifyWatcher(root: site.path, wakeUp: wakeUp))
    case .polling:
      PollingWatcher(tree: DiskTree(root: site.path), wakeUp: wakeUp, every: 5)
    }
  }

  /// Every path that is told until all of the wanted ones were; everything counts as all.
  private func told(_ watcher: any TreeWatcher, until wanted: Set<String>) -> Set<String> {
    var all: Set<String> = []
    while !wanted.isSubset(of: all) {
      switch watcher.next(milliseconds: 20_000) {
      case .changed(let paths): all.formUnion(paths)
      case .everything(let paths): return wanted.union(paths)
      default: return all
      }
    }
    return all
  }

  @Test(arguments: Kind.allCases)
  func `a file that is written, saved by renaming, made or removed is told`(kind: Kind) throws {
    let site = try SiteFolder()
    let watcher = try watcher(kind, site)
    try site.write("content/faq.ms.md", "---\ntitle: Lain\n---\n")
    #expect(told(watcher, until: ["content/faq.ms.md"]).contains("content/faq.ms.md"))
    try site.save("content/faq.en.md", "---\ntitle: Other things\n---\n")
    #expect(told(watcher, until: ["content/faq.en.md"]).contains("content/faq.en.md"))
    try site.write("content/new.ms.md", "---\ntitle: Baharu\n---\n")
    #expect(told(watcher, until: ["content/new.ms.md"]).contains("content/new.ms.md"))
    try site.remove("content/new.ms.md")
    #expect(told(watcher, until: ["content/new.ms.md"]).contains("content/new.ms.md"))
    try site.write("site.yaml", "name: X\n")
    #expect(told(watcher, until: ["site.yaml"]).contains("site.yaml"))
    try site.write("redirects.yaml", "{}\n")
    #expect(told(watcher, until: ["redirects.yaml"]).contains("redirects.yaml"))
  }

  @Test func `looking again and again, a page is gone when it is at the second look`() throws {
    let site = try SiteFolder()
    let (file, text) = ("content/faq.ms.md", "---\ntitle: Lain\n---\n")
    let watcher = PollingWatcher(tree: DiskTree(root: site.path), wakeUp: WakeUp())
    try site.remove(file)
    #expect(watcher.look() == nil)
    try site.write(file, text)
    #expect(watcher.look() == .changed([file]))
    try site.remove(file)
    #expect(watcher.look() == nil)
    #expect(watcher.look() == .changed([file]))
    #expect(watcher.look() == nil)
  }

  @Test func `a page that is gone is told by the kernel when it has been for a while`() throws {
    let site = try SiteFolder()
    let watcher = try #require(InotifyWatcher(root: site.path, wakeUp: WakeUp()))
    try site.remove("content/faq.ms.md")
    try site.write("content/faq.ms.md", "---\ntitle: Lain\n---\n")
    #expect(watcher.next(milliseconds: 20_000) == .changed(["content/faq.ms.md"]))
    #expect(watcher.next(milliseconds: 0) == .nothing)
    try site.remove("content/faq.ms.md")
    #expect(watcher.next(milliseconds: 20_000) == .changed(["content/faq.ms.md"]))
  }

  @Test(arguments: Kind.allCases)
  func `folders come with their files, and are watched from then on`(kind: Kind) throws {
    let site = try SiteFolder()
    let watcher = try watcher(kind, site)
    try site.write("content/media/2022/a.ms.md", "---\ntitle: A\n---\n")
    #expect(
      told(watcher, until: ["content/media/2022/a.ms.md"]).contains("content/media/2022/a.ms.md"))
    try site.write("content/media/2022/b.ms.md", "---\ntitle: B\n---\n")
    #expect(
      told(watcher, until: ["content/media/2022/b.ms.md"]).contains("content/media/2022/b.ms.md"))
    try site.move("content/media", to: "content/news")
    #expect(
      told(watcher, until: ["content/news/2022/a.ms.md"]).contains("content/news/2022/a.ms.md"))
    try site.write("content/news/2022/b.ms.md", "---\ntitle: C, and more\n---\n")
    #expect(
      told(watcher, until: ["content/news/2022/b.ms.md"]).contains("content/news/2022/b.ms.md"))
    try site.remove("content/news")
    #expect(
      told(watcher, until: ["content/news/2022/b.ms.md"]).contains("content/news/2022/b.ms.md"))
  }

  @Test(arguments: Kind.allCases)
  func `what is behind a link of the site is told by the link's name`(kind: Kind) throws {
    var files = SiteFolder.small
    files["shared/text.md"] = "---\ntitle: Kongsi\n---\n"
    files["shared/more/x.ms.md"] = "---\ntitle: X\n---\n"
    let site = try SiteFolder(files)
    try site.link("content/shared.ms.md", to: "../shared/text.md")
    try site.link("content/more", to: "../shared/more")
    let watcher = try watcher(kind, site)
    try site.write("shared/text.md", "---\ntitle: Kongsi bersama\n---\n")
    #expect(told(watcher, until: ["content/shared.ms.md"]).contains("content/shared.ms.md"))
    try site.write("shared/more/x.ms.md", "---\ntitle: X dan Y\n---\n")
    #expect(told(watcher, until: ["content/more/x.ms.md"]).contains("content/more/x.ms.md"))
  }

  @Test(arguments: Kind.allCases)
  func `a link is followed anew where a folder on its way is replaced`(kind: Kind) throws {
    var files = SiteFolder.small
    files["shared/text.md"] = "---\ntitle: Kongsi\n---\n"
    files["shared/more/x.ms.md"] = "---\ntitle: X\n---\n"
    let site = try SiteFolder(files)
    try site.link("content/shared.ms.md", to: "../hop")
    try site.link("hop", to: "shared/text.md")
    try site.link("content/more", to: "../shared/more")
    let watcher = try watcher(kind, site)
    let both: Set = ["content/shared.ms.md", "content/more/x.ms.md"]
    // As a checkout of another branch does, then as people do.
    for name in ["gone", "old"] {
      try site.write("new/text.md", "---\ntitle: Lain, \(name)\n---\n")
      try site.write("new/more/x.ms.md", "---\ntitle: Lain, \(name)\n---\n")
      if name == "gone" { try site.remove("shared") } else { try site.move("shared", to: name) }
      try site.move("new", to: "shared")
      #expect(told(watcher, until: both).isSuperset(of: both))
      while watcher.next(milliseconds: 200) != .nothing {}
      for file in ["shared/text.md", "shared/more/x.ms.md"] {
        try site.write(file, "---\ntitle: Sekali lagi, \(name)\n---\n")
      }
      #expect(told(watcher, until: both).isSuperset(of: both))
    }
    // What was moved away is no longer of the site.
    while watcher.next(milliseconds: 200) != .nothing {}
    try site.write("old/text.md", "---\ntitle: Tiada siapa\n---\n")
    #expect(watcher.next(milliseconds: 100) == .nothing)
  }

  @Test(arguments: Kind.allCases)
  func `what a link leads to at last is told`(kind: Kind) throws {
    let site = try SiteFolder()
    try site.link("content/late.txt", to: "../later/a/late.txt")
    let watcher = try watcher(kind, site)
    try site.makeFolder("later/a")
    try site.write("later/a/late.txt", "akhirnya")
    #expect(told(watcher, until: ["content/late.txt"]).contains("content/late.txt"))
    while watcher.next(milliseconds: 200) != .nothing {}
    try site.write("later/a/late.txt", "sekali lagi")
    #expect(told(watcher, until: ["content/late.txt"]).contains("content/late.txt"))
  }

  @Test func `a burst of a thousand files is told as one, or as everything`() throws {
    let site = try SiteFolder()
    let watcher = try watcher(.inotify, site)
    let all = Set((0..<1000).map { "content/many/\($0).ms.md" })
    try site.makeFolder("content/many")
    for path in all { try site.write(path, "---\ntitle: Satu\n---\n") }
    #expect(told(watcher, until: all).isSuperset(of: all))
  }

  @Test func `what editors leave beside a file is not told`() throws {
    let site = try SiteFolder()
    let watcher = try watcher(.inotify, site)
    try site.write("content/.faq.ms.md.swp", "x")
    try site.write("content/faq.ms.md~", "x")
    try site.write("output/index.html", "x")
    try site.write("notes.txt", "x")
    try site.write("content/faq.ms.md", "---\ntitle: Akhir\n---\n")
    #expect(told(watcher, until: ["content/faq.ms.md"]) == ["content/faq.ms.md"])
  }

  @Test(arguments: Kind.allCases) func `what others ask for is told`(kind: Kind) throws {
    let site = try SiteFolder()
    try site.write("content/.well-known/a.json", "{}")
    let watcher = try watcher(kind, site)
    try site.write("content/.well-known/a.json", "{\"b\": 1}")
    try site.write("content/.well-known/c/d.txt", "x")
    let paths: Set = ["content/.well-known/a.json", "content/.well-known/c/d.txt"]
    #expect(told(watcher, until: paths).isSuperset(of: paths))
  }

  @Test func `an overflow means that everything is looked at, and new folders are found`() throws {
    let site = try SiteFolder()
    let watcher = try #require(InotifyWatcher(root: site.path, wakeUp: WakeUp()))
    watcher.handle([InotifyEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: "")])
    #expect(watcher.next(milliseconds: 20_000) == .everything([]))
    try site.write("content/faq.ms.md", "---\ntitle: Lagi\n---\n")
    #expect(told(watcher, until: ["content/faq.ms.md"]).contains("content/faq.ms.md"))
  }

  @Test func `a file that may be read again is told by name beside its folder`() throws {
    let site = try SiteFolder()
    let watcher = try watcher(.inotify, site)
    // As `chmod -R` does.
    for name in ["content", "content/faq.ms.md"] {
      try #require(chmod(site.path + "/" + name, 0o755) == 0)
    }
    #expect(watcher.next(milliseconds: 20_000) == .everything(["content/faq.ms.md"]))
  }

  @Test(arguments: Kind.allCases)
  func `a file that is given its name when it is written is told`(kind: Kind) throws {
    let site = try SiteFolder()
    let watcher = try watcher(kind, site)
    // `O_TMPFILE`, which the Glibc module does not name.
    let descriptor = open(site("content"), O_RDWR | O_DIRECTORY | 0o20000000, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let text = "---\ntitle: Baharu\n---\n"
    try #require(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
    let there = "/proc/self/fd/\(descriptor)"
    try #require(
      linkat(AT_FDCWD, there, AT_FDCWD, site("content/baharu.ms.md"), AT_SYMLINK_FOLLOW) == 0)
    #expect(told(watcher, until: ["content/baharu.ms.md"]) == ["content/baharu.ms.md"])
  }

  @Test func `a pipe is told, though nobody ever closes it`() throws {
    let site = try SiteFolder()
    let watcher = try watcher(.inotify, site)
    try #require(mkfifo(site.path + "/content/pipe", 0o600) == 0)
    #expect(told(watcher, until: ["content/pipe"]) == ["content/pipe"])
  }

  @Test func `a folder that is gone is no longer watched`() throws {
    let site = try SiteFolder()
    let watcher = try #require(InotifyWatcher(root: site.path, wakeUp: WakeUp()))
    let before = watcher.watches
    try site.write("content/a/b/c.ms.md", "---\ntitle: C\n---\n")
    _ = told(watcher, until: ["content/a/b/c.ms.md"])
    #expect(watcher.watches == before + 2)
    try site.move("content/a", to: "elsewhere")
    #expect(watcher.next(milliseconds: 20_000) == .everything([]))
    #expect(watcher.watches == before)
  }

  @Test(arguments: Kind.allCases)
  func `a watcher stops when it is told to`(kind: Kind) throws {
    let site = try SiteFolder()
    let wakeUp = WakeUp()
    let watcher = try watcher(kind, site, wakeUp)
    wakeUp.wake()
    #expect(watcher.next(milliseconds: nil) == .stopped)
  }

  @Test(arguments: Kind.allCases)
  func `where nothing happens, nothing is told`(kind: Kind) throws {
    let site = try SiteFolder()
    #expect(try watcher(kind, site).next(milliseconds: 20) == .nothing)
  }

  @Test func `file systems that others write to are looked at`() {
    #expect(FileSystemKind.isHeard(0xEF53))
    #expect(FileSystemKind.isHeard(0x0102_1994))
    for kind: UInt32 in [0x6969, 0xFF53_4D42, 0x0102_1997, 0x6573_5546, 0x786F_4256] {
      #expect(!FileSystemKind.isHeard(kind))
    }
  }
}
