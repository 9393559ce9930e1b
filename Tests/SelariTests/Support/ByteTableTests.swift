import Testing

@testable import Selari

@Suite("Numbers by bytes")
struct ByteTableTests {
  @Test("a table says what a dictionary says", arguments: 0..<8)
  func sameAsDictionary(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var table = ByteTable(capacity: 4)
    var dictionary: [[UInt8]: Int] = [:]
    for _ in 0..<2_000 {
      // Few different bytes, and lengths about those at which hashing goes on in another way.
      let length = [0, 1, 2, 7, 8, 9, 15, 16, 17, 24].randomElement(using: &random) ?? 0
      var key = [UInt8](repeating: 0x61, count: length)
      if length > 0 {
        key[Int.random(in: 0..<length, using: &random)] = UInt8.random(
          in: 0x61...0x66, using: &random)
      }
      #expect(key.withUnsafeBufferPointer { table.find($0) } == dictionary[key])
      if Bool.random(using: &random) {
        let value = Int.random(in: 0..<1_000, using: &random)
        key.withUnsafeBufferPointer { table.keep($0, value) }
        dictionary[key] = value
      }
    }
    for (key, value) in dictionary {
      #expect(key.withUnsafeBufferPointer { table.find($0) } == value)
    }
  }
}
