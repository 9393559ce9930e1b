import Testing

@testable import Bytes

@Suite("Bytes that are escaped on their way into a buffer")
struct EscapingTests {
  /// Text with much to escape and stretches of any length between.
  private static let text: [UInt8] = {
    let special = Array("&<>\"".utf8)
    var text: [UInt8] = []
    for index in 0..<4_000 {
      let isSpecial = index % 37 == 0 || index % 53 < 3
      text.append(isSpecial ? special[index % 4] : UInt8(index * 131 & 0xFF))
    }
    return text
  }()

  private func escaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      default: [byte]
      }
    }
  }

  @Test("every stretch of a text is escaped as byte by byte, wherever it begins and ends")
  func stretches() {
    Self.text.withUnsafeBufferPointer { text in
      for start in stride(from: 0, to: text.count, by: 7) {
        for length in [0, 1, 2, 7, 15, 16, 17, 31, 33, 100, text.count] {
          let range = start..<min(start + length, text.count)
          var buffer = ByteBuffer()
          buffer.append("x")
          buffer.appendEscaped(text, range)
          #expect(buffer.array() == [0x78] + escaped(text[range]))
        }
      }
    }
  }

  @Test("a text, a buffer and bytes are escaped alike")
  func kinds() {
    let text = "a < b & \"c\" > d, é and more than sixteen bytes of it & so on"
    var first = ByteBuffer()
    var second = ByteBuffer()
    var third = ByteBuffer()
    first.appendEscaped(text)
    second.appendEscaped(contentsOf: ByteBuffer(text.utf8))
    Array(text.utf8).withUnsafeBufferPointer { third.appendEscaped($0) }
    #expect(first.array() == escaped(text.utf8))
    #expect(second.array() == first.array())
    #expect(third.array() == first.array())
  }
}
