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
      "script": "`templates/directives/`",
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
