import Diagnostics
import Testing

@testable import Selari

/// The rules for the HTML of pages, each where it fires and near where it does not.
@Suite struct HTMLRulesTests {
  /// A site whose pages have this body around their content, and a picture; markers stand in the
  /// template.
  private func site(_ body: String, head: String = "", more: String = "") -> TestSite {
    let site = TestSite(with: more)
    site.edit("content/x.png", "x")
    site.edit(
      "templates/page.html",
      """
      <!doctype html>
      <html lang="{{ language.code }}">
      <head>
      <meta charset="utf-8">
      <title>{{ page.title }}</title>
      \(head)</head>
      <body>
      \(body)
      </body>
      </html>

      """)
    return site
  }

  private func content(_ markdown: String, _ english: String = "Text.") -> String {
    """
    -- content/a.ms.md --
    ---
    title: A
    description: Halaman yang perihalnya cukup panjang supaya tiada apa-apa yang ditemui.
    html: true
    ---
    \(markdown)
    -- content/a.en.md --
    ---
    title: A
    description: A page whose description is long enough that nothing is found about it.
    ---
    \(english)

    """
  }

  // MARK: html/syntax

  @Test func aTagThatEndsNothingIsFoundInTheTemplate() throws {
    let site = site("<main>\n<section>x1️⃣</div></section>\n{{ page.content }}</main>")
    try site.check(html: true).expect([("html/syntax", "1️⃣")])
    #expect(site.outcome.findings[0].count == 2)
    #expect(try site.wording(of: "html/syntax").explanation.contains("</div>"))
    #expect(try site.wording(of: "html/syntax", in: .ms).explanation.contains("</div>"))
  }

  @Test func rawHTMLInMarkdownIsFoundThere() throws {
    let site = site(
      "<main>\n{{ page.content }}</main>", more: content("Teks.\n\n<div>\n<p>x1️⃣</i></p>\n</div>"))
    try site.check(html: true).expect([("html/syntax", "1️⃣")])
  }

