import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test(arguments: [
    "https://a.my", "http://a.my", "mailto:a@b.my", "tel:+60380008000", "page:faq", "../a.md",
    "/a", "#a", "?a", "//a.my/b", "a/b:c", "HTTPS://a.my",
  ])
  func schemesThatAreSafeAreAllowed(address: String) {
    Written("[a](\(address))").expect("<p><a href=\"\(address)\">a</a></p>")
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", "data:text/html,x", "vbscript:x", "ftp://a", "file:///etc",
    "java&#10;script:x", "&#1;javascript:x", "javascript&colon;x", "x:y",
  ])
  func othersAreRefusedHoweverTheyAreWritten(address: String) {
    Written("é [a](1️⃣\(address))").expect("<p>é <a>a</a></p>", ["link/scheme"])
    Written("é ![a](1️⃣\(address))").expect("<p>é a</p>", ["link/scheme"])
  }

  /// No address on the web takes the place of a file on the writer's computer.
  @Test(arguments: ["file", "c", "javascript"])
  func aFileOnTheWritersComputerIsPutBesideThePage(scheme: String) {
    for language in MessageLanguage.allCases {
      let problem = MarkdownProblem.linkScheme(scheme)
      let remedy = problem.wording(in: language).solutions.map(\.text).joined()
      #expect(remedy.contains("https:") == (scheme == "javascript"), "\(remedy)")
    }
  }

  /// One that is refused is refused where raw HTML stands, too: nobody is told of a link that is there.
  @Test func rawHTMLAllowsNoSchemes() {
    let html = MarkdownOptions(html: true)
    Written("é [a](1️⃣javascript:x)").expect("<p>é <a>a</a></p>", ["link/scheme"], options: html)
    Written("[a](https://a.my)").expect("<p><a href=\"https://a.my\">a</a></p>", options: html)
  }

  @Test func aDefinitionThatNoLinkGoesByIsTold() {
    Written("1️⃣[Perhatian]: segera!\n\nA").expect("<p>A</p>", ["link/unused"])
    Written("A\n\n- b\n\n  1️⃣[x y]:\n  a \"t\"\n  2️⃣[z]: b\n  teks").expect(
      nil, ["link/unused", "link/unused"])
    Written("> 1️⃣[a\n> b]: /x").expect(nil, ["link/unused"])
    Written("1️⃣[a]: /x\n\n[b](/a) <https://a.my> \\[a] `[a]`").expect(nil, ["link/unused"])
    Written("1️⃣[a]: /x\n===").expect(nil, ["link/unused"])
    Written("[a]: b c d\n\n\\[b]: c\n\n    [c]: d\n\n[^d]: e\n\n[^d] f").expect(nil)
  }

  @Test(arguments: [
    "[a][teks Label]", "[Teks  LABEL][]", "[teks label]", "![x][teks label]", "![teks label]",
    "[**teks** label][]\n\n[**teks** label]: /y", "> [x][teks\n> label]", "- [teks\n  label]",
    "[teks label](tidak sah)", "A | b\n--|--\n[teks label] | c", "# [teks label]",
    "*[x][teks label]*",
  ])
  func aDefinitionThatALinkGoesByIsNot(_ text: String) {
    let document = MarkdownParser().parse(
      Source(path: "a.md", text: text + "\n\n[teks label]: /x\n"))
    let isOther = text.contains("**")
    #expect(document.findings.map(\.rule) == (isOther ? ["link/unused"] : []), "\(text)")
  }

  @Test func ofTwoDefinitionsTheSecondIsTold() {
    Written("[a] [ẞ]\n\n[a]: /x\n1️⃣[A]: /y\n\n[SS]: /z\n\n2️⃣[ß]: /w").expect(
      nil, ["link/repeated", "link/repeated"])
  }

  @Test func automaticLinksAreJudgedLikeOthers() {
    Written("<1️⃣javascript:x> <a@b.my>").expect(
      "<p><a>javascript:x</a> <a href=\"mailto:a@b.my\">a@b.my</a></p>", ["link/scheme"])
  }

  @Test func placesAreTrueInAnyBlock() {
    Written(
      """
      😀 é [x](1️⃣javascript:a)
         baris &amp; dua [y](2️⃣javascript:b)

      > - tiga [z](3️⃣javascript:c)
      >   empat [w](4️⃣javascript:d)

      | a | b \\| c |
      |---|---|
      | é | \\| [v](5️⃣javascript:e) |

      # Enam [u](6️⃣javascript:f) #

      Istilah [t](7️⃣javascript:g)
      : takrif [s](8️⃣javascript:h)
      """
    ).expect(nil, Array(repeating: "link/scheme", count: 8))
  }

  @Test func placesCountTheFrontMatter() {
    let text = "---\ntitle: é\n---\n\né [x](javascript:a)\n"
    let document = MarkdownParser().parse(
      Source(path: "a.md", text: text), from: "---\ntitle: é\n---\n".utf8.count)
    #expect(document.findings.map(\.place.reference) == ["a.md:5:7"])
    #expect(document.findings.first?.place.excerpt == "é [x](javascript:a)")
  }
}
