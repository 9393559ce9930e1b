import Diagnostics
import Testing

@testable import Selari

/// The words around footnotes: Malay and English have some; a site gives those of any other language.
@Suite struct FootnoteWordsTests {
  private func site(strings: String? = nil, note: String = "字。[^n]\n\n[^n]: 注。") throws -> TestSite
  {
    let site = TestSite(
      TestSite.smallest.replacing("en: Site}", with: "en: Site, zh: 网站}")
        .replacing(
          "-- content/index.ms.md --",
          with: "  - {code: zh, label: 中文, locale: zh_Hans_MY}\n-- content/index.ms.md --"))
    for page in ["index", "a"] {
      site.edit("content/\(page).zh.md", "---\ntitle: 首页\n---\n\(note)\n")
    }
    site.edit("content/a.ms.md", "---\ntitle: A\n---\nTeks.[^n]\n\n[^n]: Nota.\n")
    site.edit("content/a.en.md", "---\ntitle: A\n---\nText.[^n]\n\n[^n]: Note.\n")
    if let strings { site.edit("templates/strings.yaml", strings) }
    return try site.build()
  }

  private static let both = """
    footnotes: {ms: Nota, en: Notes, zh: 脚注}
    footnote_back: {ms: "Balik {n}", en: "Back {n}", zh: "返回引用 {n}"}

    """

  @Test func aSiteGivesThem() throws {
    let site = try site(strings: Self.both)
    site.expectClean()
    let chinese = try site.file("zh/a/index.html")
    #expect(chinese.contains("aria-label=\"脚注\""))
    #expect(chinese.contains("aria-label=\"返回引用 1\">"))
    #expect(try site.file("ms/a/index.html").contains("aria-label=\"Balik 1\">"))
    try site.check().expectSilence(of: "unused/string")
  }

  /// Which form it is must not hang on the order of a hash table, which is another one in every build.
  @Test func ofFormsForNumbersTheFirstCategoryIsTaken() throws {
    let forms = "{zero: A, one: B, two: C, few: D, many: E}"
    let site = try site(strings: "footnotes: {ms: \(forms), en: \(forms), zh: \(forms)}\n")
    #expect(try site.file("ms/a/index.html").contains("aria-label=\"A\""))
  }

  @Test func whereTheyAreMissingTheyAreAskedForOnce() throws {
    let other = "x: {ms: a, en: a, zh: a}\n"
    let site = try site(strings: other)
    site.expect([("strings/missing", "templates/strings.yaml")])
    let wording = try site.wording(of: "strings/missing")
    #expect(wording.explanation.hasPrefix("Pages in Chinese have footnotes"))
    #expect(
      wording.solutions[0].text.hasPrefix(
        "Add `footnotes` and `footnote_back` to templates/strings.yaml"))
    // One that is there is not asked for.
    let one = try self.site(strings: "footnotes: {ms: Nota, en: Notes, zh: 脚注}\n")
    #expect(
      try one.wording(of: "strings/missing").solutions[0].text.hasPrefix("Add `footnote_back` to"))
  }

  @Test func englishWordsThatStandInSayThatTheyAre() throws {
    let site = try site()
    site.expect([
      ("strings/missing", "content/a.zh.md"), ("strings/missing", "content/index.zh.md"),
    ])
    #expect(
      try site.file("zh/a/index.html").contains("aria-label=\"Back to reference 1\" lang=\"en\">"))
    #expect(try site.file("en/a/index.html").contains("aria-label=\"Back to reference 1\">"))
  }

  @Test func aSiteWithoutFootnotesNeedsNone() throws {
    let site = try site(strings: "x: {ms: a, en: a, zh: a}\n", note: "字。")
    site.expectClean()
  }

  @Test func theyAreGivenANumberAndNothingElse() throws {
    let site = try site(
      strings: """
        footnotes: {ms: Nota, en: Notes, zh: 脚注}
        1️⃣footnote_back: {ms: "Balik {nombor}", en: "Back {nombor}", zh: "返回 {nombor}"}

        """)
    site.expect([("strings/placeholder", "1️⃣")])
    #expect(
      try site.wording(of: "strings/placeholder").solutions.map(\.text)
        == ["Write `{n}`, the note's number."])
  }

  /// The preview renders what reads them when they change.
  @Test func theyAreNotedAsRead() throws {
    let tree = EditedTree(try site(strings: Self.both).text.files)
    let live = LiveSite(
      tree: tree, options: Builder.Options(at: Instant(seconds: 1_664_596_800), workers: 1))
    _ = live.update(nil)
    tree.set("templates/strings.yaml", Array(Self.both.replacing("脚注", with: "附注").utf8))
    _ = live.update(tree.takeChanged())
    let page = try #require(live.file("zh/a/index.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("附注"))
  }
}
