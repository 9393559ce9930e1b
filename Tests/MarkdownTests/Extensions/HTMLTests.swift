import Testing

@testable import Markdown

@Suite struct HTMLTests {
  @Test func rawHTMLIsToldOncePerElementAndShownAsText() {
    Written("é 1️⃣<b>x</b> 2️⃣<br>\n\n3️⃣<div>\nblok\n</div>").expect(
      "<p>é &lt;b&gt;x&lt;/b&gt; &lt;br&gt;</p>\n<p>&lt;div&gt;\nblok\n&lt;/div&gt;\n</p>",
      ["html/raw", "html/raw", "html/raw"])
  }

  @Test func whatToWriteInsteadIsNamed() {
    let wanted = [
      "b": "`**…**`", "a href=\"x\"": "`[…](…)`", "div": "`:::note`", "span": "`[…]{lang=en}`",
      "script": "`templates/directives/`", "br": "`\\` at the end of the line",
    ]
    for (tag, remedy) in wanted {
      let document = MarkdownParser().parse(.init(path: "a.md", text: "a <\(tag)>"))
      let solutions = document.findings.first?.problem.wording(in: .en).solutions
      #expect(solutions?.first?.text.contains(remedy) == true, "\(tag)")
    }
  }

  @Test func whereItIsAllowedItStandsAsWritten() {
    Written("a <b>x</b>").expect(
      "<p>a <b>x</b></p>", options: MarkdownOptions(html: true))
  }

  @Test func commentsAreDropped() {
    Written("A <!-- editor's -->b\n\n<!-- blok\n\nkedua -->\n\nAkhir.").expect(
      "<p>A b</p>\n<p>Akhir.</p>")
  }

  /// Where HTML stands as written, comments do not.
  @Test func commentsAreDroppedFromRawHTML() {
    let html = MarkdownOptions(html: true)
    Written("A <!-- editor's -->b\n\n<!-- blok -->\n\nAkhir.").expect(
      "<p>A b</p>\n<p>Akhir.</p>", options: html)
    Written("<div>\n<!-- a\nb -->\n<p title=\"<!-- c -->\">x</p><!--[if IE]><![endif]-->\n</div>")
      .expect(
        "<div>\n\n<p title=\"<!-- c -->\">x</p>\n</div>", options: html)
    Written("<div><script>a('<!-- x -->')</script></div>\n\n<!-- a --><p>x</p>").expect(
      "<div><script>a('<!-- x -->')</script></div>\n<p>x</p>", options: html)
    // Elements of one's own, whose names only begin as those do that hold text alone.
    for name in ["style-guide", "title-card", "script-x", "scripty"] {
      Written("<div>\n<\(name)>a <!-- x --> b</\(name)>\n</div>").expect(
        "<div>\n<\(name)>a  b</\(name)>\n</div>", options: html)
    }
    Written("<div><title>a</titles><!-- x --></title></div>").expect(
      "<div><title>a</titles><!-- x --></title></div>", options: html)
    Written("<div>\n<!-- a -->\n</div>").expect(
      "<div>\n<!-- a -->\n</div>", options: MarkdownOptions(html: true, unfiltered: true))
  }

  @Test func aCommentThatSwallowsTheRestOfThePageIsTold() {
    Written("<div>\n<p>Lihat 1️⃣<!-- tanya Ali</p>\n</div>\n\nAkhir.").expect(
      nil, ["html/comment"], options: MarkdownOptions(html: true))
    Written("<!-- a --> <b>x</b> 1️⃣<!-- b").expect(
      nil, ["html/comment"], options: MarkdownOptions(html: true))
  }

  @Test func referencesInRawHTMLAreResolved() {
    Written("<p class=\"{{ a.b }}\">\nx {{ c | d }} {y}\n<script>{{ e }}</script></p>").expect(
      "<p class=\"~a.b~\">\nx ~c | d~ {y}\n<script>{{ e }}</script></p>",
      options: MarkdownOptions(html: true))
    let text = "> <p>\n>   {{ a }}</p>"
    let document = MarkdownParser().parse(
      .init(path: "a.md", text: text), options: MarkdownOptions(html: true))
    let places = document.references.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(places == ["{{ a }}"])
  }

  @Test(arguments: ["<!-- nota --> Teks", "- <!-- nota --> Teks", "> <!-- a --><!-- b --> Teks"])
  func textAfterACommentThatBeginsItsLineIsTold(_ text: String) {
    let document = MarkdownParser().parse(.init(path: "a.md", text: text))
    #expect(document.findings.map(\.rule) == ["html/raw"])
    let solution = document.findings.first?.problem.wording(in: .en).solutions.first?.text
    #expect(solution == "Put the comment on a line of its own, or further inside the line.")
  }

