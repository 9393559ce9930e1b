/// End tags of `<b>`, `<em>`, `<a>` and their like that end nothing: gumbo passes them over without a
/// word. Whatever looks like one, and is neither an end that gumbo used nor part of a start tag, a
/// comment or a script, is one.
struct StrayEndTags {
  private(set) var faults: [HTMLSyntaxFault] = []

  /// - Parameters:
  ///   - bytes: The page.
  ///   - nodes: Its nodes.
  ///   - ends: Where end tags stand that end an element.
  ///   - known: What is known to be wrong already.
  init(_ bytes: [UInt8], _ nodes: [HTMLNode], ends: Set<Int>, known: [HTMLSyntaxFault]) {
    let told = Set(known.map(\.range.lowerBound))
    var covered: [Range<Int>]?
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = tag + 1
        guard tag + 2 < bytes.count, bytes[tag + 1] == UInt8(ascii: "/") else { continue }
        var end = tag + 2
        while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
        let name = HTMLTag.named(UnsafeBufferPointer(rebasing: bytes[tag + 2..<end]))
        guard Self.isFormatting(name), !ends.contains(tag), !told.contains(tag) else { continue }
        covered = covered ?? Self.covered(nodes)
        guard !Self.contains(covered ?? [], tag) else { continue }
        // One that is left open ends where the next tag begins.
        let next = bytes[end...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
        let close = next.map { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? end
        faults.append(HTMLSyntaxFault(kind: .endTag(name.rawValue), range: tag..<close))
      }
    }
  }

  private static func isFormatting(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .a, .b, .code, .em, .i, .s, .small, .strong, .u: true
    default: false
    }
  }

  /// What is no place for a tag: start tags, comments, and text that is no markup; in order.
  private static func covered(_ nodes: [HTMLNode]) -> [Range<Int>] {
    nodes.filter { node in
      switch node.kind {
      case .element, .comment: true
      case .text: node.parent >= 0 && nodes[Int(node.parent)].tag.hasRawText
      }
    }.map(\.range).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func contains(_ ranges: [Range<Int>], _ offset: Int) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > offset }
    return next < ranges.count && ranges[next].contains(offset)
  }
}
