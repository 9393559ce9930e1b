/// Tells whether a page nests deeper than any page needs, before it is parsed: gumbo takes memory and
/// time without bound there.
enum NestingGuard {
  /// How deep elements may nest.
  static let limit = 500
  /// How long a page may be, in bytes.
  static let lengthLimit = 8 << 20

  /// Where the page nests too deep, if it does. Elements that end by themselves when the next begins
  /// (paragraphs, items, rows) do not count.
  static func firstTooDeep(_ bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var depth = 0
      var index = 0
      while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        var next = tag + 1
        let isEnd = next < bytes.count && bytes[next] == UInt8(ascii: "/")
        if isEnd { next += 1 }
        let start = next
        while next < bytes.count, isName(bytes[next]) { next += 1 }
        index = max(next, tag + 1)
        guard start < next else { continue }
        let name = HTMLTag.named(UnsafeBufferPointer(rebasing: bytes[start..<next]))
        if name.isVoid || endsByItself(name) { continue }
        depth = max(0, depth + (isEnd ? -1 : 1))
        if depth > limit { return tag..<next }
      }
      return nil
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "-")
  }

  private static func endsByItself(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .li, .dt, .dd, .tr, .td, .th, .tbody, .thead, .tfoot, .option, .optgroup, .colgroup,
      .rt, .rp:
      true
    default: false
    }
  }
}
