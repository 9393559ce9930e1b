import Glibc

extension StringProtocol {
  /// The first place where the bytes of a text stand in UTF-8: several times as fast as a search among
  /// characters, and the same for ASCII.
  func firstRange(ofUTF8 text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    let found = utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: wanted) }
    guard let offset = found ?? Array(utf8).withUnsafeBufferPointer({ $0.firstOffset(of: wanted) })
    else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: wanted.count)
  }
}

extension String {
  /// The first place of an ASCII character, looked for byte by byte.
  func firstIndex(ofASCII character: Unicode.Scalar) -> Index? {
    let byte = UInt8(ascii: character)
    let found = utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard let base = bytes.baseAddress, let place = memchr(base, Int32(byte), bytes.count) else {
        return nil
      }
      return UnsafeRawPointer(place) - UnsafeRawPointer(base)
    }
    guard let found else { return utf8.firstIndex(of: byte) }
    return found.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// The last place of an ASCII character, looked for byte by byte.
  func lastIndex(ofASCII character: Unicode.Scalar) -> Index? {
    let byte = UInt8(ascii: character)
    let found = utf8.withContiguousStorageIfAvailable { $0.lastIndex(of: byte) }
    guard let found else { return utf8.lastIndex(of: byte) }
    return found.map { utf8.index(startIndex, offsetBy: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes first stand; nil where they do not.
  func firstOffset(of wanted: [UInt8]) -> Int? {
    guard let base = baseAddress, let first = wanted.first else { return nil }
    var offset = 0
    while offset + wanted.count <= count,
      let place = memchr(base + offset, Int32(first), count - offset)
    {
      offset = UnsafeRawPointer(place) - UnsafeRawPointer(base)
      if offset + wanted.count <= count, memcmp(place, wanted, wanted.count) == 0 { return offset }
      offset += 1
    }
    return nil
  }
}
