import Testing

@testable import Diagnostics

@Suite struct TextExcerptTests {
  /// The excerpt's line with its marks under it.
  private func shown(_ text: String, _ piece: String, width: Int = 40) -> String {
    let place = Samples.place("a", line: 1, of: text, piece)
    guard let excerpt = TextExcerpt(of: place, width: width) else { return "" }
    let marks =
      String(repeating: " ", count: excerpt.column) + String(repeating: "^", count: excerpt.length)
    return excerpt.line + "\n" + marks
  }

  @Test(arguments: [
    ("satu dua", "dua", "satu dua\n     ^^^"),
    // Tabs go to the next multiple of four.
    ("\ta\tb", "b", "    a   b\n        ^"),
    // Wide characters take two columns, combining ones none.
    ("日本 x", "x", "日本 x\n     ^"),
    ("日本 x", "本", "日本 x\n  ^^"),
    ("e\u{301}e\u{301} x", "x", "e\u{301}e\u{301} x\n   ^"),
    // A family of four code points and three joiners is one wide character.
    ("👨‍👩‍👧‍👦 x", "x", "👨‍👩‍👧‍👦 x\n   ^"),
    ("✔\u{FE0F} x", "x", "✔\u{FE0F} x\n   ^"),
    ("한국 ｗ x", "x", "한국 ｗ x\n        ^"),
  ])
  func marksStandUnderWhatTheyMean(text: String, piece: String, expected: String) {
    #expect(shown(text, piece) == expected)
  }

  @Test func aLongLineIsCutAroundTheSpan() {
    let text =
      String(repeating: "kata ", count: 40) + "SALAH" + String(repeating: " lagi", count: 40)
    #expect(
      shown(text, "SALAH") == """
        …ata kata kata kata kata SALAH lagi lag…
                                 ^^^^^
        """)
    #expect(shown("SALAH" + text, "SALAH").hasPrefix("SALAH"))
    #expect(shown(text, "lagi").contains("…"))
  }

  @Test func aSpanThatGoesOnOverTheLineIsMarkedToItsEnd() {
    let place = Place(
      file: "a",
      span: Span(start: Position(line: 1, column: 3), end: Position(line: 3, column: 1)),
      excerpt: "satu")
    #expect(TextExcerpt(of: place, width: 40)?.length == 2)
  }

  @Test func anEmptySpanIsMarkedOnceEvenAtTheLinesEnd() {
    for column in [1, 5, 9] {
      let position = Position(line: 1, column: column)
      let place = Place(file: "a", span: Span(start: position, end: position), excerpt: "satu")
      #expect(TextExcerpt(of: place, width: 40)?.length == 1)
    }
  }
}
