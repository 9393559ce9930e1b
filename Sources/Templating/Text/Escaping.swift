/// Escapes text for HTML, eight bytes at a time: `& < > ' "` become `&amp; &lt; &gt; &#39; &#34;`.
public enum Escaping {
  /// Appends text, escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    PythonText.withBytes(text) { append($0, to: &output) }
  }

  /// Appends bytes of UTF-8, escaped.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var clean = 0
    while let special = nextSpecial(in: bytes, from: clean) {
      if special > clean {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<special]))
      }
      append(entity: bytes[special], to: &output)
      clean = special + 1
    }
    if clean < bytes.count {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
    }
  }

  /// Escapes the bytes from a place on to the end, where they stand.
  public static func escapeEnd(of output: inout [UInt8], from start: Int) {
    let first = output.withUnsafeBufferPointer { nextSpecial(in: $0, from: start) }
    guard let first else { return }
    let rest = Array(output[first...])
    output.removeSubrange(first...)
    rest.withUnsafeBufferPointer { append($0, to: &output) }
  }

  private static func append(entity byte: UInt8, to output: inout [UInt8]) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "'"): "&#39;"
      default: "&#34;"
      }
    output.append(
      contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
  }

  /// Where the next byte that must be escaped stands, nil where none does.
  static func nextSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index + 8 <= bytes.count {
      if let offset = firstSpecial(in: base + index) { return index + offset }
      index += 8
    }
    if bytes.count - start >= 8 {
      // The last word once more from its end: what it shares with the one before is clean.
      if index == bytes.count { return nil }
      return firstSpecial(in: base + bytes.count - 8).map { bytes.count - 8 + $0 }
    }
    while index < bytes.count {
      switch bytes[index] {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: return index
      default: index += 1
      }
    }
    return nil
  }

  /// Where in eight bytes the first that must be escaped stands.
  @inline(__always)
  private static func firstSpecial(in bytes: UnsafePointer<UInt8>) -> Int? {
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    let found =
      match(word, 0x26) | match(word, 0x3C) | match(word, 0x3E) | match(word, 0x27)
      | match(word, 0x22)
    return found == 0 ? nil : found.trailingZeroBitCount / 8
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
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
