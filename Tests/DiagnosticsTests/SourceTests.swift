import Diagnostics
import Testing

@Suite struct SourceTests {
  @Test func columnsCountCodePointsAndLinesStartAtOne() {
    let source = Source(path: "a.md", text: "satu\nd — ua\r\ntiga")
    #expect(source.position(at: 0) == Position(line: 1, column: 1))
    #expect(source.position(at: 5 + "d — ".utf8.count) == Position(line: 2, column: 5))
    #expect(source.place(at: 7).excerpt == "d — ua")
    #expect(source.position(at: 999) == Position(line: 3, column: 5))
  }
}
