import Diagnostics
import Testing

@testable import Selari

@Suite struct StarterSiteTests {
  private static let instant = Instant(seconds: 1_665_799_200)

  private func options() -> Builder.Options { Builder.Options(at: Self.instant) }

  @Test func aNewSiteHasNoFindingAtAll() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path + "/tapak", at: Self.instant)
    let tree = DiskTree(root: folder.path + "/tapak")
    let outcome = try Builder(tree: tree, options: options()).check()
    #expect(Reporter(format: .text, language: .en).report(outcome.findings) == "")
    #expect(outcome.pages == 8)
  }

  /// Formal Malay writes "15 Oktober 2022, pukul 11.59 malam", which may follow "pada".
  @Test func itsInstantsReadAsTheLanguagesWriteThem() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    let site = try #require(SiteModel(of: DiskTree(root: folder.path), options: options()).site)
    let configuration = site.configuration
    let texts = try configuration.languages.map { language in
      try language.formats.dates.text(
        .instant(Self.instant), as: .long, in: configuration.zone)
    }
    #expect(texts == ["15 Oktober 2022, pukul 10.00 pagi", "15 October 2022 at 10:00 AM"])
  }

  @Test func itsPagesLeadToTheOtherLanguage() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    let sink = MemoryOutput()
    _ = try Builder(tree: DiskTree(root: folder.path), options: options()).build(into: sink)
    let page = String(decoding: sink.files["ms/berita/pelancaran/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("<html lang=\"ms\" dir=\"ltr\">"))
    #expect(page.contains("<a href=\"/en/news/launch/\" lang=\"en\" hreflang=\"en\""))
    #expect(page.contains("hreflang=\"x-default\""))
    #expect(page.contains("<a class=\"skip\" href=\"#main\">"))
    #expect(page.contains("15 Oktober 2022"))
    for forbidden in ["<style", "style=", "<script", "{{", "onclick"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  /// As with other generators; `page.indexed` is for sites that only their government may show.
  @Test func searchEnginesMayListItAtAnyAddressButForDraftsAndNotices() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    let configuration = try #require(folder.read("site.yaml"))
    folder.write(
      "site.yaml",
      configuration.replacing("https://laman.example/", with: "https://ngo.org.my/")
        .replacing("missing: error", with: "missing: notice"))
    folder.write(
      "content/plan.ms.md",
      "---\ntitle: Pelan\ndescription: Pelan kami bagi tahun hadapan.\n---\nTeks.\n")
    for language in ["ms", "en"] {
      folder.write(
        "content/draft.\(language).md", "---\ntitle: Draf \(language)\ndraft: true\n---\nTeks.\n")
    }
    let sink = MemoryOutput()
    var options = options()
    options.showsDrafts = true
    _ = try Builder(tree: DiskTree(root: folder.path), options: options).build(into: sink)
    let hidden = sink.files.filter { file in
      file.key.hasSuffix(".html") && String(decoding: file.value, as: UTF8.self).contains("noindex")
    }
    #expect(
      hidden.keys.sorted() == [
        "404.html", "en/draft/index.html", "en/plan/index.html", "ms/draft/index.html",
      ])
    #expect(sink.files["index.html"] != nil && sink.files["ms/berita/index.html"] != nil)
  }

  @Test func aLongListIsSplitAndEachPartLeadsOn() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    for language in ["ms", "en"] {
      let index = "content/news/index.\(language).md"
      let text = try #require(folder.read(index))
      folder.write(index, text.replacing("---\ntitle", with: "---\npaginate: 2\ntitle"))
      for number in 1...4 {
        folder.write(
          "content/news/n\(number).\(language).md",
          "---\ntitle: Berita \(number)\ndescription: Perihal berita yang ini, nombor \(number).\n---\n"
        )
      }
    }
    let sink = MemoryOutput()
    let outcome = try Builder(tree: DiskTree(root: folder.path), options: options())
      .build(into: sink)
    #expect(Reporter(format: .text, language: .en).report(outcome.findings) == "")
    let second = String(decoding: sink.files["ms/berita/2/index.html"] ?? [], as: UTF8.self)
    #expect(second.contains("<a rel=\"prev\" href=\"/ms/berita/\">"))
    #expect(second.contains("<span>Halaman 2 daripada 3</span>"))
    #expect(second.contains("<title>Berita · Halaman 2 daripada 3 · Nama laman</title>"))
    #expect(second.contains("<a href=\"/en/news/2/\" lang=\"en\" hreflang=\"en\""))
    let first = String(decoding: sink.files["ms/berita/index.html"] ?? [], as: UTF8.self)
    #expect(first.contains("<title>Berita · Nama laman</title>"))
    #expect(second.contains("<a rel=\"next\" href=\"/ms/berita/3/\">"))
  }

  /// A menu shows the title of the source for a page that is missing; it is of another language.
  @Test func aMenuSaysWhichTitlesAreOfAnotherLanguage() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    let configuration = try #require(folder.read("site.yaml"))
    folder.write("site.yaml", configuration.replacing("missing: error", with: "missing: notice"))
    folder.remove("content/about.en.md")
    let sink = MemoryOutput()
    _ = try Builder(tree: DiskTree(root: folder.path), options: options()).build(into: sink)
    let html = String(decoding: sink.files["en/index.html"] ?? [], as: UTF8.self)
    #expect(
      html.contains("<a href=\"/en/about/\" lang=\"ms\" dir=\"ltr\">Tentang laman ini</a>"))
    #expect(html.contains("<a href=\"/en/news/\">News</a>"))
  }

  @Test func aFolderThatHoldsSomethingIsRefused() throws {
    let folder = try TemporarySite(["nota.txt": Array("a".utf8)])
    #expect(throws: StarterSite.Fault.self) {
      try StarterSite.make(in: folder.path, at: Self.instant)
    }
    #expect(throws: StarterSite.Fault.self) {
      try StarterSite.make(in: folder.path + "/nota.txt", at: Self.instant)
    }
    #expect(folder.snapshot("") == ["nota.txt": Array("a".utf8)])
  }

  @Test func aNewRepositoryIsFilledAndKeepsWhatItHas() throws {
    let folder = try TemporarySite([".git/HEAD": Array("a".utf8), "README.md": Array("b".utf8)])
    let count = try StarterSite.make(in: folder.path, at: Self.instant)
    #expect(folder.read(".git/HEAD") == "a" && folder.read("README.md") == "b")
    #expect(folder.exists("site.yaml"))
    #expect(count == folder.snapshot("").count - 2)
  }

  @Test(arguments: ["content", "content/x/y", "templates/x"])
  func noSiteIsMadeAmongTheSourcesOfAnother(name: String) throws {
    let folder = try TemporarySite(["site.yaml": [], "content/media/a.txt": []])
    let before = folder.snapshot("")
    let fault = try #require(throws: StarterSite.Fault.self) {
      try StarterSite.make(in: folder.path + "/" + name, at: Self.instant)
    }
    guard case .insideSite = fault else { throw fault }
    #expect(folder.snapshot("") == before)
    _ = try StarterSite.make(in: folder.path + "/other/content", at: Self.instant)
  }

  @Test func whatFrontMatterSaysIsShown() throws {
    let folder = try TemporarySite([:])
    _ = try StarterSite.make(in: folder.path, at: Self.instant)
    let configuration = try #require(folder.read("site.yaml"))
    folder.write("site.yaml", configuration + "topics: {work: {ms: Kerja, en: Work}}\n")
    let page = try #require(folder.read("content/about.ms.md"))
    folder.write(
      "content/about.ms.md",
      page.replacing("order: 1", with: "updated: 2022-10-01\ntopics: [work]"))
    let sink = MemoryOutput()
    let outcome = try Builder(tree: DiskTree(root: folder.path), options: options())
      .build(into: sink)
    #expect(Reporter(format: .text, language: .en).report(outcome.findings) == "")
    let html = String(decoding: sink.files["en/about/index.html"] ?? [], as: UTF8.self)
    for part in [
      "<a href=\"#languages\">Two languages</a>", "Topics: Work", "Updated: 1 October 2022",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    for path in ["index.html", "404.html"] {
      let html = String(decoding: sink.files[path] ?? [], as: UTF8.self)
      #expect(html.contains("rel=\"stylesheet\""), "\(path)")
      #expect(html.contains("<section lang=\"en\" dir=\"ltr\">"), "\(path)")
    }
  }

  @Test func whereItCannotAllBeWrittenNothingIs() throws {
    let counting = FaultyFileSystem(.none)
    let whole = try TemporarySite([:])
    _ = try StarterSite.make(in: whole.path + "/a", at: Self.instant, on: counting)
    for number in stride(from: 1, through: counting.calls.count, by: 7) {
      let folder = try TemporarySite([:])
      let faulty = FaultyFileSystem(.at(number, code: 28))
      #expect(throws: StarterSite.Fault.self) {
        try StarterSite.make(in: folder.path + "/a", at: Self.instant, on: faulty)
      }
      #expect(!folder.exists("a"), "call \(number)")
    }
  }

  @Test func theReadmeSpeaksBothLanguages() {
    #expect(StarterSite.readme.contains("selari stamp about --lang ms"))
    #expect(StarterSite.readme.contains("record a translation as checked"))
    for preview in ["selari serve --open --lang ms", "| `selari serve --open` |", "man selari"] {
      #expect(StarterSite.readme.contains(preview), "\(preview)")
    }
  }
}
