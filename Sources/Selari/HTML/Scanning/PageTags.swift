/// Finds tags in a page's bytes as the HTML standard's tokenizer finds them: what stands in a comment, in a
/// script or in an attribute is none. For those who want a place in a page and no tree.
public enum PageTags {
  /// A start tag or an end tag.
  public struct Tag: Equatable, Sendable {
    /// The element's name in small letters.
    public let name: String
    /// Whether it is an end tag.
    public let isEnd: Bool
    /// From its `<` to just after its `>`.
    public let range: Range<Int>
  }

  /// The tags of elements of some names, of no more than eight letters each, in their order.
  public static func named(_ names: [String], in page: [UInt8]) -> [Tag] {
    let wanted = Dictionary(
      names.map { ($0.utf8.reduce(0) { $0 << 8 | UInt64($1) }, $0) }, uniquingKeysWith: { $1 })
    return page.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var scan = PageScan(bytes: base, count: bytes.count)
      var tags: [Tag] = []
      while let tag = scan.nextTag() {
        guard let name = wanted[tag.name] else { continue }
        tags.append(Tag(name: name, isEnd: tag.isEnd, range: tag.range))
      }
      return tags
    }
  }
}

extension PageScan {
  /// Goes behind the next whole tag, and the text behind it that is not markup; nil at the page's end.
  fileprivate mutating func nextTag() -> (name: UInt64, isEnd: Bool, range: Range<Int>)? {
    while let tag = find(UInt8(ascii: "<"), from: at), tag + 1 < count {
      let isEnd = bytes[tag + 1] == UInt8(ascii: "/")
      at = tag + (isEnd ? 2 : 1)
      guard at < count, ASCII.isLetter(bytes[at]) else {
        at = tag + 1
        passNoElement()
        continue
      }
      let name = name()
      var facts = TagFacts(element: name, isIgnored: true)
      attributes(&facts)
      let range = tag..<at
      guard bytes[at - 1] == UInt8(ascii: ">") else { return nil }
      if name == ScannedName.svg || name == ScannedName.math {
        let isInside = bytes[at - 2] != UInt8(ascii: "/")
        foreign = max(0, foreign + (isEnd ? -1 : isInside ? 1 : 0))
      } else if !isEnd, foreign == 0, ScannedName.hasRawText(name) {
        skipText(of: name)
      }
      return (name, isEnd, range)
    }
    return nil
  }

  /// Goes behind what begins with `<` and is no element: a comment, a doctype, or a mere sign.
  private mutating func passNoElement() {
    switch bytes[at] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"), UInt8(ascii: "/"): skip(past: UInt8(ascii: ">"))
    default: break
    }
  }
}
