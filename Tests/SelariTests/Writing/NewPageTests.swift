import Diagnostics
import Testing

@testable import Selari

@Suite struct NewPageTests {
  private static let pages = """
    -- content/media/index.ms.md --
    ---
    title: Media
    ---
    -- content/media/index.en.md --
    ---
    title: Media
    ---

    """

  private func site() throws -> TestSite { TestSite(with: Self.pages) }

  /// The site with a new page in it, drafts as they are or made public.
  private func with(_ kind: NewPage.Kind, _ id: String, isPublic: Bool) throws -> TestSite {
    let site = try site()
    let folder = try TemporarySite([:])
    try NewPage(kind, named: id, in: site.assembled()).write(at: folder.path)
    for (path, bytes) in folder.snapshot("") {
      var lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      if isPublic { lines.removeAll { $0.hasPrefix("draft:") } }
      site.edit(path, lines.joined(separator: "\n"))
    }
    return site
  }

  @Test(arguments: NewPage.Kind.allCases, ["waktu", "media/kenyataan", "laporan-2022"])
  func whatIsMadePassesEveryCheckAsADraft(kind: NewPage.Kind, id: String) throws {
    for isPublic in [false, true] {
      let site = try with(kind, id, isPublic: isPublic)
      try site.check()
      let found = site.findings.filter { $0.contains("content/\(id)") }
      #expect(found.allSatisfy { $0.hasPrefix("text/placeholder ") })
      #expect(found.count == (isPublic ? 6 : 0))
      try site.build()
      #expect((site.files["en/\(id)/index.html"] != nil) == isPublic)
    }
  }

  /// What may be made and what a build takes are one.
  @Test(arguments: ["x.y", "_x", "x~y", "media/feed.xml"])
  func whatCanBeMadeBuilds(id: String) throws {
    let site = try with(.page, id, isPublic: true).build()
    #expect(site.files["en/\(id)/index.html"] != nil)
    #expect(!site.outcome.hasErrors)
  }

  @Test func aPagesPartOfItsAddressIsInSmallLetters() throws {
    let site = try TestSite(with: Self.pages)
      .edit("content/a.ms.md", "---\ntitle: A\nmissing: omit\nslug: 1️⃣A\n---\n").build()
    site.expect([("front-matter/value", "1️⃣")])
    #expect(try site.wording(of: "front-matter/value").solutions.first?.replacement == "a")
    try site.edit("content/a.ms.md", nil)
      .edit("content/A.ms.md", "---\ntitle: A\nmissing: omit\n---\n").build()
    #expect(site.findings == ["page/name content/A.ms.md"])
  }

  @Test func aPageIsTwoFilesAndASectionTwoIndexes() throws {
    let site = try site().assembled()
    #expect(
      try NewPage(.page, named: "media/a", in: site).paths
        == ["content/media/a.ms.md", "content/media/a.en.md"])
    #expect(
      try NewPage(.section, named: "media/b", in: site).paths
        == ["content/media/b/index.ms.md", "content/media/b/index.en.md"])
  }

  @Test func eachLanguageHasItsOwnWords() throws {
    let site = try with(.page, "waktu", isPublic: false)
    let malay = String(decoding: site.text.files["content/waktu.ms.md"] ?? [], as: UTF8.self)
    let english = String(decoding: site.text.files["content/waktu.en.md"] ?? [], as: UTF8.self)
    #expect(malay.contains("title: Tajuk halaman baharu (waktu)"))
    #expect(malay.contains("draft: true  # buang baris ini"))
    #expect(english.contains("title: Title of the new page (waktu)"))
    #expect(!english.contains("draft"))
    #expect(malay.contains("{#first}") && english.contains("{#first}"))
  }

  @Test(arguments: [
    ("Waktu Bekerja", "Did you mean `waktu-bekerja`?"), ("faq.ms", "Did you mean `faq`?"),
    ("content/faq.ms.md", "Did you mean `faq`?"), ("../luar", "cannot be a page's id"),
    ("/akar", "Did you mean `akar`?"), ("a//b", "Did you mean `a/b`?"), ("", "cannot be"),
    ("media/index", "its id is the section's. Did you mean `media`?"),
    (".sembunyi", "cannot be"),
    ("-n", "cannot be"), ("Perkhidmatan", "small letters a–z, digits"),
    ("Perkhidmatan", "Did you mean `perkhidmatan`?"),
    ("content/khidmat", "without `content/`, language"), ("content/khidmat", "mean `khidmat`?"),
    ("media", "there is a page `media` already: content/media/index.ms.md"),
    ("index", "there is a page `index` already: content/index.ms.md"),
    ("berita/a", "Make it first: `selari new section berita`"),
    ("berita/a/b/c", "Make it first: `selari new section berita`"),
    ("media/a/b", "Make it first: `selari new section media/a`"),
    ("a\nb", "cannot be"), ("a+b", "digits, `-`, `.`, `_` and `~`, without"),
    ("feed.xml", "Selari makes a file of that name"),
    ("search.json", "Selari makes a file of that name"),
  ])
  func whatCannotBeMadeIsRefused(name: String, message: String) throws {
    let site = try site().assembled()
    let problem = #expect(throws: NewPageProblem.self) {
      try NewPage(.page, named: name, in: site)
    }
    #expect(
      problem?.message(in: .en).contains(message) == true, "\(problem?.message(in: .en) ?? "")")
  }

  @Test func anIDMayBeWrittenAsLinksHaveIt() throws {
    #expect(
      try NewPage(.page, named: "page:soalan", in: site().assembled()).paths
        == ["content/soalan.ms.md", "content/soalan.en.md"])
  }

  @Test func aHomePageIsMadeWhereThereIsNone() throws {
    let site = try site().edit("content/index.ms.md", nil).edit("content/index.en.md", nil)
      .assembled()
    for kind in NewPage.Kind.allCases {
      #expect(
        try NewPage(kind, named: "index", in: site).paths
          == ["content/index.ms.md", "content/index.en.md"])
    }
  }

  @Test func aPageIsNoPlaceForAnother() throws {
    let site = TestSite(
      TestSite.smallest
        + "-- content/a.ms.md --\n---\ntitle: A\n---\n-- content/a.en.md --\n---\ntitle: A\n---\n")
    let problem = #expect(throws: NewPageProblem.self) {
      try NewPage(.page, named: "a/b", in: site.assembled())
    }
    #expect(
      problem?.message(in: .en).contains("Move content/a.ms.md to content/a/index.ms.md") == true)
  }

  @Test func aFileThatIsThereIsNotWrittenOver() throws {
    let folder = try TemporarySite(["content/a.en.md": Array("jangan".utf8)])
    let page = try NewPage(.page, named: "a", in: site().assembled())
    #expect(throws: FileError.self) { try page.write(at: folder.path) }
    #expect(folder.snapshot("") == ["content/a.en.md": Array("jangan".utf8)])
  }

  /// Whichever call fails, nothing is left behind.
  @Test func allOrNothing() throws {
    let page = try NewPage(.section, named: "media/b", in: site().assembled())
    let counting = FaultyFileSystem(.none)
    let whole = try TemporarySite(["content/a.md": []])
    try page.write(at: whole.path, on: counting)
    #expect(whole.snapshot("").count == 3)
    for number in 1...counting.calls.count {
      let folder = try TemporarySite(["content/a.md": []])
      #expect(throws: FileError.self) {
        try page.write(at: folder.path, on: FaultyFileSystem(.at(number, code: 28)))
      }
      #expect(folder.snapshot("") == ["content/a.md": []], "call \(number)")
      #expect(!folder.exists("content/media"), "call \(number)")
    }
  }
}
