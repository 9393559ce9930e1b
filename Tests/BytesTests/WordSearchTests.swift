import CBytes
import Testing

@Suite("Whether bytes hold a word")
struct WordSearchTests {
  @Test("every place of a word is found in texts of any length, and nothing that resembles it")
  func everyPlace() {
    for word in ["]", "==", "://", "(page:", "\u{200B}"].map({ Array($0.utf8) }) {
      for length in 0...70 {
        // All that is there looks like the word's beginning, or like its end.
        for filler in [word[0], word[word.count - 1], 0x2E] where word.count > 1 || filler == 0x2E {
          let text = [UInt8](repeating: filler, count: length)
          let isWord = word.allSatisfy { $0 == filler }
          #expect(Self.holds(text, word) == (isWord && length >= word.count))
          guard length >= word.count, !isWord else { continue }
          for place in 0...length - word.count {
            var text = text
            text.replaceSubrange(place..<place + word.count, with: word)
            #expect(Self.holds(text, word))
            // Nothing beyond the text's end belongs to it.
            #expect(!Self.holds(Array(text[..<(place + word.count - 1)]), word))
          }
        }
      }
    }
  }

  @Test("what is found in texts of few letters is what comparing at every place finds")
  func likeComparing() {
    var state: UInt32 = 1
    func next(_ limit: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 16) % limit
    }
    for _ in 0..<20_000 {
      let text = (0..<next(60)).map { _ in UInt8(0x61 + next(3)) }
      let word = (0...next(5)).map { _ in UInt8(0x61 + next(3)) }
      let isHeld = text.indices.contains { text[$0...].starts(with: word) }
      #expect(Self.holds(text, word) == isHeld)
    }
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        // An empty array may have no place in memory.
        guard let base = text.baseAddress, let first = word.baseAddress else { return false }
        return selari_find(base, text.count, first, word.count)
      }
    }
  }
}
