import Diagnostics
import Testing

@testable import Selari

/// Files below `content/` whose names begin with a dot.
@Suite struct HiddenFilesTests {
  private static let files = """
    -- content/.well-known/assetlinks.json --
    []
    -- content/.well-known/acme/token --
    x
    -- content/.well-known/.rahsia --
    x
    -- content/.htaccess --
    x
    -- content/.arkib/lama.pdf --
    x
    -- content/.arkib/baharu.pdf --
    x
    -- content/media/.well-known/lagi.txt --
    x
    -- content/.DS_Store --
    x
    -- content/._foto.jpg --
    x
    -- content/.gitkeep --
    x
    -- content/.index.ms.md.swp --
    x
    -- content/.#index.ms.md --
    x
    -- content/.index.ms.md.swo --
    x
    -- content/.index.ms.md.kate-swp --
    x
    -- content/.index.ms.md.Xy12Zq --
    x
    -- content/.rahsia.ms.lamaku --
    x
    -- content/.dir-locals.el --
    x
    -- content/.obsidian/app.json --
    x
    -- templates/.well-known/x.txt --
    x

    """

  private static let told = [
    "content/.arkib", "content/.htaccess", "content/.rahsia.ms.lamaku",
    "content/.well-known/.rahsia",
    "content/media/.well-known",
  ]

  @Test func whatOthersAskForIsPublishedAndNothingElseThatIsHidden() throws {
    let site = try TestSite(page: "Teks", more: Self.files).build()
    let hidden = site.files.keys.filter { $0.hasPrefix(".") || $0.contains("/.") }.sorted()
    #expect(hidden == [".well-known/acme/token", ".well-known/assetlinks.json"])
  }

  @Test func whatIsLeftOutIsTold() throws {
    let site = try TestSite(page: "Teks", more: Self.files).expect(
      "unused/hidden", files: Self.told)
    try site.expectSilence(of: "unused/file")
  }

  @Test func aTreeOnADiskIsSeenAsOneInMemory() throws {
    let text = SiteText(TestSite.smallest + "\n" + Self.files)
    let folder = try TemporarySite(text.files)
    let (disk, memory) = (DiskTree(root: folder.path).scan(), MemoryTree(text.files).scan())
    #expect(disk.files.map(\.path) == memory.files.map(\.path))
    #expect(disk.hidden == memory.hidden && disk.hidden == Self.told)
  }

  @Test func whereItBelongsIsSaid() {
    for (name, remedy) in [
      ("content/ms/.well-known", "content/.well-known/"), ("content/.htaccess", "docs/hosting.md"),
    ] {
      for language in [MessageLanguage.ms, .en] {
        let wording = UnusedProblem(.hidden, name).wording(in: language)
        #expect(wording.solutions.first?.text.contains(remedy) == true)
      }
    }
  }
}
