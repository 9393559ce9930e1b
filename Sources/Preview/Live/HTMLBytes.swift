import Selari

/// Finds the few places in a page's bytes that the preview needs, without reading it as a tree: pages come
/// from templates of every kind, and none is to be refused.
enum HTMLBytes {
  /// The tags that name stylesheets, in their order.
  static func stylesheets(in bytes: [UInt8]) -> [Range<Int>] {
    PageTags.named(["link"], in: bytes).filter { !$0.isEnd }.map(\.range).filter {
      String(decoding: bytes[$0], as: UTF8.self).lowercased().contains("stylesheet")
    }
  }

  /// The page with attributes added to its root element, and a piece put at the end of its head; of
  /// pages without these, at the best place there is.
  static func adding(attributes: String, head: String, to bytes: [UInt8]) -> [UInt8] {
    let tags = PageTags.named(["html", "head", "body"], in: bytes)
    let first = { (name: String, isEnd: Bool) in
      tags.first { $0.name == name && $0.isEnd == isEnd }?.range.lowerBound
    }
    let place = first("head", true) ?? first("body", false) ?? first("body", true) ?? bytes.count
    var result = bytes
    result.insert(contentsOf: Array(head.utf8), at: place)
    if !attributes.isEmpty, let root = first("html", false), root < place {
      result.insert(contentsOf: Array(attributes.utf8), at: root + "<html".utf8.count)
    }
    return result
  }
}
