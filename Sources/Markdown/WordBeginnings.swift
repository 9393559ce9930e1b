import CBytes
import Glibc

/// The first letters of some phrases: tells of nearly every text that it holds none of them, without
/// looking at each of its words.
struct WordBeginnings: Sendable {
  /// One bit for each hash of the four letters that a phrase begins with.
  private var table = [UInt64](repeating: 0, count: 64)
  /// One bit for each letter that a phrase begins with before a hyphen: `e-mel`.
  private var beforeHyphens: UInt32 = 0
  /// Whether some phrase begins with fewer than four letters in a row, so that nothing can be told.
  private var isBlind = false
  private var isEmpty = true

  /// Takes note of phrases, as UTF-8.
  init(_ phrases: some Sequence<[UInt8]>) {
    for phrase in phrases {
      isEmpty = false
      if phrase.count > 1, phrase[1] == UInt8(ascii: "-"), isLetter(phrase[0]) {
        beforeHyphens |= 1 << UInt32(phrase[0] & 31)
        continue
      }
      guard phrase.count >= 4, phrase.prefix(4).allSatisfy(isLetter) else {
        isBlind = true
        continue
      }
      let letters = phrase.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let hash = Self.hash(letters)
      table[hash >> 6] |= 1 << UInt64(hash & 63)
    }
  }

  /// A hash of four letters, small or capital, of 12 bits.
  @inline(__always)
  private static func hash(_ letters: UInt32) -> Int {
    Int(((letters | 0x2020_2020) &* 0x9E37_79B1) >> 20)
  }

  /// Where phrases may begin in a text.
  enum Places {
    /// Nothing can be told.
    case anywhere
    /// Only at these offsets, in their order.
    case at([Int32])
  }

  /// Where one of the phrases may begin in a text: at a letter after what is none. Nil where none does.
  func places(in text: UnsafeBufferPointer<UInt8>) -> Places? {
    if isEmpty || text.isEmpty { return nil }
    if isBlind { return .anywhere }
    var places: [Int32] = []
    addWords(of: text, to: &places)
    if beforeHyphens != 0, addHyphenated(of: text, to: &places) { places.sort() }
    return places.isEmpty ? nil : .at(places)
  }

  /// Adds where words begin as a phrase does, 64 bytes at a time: a core cannot foresee how many words
  /// begin in so many bytes, so it pays to ask seldom.
  private func addWords(of text: UnsafeBufferPointer<UInt8>, to places: inout [Int32]) {
    guard let base = text.baseAddress else { return }
    table.withUnsafeBufferPointer { table in
      var index = 0
      // Whether the byte before is a letter.
      var before: UInt64 = 0
      // The last word that begins in 64 bytes reaches three further.
      while index + 67 <= text.count {
        let letters =
          UInt64(selari_lanes_letters(base + index))
          | UInt64(selari_lanes_letters(base + index + 16)) << 16
          | UInt64(selari_lanes_letters(base + index + 32)) << 32
          | UInt64(selari_lanes_letters(base + index + 48)) << 48
        var starts = letters & ~(letters << 1 | before)
        while starts != 0 {
          let start = index + starts.trailingZeroBitCount
          if Self.isThere(base + start, table) { places.append(Int32(truncatingIfNeeded: start)) }
          starts &= starts - 1
        }
        before = letters >> 63
        index += 64
      }
      while index + 4 <= text.count {
        let isLetter = isLetter(base[index])
        if isLetter, before == 0, Self.isThere(base + index, table) {
          places.append(Int32(truncatingIfNeeded: index))
        }
        before = isLetter ? 1 : 0
        index += 1
      }
    }
  }

  /// Adds where a letter that a phrase begins with stands alone before a hyphen; gives whether it
  /// does anywhere.
  private func addHyphenated(
    of text: UnsafeBufferPointer<UInt8>, to places: inout [Int32]
  ) -> Bool {
    guard let base = text.baseAddress else { return false }
    let before = places.count
    var index = 0
    while let found = memchr(base + index, Int32(UInt8(ascii: "-")), text.count - index) {
      let hyphen = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if hyphen > 0, isLetter(text[hyphen - 1]), hyphen == 1 || !isLetter(text[hyphen - 2]),
        beforeHyphens & 1 << UInt32(text[hyphen - 1] & 31) != 0
      {
        places.append(Int32(truncatingIfNeeded: hyphen - 1))
      }
      index = hyphen + 1
    }
    return places.count > before
  }

  @inline(__always)
  private static func isThere(
    _ bytes: UnsafePointer<UInt8>, _ table: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let hash = hash(UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self).littleEndian)
    return table[hash >> 6] >> UInt64(hash & 63) & 1 != 0
  }
}
