import Bytes

/// Escapes text for HTML, eight bytes at a time: `& < > ' "` become `&amp; &lt; &gt; &#39; &#34;`.
public enum Escaping {
  /// Appends text, escaped. Never put into its caller, which then lends the text instead of holding on to it.
  @inline(never)
  public static func append(_ text: String, to output: inout ByteBuffer) {
    let bytes = text.utf8.span
    bytes.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Appends bytes of UTF-8, escaped.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    guard let base = bytes.baseAddress else { return }
    var clean = 0
    while let special = nextSpecial(base, bytes.count, from: clean) {
      output.append(UnsafeBufferPointer(start: base + clean, count: special - clean))
      output.append(entity(of: base[special]))
      clean = special + 1
    }
    output.append(UnsafeBufferPointer(start: base + clean, count: bytes.count - clean))
  }

  /// Escapes the bytes from a place on to the end, where they stand.
  public static func escapeEnd(of output: inout ByteBuffer, from start: Int) {
    let first = output.withBytes { bytes in
      bytes.baseAddress.flatMap { nextSpecial($0, bytes.count, from: start) }
    }
    guard let first else { return }
    let rest = output.array(first..<output.count)
    output.truncate(to: first)
    rest.withUnsafeBufferPointer { append($0, to: &output) }
  }

  private static func entity(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "'"): "&#39;"
    default: "&#34;"
    }
  }

  /// Where the next of a number of bytes that must be escaped stands, nil where none does.
  @inline(__always)
  private static func nextSpecial(
    _ base: UnsafePointer<UInt8>, _ count: Int, from start: Int
  ) -> Int? {
    var index = start
    while index + 8 <= count {
      let found = specials(in: base + index)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    if index == count { return nil }
    if count - start >= 8 {
      // The last word once more from its end: what it shares with the one before is clean.
      let found = specials(in: base + count - 8)
      return found == 0 ? nil : count - 8 + found.trailingZeroBitCount / 8
    }
    while index < count {
      switch base[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: return index
      default: index += 1
      }
    }
    return nil
  }

  /// The high bit of the first of eight bytes that must be escaped; 0 where none must be.
  @inline(__always)
  private static func specials(in bytes: UnsafePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    // `&` and `'` differ in their lowest bit, `<` and `>` in the next.
    return match(word | 0x0101_0101_0101_0101, 0x27) | match(word | 0x0202_0202_0202_0202, 0x3E)
      | match(word, 0x22)
  }

  /// The high bit of each byte of a word that equals a byte; bytes after the first found may be
  /// marked wrongly.
  @inline(__always)
  private static func match(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = word ^ (byte &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Text, escaped.
  public static func escaped(_ text: String) -> String {
    var bytes = ByteBuffer()
    append(text, to: &bytes)
    return bytes.string()
  }
}
