import Diagnostics
import Testing

@testable import Selari

/// A source that lies where none is read, or has the name that another generator reads, is told, and what
/// only follows from it is not.
@Suite struct MisplacedSourcesTests {
  @Test(arguments: [
    ("terms.yaml", "Move it to content/terms.yaml."),
    ("templates/terms.yaml", "Move it to content/terms.yaml."),
    ("content/term.yaml", "Rename it to content/terms.yaml."),
    ("strings.yaml", "Move it to templates/strings.yaml."),
    ("content/strings.yaml", "Move it to templates/strings.yaml."),
    ("templates/facts.yaml", "Move it to content/facts.yaml."),
    ("templates/redirects.yaml", "Move it to redirects.yaml, beside site.yaml."),
    (
      "content/site.yaml",
      "Move what it holds into site.yaml, which is there already, and remove it."
    ),
    ("kontak.ms.md", "Move it to content/kontak.ms.md."),
  ])
  func aSourceInAnotherPlaceIsTold(path: String, remedy: String) throws {
    let site = try TestSite(TestSite.smallest).edit(path, "---\ntitle: A\n---\n").build()
    #expect(site.findings == ["site/name \(path)"])
    #expect(try site.wording(of: "site/name").solutions.map(\.text) == [remedy])
  }

  @Test(arguments: [
    "README.md", "README.ms.md", "nota.ms.md", "content/media/terms.yaml", "notes.yaml",
    "templates/assets/site.yaml", "content/sites.yaml",
  ])
  func whatIsNoneIsLeftAlone(path: String) throws {
    try TestSite(TestSite.smallest).edit(path, "# Nota\n").build().expectClean()
  }

  @Test(arguments: [
    ("nota.ms.md", "---\n\n# Nota\n\n---\nteks\n"),
    ("README.ms.md", "---\ntitle: Repositori\n---\n"),
  ])
  func aTextBetweenRulesIsNoPage(path: String, text: String) throws {
    try TestSite(TestSite.smallest).edit(path, text).build().expectClean()
  }

  /// The file is what readers want, and the redirect is what is in its way.
  @Test func aFileInTheWayOfARedirectIsNotCalledMade() throws {
    let site = try TestSite(TestSite.smallest).edit("content/lama.pdf", "x\n")
      .edit("redirects.yaml", "/lama.pdf: {page: index, language: ms}\n").build()
    #expect(site.findings == ["link/alias-clash redirects.yaml:1:1"])
    let wording = try site.wording(of: "link/alias-clash")
    #expect(wording.explanation == "/lama.pdf is already used by content/lama.pdf.")
    #expect(!wording.explanation.contains("itself"))
    #expect(!wording.solutions.contains { $0.text.contains("Remove this file") })
  }

  @Test func whatOnlyFollowsFromItIsNotTold() throws {
    let site = try TestSite(with: "-- facts.yaml --\nlaunch: 2022-10-20\n")
      .edit("content/index.ms.md", "---\ntitle: A\n---\n{{ facts.launch }}\n")
      .edit("strings.yaml", "skip: {ms: Langkau, en: Skip}\n")
      .edit("templates/page.html", "{{ t(\"skip\") }}{{ page.content }}\n").build()
    site.expect([("site/name", "facts.yaml"), ("site/name", "strings.yaml")])
  }

  @Test func theIndexOfAnotherGeneratorIsToldByItsName() throws {
    let site = TestSite(with: "")
    for code in ["ms", "en"] {
      site.edit("content/news/_index.\(code).md", "---\ntitle: News\n---\n")
      site.edit("content/news/a.\(code).md", "---\ntitle: A\n---\n[News](page:news)\n")
    }
    try site.build()
    site.expect(["ms", "en"].map { ("site/name", "content/news/_index.\($0).md") })
    #expect(
      try site.wording(of: "site/name").solutions.map(\.text) == [
        "Rename it to content/news/index.en.md; if that is there already, remove this one."
      ])
    try site.edit("content/news/_index.md", "---\ntitle: A\n---\n").build()
    #expect(
      try site.wording(of: "page/language").solutions.map(\.text)
        == ["Name it index.ms.md.", "Name it index.en.md."])
  }

  @Test(arguments: [
    ("content/en/news/a.md", "content/news/a.en.md"),
    ("content/ms/index.md", "content/index.ms.md"),
    ("content/en/_index.md", "content/index.en.md"),
    ("content/en/news/_index.md", "content/news/index.en.md"),
  ])
  func aFolderForEachLanguageIsAnotherGenerators(path: String, meant: String) throws {
    let site = try TestSite(TestSite.smallest).edit(path, "---\ntitle: A\n---\n").build()
    #expect(site.findings.contains("page/language \(path)"))
    #expect(
      try site.wording(of: "page/language").solutions.map(\.text) == [
        "Move it to \(meant), or what it says into that file where it is there already."
      ])
  }

  @Test(arguments: [
    ("robots.txt", "Remove this file: what it says would reach nobody."),
    (
      "404.html",
      "Remove this file; templates/404.html decides what the one that is made looks like."
    ), ("ms/feed.xml", "Remove this file: what it says would reach nobody."),
  ])
  func aFileThatIsMadeIsNotWrittenByHand(path: String, remedy: String) throws {
    let site = try TestSite(TestSite.smallest).edit("content/\(path)", "x\n").build()
    #expect(site.findings == ["output/path content/\(path)"])
    let wording = try site.wording(of: "output/path")
    #expect(wording.explanation == "Selari makes \(path) itself.")
    #expect(wording.solutions.map(\.text) == [remedy])
  }

  @Test func aFolderWithoutAPageOfItsOwnIsMadeASection() throws {
    let site = TestSite(TestSite.smallest)
    for code in ["ms", "en"] {
      site.edit("content/news/a.\(code).md", "---\ntitle: A\n---\n")
      site.edit("content/index.\(code).md", "---\ntitle: A\n---\n[News](page:news)\n")
    }
    try site.build()
    let remedies = try site.wording(of: "link/page").solutions.map(\.text)
    #expect(remedies.contains { $0.contains("make the section: `selari new section news`") })
    let assembled = try site.assembled()
    let problem = try #require(throws: NewPageProblem.self) {
      try NewPage(.page, named: "news", in: assembled)
    }
    #expect(problem.message(in: .en).hasSuffix("`selari new section news`."))
    #expect(
      try NewPage(.section, named: "news", in: assembled).paths[0] == "content/news/index.ms.md")
  }
}
