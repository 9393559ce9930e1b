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
    ("a@b.my@c.my", ["a@b.my", "c", "my"]), ("a@b.my://c", ["a@b.my", "c"]),
  ])
  func anAddressEndsTheWordThatItStandsIn(text: String, expected: [String]) {
    #expect(pieces(text) == expected)
  }

  @Test func tokensNeverOverlap() {
    var numbers = SeededNumbers(seed: 7)
    let parts = [
      "a", "Kata", "info@contoh.my", "https://contoh.my/a", "www.contoh.my", "@", "://", ".", ",",
      "'", "-", "é", "✉", "：", "看", "“", "”", "(", ")", "1", "20.10", " ", " ", "\n",
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
