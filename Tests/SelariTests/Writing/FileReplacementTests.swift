import Foundation
import Testing

@testable import Selari

@Suite struct FileReplacementTests {
  private let new = Array("baharu".utf8)

  private func items(_ site: TemporarySite) -> [FileReplacement.Item] {
    Self.files.keys.sorted().map { item(site, $0) }
  }

  private func item(_ site: TemporarySite, _ path: String) -> FileReplacement.Item {
    FileReplacement.Item(path: site.path + "/" + path, old: Self.files[path] ?? [], bytes: new)
  }

  private static let files = [
    "a.md": Array("lama a".utf8), "b/b.md": Array("lama b".utf8), "c.md": Array("lama c".utf8),
  ]

  @Test func everyFileIsReplacedAndNothingIsLeftBeside() throws {
    let site = try TemporarySite(Self.files)
    try FileReplacement(fileSystem: DiskFileSystem()).replace(items(site))
    #expect(site.snapshot("") == ["a.md": new, "b/b.md": new, "c.md": new])
  }

  @Test func permissionsAndLinksAreKept() throws {
    let site = try TemporarySite(Self.files)
    chmod(site.path + "/a.md", 0o640)
    site.remove("c.md")
    site.link("c.md", to: "b/b.md")
    try FileReplacement(fileSystem: DiskFileSystem()).replace([
      item(site, "a.md"),
      .init(path: site.path + "/c.md", old: Array("lama b".utf8), bytes: new),
    ])
    let disk = DiskFileSystem()
    #expect(try disk.status(site.path + "/a.md", followingLinks: false)?.mode == 0o640)
    #expect(try disk.status(site.path + "/c.md", followingLinks: false)?.kind == .link)
    #expect(site.read("b/b.md") == "baharu")
  }

  /// Whichever call fails, every file is as it was.
  @Test func allOrNothing() throws {
    let site = try TemporarySite(Self.files)
    let counting = FaultyFileSystem(.none)
    try FileReplacement(fileSystem: counting).replace(items(site))
    for number in 1...counting.calls.count {
      let site = try TemporarySite(Self.files)
      let faulty = FaultyFileSystem(.at(number, code: 28))
      #expect(throws: ReplacementError.self) {
        try FileReplacement(fileSystem: faulty).replace(items(site))
      }
      #expect(site.snapshot("") == Self.files, "call \(number)")
    }
  }

  @Test func oneFileIsReplacedInOneStepOrNotAtAll() throws {
    let old = ["a.md": Array("lama".utf8)]
    let site = try TemporarySite(old)
    chmod(site.path + "/a.md", 0o640)
    let status = try DiskFileSystem().status(site.path + "/a.md", followingLinks: false)
    let counting = FaultyFileSystem(.none)
    try counting.replace(site.path + "/a.md", with: new, like: status)
    #expect(site.snapshot("") == ["a.md": new])
    #expect(try counting.status(site.path + "/a.md", followingLinks: false)?.mode == 0o640)
    for call in ["write", "setOwnership", "rename"] {
      let number = try #require(counting.calls.firstIndex { $0.name == call }) + 1
      let site = try TemporarySite(old)
      #expect(throws: FileError.self) {
        try FaultyFileSystem(.at(number, code: 28))
          .replace(site.path + "/a.md", with: new, like: status)
      }
      #expect(site.snapshot("") == old, "\(call)")
    }
  }

  @Test func aFileThatIsNotThereIsAnError() throws {
    let site = try TemporarySite(Self.files)
    #expect(throws: ReplacementError.self) {
      try FileReplacement(fileSystem: DiskFileSystem()).replace(
        items(site) + [item(site, "tiada.md")])
    }
    #expect(site.snapshot("") == Self.files)
  }

  /// Whoever saved a file meanwhile keeps what was saved, and no other file is replaced either.
  @Test func whatWasSavedMeanwhileIsKept() throws {
    let site = try TemporarySite(Self.files)
    site.write("b/b.md", "lama b, dan sebaris lagi")
    let before = site.snapshot("")
    #expect(throws: ReplacementError.changed(path: site.path + "/b/b.md")) {
      try FileReplacement(fileSystem: DiskFileSystem()).replace(items(site))
    }
    #expect(site.snapshot("") == before)
  }
}
