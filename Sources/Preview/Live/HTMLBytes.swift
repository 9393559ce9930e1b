/// Finds the few places in a page's bytes that the preview needs, without reading it as HTML: pages come
/// from templates of every kind, and none is to be refused.
enum HTMLBytes {
  /// The tags that name stylesheets, in their order.
  static func stylesheets(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while let tag = tag("link", in: bytes, from: start) {
      if find("stylesheet", in: bytes, tag) != nil { result.append(tag) }
      start = tag.upperBound
    }
    return result
  }

  /// The page with attributes added to its root element, and a piece put at the end of its head; of
  /// pages without these, at the best place there is.
  static func adding(attributes: String, head: String, to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let all = bytes.startIndex..<bytes.endIndex
    let place =
      find("</head", in: bytes, all) ?? find("<body", in: bytes, all)
      ?? find("</body", in: bytes, all) ?? bytes.endIndex
    result.insert(contentsOf: Array(head.utf8), at: place)
    if !attributes.isEmpty, let root = tag("html", in: bytes, from: 0), root.lowerBound < place {
      result.insert(contentsOf: Array(attributes.utf8), at: root.lowerBound + "<html".utf8.count)
    }
    return result
  }

  /// The next start tag of a name, from its `<` to just after its `>`.
  private static func tag(_ name: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var start = start
    while let open = find("<" + name, in: bytes, start..<bytes.endIndex) {
      let after = open + name.utf8.count + 1
      guard after < bytes.endIndex else { return nil }
      let isWhole =
        bytes[after] <= 0x20 || [UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[after])
      if isWhole, let close = bytes[after...].firstIndex(of: UInt8(ascii: ">")) {
        return open..<close + 1
      }
      start = after
    }
    return nil
  }

  /// Where a text of lower-case letters first stands, in letters of either case.
  private static func find(_ text: String, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let wanted = Array(text.utf8)
    guard range.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (range.lowerBound...range.upperBound - wanted.count).first { start in
        guard bytes[start] | 0x20 == wanted[0] | 0x20 else { return false }
        return wanted.indices.dropFirst().allSatisfy { offset in
          let byte = bytes[start + offset]
          let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          return (isCapital ? byte | 0x20 : byte) == wanted[offset]
        }
      }
    }
  }
}
