/// Elements without an end tag, which end only because an element around them does. gumbo blames the end
/// tag of that; what is wrong is the start tag that has none.
struct UnclosedElements {
  private let bytes: [UInt8]
  private let nodes: [HTMLNode]
  /// The elements by where their end tags stand.
  private let ends: [Int: Int]
  /// Where elements begin that have an end tag of their own: of one that ends in the wrong place, gumbo
  /// makes several.
  private let closed: Set<Int32>

  init(_ bytes: [UInt8], _ nodes: [HTMLNode], ends: [Int: Int]) {
    self.bytes = bytes
    self.nodes = nodes
    self.ends = ends
    closed = Set(
      nodes.lazy.filter { $0.kind == .element && Self.hasOwnEndTag($0, bytes) }.map(\.lower))
  }

  /// What some faults are about.
  func causes(of faults: [HTMLSyntaxFault]) -> [HTMLSyntaxFault] {
    // An element whose end tag stands elsewhere has one, and the two were written in the wrong order.
    let strays = Set(
      faults.compactMap { fault in
        if case .endTag(let name) = fault.kind, ends[fault.range.lowerBound] == nil {
          name
        } else {
          nil
        }
      })
    var known: Set<HTMLSyntaxFault> = []
    return faults.flatMap { causes(of: $0, strays) }.filter { known.insert($0).inserted }
  }

  /// What a fault is about, where it is an end tag that finds others open.
  private func causes(of fault: HTMLSyntaxFault, _ strays: Set<String>) -> [HTMLSyntaxFault] {
    guard case .endTag = fault.kind, let element = ends[fault.range.lowerBound] else {
      return [fault]
    }
    let end = nodes[element].end
    let open = (element + 1..<Int(end)).filter {
      nodes[$0].end == end && isUnclosed($0) && !strays.contains(nodes[$0].tag.rawValue)
    }
    if open.isEmpty { return [fault] }
    return open.map {
      HTMLSyntaxFault(kind: .unclosedElement(nodes[$0].tag.rawValue), range: nodes[$0].range)
    }
  }

  private func isUnclosed(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.kind == .element, !node.isForeign, !node.range.isEmpty,
      node.tag != .other, !node.tag.isVoid, !Self.mayStayOpen.contains(node.tag.rawValue)
    else { return false }
    return !closed.contains(node.lower)
  }

  /// Whether an element ends with an end tag of its own name: gumbo gives it that of an element around it
  /// where there is none.
  private static func hasOwnEndTag(_ node: HTMLNode, _ bytes: [UInt8]) -> Bool {
    guard node.close > node.upper,
      let start = bytes[..<Int(node.close)].lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    let name = bytes[(start + 2)...].prefix { ASCII.isAlphanumeric($0) }
    return String(decoding: name, as: UTF8.self).lowercased() == node.tag.rawValue
  }

  /// The elements whose end tag may be left out.
  private static let mayStayOpen: Set<String> = [
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot",
    "colgroup", "caption", "rt", "rp", "html", "head", "body",
  ]
}
