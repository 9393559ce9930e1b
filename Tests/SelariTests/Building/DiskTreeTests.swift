import Diagnostics
import Glibc
import Testing

@testable import Selari

@Suite struct DiskTreeTests {
  @Test func filesComeSortedWhateverOrderTheFolderHasThemIn() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.write("content/z.png", "z")
    folder.write("content/a.png", "a")
    let paths = DiskTree(root: folder.path).scan().files.map(\.path)
    #expect(paths == paths.sorted())
    #expect(paths.contains("content/a.png"))
  }

  @Test func foldersLookedAtSideBySideHoldWhatTheyHoldOneByOne() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    for outer in 0..<15 {
      folder.write("content/f\(outer)/a.png", "a")
      folder.write("content/f\(outer)/.nota.ms.md", "x")
      for inner in 0..<3 { folder.write("content/f\(outer)/g\(inner)/b.png", "b") }
      folder.link("content/f\(outer)/g0/tiada", to: "tiada-\(outer)")
      folder.link("content/f\(outer)/g1/gelung", to: "../../f\(outer)")
    }
    let alone = DiskTree(root: folder.path).scan()
    let together = DiskTree(root: folder.path, workers: 2).scan()
    #expect(alone.files.filter { $0.path.hasPrefix("content/f") }.count == 60)
    #expect(alone.findings.count == 30 && alone.hidden.count == 15 && alone.hasLinks)
    #expect(together.files == alone.files && together.hidden == alone.hidden)
    #expect(together.hasLinks)
    #expect(
      together.findings.map(TestSite.described).sorted()
        == alone.findings.map(TestSite.described).sorted())
  }

  @Test func hiddenFilesAndEditorsOwnAreIgnored() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    let before = DiskTree(root: folder.path).scan().files.map(\.path)
    for name in [
      ".DS_Store", "index.ms.md~", "#index.ms.md#", ".index.ms.md.swp", "index.ms.md.bak",
      "index.ms.md.orig", "index.ms.md.rej", "Thumbs.db", "desktop.ini", "~$borang.docx",
    ] {
      folder.write("content/" + name, "x")
    }
    #expect(DiskTree(root: folder.path).scan().files.map(\.path) == before)
  }

  @Test func aNameWhoseAccentsStandApartIsAFinding() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.write("content/caf\u{E9}.pdf", "x")
    #expect(DiskTree(root: folder.path).scan().findings.isEmpty)
    folder.write("content/re\u{301}sume.pdf", "x")
    let scan = DiskTree(root: folder.path).scan()
    #expect(scan.findings.map(TestSite.described) == ["site/encoding content/re\u{301}sume.pdf"])
    for finding in scan.findings { finding.expectGoodWording(#_sourceLocation) }
  }

  @Test func aPipeInThePlaceOfAFileIsNotWaitedFor() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    #expect(mkfifo(folder.path + "/content/facts.yaml", 0o600) == 0)
    #expect(try DiskTree(root: folder.path).read("content/facts.yaml") == nil)
    let tree = DiskTree(root: folder.path)
    let read = SiteReader(tree: tree, workers: 1).read(tree.scan())
    #expect(read.findings.map(TestSite.described) == ["site/file content/facts.yaml"])
  }

  @Test(arguments: ["content/facts.yaml", "site.yaml"])
  func whatALinkOutOfTheSiteLeadsToIsNotRead(name: String) throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    let secret = try TemporarySite(["rahsia": Array("kunci: : rahsia\n".utf8)])
    unlink(folder.path + "/" + name)
    folder.link(name, to: secret.path + "/rahsia")
    let tree = DiskTree(root: folder.path)
    let read = SiteReader(tree: tree, workers: 1).read(tree.scan())
    #expect(read.findings.map(TestSite.described) == ["site/symlink \(name)"])
  }

  /// The size that a scan has seen spares a look at the file, and is never believed against it.
  @Test(arguments: [0, 1, 6, 32_767, 32_768, 32_769, 100_000], [-1, 0, 1, 6, 32_768, 1_000_000])
  func aFileIsReadToItsEndWhateverSizeWasSeen(size: Int, seen: Int) throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    let text = String(repeating: "x", count: size)
    folder.write("content/a.txt", text)
    let tree = DiskTree(root: folder.path)
    #expect(try tree.read("content/a.txt") == Array(text.utf8))
    #expect(try tree.read("content/a.txt", size: size) == Array(text.utf8))
    #expect(try tree.read("content/a.txt", size: size + seen) == Array(text.utf8))
  }

  /// What is far larger than a text is refused by its size, without being read.
  @Test(arguments: ["content/index.en.md", "templates/page.html", "content/facts.yaml"])
  func aTextThatIsFarTooLargeIsAFinding(path: String) throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.write(path, "x")
    #expect(truncate(folder.path + "/" + path, 5 << 30) == 0)
    let tree = DiskTree(root: folder.path)
    let read = SiteReader(tree: tree, workers: 1).read(tree.scan())
    #expect(read.findings.map(TestSite.described) == ["site/unreadable \(path)"])
    for finding in read.findings { finding.expectGoodWording(#_sourceLocation) }
    #expect(
      read.findings.first?.problem.wording(in: .en).explanation
        == "This file is 5369 MB; a text of more than 64 MB is not read.")
  }

  @Test func aLinkInsideTheSiteIsFollowed() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.write("content/a.png", "gambar")
    folder.link("content/b.png", to: "a.png")
    let tree = DiskTree(root: folder.path)
    #expect(tree.scan().findings.isEmpty)
    #expect(try tree.read("content/b.png") == Array("gambar".utf8))
  }

  @Test(arguments: [
    ("/etc/hostname", "site/symlink"), ("../..", "site/symlink"), ("tiada", "site/symlink"),
    (".", "site/symlink"), ("gelung", "site/symlink"),
  ])
  func aLinkThatLeavesOrLoopsIsAFinding(target: String, rule: String) throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.link("content/gelung", to: target)
    let scan = DiskTree(root: folder.path).scan()
    #expect(scan.findings.map(TestSite.described) == ["\(rule) content/gelung"])
    #expect(!scan.files.contains { $0.path.contains("gelung") })
    let says = scan.findings.first?.wording(in: .en).explanation
    if target == "gelung" { #expect(says == "This link leads to itself.") }
    if target == "." { #expect(says == "This link leads back to a folder that holds it.") }
  }

  @Test(arguments: ["content/x\u{FF}.ms.md", "content/a\u{FF}"])
  func aNameThatIsNotUTF8IsAFinding(name: String) throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    // The scalar U+00FF stands for the byte 0xFF here.
    let path = folder.path + "/" + name
    let bytes = path.unicodeScalars.map { CChar(truncatingIfNeeded: $0.value) } + [0]
    #expect(name.hasSuffix(".md") ? close(creat(bytes, 0o600)) == 0 : mkdir(bytes, 0o700) == 0)
    let scan = DiskTree(root: folder.path).scan()
    let shown = name.replacing("\u{FF}", with: "\u{FFFD}")
    #expect(scan.findings.map(TestSite.described) == ["site/encoding \(shown)"])
    for finding in scan.findings { finding.expectGoodWording(#_sourceLocation) }
  }

  @Test func aSiteWithoutConfigurationSaysSoWhateverElseIsWrong() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.link("content/gelung", to: "tiada")
    folder.remove("site.yaml")
    let outcome = try Builder(
      tree: DiskTree(root: folder.path), options: .init(at: Instant(seconds: 0))
    ).build(into: MemoryOutput())
    #expect(
      outcome.findings.map(TestSite.described) == [
        "site/symlink content/gelung", "site/missing site.yaml",
      ])
  }

  @Test func aRootThatIsNoFolderHoldsNoSite() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    for root in [folder.path + "/nosuch", folder.path + "/site.yaml"] {
      let report = try SiteBuild(
        site: root, output: root + "/output", options: .init(at: Instant(seconds: 0))
      ).run()
      #expect(report.outcome.findings.map(TestSite.described) == ["site/missing site.yaml"])
    }
    #expect(folder.read("nosuch/output/.selari") == nil)
  }

  @Test func whatIsNoFileIsAFinding() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    mkfifo(folder.path + "/content/paip", 0o600)
    let scan = DiskTree(root: folder.path).scan()
    #expect(scan.findings.map(TestSite.described) == ["site/file content/paip"])
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    let tree = UnreadableTree(MemoryTree(SiteText(TestSite.smallest).files), "content/index.en.md")
    let outcome = try Builder(tree: tree, options: .init(at: Instant(seconds: 0)))
      .build(into: MemoryOutput())
    #expect(
      outcome.findings.map(TestSite.described).contains("site/unreadable content/index.en.md"))
  }
}

/// A tree in which one file cannot be read.
private struct UnreadableTree: InputTree {
  let tree: MemoryTree
  let path: String

  init(_ tree: MemoryTree, _ path: String) {
    self.tree = tree
    self.path = path
  }

  func scan() -> TreeScan { tree.scan() }

  func read(_ path: String) throws(ReadFailure) -> [UInt8]? {
    if path == self.path { throw ReadFailure(path: path, code: EACCES) }
    return try tree.read(path)
  }
}
