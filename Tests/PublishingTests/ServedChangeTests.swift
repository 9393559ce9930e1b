import Testing

@testable import Publishing

@Suite struct ServedChangeTests {
  func change(_ built: String, _ served: String) -> ServedChange {
    ServedChange(built: Array(built.utf8), served: Array(served.utf8), isCut: false, isText: true)
  }

  @Test func `what differs in a line is marked in both versions`() throws {
    let change = change("satu\n<p>Alliance 8.7</p>\ntiga\n", "satu\n<p>Digodam!</p>\ntiga\n")
    let lines = try #require(change.lines)
    #expect(lines.number == 2 && change.byte == 9)
    #expect(lines.served == ChangedLine(Array("<p>Digodam!</p>".utf8)[...], from: 3, tail: 4))
    #expect((lines.served.start, lines.served.end) == (4, 12))
    #expect((lines.built.start, lines.built.end) == (4, 16))
    #expect(lines.built.text == "<p>Alliance 8.7</p>")
  }

  @Test(arguments: [
    ("aé", "aè", 2, 3), ("aaa", "aaaa", 4, 5), ("aaaa", "aaa", 4, 5), ("", "x", 1, 2),
    ("x", "", 1, 2), ("ab\n", "ab", 3, 4), ("ééx", "ééy", 3, 4), ("ab", "ab\ncd", 3, 4),
  ])
  func `columns count code points and never nothing`(
    built: String, served: String, start: Int, end: Int
  ) throws {
    let line = try #require(change(built, served).lines).served
    #expect((line.start, line.end) == (start, end))
  }

  @Test func `bytes that are no text, and lines without end, are not shown`() {
    #expect(
      ServedChange(built: [1, 2], served: [1, 3], isCut: false, isText: false)
        == ServedChange(built: [1, 2], served: [1, 3], isCut: false, isText: false))
    #expect(ServedChange(built: [1, 2], served: [1, 3], isCut: false, isText: false).lines == nil)
    #expect(change(String(repeating: "a", count: 5000), "b").lines == nil)
    #expect(change("a", String(repeating: "b", count: 90_000)).lines == nil)
  }
}
