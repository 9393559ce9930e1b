import Testing

@testable import Selari

/// What people call the files of a site that they ask `selari check` about.
@Suite struct NamedFilesTests {
  private static let files = [
    "site.yaml", "content/facts.yaml", "content/index.ms.md", "content/index.en.md",
    "content/faq.ms.md", "content/faq.en.md", "content/media/index.ms.md", "content/media/x.ms.md",
    "templates/page.html",
    "templates/content/faq.ms.md", "content/lain/a.ms.md", "content/lain/b/c.png",
  ]

  private func paths(_ names: String...) throws -> [String] {
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: Self.files.map { ($0, []) }))
    return try NamedFiles(names, in: tree, at: SiteRoot("/tapak")).paths.sorted()
  }

  @Test(arguments: [
    ("faq", ["content/faq.en.md", "content/faq.ms.md"]), ("faq.ms", ["content/faq.ms.md"]),
    ("page:faq.ms", ["content/faq.ms.md"]),
    ("content/faq.ms.md", ["content/faq.ms.md"]), ("./content/faq.ms.md", ["content/faq.ms.md"]),
    ("content//faq.ms.md", ["content/faq.ms.md"]),
    ("templates/content/faq.ms.md", ["templates/content/faq.ms.md"]),
    ("media", ["content/media/index.ms.md"]),
    ("content/media/", ["content/media/index.ms.md", "content/media/x.ms.md"]),
    ("content/media.ms", ["content/media/index.ms.md"]),
    ("content/facts.yaml", ["content/facts.yaml"]), ("site.yaml", ["site.yaml"]),
    ("./templates/./page.html", ["templates/page.html"]),
    ("content/lain", ["content/lain/a.ms.md", "content/lain/b/c.png"]),
    ("content/lain/b/", ["content/lain/b/c.png"]),
    ("templates", ["templates/content/faq.ms.md", "templates/page.html"]),
    ("./templates/content/", ["templates/content/faq.ms.md"]),
  ])
  func aFileCanBeNamedInManyWays(name: String, files: [String]) throws {
    #expect(try paths(name) == files)
  }

  @Test func severalNamesAreAllMeant() throws {
    #expect(try paths("faq.en", "site.yaml", "faq.en") == ["content/faq.en.md", "site.yaml"])
  }

  @Test(arguments: [
    ("faqs", "there is no file or page `faqs`. Did you mean `faq`?"),
    ("content/fag.ms.md", "there is no file or page `content/fag.ms.md`."),
    ("page.html", "there is no file or page `page.html`."),
    ("x/templates/page.html", "there is no file or page `x/templates/page.html`."),
    ("../x/content/faq.ms.md", "there is no file `../x/content/faq.ms.md` in this site."),
    ("/x/content/lain", "there is no file `/x/content/lain` in this site."),
  ])
  func whatIsNoneIsTold(name: String, message: String) throws {
    let error = #expect(throws: UnknownFile.self) { try paths("faq", name) }
    #expect(error?.message(in: .en) == message)
    #expect(error?.message(in: .ms).hasPrefix("tiada fail") == true)
  }

  /// On a disk, where two sites have files of the same names.
  @Test func aPathLeadsToAFileOfThisSiteOrToNone() throws {
    let place = try TemporarySite([
      "ini/content/faq.ms.md": [], "itu/content/faq.ms.md": [], "itu/content/media/x.ms.md": [],
    ])
    place.link("pautan", to: "ini")
    place.link("ini/content/media", to: "asal")
    place.write("ini/content/asal/x.ms.md", "")
    place.link("luar.ms.md", to: "ini/content/faq.ms.md")
    let tree = DiskTree(root: place.path + "/pautan")
    let root = SiteRoot(place.path + "/pautan")
    func paths(_ name: String) throws -> [String] {
      try NamedFiles([place.path + name], in: tree, at: root).paths.sorted()
    }
    for name in [
      "/ini/content/faq.ms.md", "/pautan/content/faq.ms.md", "/itu/../ini/./content/faq.ms.md",
      "/luar.ms.md", "/itu/content/../../ini/content/faq.ms.md",
    ] { #expect(try paths(name) == ["content/faq.ms.md"], "\(name)") }
    #expect(try paths("/ini/content/media/") == ["content/media/x.ms.md"])
    #expect(try paths("/ini/content/media/x.ms.md") == ["content/media/x.ms.md"])
    for name in [
      "/itu/content/faq.ms.md", "/itu/content/media", "/tiada/content/faq.ms.md", "/itu",
      "/ini/content/tiada.ms.md", "/tiada/../ini/content/faq.ms.md",
    ] { #expect(throws: UnknownFile.self, "\(name)") { try paths(name) } }
  }
}
