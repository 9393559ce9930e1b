import Testing

@testable import Markdown

/// Straight quotes between characters of a writing that has no blanks between words.
@Suite struct WideQuoteTests {
  @Test(arguments: [
    ("他说\"你好\"，然后'再见'。", "他说“你好”，然后‘再见’。"), ("\"你好\"", "“你好”"),
    ("他说：\"你好。\"她笑。", "他说：“你好。”她笑。"), ("用\"hello\"吧", "用“hello”吧"),
    ("\"hello\"吧\"再\"", "“hello”吧“再”"), ("看\"《红楼梦》\"吧", "看“《红楼梦》”吧"),
    ("说\"一\"和\"二\"\n又\"三\"吧", "说“一”和“二”\n又“三”吧"), ("6\"屏幕", "6”屏幕"),
    ("说\"一\"吧 & 再", "说“一”吧 &amp; 再"),
    ("こ\"れ\"は", "こ“れ”は"), ("说\\\"一\\\"吧", "说&quot;一&quot;吧"), ("张's店", "张’s店"),
    ("`说\"一\"吧`", "<code>说&quot;一&quot;吧</code>"),
    ("说 **\"一\"** \"二\"。", "说 <strong>“一”</strong> “二”。"),
  ])
  func theyArePaired(text: String, html: String) {
    Written(text).expect("<p>\(html)</p>")
  }

  @Test(arguments: [
    ("[一](a \"题\")", "<a href=\"a\" title=\"题\">一</a>"), ("한\"국\"어", "한”국”어"),
    ("é\"t\"é", "é”t”é"),
  ])
  func whatIsNoneStaysAsItIs(text: String, html: String) {
    Written(text).expect("<p>\(html)</p>")
  }

  @Test func eachStandsWhereItWasWritten() {
    var places: [Range<Int>] = []
    let source = "他说\"你好\"吧"
    MarkdownParser().parse(.init(path: "a.md", text: source)).forEachText { range, _ in
      places.append(range)
    }
    #expect(places.first?.lowerBound == 0)
    #expect(places.last?.upperBound == source.utf8.count)
  }
}
