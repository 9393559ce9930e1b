import Glibc

extension StringProtocol {
  /// The first place of an ASCII text, looked for byte by byte: several times as fast as a search among
  /// characters.
  func firstRange(ofASCII text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    let found = utf8.withContiguousStorageIfAvailable { $0.firstOffset(of: wanted) }
    guard let offset = found ?? Array(utf8).withUnsafeBufferPointer({ $0.firstOffset(of: wanted) })
    else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: wanted.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes first stand; nil where they do not.
  fileprivate func firstOffset(of wanted: [UInt8]) -> Int? {
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
