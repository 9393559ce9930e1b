import Bytes
import CByteMap
import Testing

@testable import Markdown

/// What of a block's text libcmark is not shown.
@Suite struct PlainRunsTests {
  private func mayHoldMarks(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer {
      var runs = PlainRuns()
      _ = look(&runs, at: [Line(start: 0, end: Int32(bytes.count))], of: $0)
      return runs.mayHoldMarks
    }
  }

  private func look(
    _ runs: inout PlainRuns, at lines: [Line], of text: UnsafeBufferPointer<UInt8>
  ) -> PlainRuns.Verdict {
    var words = RecordBuffer<byte_map_word>()
    let map = ByteMap(text, 0..<text.count, on: &words)
    return lines.withUnsafeBufferPointer { runs.look(at: $0[...], of: text, map) }
  }

  /// What was found: the verdict, and the text of each fold.
  private func look(_ text: String) -> (verdict: PlainRuns.Verdict, folds: [String]) {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let lines = Line.lines(of: bytes)
      var runs = PlainRuns()
      let verdict = look(&runs, at: lines, of: buffer)
      let folds = runs.folds.records.map {
        String(decoding: buffer[$0.start.offset..<$0.end.offset], as: UTF8.self)
      }
      return (verdict, folds)
    }
  }

  @Test(arguments: [
    "satu dua tiga", "satu, dua.\ntiga! (empat)", "e-mel: a-b; 1 + 1 = 2", "é 中文", "a.b.c", "x",
  ])
  func textAndLineBreaksArePlain(text: String) {
    #expect(look(text).verdict == .plain)
  }

  @Test(arguments: [
    "satu ", " satu", "satu  \ndua", "satu\n dua", "*a*", "a_b", "[a]", "a\\", "a--b", "a..",
    "\"a\"", "it's", "a^b", "{{ a }}", "a | b", "a\u{0}b", "a &amp; b", "a < b", "`a`", "",
  ])
  func whatMayMeanSomethingIsNot(text: String) {
    #expect(look(text).verdict == .verbatim)
  }

  private static let long = "kata demi kata dan seterusnya"

  @Test func aLongStretchIsFoldedFromLetterToLetter() {
    #expect(look("**a**, \(Self.long). *b*").folds == [Self.long])
    #expect(look("**a** \(Self.long)\n\(Self.long) *b*").folds == ["\(Self.long)\n\(Self.long)"])
    #expect(look("\(Self.long) [\(Self.long)](/u) x").folds == [Self.long, Self.long])
  }

  @Test func aShortOneIsNot() {
    #expect(look("**a** kata demi kata **b**").verdict == .verbatim)
  }

  @Test func aLineBreakThatMayBeHardPartsTwo() {
    #expect(look("*a* \(Self.long)  \n\(Self.long)").folds == [Self.long, Self.long])
    #expect(look("*a* \(Self.long)\n \(Self.long)").folds == [Self.long, Self.long])
  }

  @Test func aDestinationIsLeftAsItIs() {
    #expect(look("[a](\(Self.long)) *b*").verdict == .verbatim)
    #expect(look("[a](\(Self.long) (\(Self.long)) \(Self.long)) \(Self.long)").folds == [Self.long])
    #expect(look("[a](b\\) \(Self.long)").verdict == .verbatim)
    // Nor is it known where one in `<…>` ends.
    #expect(look("\(Self.long) [a](<b) \(Self.long)>) \(Self.long)").folds == [Self.long])
    #expect(look("[a]( \t<b>) \(Self.long)").verdict == .verbatim)
    // To no end: nothing after it is known.
    #expect(look("\(Self.long) [a](b \(Self.long)").folds == [Self.long])
  }

  @Test func aMarkOfOurOwnIsSeenInADestination() {
    #expect(!mayHoldMarks("satu [a](/u) dua"))
    #expect(mayHoldMarks("satu [a]({{ facts.link }}) dua"))
    #expect(mayHoldMarks("satu {{ facts.link }} dua"))
  }

  @Test func whatHoldsCodeHTMLOrEntitiesIsReadAsItStands() {
    for mark in ["`", "<", "&"] {
      #expect(look("\(Self.long) *a* \(mark) \(Self.long)").verdict == .verbatim)
    }
  }
}
