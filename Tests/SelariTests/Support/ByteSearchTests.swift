import Testing

@testable import Selari

@Suite struct ByteSearchTests {
  /// What a search among characters finds, where no character is more than ASCII.
  @Test func findsWhatASearchAmongCharactersFinds() {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<2_000 {
      let text = String(
        (0..<12).map { _ in "ab(".randomElement(using: &numbers) ?? "a" } as [Character])
      let wanted = String(text.shuffled(using: &numbers).prefix(3))
      let found = text.firstRange(ofUTF8: wanted)
      #expect(found == text.firstRange(of: wanted), "\(wanted) in \(text)")
    }
  }

  @Test func findsWithinAPartAndBesideOtherLetters() throws {
    let text = "é “url(” url(a)"
    let first = try #require(text.firstRange(ofUTF8: "url("))
    let rest = text[first.upperBound...]
    let second = try #require(rest.firstRange(ofUTF8: "url("))
    #expect(text[second.upperBound...] == "a)")
    #expect(text[second.upperBound...].firstRange(ofUTF8: "url(") == nil)
    #expect("".firstRange(ofUTF8: "a") == nil)
  }

  @Test(arguments: ["", "#", "a#b#c", "é “x”#y", "tiada", "kata yang panjang sekali#akhir"])
  func findsOneCharacterAsASearchAmongCharactersDoes(_ text: String) {
    #expect(text.firstIndex(ofASCII: "#") == text.firstIndex(of: "#"))
  }
}
