import Testing

@testable import Selari

/// Tokens stand one after the other: rules read what is between two of them.
@Suite struct TokenizerTests {
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer.tokens(of: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("✉info@agensi.gov.my sebelum", ["info@agensi.gov.my", "sebelum"]),
    ("请看https://contoh.my/a lagi", ["请看", "https://contoh.my/a", "lagi"]),
    ("renée@contoh.my", ["rené", "e@contoh.my"]), ("o'info@contoh.my", ["o", "info@contoh.my"]),
    ("→https://contoh.my −5", ["https://contoh.my", "5"]), ("1,2@contoh.my", ["1", "2@contoh.my"]),
    ("tel.info@contoh.my", ["tel.info@contoh.my"]),
    ("请看https://contoh.my/，谢谢。", ["请看", "https://contoh.my/", "谢谢"]),
    ("（https://contoh.my/borang）谢谢", ["https://contoh.my/borang", "谢谢"]),
    ("https://contoh.my/، شكرا", ["https://contoh.my/", "شكرا"]),
    ("https://contoh.my/谢", ["https://contoh.my/谢"]),
    ("a@b.my@c.my", ["a@b.my", "c", "my"]), ("a@b.my://c", ["a@b.my", "c"]),
  ])
  func anAddressEndsTheWordThatItStandsIn(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  /// The International System of Units sets groups of three digits apart by spaces that do not break.
  @Test(arguments: [
    ("1_250", ["1_250"]), ("1_000_000.50", ["1_000_000.50"]), ("RM_12_500.", ["RM", "12_500"]),
    ("1_25", ["1", "25"]), ("1_2500", ["1", "2500"]), ("2021_250", ["2021", "250"]),
    ("03_888_650", ["03", "888", "650"]), ("1_300_80_8000", ["1", "300", "80", "8000"]),
    ("+60_345_678", ["60", "345", "678"]), ("1 250", ["1", "250"]), ("1_250,50", ["1", "250,50"]),
    ("1_250_", ["1_250"]), ("1_", ["1"]),
  ])
  func noBreakSpacesSetThousandsApart(text: String, expected: [String]) {
    for space in ["\u{A0}", "\u{202F}"] {
      #expect(
        pieces(text.replacing("_", with: space)) == expected.map { $0.replacing("_", with: space) })
    }
  }

  /// A figure is known by its value, whatever its digits.
  @Test(arguments: [
    ("٠٣-٨٨٨٦", "03-8886"), ("０３－８８８６", "03-8886"), ("௦௩-௮௮௮௬", "03-8886"), ("１，０００．５", "1,000.5"),
    ("٤٩٫٦", "49.6"), ("१२", "12"), ("๒๐๒๒", "2022"), ("电话：０３", "电话：03"), ("۱۲", "12"),
  ])
  func digitsOfEveryScriptAreDigits(text: String, ascii: String) {
    let numbers = { (text: String) in
      Tokenizer.tokens(of: text).filter { $0.kind == .number }.map(\.hash)
    }
    #expect(numbers(text) == numbers(ascii))
    #expect(!numbers(text).isEmpty)
  }

  @Test func tokensNeverOverlap() {
    var numbers = SeededNumbers(seed: 7)
    let parts = [
      "a", "Kata", "info@contoh.my", "https://contoh.my/a", "www.contoh.my", "@", "://", ".", ",",
      "'", "-", "é", "✉", "：", "看", "“", "”", "(", ")", "1", "20.10", " ", " ", "\n", "250",
      "\u{A0}", "\u{202F}",
    ]
    for _ in 0..<2_000 {
      let text = (0..<10).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
      var end = 0
      for token in Tokenizer.tokens(of: text) {
        #expect(token.start >= end && token.end > token.start, "\(text)")
        end = Int(token.end)
      }
    }
  }
}
