import Diagnostics
import Testing

@testable import Selari

/// Whatever a site holds, a build ends with a finding at its place, and nothing is published.
@Suite struct BadInputTests {
  @Test func aFileThatIsNotUTF8() throws {
    let site = TestSite(TestSite.smallest)
    site.editBytes("content/index.en.md", Array("---\ntitle: Home\n---\n".utf8) + [0xFF, 0x0A])
    try site.build()
    #expect(site.findings.contains("site/encoding content/index.en.md:4:1"))
  }

  @Test(arguments: ["site.yaml", "content/facts.yaml", "content/index.en.md"])
  func aFileInUTF16IsToldWhatItIs(path: String) throws {
    let site = TestSite(TestSite.smallest)
    site.editBytes(path, [0xFF, 0xFE] + "a: b\n".utf8.flatMap { [$0, 0] })
    try site.build()
    #expect(site.findings.contains("site/encoding \(path)"))
    #expect(try site.wording(of: "site/encoding").explanation.contains("UTF-16"))
  }

  @Test func twoFilesOfOnePage() throws {
    let page = "---\ntitle: Soalan\n---\n"
    let site = try TestSite(TestSite.smallest)
      .edit("content/faq.ms.md", page).edit("content/faq/index.ms.md", page)
      .edit("content/faq.en.md", page).build()
    #expect(site.findings == ["page/duplicate content/faq/index.ms.md"])
    #expect(
      try site.wording(of: "page/duplicate").explanation
        == "`faq` in this language is already written in content/faq.ms.md.")
  }

  @Test func yamlThatDoesNotParse() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: \"Utama\nslug: [\n---\n").build()
    #expect(site.findings.contains { $0.hasPrefix("front-matter/syntax content/index.ms.md:") })
  }

  @Test func yamlThatNestsTenThousandDeep() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let site = try TestSite(TestSite.smallest).edit("content/facts.yaml", "x: \(deep)\n").build()
    #expect(site.findings.contains { $0.hasPrefix("yaml/syntax content/facts.yaml:1:") })
  }

  @Test func yamlAliasesWithoutEnd() throws {
    var laughs = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for level in 1...9 {
      let links = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      laughs += "a\(level): &a\(level) [\(links)]\n"
    }
    let site = try TestSite(TestSite.smallest).edit("content/facts.yaml", laughs).build()
    #expect(site.findings.contains { $0.hasPrefix("yaml/syntax content/facts.yaml:") })
  }

  /// They would be published as they are, embargo and all.
  @Test(arguments: [
    ("content/faq.ms.md.txt", "content/faq.ms.md"), ("content/faq.ms.MD", "content/faq.ms.md"),
    ("content/media/faq.en.markdown", "content/media/faq.en.md"),
    ("content/facts.yml", "content/facts.yaml"),
    ("content/Terms.yaml", "content/terms.yaml"),
    ("templates/strings.yaml.txt", "templates/strings.yaml"),
    ("redirects.yml", "redirects.yaml"), ("redirect.yaml", "redirects.yaml"),
    ("Redirects.yaml", "redirects.yaml"), ("templates/home.htm", "templates/home.html"),
    ("templates/parts/a.HTML", "templates/parts/a.html"),
  ])
  func aNameThatIsNearlyThatOfASource(path: String, meant: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit(path, "---\ntitle: Rahsia\ndraft: true\n---\n").build()
    #expect(site.findings == ["site/name \(path)"])
    #expect(site.outcome.hasErrors)
    #expect(try site.wording(of: "site/name").solutions.map(\.text) == ["Rename it to \(meant)."])
  }

  @Test(arguments: [("site.yml", "site.yaml"), ("templates/page.htm", "templates/page.html")])
  func aNameThatIsNearlyThatOfASourceThatIsThere(path: String, meant: String) throws {
    let site = try TestSite(TestSite.smallest).edit(path, "x\n").build()
    #expect(site.findings == ["site/name \(path)"])
    let remedy = "Move what it holds into \(meant), which is there already, and remove it."
    #expect(try site.wording(of: "site/name").solutions.map(\.text) == [remedy])
  }

  @Test(arguments: [
    "content/nota.txt", "content/media/facts.yml", "templates/assets/readme.MD",
    "templates/assets/a.htm", "redirection.yaml",
  ])
  func aFileThatIsNoSource(path: String) throws {
    let site = try TestSite(TestSite.smallest).edit(path, "Teks\n").build()
    site.expectClean()
  }

  @Test(arguments: ["draft", "publish", "expire"])
  func whatDecidesWhetherAPageIsThereSaysSo(key: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n\(key):\n---\n").build()
    #expect(site.findings == ["front-matter/missing content/index.ms.md:3:1"])
  }

  /// `bm` is Bambara.
  @Test(arguments: [
    ("bm", "ms_MY"), ("en_MY", "ms_MY"), ("ms_BN", nil), ("ms-MY", nil), ("MS_my", nil),
  ])
  func aLocaleIsOfItsLanguage(locale: String, meant: String?) throws {
    let site = TestSite(TestSite.smallest)
    let text = String(
      decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", text.replacing("locale: ms_MY", with: "locale: \(locale)")).build()
    guard let meant else { return site.expectClean() }
    #expect(site.findings.count == 1)
    #expect(site.findings.allSatisfy { $0.hasPrefix("site/value site.yaml:") })
    #expect(
      try site.wording(of: "site/value").solutions.map(\.text) == ["Did you mean `\(meant)`?"])
  }

  @Test func noTopicsAreNamedByAnEmptyList() throws {
    try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\ntopics: []\n---\n").build().expectClean()
  }

  @Test func everyLanguageThatIsWrong() throws {
    let site = try TestSite(TestSite.smallest)
      .edit(
        "site.yaml",
        """
        name: {ms: Tapak, en: Site}
        url: https://contoh.example/
        timezone: Asia/Kuala_Lumpur
        languages:
          - {code: ms, label: Bahasa Melayu, locale: xx_QQ}
          - {code: en, label: English, locale: yy_QQ, time: yyyy}
          - {code: ms, label: Bahasa Melayu, locale: ms_MY}
          - {label: Bahasa tanpa kod}
        """
      ).build()
    #expect(
      site.findings == [
        "site/value site.yaml:5:46", "site/value site.yaml:6:40", "site/value site.yaml:6:53",
        "site/value site.yaml:7:12", "site/missing site.yaml:8:6",
      ])
  }

  @Test func aBrokenTemplateIsCountedByThePagesThatUseIt() throws {
    let site = try TestSite(TestSite.smallest).edit("templates/page.html", "{% if x %}\n").build()
    let counts = site.outcome.findings.filter { $0.rule == "template/syntax" }.map(\.count)
    #expect(counts == [2])
    site.edit("templates/unused.html", "{% if x %}\n")
    let unused = try site.build().outcome.findings.filter {
      $0.place.file == "templates/unused.html"
    }
    #expect(unused.map(\.count) == [0])
  }

  /// What is wrong with templates needs no configuration to be told.
  @Test func aSiteWhoseConfigurationAndTemplatesAreBroken() throws {
    let site = try TestSite(TestSite.smallest).edit("site.yaml", "name: [\n")
      .edit("templates/page.html", "{% if x %}\n").build()
    #expect(site.findings.contains { $0.hasPrefix("yaml/syntax site.yaml") })
    #expect(site.findings.contains { $0.hasPrefix("template/syntax templates/page.html") })
  }

  @Test func frontMatterThatNeverEnds() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "1️⃣---\ntitle: Utama\n").build()
    site.expect([("front-matter/unclosed", "1️⃣")])
  }

  @Test func aPageWithoutFrontMatter() throws {
    let site = try TestSite(TestSite.smallest).edit("content/index.ms.md", "1️⃣Teks sahaja.\n")
      .build()
    site.expect([("front-matter/absent", "1️⃣")])
  }

  @Test func anUnknownKeyIsToldWithASuggestion() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n1️⃣slgu: utama\n---\n").build()
    site.expect([("front-matter/unknown-key", "1️⃣")])
    #expect(try site.wording(of: "front-matter/unknown-key").solutions.first?.replacement == "slug")
  }

  @Test func aMissingKeyThatIsMisspeltIsToldOnce() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\n1️⃣titel: Utama\n---\n").build()
    site.expect([("front-matter/unknown-key", "1️⃣")])
  }

  @Test func aReferenceThatFailsIsToldAtEachOfItsPlaces() throws {
    let site = try TestSite(with: "-- content/facts.yaml --\nday: 2022-10-20\n")
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n## {{ facts.1️⃣dya }}\n")
      .edit(
        "content/index.en.md",
        "---\ntitle: Home\n---\n\n{{ facts.2️⃣dya | date }}\n\n{{ facts.3️⃣dya }}\n"
      )
      .build()
    site.expect([
      ("template/undefined", "1️⃣"), ("template/undefined", "2️⃣"), ("template/undefined", "3️⃣"),
    ])
    #expect(site.outcome.findings.allSatisfy { $0.count == 1 })
  }

  @Test(arguments: [
    ("date: 1️⃣2022-02-30", "front-matter/value"), ("order: 1️⃣pertama", "front-matter/type"),
    ("draft: 1️⃣mungkin", "front-matter/type"), ("paginate: 1️⃣0", "front-matter/value"),
    ("slug: 1️⃣../rahsia", "front-matter/value"), ("slug: 1️⃣a/b", "front-matter/value"),
    ("slug: 1️⃣..", "front-matter/value"), ("slug: 1️⃣.nota", "front-matter/value"),
    ("aliases: [1️⃣lama]", "front-matter/value"),
    ("aliases: [1️⃣/../etc]", "front-matter/value"), ("topics: [1️⃣apa]", "front-matter/value"),
    ("missing: 1️⃣abaikan", "front-matter/value"),
    ("extra: {ref: 1️⃣20221020123456789012}", "front-matter/value"),
    ("extra: {refs: [1, 1️⃣-9223372036854775809]}", "front-matter/value"),
  ])
  func aWrongValue(line: String, rule: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n\(line)\n---\n").build()
    site.expect([(rule, "1️⃣")])
  }

  @Test func aNumberThatIsTooLongIsMeantAsText() throws {
    let site = TestSite(TestSite.smallest)
    site.edit(
      "content/index.ms.md", "---\ntitle: Utama\nextra: {ref: +20221020123456789012}\n---\n")
    try site.build()
    let wording = try site.wording(of: "front-matter/value")
    #expect(wording.solutions.map(\.replacement) == ["\"+20221020123456789012\""])
  }

  @Test(arguments: [
    "9223372036854775807", "-9223372036854775808", "\"20221020123456789012\"",
    "20221020123456789012.5", "2022-10-20-123456789012", "00000000000000000000000001",
  ])
  func aNumberOrTextThatTemplatesCanReadIsTaken(value: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\nextra: {ref: \(value)}\n---\n").build()
    site.expectClean()
  }

  @Test(arguments: [
    ("../rahsia", "rahsia"), ("a/b", "a-b"), ("Soalan Lazim?", "soalan-lazim"),
    ("Élan Ñandú ß", "elan-nandu"),
  ])
  func aSlugThatWillDoIsSuggested(slug: String, suggestion: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\nslug: 1️⃣\(slug)\n---\n").build()
    site.expect([("front-matter/value", "1️⃣")])
    #expect(
      try site.wording(of: "front-matter/value").solutions.first?.replacement == suggestion)
  }

  @Test func aLanguageThatTheSiteDoesNotHave() throws {
    let site = try TestSite(with: "-- content/faq.mss.md --\n---\ntitle: Soalan\n---\n").build()
    site.expect([("page/language", "content/faq.mss.md")])
    #expect(try site.wording(of: "page/language").solutions.first?.replacement == "ms")
  }

  @Test func aFileNameWithoutALanguage() throws {
    let site = try TestSite(with: "-- content/faq.md --\n---\ntitle: Soalan\n---\n").build()
    site.expect([("page/language", "content/faq.md")])
  }

  @Test func twoPagesAtOneAddress() throws {
    let site = try TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        ---
        -- content/a.en.md --
        ---
        title: A
        ---
        -- content/b.ms.md --
        ---
        title: B
        slug: 1️⃣a
        ---
        -- content/b.en.md --
        ---
        title: B
        ---
        """
    ).build()
    site.expect([("page/address", "1️⃣")])
  }

  @Test func aFolderWithoutAnIndex() throws {
    let site = try TestSite(
      with: """
        -- content/media/a.ms.md --
        ---
        title: A
        ---
        -- content/media/a.en.md --
        ---
        title: A
        ---
        """
    ).build()
    #expect(Set(site.outcome.findings.map(\.rule)) == ["page/section"])
  }

  @Test(arguments: [
    ("[a](page:tiada)", "link/page"), ("[a](page:index#tiada)", "link/anchor"),
    ("[a](../../etc/passwd)", "link/resource"), ("[a](tiada.pdf)", "link/resource"),
    ("[a](javascript:alert(1))", "link/scheme"), ("[a](/ms/tiada/)", "link/page"),
    ("![a](tiada.png)", "link/resource"), ("[a](#tiada)", "link/anchor"),
    ("{{ facts.tiada }}", "template/undefined"), ("{{ 1 / 0 }}", "template/value"),
    (":::tiada\n:::", "directive/unknown"), (":::note", "directive/unclosed"),
    ("<b>tebal</b>", "html/raw"), ("Nota[^1].", "footnote/undefined"),
    ("{{ '<b>' | safe }}", "html/raw"), ("{{ ['<b>' | safe] | join }}", "html/raw"),
    ("[a]({{ 'ftp://a.my/b' }})", "link/scheme"), ("![a]({{ 'x:' ~ 'b.png' }})", "link/scheme"),
    ("{{ '[a](page:tiada)' | markdown }}", "link/page"), ("{{ facts.", "reference/unclosed"),
    ("[a]{lang=melayu1234}", "span/language"), ("A <!-- b", "html/comment"),
    ("<!-- b", "html/comment"),
  ])
  func aPageThatAsksForWhatIsNotThere(text: String, rule: String) throws {
    let site = try TestSite(with: "-- templates/directives/note.html --\n{{ content }}\n")
      .edit("content/index.ms.md", "---\ntitle: Utama\n---\n\n\(text)\n").build()
    #expect(site.outcome.findings.map(\.rule.name) == [rule], "\(site.findings)")
    #expect(site.outcome.findings.first?.place.span?.start.line == 5)
    #expect(site.outcome.hasErrors)
  }

  @Test func whatAReferenceCallsSafeIsTextWhereAPageMayHoldNoHTML() throws {
    let page = "\n\n{{ '<b>x</b>' | safe }} {{ '<i>y</i>' | e }} {{ '*z*' | markdown }}\n"
    let refused = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n---" + page).build()
    let text = String(decoding: refused.files["ms/index.html"] ?? [], as: UTF8.self)
    #expect(refused.outcome.findings.map(\.rule.name) == ["html/raw"])
    #expect(text.contains("<p>x &lt;i&gt;y&lt;/i&gt; <em>z</em>"), "\(text)")
    let allowed = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\nhtml: true\n---" + page).build()
    allowed.expectClean()
    let written = String(decoding: allowed.files["ms/index.html"] ?? [], as: UTF8.self)
    #expect(written.contains("<b>x</b> &lt;i&gt;y&lt;/i&gt; <em>z</em>"), "\(written)")
  }

  @Test func aMissingLayout() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\nlayout: 1️⃣pege\n---\n").build()
    site.expect([("template/missing", "1️⃣")])
    #expect(
      try site.wording(of: "template/missing").solutions.contains { $0.replacement == "page" })
  }

  @Test func anEmptySite() throws {
    let site = try TestSite("-- site.yaml --\n").build()
    #expect(Set(site.outcome.findings.map(\.rule.name)) == ["site/missing"])
    let none = try TestSite("-- content/a.txt --\nx\n").build()
    #expect(none.findings == ["site/missing site.yaml"])
    let pageless = try TestSite(TestSite.smallest).edit("content/index.ms.md", nil)
      .edit("content/index.en.md", nil).build()
    #expect(pageless.findings == ["site/empty content"])
  }

  @Test func aFaultInASharedTemplateIsOneFindingThatNamesAPage() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("templates/page.html", "{{ 1️⃣pge.title }}").build()
    site.expect([("template/undefined", "1️⃣")])
    #expect(site.outcome.findings.first?.count == 2)
    #expect(try site.wording(of: "template/undefined").solutions.first?.replacement == "page")
    #expect(
      site.outcome.findings.first?.related.last?.place.file.hasPrefix("content/index") == true)
  }
}

extension BadInputTests {
  @Test func aResourceAtAPagesAddress() throws {
    let site = try TestSite(with: "-- content/ms/index.html --\nhai\n").build()
    #expect(site.findings == ["output/path content/ms/index.html"])
  }
}