  /// What is wrong is the start tag without an end, and not the end tag that finds it open.
  @Test func anElementThatStaysOpenIsFoundAtItsStartTag() throws {
    let page = site(
      "<main>\n{{ page.content }}</main>", more: content("1️⃣<div class=\"box\">\n\nTeks."))
    try page.check(html: true).expect([("html/syntax", "1️⃣")])
    #expect(
      try page.wording(of: "html/syntax").solutions.map(\.text) == [
        "Write `</div>` where the element ends."
      ])
    try site("<main>\n<section>1️⃣<b>2️⃣<span>x</section>{{ page.content }}</main>").check(html: true)
      .expect([("html/syntax", "1️⃣"), ("html/syntax", "2️⃣")])
    try site("<main>\n{{ page.content }}</main>\n1️⃣<div>").check(html: true).expect([
      ("html/syntax", "1️⃣")
    ])
  }

  @Test(arguments: [
    "<!-- a -- b -->", "<!-- a --- b -- -->", "<!-- a --! b -->", "<!-- a <!--> x",
  ])
  func hyphensAreAllowedInComments(_ comment: String) throws {
    try site("<main>\n{{ page.content }}\(comment)</main>").check(html: true).expectClean()
  }

  @Test(arguments: ["<!-->", "<!--->", "<!-- a --!>", "<!-- a <!-- b -->"])
  func otherCommentsAreToldOnce(_ comment: String) throws {
    try site("<main>\n{{ page.content }}1️⃣\(comment)</main>").check(html: true).expect([
      ("html/syntax", "1️⃣")
    ])
  }

  @Test func aCommentWithoutAnEndIsFoundWhereItBegins() throws {
    let site = site("<main>\n{{ page.content }}1️⃣<!-- a</main>")
    try site.check(html: true)
    let place = try #require(site.text.markers["1️⃣"])
    #expect(
      site.findings.contains(
        "html/syntax \(place.file):\(place.position.line):\(place.position.column)"))
  }

  @Test func whatEndsByItselfIsCorrect() throws {
    try site("<main>\n{{ page.content }}<ul><li>a<li>b</ul><p>x</main>").check(html: true)
      .expectClean()
  }

  @Test func aPageThatNestsWithoutEndIsToldAndNotRead() throws {
    let deep = String(repeating: "<div>", count: 3_000)
    let site = site("<main>\n{{ page.content }}\n\(deep)</main>")
    try site.check(html: true)
    #expect(site.findings == ["html/syntax templates/page.html:10:2486"])
  }

  // MARK: html/landmark

  @Test func aPageNeedsOneMain() throws {
    let site = site("<header>x</header>\n{{ page.content }}")
    site.edit(
      "templates/page.html",
      "<!doctype html>\n<html lang=\"ms\"><head><title>x</title></head>\n1️⃣<body>\n<header>x</header>\n</body>\n</html>\n"
    )
    try site.check(html: true).expect([("html/landmark", "1️⃣")])
    try self.site("<main>{{ page.content }}</main>\n1️⃣<main>x</main>").check(html: true).expect([
      ("html/landmark", "1️⃣")
    ])
    try self.site("<div role=\"main\">{{ page.content }}</div>").check(html: true).expectClean()
  }

  @Test func aMainStandsInNoOtherPart() throws {
    try site("<article>1️⃣<main>{{ page.content }}</main></article>").check(html: true).expect([
      ("html/landmark", "1️⃣")
    ])
    try site("<div><main>{{ page.content }}</main></div>").check(html: true).expectClean()
  }

  @Test func severalMenusHaveNames() throws {
    let menu = "<a href=\"/\">x</a></nav>"
    try site(
      "<nav aria-label=\"a\">\(menu)\n1️⃣<nav>\(menu)\n<main>{{ page.content }}</main>"
    ).check(html: true).expect([("html/landmark", "1️⃣")])
    try site("<nav>\(menu)\n<main>{{ page.content }}</main>").check(html: true).expectClean()
    try site(
      "<nav aria-labelledby=\"h\"><h2 id=\"h\">Menu</h2>\(menu)\n<nav aria-label=\"b\">\(menu)"
        + "<main>{{ page.content }}</main>"
    ).check(html: true).expectClean()
  }

  @Test func twoMenusOfOneNameAreOneMenu() throws {
    let menu = { (href: String) in "<nav aria-label=\"a\"><a href=\"\(href)\">x</a></nav>" }
    try site("\(menu("/"))\n\(menu("/"))<main>{{ page.content }}</main>").check(html: true)
      .expectClean()
    try site("\(menu("/"))\n1️⃣\(menu("/ms/"))<main>{{ page.content }}</main>").check(html: true)
      .expect([("html/landmark", "1️⃣")])
  }

  @Test func aHeaderOfAPartIsNotThePages() throws {
    try site(
      "<header>a</header><main><header>b</header>{{ page.content }}</main><footer>c</footer>"
    )
    .check(html: true).expectClean()
    try site("<header>a</header>\n1️⃣<header>b</header><main>{{ page.content }}</main>")
      .check(html: true).expect([("html/landmark", "1️⃣")])
  }

  @Test func contentStandsInsideALandmark() throws {
    try site("1️⃣<p>Teks</p><main>{{ page.content }}</main>").check(html: true).expect([
      ("html/landmark", "1️⃣")
    ])
    try site(
      "<a href=\"#m\">Langkau</a><main id=\"m\">{{ page.content }}</main>"
        + "<p role=\"status\">x</p><section aria-label=\"y\">x</section><div aria-hidden=\"true\">z</div>"
    ).check(html: true).expectClean()
    try site("<main>{{ page.content }}</main>1️⃣<section>x</section>").check(html: true).expect([
      ("html/landmark", "1️⃣")
    ])
  }

  // MARK: html/label

  @Test(arguments: [
    "1️⃣<a href=\"/\"></a>", "1️⃣<a href=\"/\"><img src=\"/x.png\" alt=\"\"></a>",
    "1️⃣<a href=\"/\"><span aria-hidden=\"true\">x</span></a>", "1️⃣<button> </button>",
    "1️⃣<input placeholder=\"x\">", "1️⃣<input type=\"button\">",
    "1️⃣<select><option>x</option></select>",
    "1️⃣<textarea id=\"x\"></textarea><label for=\"y\">x</label>", "1️⃣<img src=\"/x.png\">",
    "1️⃣<svg role=\"img\"></svg>", "<label for=\"a\"></label>1️⃣<input id=\"a\">",
    "<label>1️⃣<select><option>x</option></select></label>", "1️⃣<a href=\"/\"><i hidden>x</i></a>",
    "<label>1️⃣<textarea>x</textarea></label>", "1️⃣<input aria-labelledby=\"nowhere\">",
    "1️⃣<iframe src=\"/\"></iframe>", "1️⃣<a href=\"/\">&nbsp;</a>", "1️⃣<a href=\"/\">&#160; </a>",
    "1️⃣<a href=\"/\">\u{A0}</a>", "1️⃣<a href=\"/\"><!--x--></a>",
    "1️⃣<button>&nbsp;</button>",
  ])
  func whatHasNoNameIsFound(body: String) throws {
    try site("<main>\n{{ page.content }}\(body)</main>").check(html: true).expect([
      ("html/label", "1️⃣")
    ])
  }

  /// However many names are made of ids; the first element of one counts.
  @Test(arguments: [1, 8, 9, 30])
  func namesMadeOfIDsAreFound(count: Int) throws {
    let labels = (0..<count).map { "<h2 id=\"h\($0)\">x</h2>" }.joined()
    let fields = (0..<count).map { "<input aria-labelledby=\"h\($0)\">" }.joined()
    let nameless = "1️⃣<input aria-labelledby=\"h\(count)\">"
    try site("<main>\n{{ page.content }}\(labels)\(fields)\(nameless)</main>").check(html: true)
      .expect([("html/label", "1️⃣")])
  }

  @Test(arguments: [
    "<a href=\"/\">x</a>", "<a href=\"/\">&nbsp;x</a>", "<a href=\"/\">&amp;</a>",
    "<a href=\"/\"><img src=\"/x.png\" alt=\"x\"></a>", "<a id=\"x\"></a>",
    "<a href=\"/\" aria-label=\"x\"></a>", "<a href=\"/\"><svg><title>x</title></svg></a>",
    "<button><b>x</b></button>", "<label>x <input></label>",
    "<label for=\"a\">x</label><input id=\"a\">",
    "<input type=\"hidden\">", "<input type=\"submit\">", "<input type=\"button\" value=\"x\">",
    "<h2 id=\"h\">x</h2><input aria-labelledby=\"h\">", "<input title=\"x\">",
    "<img src=\"/x.png\" alt>",
    "<img src=\"/x.png\" role=\"presentation\">", "<svg></svg>",
    "<div aria-hidden=\"true\"><a href=\"/\"></a></div>", "<a href=\"/\" hidden></a>",
    "<div hidden><input></div>", "<label>y <select><option>x</option></select></label>",
  ])
  func whatHasANameIsNot(body: String) throws {
    try site("<main>\n{{ page.content }}\(body)</main>").check(html: true).expectClean()
  }

  @Test func aPictureInRawHTMLIsFoundInTheMarkdown() throws {
    try site(
      "<main>{{ page.content }}</main>", more: content("Teks 1️⃣<img src=\"/x.png\"> lagi.")
    ).check(html: true).expect([("html/label", "1️⃣")])
  }

  // MARK: size/page, size/icon

  @Test func aPageOverTheBudgetIsFoundInItsFile() throws {
    var random = SplitMix(1)
    // Letters only: figures would be facts that the other language lacks.
    let words = (0..<6_000).map { _ in
      String(decoding: (0..<4).map { _ in 97 + UInt8(random.next() % 26) }, as: UTF8.self)
    }
    let site = site(
      "<main>{{ page.content }}</main>", more: content(words.joined(separator: " ")))
    #expect(try site.check(html: true).findings == ["size/page content/a.ms.md"])
    site.edit(
      "content/a.ms.md",
      "---\ntitle: A\ndescription: Halaman yang perihalnya cukup panjang supaya tiada apa-apa yang ditemui.\n"
        + "allow: {size/page: a long list}\n---\n" + words.joined(separator: " "))
    try site.check(html: true).expectClean()
  }

  @Test func aLongPageThatCompressesWellIsNot() throws {
    let text = String(repeating: "Teks yang sama. ", count: 4_000)
    try site("<main>{{ page.content }}</main>", more: content(text)).check(html: true)
      .expectClean()
  }

  @Test func anIconOverAKilobyteIsFound() throws {
    let path = String(repeating: "M1 1 ", count: 250)
    let icon = { (attributes: String) in "<svg \(attributes)><path d=\"\(path)\"/></svg>" }
    try site("<main>{{ page.content }}1️⃣\(icon("class=\"icon\""))</main>").check(html: true)
      .expect([("size/icon", "1️⃣")])
    try site("<main>{{ page.content }}1️⃣\(icon("width=\"16\" height=\"16\""))</main>")
      .check(html: true).expect([("size/icon", "1️⃣")])
    try site("<main>{{ page.content }}\(icon("width=\"640\" height=\"16\""))</main>")
      .check(html: true).expectClean()
  }

  @Test func theSitesOwnIconIsLookedAtInItsFile() throws {
    let head = "1️⃣<link rel=\"icon\" href=\"{{ asset(\"icon.svg\") }}\">\n"
    let site = site("<main>{{ page.content }}</main>", head: head)
    site.edit(
      "templates/assets/icon.svg", "<svg>" + String(repeating: " ", count: 1_100) + "</svg>")
    try site.check(html: true).expect([("size/icon", "1️⃣")])
    site.edit("templates/assets/icon.svg", "<svg></svg>")
    try site.check(html: true).expectClean()
  }

  // MARK: size/image

  @Test(arguments: ["foto.jpg", "foto kami.jpg"])
  func anImageOver200KilobytesIsFound(name: String) throws {
    let address = name.replacing(" ", with: "%20")
    let site = site(
      "<main>{{ page.content }}</main>",
      more: content("1️⃣![Bengkel](\(address))", "2️⃣![Workshop](\(address))"))
    site.editBytes("content/\(name)", Photo.jpeg() + [UInt8](repeating: 1, count: 200 << 10))
    try site.check(html: true).expect([("size/image", "1️⃣"), ("size/image", "2️⃣")])
    #expect(
      try site.wording(of: "size/image").explanation
        == "This image has 200 KB, for which readers on telephones wait.")
    site.editBytes("content/\(name)", Photo.jpeg())
    try site.check(html: true).expectClean()
  }

  @Test func aLargeImageMayBeLinkedTo() throws {
    let site = site(
      "<main>{{ page.content }}</main>",
      more: content("[Gambar asal bengkel](foto.jpg)", "[Original of the photo](foto.jpg)"))
    site.editBytes("content/foto.jpg", [UInt8](repeating: 1, count: 300 << 10))
    try site.check(html: true).expectClean()
  }

  @Test func aLargeAssetIsFoundWhereATemplateShowsIt() throws {
    let site = site(
      "<main>{{ page.content }}1️⃣<img src=\"{{ asset(\"foto.jpg\") }}\" alt=\"\"></main>")
    site.editBytes("templates/assets/foto.jpg", [UInt8](repeating: 1, count: 300 << 10))
    try site.check(html: true).expect([("size/image", "1️⃣")])
  }

  // MARK: Severity

  @Test func aBuildRunsARuleThatTheSiteMakesAnError() throws {
    let site = site("<main>\n{{ page.content }}<img src=\"/x.png\"></main>")
    try site.build().expectClean()
    let yaml = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", yaml + "\nchecks: {severity: {html/label: error}}")
    #expect(try site.build().findings == ["html/label templates/page.html:9:19"])
    #expect(site.outcome.hasErrors)
  }

  @Test func aBuildRunsRulesForTheSourcesThatTheSiteMakesErrors() throws {
    let site = TestSite(
      with: """
        -- content/a.ms.md --
        ---
        title: A
        ---
        1️⃣#### Tajuk
        -- content/a.en.md --
        ---
        title: A
        ---
        ## Heading

        """)
    try site.build().expectClean()
    let yaml = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", yaml + "\nchecks: {severity: {heading/order: error}}")
    try site.build().expect([("heading/order", "1️⃣")])
    #expect(site.outcome.hasErrors)
  }
}
