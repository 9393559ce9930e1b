import Selari
import Testing

@testable import Publishing

@Suite struct ReleaseChangesTests {
  private func record(
    _ pages: [String: String], _ files: [String: String] = [:], at address: String = ""
  ) -> ReleaseRecord {
    ReleaseRecord(
      origin: ReleaseRecord.Origin(at: "", address: address),
      pages: pages.keys.sorted().map { ListedPage(language: "ms", file: $0, title: "T \($0)") },
      files: pages.merging(files) { page, _ in page })
  }

  private func described(_ changes: ReleaseChanges) -> [String] {
    changes.pages.map { "\($0.kind) \($0.page.file)" }
  }

  @Test func `pages are added, changed and removed by name and other files by number`() {
    let before = record(["a": "1", "b": "1", "c": "1"], ["x.css": "1", "y.png": "1", "z": "1"])
    let after = record(["a": "1", "b": "2", "d": "1"], ["x.css": "2", "y.png": "1", "w": "1"])
    let changes = ReleaseChanges(from: before, to: after)
    #expect(described(changes) == ["added d", "changed b", "removed c"])
    #expect((changes.addedFiles, changes.changedFiles, changes.removedFiles) == (1, 1, 1))
    #expect(!changes.isEmpty)
    #expect(ReleaseChanges(from: after, to: after).isEmpty)
  }

  @Test func `an address that leads elsewhere now is not lost`() {
    let changes = ReleaseChanges(
      from: record(["lama": "1"]), to: record(["baharu": "1"], ["lama": "alih"]))
    #expect(described(changes) == ["added baharu", "redirected lama"])
    #expect(DeletionExcess(changes, limit: .pages(0)) == nil)
  }

  @Test func `a page whose address changes has moved`() throws {
    let page = { (id: String?, language: String, file: String) in
      ListedPage(language: language, file: file, title: "T", id: id)
    }
    let record = { (pages: [ListedPage]) in
      ReleaseRecord(
        origin: ReleaseRecord.Origin(at: "", address: ""), pages: pages,
        files: Dictionary(uniqueKeysWithValues: pages.map { ($0.file, "1") }))
    }
    let after = record([page("a", "ms", "ms/x"), page("a", "en", "en/a"), page("c", "en", "en/c")])
    let changes = ReleaseChanges(
      from: record([page("a", "ms", "ms/a"), page("b", "ms", "ms/b"), page("c", "ms", "ms/c")]),
      to: after)
    #expect(described(changes).suffix(3) == ["removed ms/a", "removed ms/b", "removed ms/c"])
    #expect(changes.moves.map { "\($0.id) \($0.from.file) \($0.to.file)" } == ["a ms/a ms/x"])
    // Records had no ids once.
    let old = ReleaseChanges(from: record([page(nil, "ms", "ms/a")]), to: after)
    #expect(described(old).last == "removed ms/a" && old.moves.isEmpty)
  }

  @Test func `the first release adds everything`() {
    let changes = ReleaseChanges(from: nil, to: record(["a": "1"], ["b": "1"]))
    #expect(described(changes) == ["added a"])
    #expect(changes.addedFiles == 1)
    #expect(DeletionExcess(changes, limit: .percent(0)) == nil)
  }

  @Test func `more pages than the limit are an excess that names some of them`() throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<20).map { ("s/\($0)", "1") })
    let changes = ReleaseChanges(from: record(pages), to: record(["s/0": "1"]))
    let excess = try #require(DeletionExcess(changes, limit: .percent(50)))
    #expect((excess.removed, excess.served, excess.allowed) == (19, 20, 10))
    #expect(excess.examples.count == 5)
    #expect(DeletionExcess(changes, limit: .pages(19)) == nil)
  }

  @Test func `older addresses and documents that go are named, and what has a fingerprint is not`()
  {
    let files = [
      "lama/index.html", "index.php", "borang.pdf", "borang.txt", "borang.txt.gz", "borang.txt.br",
      "arkib.gz", "assets/site.3f2a91c0de.css", "assets/site.3f2a91c0de.css.gz",
    ]
    let before = record(["a": "1"], Dictionary(uniqueKeysWithValues: files.map { ($0, "1") }))
    let changes = ReleaseChanges(from: before, to: record(["a": "1"], ["index.php": "2"]))
    #expect(changes.goneFiles == ["arkib.gz", "borang.pdf", "borang.txt", "lama/index.html"])
    #expect(changes.addressesBefore == 5 && changes.removedFiles == 8)
  }

  @Test func `older addresses and documents count in the limit, and let no more pages go`() throws {
    let names = (0..<30).map { "\($0).pdf" }
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, "1") })
    let pages = ["a": "1", "b": "1", "c": "1"]
    let changes = ReleaseChanges(from: record(pages, files), to: record(pages))
    let excess = try #require(DeletionExcess(changes, limit: .percent(10)))
    #expect((excess.kind, excess.removed, excess.served, excess.allowed) == (.addresses, 30, 33, 3))
    #expect(excess.examples.isEmpty && excess.files.count == 5)
    #expect(DeletionExcess(changes, limit: .pages(30)) == nil)
    let lost = ReleaseChanges(from: record(pages, files), to: record(["a": "1"], files))
    #expect(DeletionExcess(lost, limit: .percent(10))?.kind == .pages)
  }

  @Test func `a site at another host or path has moved as a whole`() throws {
    let old = record(["a": "1", "b": "1"], at: "https://contoh.example/a/")
    let moved = { (address: String) in
      ReleaseChanges(from: old, to: self.record(["a": "2"], at: address)).relocation
    }
    let relocation = try #require(moved("https://contoh.example/"))
    #expect(relocation.from.permalink("/") == "https://contoh.example/a/")
    #expect(relocation.to.prefix.isEmpty && relocation.pages == 2)
    #expect(moved("https://lain.example/a/") != nil)
    // The scheme is the web server's matter, and older records may say nothing.
    #expect(moved("http://contoh.example/a/") == nil && moved("") == nil)
    #expect(ReleaseChanges(from: nil, to: old).relocation == nil)
  }
}
