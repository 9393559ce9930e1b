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
    return try NamedFiles(names, in: tree).paths.sorted()
  }

  @Test(arguments: [
    ("faq", ["content/faq.en.md", "content/faq.ms.md"]), ("faq.ms", ["content/faq.ms.md"]),
    ("content/faq.ms.md", ["content/faq.ms.md"]), ("./content/faq.ms.md", ["content/faq.ms.md"]),
    ("/tapak/content/faq.ms.md", ["content/faq.ms.md"]),
    ("templates/content/faq.ms.md", ["templates/content/faq.ms.md"]),
    ("media", ["content/media/index.ms.md"]),
    ("content/media/", ["content/media/index.ms.md", "content/media/x.ms.md"]),
    ("content/media.ms", ["content/media/index.ms.md"]),
    ("content/facts.yaml", ["content/facts.yaml"]), ("site.yaml", ["site.yaml"]),
    ("x/templates/page.html", ["templates/page.html"]),
    ("content/lain", ["content/lain/a.ms.md", "content/lain/b/c.png"]),
    ("/tapak/content/lain/b/", ["content/lain/b/c.png"]),
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
  ])
  func whatIsNoneIsTold(name: String, message: String) throws {
    let error = #expect(throws: UnknownFile.self) { try paths("faq", name) }
    #expect(error?.message(in: .en) == message)
    #expect(error?.message(in: .ms).hasPrefix("tiada fail atau halaman") == true)
  }
}
