/// Eight bytes of a text at once, for the letters that they begin with.
struct LetterLane {
  /// The letters, small, the first one lowest, and zeros above them.
  let letters: UInt64
  /// How many they are: 0 to 8.
  let count: Int

  /// The ASCII letters that eight bytes begin with.
  @inline(__always)
  init(_ bytes: UInt64) {
    let small = bytes | 0x2020_2020_2020_2020
    count = (Self.asciiLetters(bytes) ^ 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    letters = count == 8 ? small : small & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// The high bit of each of eight bytes, the first one lowest, that is an ASCII letter.
  @inline(__always)
  private static func asciiLetters(_ bytes: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let small = (bytes | 0x2020_2020_2020_2020) & ~high
    // In each byte the high bit tells: no less than `a`; more than `z`.
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let afterZ = small &+ 0x0505_0505_0505_0505
    return fromA & ~afterZ & ~bytes & high
  }
}
