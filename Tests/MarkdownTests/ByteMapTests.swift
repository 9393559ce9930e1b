import Bytes
import CByteMap
import Testing

@testable import Markdown

/// Where the bytes of a text are that mean something.
@Suite struct ByteMapTests {
  /// Texts of all lengths around a word's, with every byte there is, and with many marks.
  private static let texts: [[UInt8]] = {
    let marks = Array("--a..b-.\n*".utf8)
    var texts: [[UInt8]] = []
    for length in 0...200 {
      texts.append((0..<length).map { UInt8(truncatingIfNeeded: $0 * 7 + length * 13) })
      texts.append((0..<length).map { marks[$0 * 31 % 10 % (length % 9 + 2)] })
    }
    return texts
  }()

  @Test func bothWaysToReadGiveTheSame() {
    for text in Self.texts {
      let room = (text.count + 63) / 64 + 1
      var wide = [byte_map_word](repeating: byte_map_word(), count: room)
      var narrow = wide
      let holdsMore = byte_map_read(text, text.count, &wide)
      #expect(holdsMore == byte_map_read_bytes(text, text.count, &narrow))
      #expect((holdsMore != 0) == text.contains { $0 >= 0x80 })
      #expect(wide.map(\.marks) == narrow.map(\.marks))
      #expect(wide.map(\.breaks) == narrow.map(\.breaks))
    }
  }

  @Test func placesAreFoundFromAnywhereToAnywhere() {
    for text in Self.texts where text.count < 140 {
      text.withUnsafeBufferPointer { text in
        for start in stride(from: 0, through: text.count, by: 3) {
          var words = RecordBuffer<byte_map_word>()
          let map = ByteMap(text, start..<text.count, on: &words)
          for from in stride(from: start, through: text.count, by: 5) {
            let feed = text[from...].firstIndex(of: 0x0A) ?? text.count
            #expect(map.nextBreak(from: from, to: text.count) == feed)
            for end in stride(from: from, through: text.count, by: 11) {
              #expect(map.nextMark(from: from, to: end) == mark(in: text, from..<end))
            }
          }
        }
      }
    }
  }

  /// The next mark of a stretch, looked for byte by byte.
  private func mark(in text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>) -> Int {
    let marks = Array("\0\"&'*<[\\]^_`{|}".utf8) + [0xF4]
    return stretch.first { index in
      let isPair =
        index + 1 < stretch.upperBound && text[index + 1] == text[index]
        && (text[index] == 0x2D || text[index] == 0x2E)
      return isPair || marks.contains(text[index])
    } ?? stretch.upperBound
  }
}
