import Diagnostics
import Testing

@testable import Selari

/// What a name, a key or a code was meant to be is said, where it can be told.
@Suite struct MeantInputTests {
  @Test func aReferenceInFrontMatterIsWrittenWithoutBraces() throws {
    let site = try TestSite(with: "-- content/facts.yaml --\nlaunch: 2022-10-20\n")
      .edit("content/index.ms.md", "---\ntitle: A\ndate: 1️⃣{{ facts.launch }}\n---\n").build()
    let wording = try site.expect("front-matter/syntax", at: "1️⃣").wording(
      of: "front-matter/syntax")
    #expect(wording.solutions.first?.replacement == "facts.launch")
    site.edit("content/index.ms.md", "---\ntitle: A\ndate: facts.launch\n---\n")
    try site.build().expectClean()
  }

  @Test func aConfigurationOfAnotherEndingIsNamed() throws {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    try site.edit("site.yaml", nil).edit("site.yml", text).build()
    #expect(site.findings == ["site/missing site.yaml"])
    let texts = try site.wording(of: "site/missing").solutions.map(\.text)
    #expect(texts == ["Rename site.yml to site.yaml."])
  }

  /// The disk is asked for names that a site has no use for, and told again once they are right.
  @Test func filesBesideTheFoldersAreSeenOnADisk() throws {
    let folder = try TemporarySite(SiteText(TestSite.smallest).files)
    folder.write("redirects.yml", "")
    folder.write("nota.yml", "")
    let tree = DiskTree(root: folder.path)
    let scan = tree.scan()
    #expect(scan.files.map(\.path).filter { $0.hasSuffix(".yml") } == ["redirects.yml"])
    folder.remove("redirects.yml")
    let next = tree.scan(["redirects.yml"], since: scan)
    #expect(!next.files.contains { $0.path == "redirects.yml" })
  }

  @Test func redirectsStandBesideTheConfiguration() throws {
    let site = try TestSite(TestSite.smallest).edit("content/redirects.yaml", "/a: 1\n").build()
    #expect(site.findings == ["site/name content/redirects.yaml"])
    let texts = try site.wording(of: "site/name").solutions.map(\.text)
    #expect(texts == ["Move it to redirects.yaml, beside site.yaml."])
  }

  @Test(arguments: [
    ("content/news/index.md", ["index.ms.md", "index.en.md"]),
    ("content/baharu.md", ["baharu.ms.md", "baharu.en.md"]),
    ("content/baharu-ms.md", ["baharu.ms.md"]), ("content/baharu_en.md", ["baharu.en.md"]),
    ("content/-ms.md", ["-ms.ms.md", "-ms.en.md"]),
  ])
  func aPageWithoutALanguageIsToldItsNames(path: String, names: [String]) throws {
    let site = try TestSite(TestSite.smallest).edit(path, "---\ntitle: A\n---\n").build()
    let texts = try site.wording(of: "page/language").solutions.map(\.text)
    #expect(texts == names.map { "Name it \($0)." })
  }

