import Testing

@testable import Selari

@Suite("Numbers by bytes")
struct ByteTableTests {
  /// Those about which hashing and keeping go on in another way.
  private static let lengths = [0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 47, 48, 49, 70]

  @Test("a table says what a dictionary says", arguments: 0..<8)
  func sameAsDictionary(_ seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var table = ByteTable(capacity: 4)
    var dictionary: [[UInt8]: Int] = [:]
    for _ in 0..<2_000 {
      // Few different bytes.
      let length = Self.lengths.randomElement(using: &random) ?? 0
      var key = [UInt8](repeating: 0x61, count: length)
      if length > 0 {
        key[Int.random(in: 0..<length, using: &random)] = UInt8.random(
          in: 0x61...0x66, using: &random)
      }
      let found = key.withUnsafeBufferPointer { table.find($0) }
      #expect(found == dictionary[key])
      if Bool.random(using: &random) {
        let value = Int.random(in: 0..<1_000, using: &random)
        key.withUnsafeBufferPointer { table.keep($0, value) }
        dictionary[key] = value
      }
    }
    #expect(table.size == dictionary.keys.reduce(0) { $0 + $1.count })
    for (key, value) in dictionary {
      let found = key.withUnsafeBufferPointer { table.find($0) }
      #expect(found == value)
    }
  }
}
