/// Punctuation of scripts that have their own: that of Chinese and Japanese, with its wide forms, and that of
/// Arabic.
enum WidePunctuation {
  /// The length of such a mark at an index before a limit; else 0.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Int {
    guard index + 1 < limit else { return 0 }
    let second = bytes[index + 1]
    switch bytes[index] {
    // ، ؛ ؟ ۔
    case 0xD8: return [0x8C, 0x9B, 0x9F].contains(second) ? 2 : 0
    case 0xDB: return second == 0x94 ? 2 : 0
    default: break
    }
    guard index + 2 < limit else { return 0 }
    let third = bytes[index + 2]
    switch (bytes[index], second) {
    // U+3000 to U+301F, but for what stands for letters and figures: 々, 〆, 〇.
    case (0xE3, 0x80):
      return third <= 0x84 || (0x88...0x9F).contains(third) ? 3 : 0
    // The wide forms, without digits and letters.
    case (0xEF, 0xBC):
      switch third {
      case 0x81...0x8F, 0x9A...0xA0, 0xBB...0xBF: return 3
      default: return 0
      }
    case (0xEF, 0xBD): return third == 0x80 || (0x9B...0xA5).contains(third) ? 3 : 0
    default: return 0
    }
  }
}