  @Test func aCommentThatNeverEndsIsTold() {
    Written("A\n\n1️⃣<!-- b\n\nC").expect("<p>A</p>", ["html/comment"])
  }

  @Test func aCommentInALineThatReadersWouldSeeIsTold() {
    Written("é 1️⃣<!-- b\n\nc -->").expect(nil, ["html/comment"])
    Written("é *1️⃣<!-- b*").expect(nil, ["html/comment"], options: MarkdownOptions(smart: false))
    Written("\\<!-- a, `<!-- b`, &lt;!-- c").expect(nil)
  }

  @Test(arguments: ["<!-- a -- b -->", "<!--- a --->", "<!-- a --->", "<!-->", "<!---> a -->"])
  func aCommentWithHyphensIsNotCalledOneWithoutAnEnd(_ comment: String) {
    let document = MarkdownParser().parse(.init(path: "a.md", text: "A \(comment) b"))
    #expect(document.findings.map(\.rule) == ["html/comment"])
    let wording = document.findings.first?.problem.wording(in: .en)
    #expect(wording?.explanation.contains("holds no `--`") == true, "\(comment)")
    // On a line of its own, all of it is a comment.
    if comment != "<!---> a -->" { Written("\(comment)\n\nA").expect("<p>A</p>") }
  }

  @Test func theEndOfAnotherCommentIsNotItsEnd() {
    let document = MarkdownParser().parse(.init(path: "a.md", text: "A <!-- b\nc <!-- d -->"))
    #expect(
      document.findings.map(\.problem) as? [MarkdownProblem] == [.commentUnclosed(isShown: true)])
  }

  @Test func whatWasMeantAsACommentIsTold() {
    for text in ["a 1️⃣<! -- x --> b", "a 1️⃣<!- x -> b", "1️⃣<!– x –>", "a *1️⃣<! — x*"] {
      Written(text).expect(nil, ["html/comment"])
    }
    Written("a 1️⃣<!-- b -- c --> d 2️⃣<!– e –> f 3️⃣<!- g").expect(
      nil, ["html/comment", "html/comment", "html/comment"])
    Written("a \\<!- x, `<! -- x`, <!x> <5 <!, a <! b").expect(nil)
  }

  @Test func allowancesBelongToTheBlockThatFollows() throws {
    let text = "A\n\n<!-- selari: allow link/text: sebab -->\n\nB\nC\n\nD"
    let document = MarkdownParser().parse(.init(path: "a.md", text: text))
    #expect(document.findings.isEmpty)
    let allowance = try #require(document.allowances.first)
    #expect(allowance.rule == "link/text")
    #expect(allowance.reason == "sebab")
    let scope = Array(text.utf8)[allowance.scope]
    #expect(String(decoding: scope, as: UTF8.self) == "B\nC")
  }

  @Test func anAllowanceGivesItsReasonAndCanBeRead() {
    Written("1️⃣<!-- selari: allow link/text -->\n\nA").expect("<p>A</p>", ["allow/reason"])
    Written("1️⃣<!-- selari: allow link/text: -->\n\nA").expect("<p>A</p>", ["allow/reason"])
    Written("1️⃣<!-- selari: alow link/text: x -->\n\nA").expect("<p>A</p>", ["allow/syntax"])
    Written("1️⃣<!-- selari allow link/text: x -->\n\nA").expect("<p>A</p>", ["allow/syntax"])
    Written("1️⃣<!-- Selari: allow link/text: x -->\n\nA").expect("<p>A</p>", ["allow/syntax"])
    Written("<!-- selari membenarkan -->\n\nA").expect("<p>A</p>")
    Written("1️⃣<!-- selari: allow link text: x -->\n\nA").expect("<p>A</p>", ["allow/syntax"])
  }

  @Test func whatAMergeLeavesIsTold() {
    Written("A\n\n1️⃣<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> lain").expect(nil, ["text/conflict"])
    Written("A\n1️⃣<<<<<<< HEAD\nB").expect(nil, ["text/conflict"])
    Written("```\n<<<<<<< HEAD\n```\n\n<<<<<<<\n\n<<< HEAD").expect(nil, [])
  }

  @Test func codeThatNeverEndsIsTold() {
    Written("A\n\n1️⃣```\nb").expect(nil, ["code/unclosed"])
    Written("- a\n\n  1️⃣~~~ rb\n  b").expect(nil, ["code/unclosed"])
  }
}
