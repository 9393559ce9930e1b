import Markdown

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
    count = (asciiLetters(bytes) ^ 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    letters = count == 8 ? small : small & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }
}
