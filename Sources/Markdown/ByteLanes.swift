/// The high bit of each of eight bytes, the first one lowest, that is an ASCII letter.
@inlinable
@inline(__always)
public func asciiLetters(_ bytes: UInt64) -> UInt64 {
  let high: UInt64 = 0x8080_8080_8080_8080
  let small = (bytes | 0x2020_2020_2020_2020) & ~high
  // In each byte the high bit tells: no less than `a`; more than `z`.
  let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
  let afterZ = small &+ 0x0505_0505_0505_0505
  return fromA & ~afterZ & ~bytes & high
}
