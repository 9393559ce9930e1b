import Diagnostics
import Testing

@testable import Selari

/// A page that begins with front matter of another kind, or with a slip before it, is told what to do about
/// that, and about what is left of it.
@Suite struct FrontMatterOpeningTests {
  @Test(arguments: [
    ("1️⃣Teks sahaja.\n", "Write `---`, `title: …` and `---` at the top of the file."),
    (
      "\n \n1️⃣---\ntitle: A\n---\nTeks.\n",
      "Remove what stands before the `---`: it begins the file."
    ),
    (" 1️⃣---\ntitle: A\n---\nTeks.\n", "Remove what stands before the `---`: it begins the file."),
    ("1️⃣----\ntitle: A\n----\n", "Write three hyphens: `---`."),
    ("1️⃣—\ntitle: A\n—\n", "Write three hyphens: `---`."),
    (
      "1️⃣+++\ntitle = \"A\"\n[extra]\n+++\nTeks.\n",
      "Write `---` for each `+++`, and the keys between them as YAML: `title: …` for `title = \"…\"`."
    ),
    (
      "1️⃣{\n  \"title\": \"A\"\n}\nTeks.\n",
      "Write a line `---` above it and one below it: JSON is YAML, too."
    ),
    (
      "1️⃣{\"title\": \"Tentang\"}\nTeks.\n",
      "Write a line `---` above it and one below it: JSON is YAML, too."
    ),
    (
      "1️⃣{ \"draft\": false, \"title\" : \"Tentang\" }\n",
      "Write a line `---` above it and one below it: JSON is YAML, too."
    ),
    (
      "1️⃣{\"titel\": \"Tentang\"}\n",
      "Write `---`, `title: …` and `---` at the top of the file."
    ),
    ("1️⃣---\n\nTeks biasa di bawah garis.\n---\n", nil),
  ])
  func theRemedyIsForWhatStandsThere(text: String, remedy: String?) throws {
    let site = try TestSite(TestSite.smallest).edit("content/index.ms.md", text).build()
    guard let remedy else { return #expect(!site.findings.contains { $0.contains("second") }) }
    site.expect([("front-matter/absent", "1️⃣")])
    #expect(try site.wording(of: "front-matter/absent").solutions.map(\.text) == [remedy])
  }

  /// A rule, or the mark of a heading, in the text of a page whose front matter does not end.
  @Test(arguments: [
    "\nTajuk\n-----\n", "\nSatu.\n\n----\n\nDua.\n", "Tajuk bahagian\n--------------\n",
  ])
  func noEndIsSeenInTheText(text: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "1️⃣---\ntitle: A\n\(text)").build()
    site.expect([("front-matter/unclosed", "1️⃣")])
  }

  @Test(arguments: ["—", "–--", "----", "– –"])
  func theEndThatWasMeantIsNamed(line: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: A\n1️⃣\(line)\nTeks.\n—\n").build()
    site.expect([("front-matter/unclosed", "1️⃣")])
    let solutions = try site.wording(of: "front-matter/unclosed").solutions
    #expect(solutions.map(\.text) == ["Write three hyphens: `---`."])
    #expect(solutions.map(\.replacement) == ["---"])
  }

  @Test func linesThatEndWithCRAloneAreNamed() throws {
    let site = TestSite(TestSite.smallest)
    site.editBytes("content/index.ms.md", Array("---\rtitle: A\r---\rTeks.\r".utf8))
    try site.build()
    #expect(site.findings == ["front-matter/absent content/index.ms.md:1:1"])
    let texts = try site.wording(of: "front-matter/absent").solutions.map(\.text)
    #expect(texts == ["Save the file with the line ends LF (Unix) or CRLF (Windows)."])
  }

  @Test(arguments: [
    ("+++\ntitle = \"A\"\n+++\n", "TOML"), ("\n---\ntitle: A\ndescription: B\n---\n", "YAML"),
    ("{\n\"title\": \"A\"\n}\n", "JSON"), ("{\"title\": \"A\"}\n", "JSON"),
    ("---\n# Nota\ntitle: A\naliases:\n- a\ntext: >\n  Satu\n\n  dua\n---\n", "YAML"),
    ("+++\r\ntitle = \"A\"\r\n+++\r\n", "TOML"),
  ])
  func whatIsLeftOfOlderFrontMatterIsTold(left: String, format: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n" + left + "\nTeks.\n").build()
    #expect(site.findings.map { $0.prefix { $0 != " " } } == ["front-matter/second"])
    #expect(try site.wording(of: "front-matter/second").explanation.contains("in \(format),"))
  }

  @Test(arguments: [
    "---\n\nTeks di bawah garis.\n\n---\n",
    "---\nTeks.\n\n```yaml\ntitle: Soalan\n```\n\n---\n",
    "---\n\n```yaml\ntitle: Soalan\n```\n---\n",
    "---\nnota: ini teks\n---\n", "+++\n", "{\n}\n",
  ])
  func aTextBetweenLinesIsNoFrontMatter(body: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n" + body).build()
    site.expectClean()
  }
}
