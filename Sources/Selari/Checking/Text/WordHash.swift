/// A word as a number of 64 bits, with ASCII capitals as small letters, and the typographic apostrophe
/// and the hyphen that no line breaks at as the plain ones. Words are compared by it, so that no page
/// makes a string for each.
///
/// The bytes are taken eight at a time, and each eight are mixed as
/// [splitmix64](https://doi.org/10.1145/2714064.2660195) mixes: two words of up to eight bytes never
/// have one number, and of longer ones no two that a site has.
struct WordHash: Hashable, Sendable {
  private var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The bytes that have not been mixed yet, the first one lowest.
  private var lane: UInt64 = 0
  /// How many bits those are.
  private var bits: UInt64 = 0

  init() {}

  /// The hash of a word of up to seven small letters, the first one lowest.
  @inline(__always)
  init(letters: UInt64, count: Int) {
    lane = letters
    bits = UInt64(truncatingIfNeeded: count) &* 8
  }

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
        bytes[index + 2] == 0x99 || bytes[index + 2] == 0x91
      {
        add(bytes[index + 2] == 0x99 ? UInt8(ascii: "'") : UInt8(ascii: "-"))
        index += 3
      } else {
        add(bytes[index])
        index += 1
      }
    }
  }

  /// The numbers of the words of a list, which have blanks between them.
  static func values(of list: String) -> [UInt64] {
    list.split(separator: " ").map { WordHash(String($0)).value }
  }

  /// The number.
  var value: UInt64 { bits == 0 ? mixed : Self.mix(mixed ^ lane) }

  /// Adds a byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
    lane |= UInt64(small) &<< bits
    bits &+= 8
    if bits == 64 { finishLane(leaving: 0) }
  }

  /// Adds small letters of ASCII.
  /// - Parameters:
  ///   - letters: Up to eight, the first one lowest, and zeros above them.
  ///   - count: How many they are.
  @inline(__always)
  mutating func add(letters: UInt64, count: Int) {
    let added = UInt64(truncatingIfNeeded: count) &* 8
    lane |= letters &<< bits
    if bits &+ added < 64 {
      bits &+= added
    } else {
      let left = bits == 0 ? 0 : letters &>> (64 &- bits)
      bits = bits &+ added &- 64
      finishLane(leaving: left, bits: bits)
    }
  }

  @inline(__always)
  private mutating func finishLane(leaving rest: UInt64, bits: UInt64 = 0) {
    mixed = Self.mix(mixed ^ lane)
    lane = rest
    self.bits = bits
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value &>> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value &>> 31)
  }
}
