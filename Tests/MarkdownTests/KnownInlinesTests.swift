import Bytes
import CByteMap
import Testing

@testable import Markdown

/// Which blocks are read without libcmark. That they are read as it would have is what ``SameTreeTests``
/// compares.
@Suite struct KnownInlinesTests {
  /// The verdict, and the kinds of the pieces.
  private func read(
    _ text: String, smart: Bool = true
  ) -> (verdict: KnownInlines.Verdict, kinds: [KnownInlines.Piece.Kind]) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = Line.lines(of: bytes)
      var words = RecordBuffer<byte_map_word>()
      let map = ByteMap(buffer, 0..<buffer.count, on: &words)
      var known = KnownInlines()
      let verdict = lines.withUnsafeBufferPointer {
        known.read($0[...], of: buffer, map, smart: smart)
      }
      return (verdict, known.pieces.records.map(\.kind))
    }
  }

  @Test(arguments: ["satu dua tiga", "satu,\ndua! é", "x^2 a | b", "nama_fail", "a.. b"])
  func textIsPlain(text: String) {
    #expect(read(text).verdict == .plain)
  }

  @Test func whatStandsInProseIsKnown() {
    #expect(
      read("\"satu\", it's -- a---b...").kinds == [
        .leftQuote, .rightQuote, .apostrophe, .enDash, .emDash, .ellipsis, .end,
      ])
    #expect(
      read("**a**, *b* dan\n**c\nd**").kinds == [
        .strong, .strongEnd, .emphasis, .emphasisEnd, .strong, .strongEnd, .end,
      ])
    #expect(
      read("[**a**](page:b-c/d_e) `f` {{ g }}").kinds == [
        .link, .strong, .strongEnd, .linkEnd, .code, .reference, .end,
      ])
    #expect(read("**[a](/b)**").kinds == [.strong, .link, .linkEnd, .strongEnd, .end])
  }

  @Test(arguments: [(1000, true), (1001, false)])
  func codeIsKnownBetweenAsManyBackticksAsLibcmarkLooksFor(count: Int, isKnown: Bool) {
    let ticks = String(repeating: "`", count: count)
    #expect(read("a \(ticks)b\(ticks)").verdict == (isKnown ? .known : .unknown))
  }

  @Test func marksStandAsTheyAreWhereTheyAreNotToBeTypographic() {
    #expect(read("\"satu\" it's -- ...", smart: false).verdict == .plain)
  }

  @Test(arguments: [
    "'satu'", "(\"-a\"-)", "é\"a\"", "----", "....", "***a***", "**a", "a**b**", "*a **b** c*",
    "*a* **b*", "*[a*](/b)", "[a *b](/c) d*", "* a *", "[a]", "[a][b]", "[a](b c)", "[a](b \"c\")",
    "[a]()",
    "[a](<b>)", "[a](b(c))", "[a](b\\)", "[a](b&amp;c)", "[a]({{ b }})", "![a](/b)",
    "[[a](/b)](/c)", "[](/a)",
    "[^a]", "[a]{lang=en}", "`a", "`a\nb`", "``a`", "`  `", "{{ a", "{ a }", "{{ a < b }}", "a\\b",
    "a &amp; b",
    "<b>", "_a_", "a_", "a\u{0}", "\u{10FFFF}", " a", "a ", "a \nb", "a\n b", "",
    "*a* b\u{C}", "*a* b\u{B}", "*a* b\u{C}\nc",
  ])
  func whatHangsOnMoreIsNotKnown(text: String) {
    let (verdict, kinds) = read(text)
    #expect(verdict == .unknown)
    #expect(kinds.isEmpty)
  }
}
