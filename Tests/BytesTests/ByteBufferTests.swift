import Testing

@testable import Bytes

@Suite("Bytes that grow at their end")
struct ByteBufferTests {
  @Test("what is appended in any way stands in order, as an array would hold it")
  func appending() {
    var buffer = ByteBuffer()
    var array: [UInt8] = []
    for index in 0..<1_000 {
      switch index % 6 {
      case 0:
        buffer.append(UInt8(index & 0xFF))
        array.append(UInt8(index & 0xFF))
      case 1:
        buffer.append("tetap" as StaticString)
        array.append(contentsOf: "tetap".utf8)
      case 2:
        let text = String(repeating: "é", count: index % 40)
        buffer.append(text)
        array.append(contentsOf: text.utf8)
      case 3:
        buffer.append(contentsOf: array[(array.count / 2)...])
        array.append(contentsOf: Array(array[(array.count / 2)...]))
        buffer.truncate(to: min(buffer.count, 500))
        array = Array(array.prefix(500))
      case 4:
        buffer.append(repeating: 0x20, count: index % 7)
        array.append(contentsOf: repeatElement(0x20, count: index % 7))
      default:
        buffer.append(contentsOf: stride(from: UInt8(1), to: 9, by: 2))
        array.append(contentsOf: [1, 3, 5, 7])
      }
      #expect(buffer.count == array.count)
      #expect(buffer.last == array.last)
    }
    #expect(buffer.array() == array)
    #expect(buffer.array(3..<20) == Array(array[3..<20]))
  }

  @Test("room that is asked for is kept when the bytes are forgotten")
  func room() {
    var buffer = ByteBuffer(capacity: 10)
    buffer.reserveCapacity(300)
    let room = buffer.capacity
    #expect(room >= 300)
    buffer.append(repeating: 1, count: 300)
    buffer.removeAll()
    #expect(buffer.isEmpty && buffer.last == nil && buffer.capacity == room)
  }

  @Test("bytes can be changed where they stand, and read as text")
  func changing() {
    var buffer = ByteBuffer("Selari".utf8)
    buffer[0] = UInt8(ascii: "s")
    #expect(buffer[0] == UInt8(ascii: "s"))
    #expect(buffer.string() == "selari")
    #expect(buffer.string(from: 4) == "ri")
    #expect(buffer.withBytes { $0.count } == 6)
    var other = ByteBuffer()
    other.append(contentsOf: buffer)
    #expect(other.string() == "selari")
  }
}