  /// A name that another file has is none to propose: whoever took it would write over that file.
  @Test func namesThatAreTakenAreNotProposed() throws {
    let page = "---\ntitle: A\n---\n"
    let site = try TestSite(TestSite.smallest).edit("content/a.ms.md", page)
      .edit("content/a.md", page).build()
    #expect(try site.wording(of: "page/language").solutions.map(\.text) == ["Name it a.en.md."])
    try site.edit("content/a.en.md", page).build()
    #expect(
      try site.wording(of: "page/language").solutions.map(\.text) == [
        "The page is there in every language: move what this says to where it belongs, or remove "
          + "the file."
      ])
    try site.edit("content/a.md", nil).edit("content/README.md", "# A\n").build()
    #expect(
      try site.wording(of: "page/language").solutions.map(\.text)
        == ["If it is no page, move it out of the folder content."])
  }

  @Test func aRedirectThatIsAPlainTextIsToldItsKeys() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("redirects.yaml", "/lama: 1️⃣page:index\n").build()
    site.expect([("redirects/type", "1️⃣")])
    #expect(
      try site.wording(of: "redirects/type").explanation.hasPrefix(
        "`/lama` wants a mapping such as `{page: faq, language: ms}`"))
  }

  @Test(arguments: [("ms", "borang.pdf"), ("en", "borang.pdf")])
  func aFileOfTheOtherLanguageIsNotSuggested(code: String, meant: String) throws {
    let site = try TestSite(
      with: "-- content/borang.ms.pdf --\n%PDF\n-- content/borang.en.pdf --\n%PDF\n"
    ).edit("content/index.\(code).md", "---\ntitle: A\n---\n[Borang](Borang.pdf)\n").build()
    #expect(try site.wording(of: "link/resource").solutions.first?.replacement == meant)
  }

  @Test func aFileOfAnotherLanguageAloneIsNoNearMiss() throws {
    let site = try TestSite(with: "-- content/borang.en.pdf --\n%PDF\n")
      .edit("content/index.ms.md", "---\ntitle: A\n---\n[Borang](Borang.pdf)\n").build()
    #expect(try site.wording(of: "link/resource").solutions.first?.replacement == nil)
  }

  @Test(arguments: [
    ("weight: 3", "order"), ("tags: [a]", "topics"), ("categories: a", "topics"),
    ("publishDate: 2022-01-01", "publish"), ("expiryDate: 2022-01-01", "expire"),
    ("lastmod: 2022-01-01", "updated"), ("summary: a", "description"), ("permalink: a", "slug"),
    ("url: a", "slug"), ("redirect_from: /a", "aliases"), ("perihal: a", "description"),
    ("keterangan: a", "description"), ("tarikh: 2022-01-01", "date"), ("susunan: 1", "order"),
  ])
  func aKeyOfAnotherGeneratorOrInMalayIsUnderstood(line: String, meant: String) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: Utama\n1️⃣\(line)\n---\n").build()
    site.expect([("front-matter/unknown-key", "1️⃣")])
    #expect(
      try site.wording(of: "front-matter/unknown-key").solutions.first?.replacement == meant)
  }

  @Test(arguments: [
    ("---\n1️⃣tajuk: Utama\n---\n", "Did you mean `title`?"),
    (
      "---\ntitle: Utama\n1️⃣titel: Lain\n---\n",
      "The key that is known is `title`, and it is written already: remove `titel`."
    ),
    (
      "---\ntitle: Utama\n1️⃣image: a.png\n---\n",
      "Write it under `extra`, which templates read: `extra: {image: …}`."
    ),
  ])
  func aKeyIsToldOnceWithWhatToDo(text: String, remedy: String) throws {
    let site = try TestSite(TestSite.smallest).edit("content/index.ms.md", text).build()
    site.expect([("front-matter/unknown-key", "1️⃣")])
    #expect(
      try site.wording(of: "front-matter/unknown-key").solutions.map(\.text) == [remedy])
  }

  /// As it is in Hugo's menus, and in others.
  @Test(arguments: [
    ("1️⃣name: Laman, 2️⃣pageRef: index", ["title", "page"]), ("page: index, 1️⃣label: A", ["title"]),
    ("title: A, 1️⃣href: 'https://a.example/'", ["url"]), ("title: A, 1️⃣pgae: index", ["page"]),
    ("page: index, 1️⃣entries: []", ["children"]),
  ])
  func aKeyOfAnotherGeneratorsMenusIsUnderstood(entry: String, meant: [String]) throws {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", text + "\nmenus:\n  main:\n    - {\(entry)}\n").build()
    site.expect(["1️⃣", "2️⃣"].prefix(meant.count).map { ("site/unknown-key", $0) })
    let replacements = site.outcome.findings.map {
      $0.problem.wording(in: .en).solutions.first?.replacement
    }
    #expect(replacements == meant)
  }

  /// A page's file names its page.
  @Test(arguments: ["index.ms.md", "content/index.md", "page:idnex", "INDEX", "idnex"])
  func thePageThatAMenuMeansIsSuggested(written: String) throws {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", text + "\nmenus: {main: [1️⃣\"\(written)\"]}\n").build()
    site.expect([("link/page", "1️⃣")])
    #expect(try site.wording(of: "link/page").solutions.first?.replacement == "index")
  }

  @Test(arguments: [
    ("old", "/old"), ("https://a.example/old.html", "/old.html"), ("\\old\\a.html", "/old/a.html"),
    ("old about.html", "/old%20about.html"), ("old/*", nil), ("https://a.example", nil),
  ])
  func theOlderAddressThatIsMeantIsSuggested(written: String, meant: String?) throws {
    let site = try TestSite(TestSite.smallest)
      .edit("redirects.yaml", "1️⃣'\(written)': {page: index, language: ms}\n").build()
    site.expect([("redirects/value", "1️⃣")])
    #expect(try site.wording(of: "redirects/value").solutions.first?.replacement == meant)
    try site.edit("redirects.yaml", nil)
      .edit("content/index.ms.md", "---\ntitle: A\naliases: [1️⃣'\(written)']\n---\n").build()
    site.expect([("front-matter/value", "1️⃣")])
    #expect(try site.wording(of: "front-matter/value").solutions.first?.replacement == meant)
  }

  /// What Hugo and Zola write between the same braces.
  @Test(arguments: [
    ("{{< figure src=\"a.png\" >}}", "![what it shows]"), ("{{% note %}}", "`:::note`"),
    ("{{< /tip >}}", "`:::tip`"), ("[a]({{< ref \"about.md\" >}})", "`[text](page:faq)`"),
  ])
  func aShortcodeIsToldWhatTakesItsPlace(text: String, remedy: String) throws {
    let marked = text.replacing("{{", with: "1️⃣{{")
    let site = try TestSite(TestSite.smallest)
      .edit("content/index.ms.md", "---\ntitle: A\n---\n\(marked)\n").build()
    site.expect([("template/syntax", "1️⃣")])
    #expect(try site.wording(of: "template/syntax").solutions[0].text.contains(remedy))
  }

  @Test(arguments: [
    ("{{ now | date('dd/mm/yyyy') }}", "dd/MM/yyyy", "template/type"),
    ("{{ now | date('2 January 2006') }}", "d MMMM y", "template/type"),
    ("{{ now | date('d m') }}", "d M", "template/type"),
    ("{% include 'part.html' %}", "\"parts.html\"", "template/missing"),
  ])
  func whatATemplateMeansIsSuggestedOnce(text: String, meant: String, rule: String) throws {
    let site = try TestSite(with: "-- templates/parts.html --\n")
      .edit("templates/page.html", text).build()
    let solutions = try site.wording(of: rule).solutions
    #expect(solutions.map(\.text) == ["Did you mean `\(meant)`?"])
    #expect(solutions.first?.replacement == meant)
  }

  @Test func aDateThatAPageHasNotIsAskedForFirst() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("templates/page.html", "{{ page.date | date('long') }}").build()
    let texts = try site.wording(of: "template/type").solutions.map(\.text)
    #expect(texts == ["Ask first whether there is one: `{% if page.date %} … {% endif %}`."])
  }

  /// The template is to blame, once, and not each of its pages.
  @Test func aTemplateInCapitalLettersIsRenamed() throws {
    let site = try TestSite(TestSite.smallest)
      .edit("templates/Page.html", "{{ page.content }}").edit("templates/page.html", nil).build()
    #expect(site.findings == ["template/missing templates/Page.html"])
    let texts = try site.wording(of: "template/missing").solutions.map(\.text)
    #expect(texts == ["Rename templates/Page.html to page.html."])
  }

  @Test func aSiteWithoutAnythingIsToldAllThatItNeeds() throws {
    let site = try TestSite(TestSite.smallest).edit("site.yaml", "").build()
    let keys = site.outcome.findings.map { $0.problem.wording(in: .en).explanation }
    #expect(Set(keys) == Set(["languages", "url", "name"].map { "`\($0)` has no value here." }))
  }

  @Test(arguments: [("eng", "en"), ("msa", "ms"), ("zho-Hans", "zh-Hans")])
  func aCodeOfThreeLettersIsOneFinding(code: String, meant: String) throws {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", text.replacing("code: en", with: "code: \(code)")).build()
    #expect(site.findings == ["site/value site.yaml:6:12"])
    #expect(try site.wording(of: "site/value").solutions.first?.replacement == meant)
  }

  @Test func aLanguageOfThreeLettersIsOne() throws {
    let site = TestSite(TestSite.smallest)
    let text = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    try site.edit("site.yaml", text.replacing("code: en,", with: "code: ceb, locale: ceb, x: "))
      .build()
    #expect(!site.findings.contains("site/value site.yaml:6:12"))
  }
}
