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

  /// A long line is counted from somewhere within it, which makes no difference to what is found.
  @Test func positionsAreTheSameInAnyOrder() {
    let text = "a — b\n" + String(repeating: "é—x", count: 150) + "\n\nakhir —"
    let bytes = Array(text.utf8)
    let source = Source(path: "a.md", text: text)
    for step in [1, 7, 31, 53] {
      for turn in 0...bytes.count {
        let offset = turn * step % (bytes.count + 1)
        let lines = bytes[..<offset].split(separator: 0x0A, omittingEmptySubsequences: false)
        let column = (lines.last ?? []).filter { $0 & 0xC0 != 0x80 }.count + 1
        #expect(
          source.position(at: offset) == Position(line: max(1, lines.count), column: column))
      }
    }
  }

  /// A line that nobody can read would be kept by each of the findings in it.
  @Test func aLineWithoutEndIsNotCarriedAlong() {
    let line = String(repeating: "kata ", count: 2000)
    let place = Source(path: "a.md", text: "satu\n" + line + "\ntiga").place(10..<14)
    #expect(place.excerpt == nil)
    #expect(place.span?.start == Position(line: 2, column: 6))
    let prose = String(line.prefix(8000))
    #expect(Source(path: "a.md", text: prose).place(10..<14).excerpt == prose)
  }
}
