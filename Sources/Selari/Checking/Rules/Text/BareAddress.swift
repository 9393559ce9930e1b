import CBytes

/// Finds addresses on the web that stand in running text as they are, and so are no links.
struct BareAddress {
  /// Whether a page may hold any.
  static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    holds("://", bytes) || holds("www.", bytes)
  }

  private static func holds(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.baseAddress.map {
      selari_find($0, bytes.count, text.utf8Start, text.utf8CodeUnitCount)
    } ?? false
  }

  /// The first address in a text.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard mayBe(in: UnsafeBufferPointer(rebasing: bytes[range])) else { return nil }
    for index in range where bytes[index] | 0x20 == 0x68 || bytes[index] | 0x20 == 0x77 {
      if index > 0, isPart(in: bytes, endingAt: index) { continue }
      if let end = end(of: bytes[index..<range.upperBound]) { return index..<end }
    }
    return nil
  }

  /// Where an address ends that a text begins with.
  private static func end(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let beginnings: [StaticString] = ["https://", "http://", "www."]
    guard let beginning = beginnings.first(where: { begins(text, with: $0) }) else { return nil }
    let host = text.dropFirst(beginning.utf8CodeUnitCount).prefix(while: isHostByte)
    // `https://…` and `www.…` speak of addresses and are none.
    let labels = host.split(separator: 0x2E)
    guard labels.count > 1, host.first != 0x2E, labels.allSatisfy({ $0.count > 1 }) else {
      return nil
    }
    var end = host.startIndex
    while end < text.endIndex, text[end] > 0x20, !"<>\"`".utf8.contains(text[end]),
      !isWidePunctuation(text[end...])
    {
      end += 1
    }
    while end > host.startIndex, ".,;:!?)]*_'".utf8.contains(text[end - 1]) { end -= 1 }
    return end
  }

  private static func begins(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, with word: StaticString
  ) -> Bool {
    text.count > word.utf8CodeUnitCount
      && (0..<word.utf8CodeUnitCount).allSatisfy {
        let byte = text[text.startIndex + $0]
        return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[$0]
      }
  }

  /// Whether a text begins with a mark that no blank parts from an address: quotation marks, dashes and
  /// the like, U+2010 to U+203F, and those of Chinese or Japanese, U+3000 to U+303F, U+FF00 to U+FF65, and
  /// of Arabic.
  private static func isWidePunctuation(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count > 1 else { return false }
    let (first, second) = (text[text.startIndex], text[text.startIndex + 1])
    if first == 0xD8 { return second == 0x8C || second == 0x9B || second == 0x9F }
    return ((first == 0xE2 || first == 0xE3) && second == 0x80)
      || (first == 0xEF && (second == 0xBC || second == 0xBD))
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D
  }

  /// Whether the character before a place may belong to a longer word or address. From U+2000 on there are
  /// quotation marks, and letters of languages that put no blanks between words.
  private static func isPart(in bytes: UnsafeBufferPointer<UInt8>, endingAt place: Int) -> Bool {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let first = bytes[start]
    return isHostByte(first) || first == 0x2F || first == 0x40 || first == 0x5F
      || (0x80..<0xE2).contains(first)
  }
}
