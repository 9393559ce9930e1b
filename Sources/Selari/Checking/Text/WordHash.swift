/// A word as a number: the 64-bit [FNV-1a](https://www.rfc-editor.org/rfc/rfc9923) of its bytes, with
/// ASCII capitals as small letters and the typographic apostrophe as the plain one. Words are compared
/// by it, so that no page makes a string for each.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// A hash that was worked out before.
  init(value: UInt64) { self.value = value }

  /// The hash of a whole word.
  init(_ word: String) {
    let bytes = Array(word.utf8)
    self.init(bytes[...])
  }

  /// The hash of a whole word.
  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        add(UInt8(ascii: "'"))
        index += 3
      } else {
        add(bytes[index])
        index += 1
      }
    }
  }

  /// Adds a byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x100_0000_01B3
  }
}
