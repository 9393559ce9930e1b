import Testing

@testable import Bytes

@Suite("Records that grow at their end")
struct RecordBufferTests {
  struct Point: BitwiseCopyable, Equatable {
    var x: Int
    var y: UInt8
  }

  @Test("it holds what an array would hold")
  func likeAnArray() {
    var buffer = RecordBuffer<Point>()
    var array: [Point] = []
    for round in 0..<500 {
      let point = Point(x: round, y: UInt8(truncatingIfNeeded: round))
      buffer.append(point)
      array.append(point)
      if round % 5 == 0 {
        let popped = buffer.popLast()
        #expect(popped == array.popLast())
      }
      if round % 7 == 0, !array.isEmpty {
        buffer[array.count / 2].y = 7
        array[array.count / 2].y = 7
      }
      if round % 50 == 0 {
        let more = [Point](repeating: Point(x: -1, y: 1), count: round)
        buffer.append(count: round) { _ = $0.initialize(from: more) }
        array += more
      }
      let (count, last) = (buffer.count, buffer.last)
      #expect(count == array.count && last == array.last)
    }
    let (held, seen, indices) = (buffer.array(), Array(buffer.records), buffer.indices)
    #expect(held == array && seen == array && indices == array.indices)
  }

  @Test("it is sorted where it stands")
  func sorting() {
    var buffer = RecordBuffer<Point>()
    for round in 0..<300 { buffer.append(Point(x: round * 7_919 % 300, y: 1)) }
    buffer.sort { $0.x < $1.x }
    let sorted = buffer.records.map(\.x)
    #expect(sorted == Array(0..<300))
  }

  @Test("emptied, it holds nothing, and its room is kept")
  func emptying() {
    var buffer = RecordBuffer<Int32>(capacity: 3)
    for value in 0..<10 { buffer.append(Int32(value)) }
    buffer.removeAll()
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
    let (popped, last) = (buffer.popLast(), buffer.last)
    #expect(popped == nil && last == nil)
    buffer.append(4)
    let held = buffer.array()
    #expect(held == [4])
  }
}
