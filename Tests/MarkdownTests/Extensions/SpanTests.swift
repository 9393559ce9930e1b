import Testing

@testable import Markdown

@Suite struct SpanTests {
  @Test func aSpanSaysItsLanguage() {
    Written("[roadmap]{lang=en} dan *[x]{lang=zh-Hant}*").expect(
      "<p><span lang=\"en\">roadmap</span> dan <em><span lang=\"zh-Hant\">x</span></em></p>")
    Written("[a [b]{lang=en} c]{lang=ms}").expect(
      "<p><span lang=\"ms\">a <span lang=\"en\">b</span> c</span></p>")
    Written("[**a** `b`]{lang=\"en\"} [c]{lang='en'}").expect(
      "<p><span lang=\"en\"><strong>a</strong> <code>b</code></span> <span lang=\"en\">c</span></p>"
    )
  }

  @Test func whatIsNoCodeIsTold() {
    Written("[x]1️⃣{lang=} [y]2️⃣{lang=english} é [z]3️⃣{lang=en_MY}").expect(
      "<p>[x]{lang=} [y]{lang=english} é [z]{lang=en_MY}</p>",
      ["span/language", "span/language", "span/language"])
  }

  @Test func aLanguageThatThereIsNotIsTold() {
    Written("[x]1️⃣{lang=xx} [y]2️⃣{lang=en-} [z]{lang=iba} [w]{lang=EN-my}").expect(
      "<p>[x]{lang=xx} [y]{lang=en-} <span lang=\"iba\">z</span> <span lang=\"EN-my\">w</span></p>",
      ["span/language", "span/language"])
  }

  @Test(arguments: [
    ("cn", "{lang=zh}"), ("pt_BR", "{lang=pt-BR}"), ("english", "{lang=en}"), ("xx", nil),
    ("Bahasa", nil), ("xx_YY", nil), ("en_", nil),
  ])
  func theCodeThatIsMeantIsSuggested(code: String, meant: String?) throws {
    let problem = MarkdownProblem.spanLanguage(code)
    #expect(problem.wording(in: .en).solutions.map(\.replacement) == [meant])
  }

  @Test func inCodeAndAfterABackslashItIsText() {
    Written("`[x]{lang=en}` \\[x]{lang=en}").expect(
      "<p><code>[x]{lang=en}</code> [x]{lang=en}</p>")
  }
}
