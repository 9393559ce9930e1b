import Testing

@testable import Selari

/// Words are one number however they are read: byte by byte, eight letters at a time, at the end of a
/// text or within it.
@Suite struct WordHashTests {
  private func words(_ text: String) -> [UInt64] { Tokenizer.tokens(of: text).map(\.hash) }

  @Test func wordsOfEveryLengthHaveTheNumberOfTheirBytes() {
    let letters = "pembaharuanKetenagakerjaanSemulaPerlindunganMangsaBuruh"
    for length in 1...letters.count {
      let word = String(letters.prefix(length))
      let number = WordHash(word).value
      for text in [
        word, "\(word) x", "x \(word), y z a b c", "(\(word)).", "x\n\(word)\nlagi satu",
      ] {
        #expect(words(text).contains(number), "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("BURUH", "buruh"), ("Al-Qur’an", "al-qur'an"), ("negara‑negara", "negara-negara"),
    ("ILO’s", "ilo's"),
  ])
  func capitalsAndTypographicMarksMakeNoOtherWord(_ one: String, _ other: String) {
    #expect(words(one) == words(other))
    #expect(words("lagi \(one) dan seterusnya") == words("lagi \(other) dan seterusnya"))
  }

  @Test func lettersOutsideASCIIArePartOfAWord() {
    #expect(words("café señor") == [WordHash("café").value, WordHash("señor").value])
    #expect(words("naïveté dan lain-lain").first == WordHash("naïveté").value)
  }

  @Test func wordsThatDifferHaveNumbersThatDo() {
    var numbers = SeededNumbers(seed: 3)
    var words: Set<String> = []
    while words.count < 20_000 {
      let length = Int.random(in: 1...24, using: &numbers)
      words.insert(
        String((0..<length).map { _ in "abcdefghij".randomElement(using: &numbers) ?? "a" }))
    }
    #expect(Set(words.map { WordHash($0).value }).count == words.count)
  }

  @Test func aWordIsKnownForAllThatKnowsIt() {
    let lexicon = Lexicon(grammar: FactGrammar.of("ms"))
    let flags = { (text: String) in Tokenizer.tokens(of: text, lexicon).map(\.flags) }
    #expect(flags("oktober dan the xyz, dan").map { $0.contains(.fact) }.first == true)
    #expect(flags("xyz yang the").map { $0.contains(.malay) } == [false, true, false])
    #expect(flags("xyz yang the").map { $0.contains(.english) } == [false, false, true])
  }
}
