import Bytes
import Testing

@testable import Markdown

/// The end of a line between two characters of a writing without blanks is none.
@Suite struct WideLineTests {
  @Test(arguments: [
    ("中文\n文字", "中文文字"), ("中文，\n文字\n再\nこれ", "中文，文字再これ"),
    ("**中文**\n文字", "<strong>中文</strong>文字"),
    ("中文\n*文字*", "中文<em>文字</em>"), ("> 中文\n> 文字", "中文文字"), ("中\\*文\n文字", "中*文文字"),
    ("中文\nabc\n文字", "中文\nabc\n文字"), ("한국\n말", "한국\n말"), ("中文  \n文字", "中文<br />\n文字"),
    ("中文\n`x`", "中文\n<code>x</code>"), ("satu\ndua", "satu\ndua"),
  ])
  func itIsTakenAway(text: String, html: String) {
    let isQuoted = text.hasPrefix(">")
    let paragraph = "<p>\(html)</p>"
    Written(text).expect(
      isQuoted ? "<blockquote>\n\(paragraph)\n</blockquote>" : paragraph,
      options: MarkdownOptions(joinsWideLines: true))
  }

  @Test func otherPagesKeepIt() {
    Written("中文\n文字").expect("<p>中文\n文字</p>")
  }

  @Test func whatIsReadOfThePageIsJoinedToo() {
    let document = MarkdownParser().parse(
      .init(path: "a.md", text: "## 中文\n\n中文\n文字\n::二\n"),
      options: MarkdownOptions(joinsWideLines: true))
    #expect(document.root.children.map(\.plainText) == ["中文", "中文文字 ::二"])
    var positions: [Document.TextPosition] = []
    document.forEachText { _, position in positions.append(position) }
    #expect(positions == [.heading, .paragraph, .line, .line])
  }
}
