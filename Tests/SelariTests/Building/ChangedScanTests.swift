import Glibc
import Testing

@testable import Selari

/// A scan of what changed gives what a whole scan gives.
@Suite("Looking at what changed in a tree on a disk") struct ChangedScanTests {
  private func site() throws -> TemporarySite {
    try TemporarySite([
      "site.yaml": Array("x".utf8), "content/a.ms.md": Array("a".utf8),
      "content/media/b.ms.md": Array("b".utf8), "content/media/c/d.ms.md": Array("d".utf8),
      "content/media-old/e.ms.md": Array("e".utf8), "templates/page.html": Array("p".utf8),
    ])
  }

  private func expectSame(_ site: TemporarySite, _ changed: Set<String>, since last: TreeScan) {
    let tree = DiskTree(root: site.path)
    let part = tree.scan(changed, since: last)
    let whole = tree.scan()
    #expect(part.files == whole.files)
    #expect(part.findings.map(\.rule) == whole.findings.map(\.rule))
    #expect(part.hidden == whole.hidden)
  }

  @Test func `a file that is edited, new, gone or passed over`() throws {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    site.write("content/a.ms.md", "longer")
    site.write("content/new.ms.md", "new")
    site.remove("content/media/b.ms.md")
    site.write("content/.a.swp", "x")
    site.write("other/x", "x")
    expectSame(
      site,
      [
        "content/a.ms.md", "content/new.ms.md", "content/media/b.ms.md", "content/.a.swp",
        "other/x", "content/never.md",
      ], since: last)
  }

  @Test func `a hidden file that is gone, and a folder that came with one`() throws {
    let site = try site()
    site.write("content/.htaccess", "x")
    site.write("content/media/.rahsia", "x")
    let last = DiskTree(root: site.path).scan()
    #expect(last.hidden == ["content/.htaccess", "content/media/.rahsia"])
    site.remove("content/.htaccess")
    site.write("content/berita/.user.ini", "x")
    site.write("content/.well-known/a.json", "{}")
    expectSame(site, ["content/berita", "content/.well-known"], since: last)
  }

  @Test func `a folder that is new, gone or named with what is in it`() throws {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    site.remove("content/media")
    site.write("content/berita/c/f.ms.md", "f")
    expectSame(
      site, ["content/media", "content/media/c", "content/berita", "content/berita/c/f.ms.md"],
      since: last)
    #expect(
      DiskTree(root: site.path).scan(["content/media"], since: last).changes(since: last).count == 2
    )
  }

  @Test func `a name that is not written one way, or is no text, is told as in a whole scan`()
    throws
  {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    let (composed, apart) = ("content/d\u{F6}rf.png", "content/do\u{308}rf.png")
    site.write(composed, "x")
    let good = DiskTree(root: site.path).scan()
    expectSame(site, [composed], since: last)
    try #require(rename(site.path + "/" + composed, site.path + "/" + apart) == 0)
    let bad = DiskTree(root: site.path).scan()
    #expect(bad.findings.count == 1)
    // A set of texts holds but one of the two.
    expectSame(site, [composed], since: good)
    expectSame(site, [apart], since: good)
    try #require(rename(site.path + "/" + apart, site.path + "/" + composed) == 0)
    expectSame(site, [apart], since: bad)
    let invalid =
      Array("\(site.path)/content/x".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    try #require(mkdir(invalid, 0o700) == 0)
    expectSame(site, ["content/x\u{FFFD}"], since: good)
  }

  @Test func `a pipe is told as in a whole scan`() throws {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    try #require(mkfifo(site.path + "/content/pipe", 0o600) == 0)
    expectSame(site, ["content/pipe"], since: last)
  }

  @Test func `a link is followed as in a whole scan`() throws {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    site.link("content/link", to: "media")
    expectSame(site, ["content/link"], since: last)
    let linked = DiskTree(root: site.path).scan()
    #expect(linked.hasLinks)
    site.write("content/media/b.ms.md", "longer")
    expectSame(site, ["content/media/b.ms.md"], since: linked)
  }

  @Test func `a folder in place of a file, and the reverse`() throws {
    let site = try site()
    let last = DiskTree(root: site.path).scan()
    site.remove("content/a.ms.md")
    site.write("content/a.ms.md/x.svg", "x")
    site.remove("content/media")
    site.write("content/media", "x")
    expectSame(site, ["content/a.ms.md", "content/media"], since: last)
  }
}
