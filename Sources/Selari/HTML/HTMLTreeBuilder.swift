/// Puts a page's tree together, node by node.
struct HTMLTreeBuilder {
  private(set) var nodes: [HTMLNode] = []
  private(set) var attributes: [HTMLAttribute] = []
  private var open: [Int] = []

  init(capacity: Int = 0) {
    nodes.reserveCapacity(capacity)
    attributes.reserveCapacity(capacity)
  }

  /// Opens an element; what is added until it is closed stands inside it.
  mutating func openElement(_ tag: HTMLTag, isForeign: Bool, _ range: Range<Int>) {
    let parent = open.last ?? -1
    open.append(nodes.count)
    nodes.append(
      HTMLNode(
        kind: .element, tag: tag, isForeign: isForeign, parent: Int32(parent),
        lower: Int32(truncatingIfNeeded: range.lowerBound),
        upper: Int32(truncatingIfNeeded: range.upperBound),
        close: Int32(truncatingIfNeeded: range.upperBound),
        attributes: Int32(attributes.count)))
  }

  /// Adds an attribute to the element that was opened last.
  mutating func addAttribute(_ attribute: HTMLAttribute) {
    attributes.append(attribute)
    nodes[nodes.count - 1].attributeCount += 1
  }

  /// The innermost element that is open.
  var innermost: Int? { open.last }

  /// Whether the element that was opened last has an attribute of the name that stands in a range.
  func hasAttribute(_ name: Range<Int>, _ bytes: UnsafePointer<UInt8>) -> Bool {
    attributes.suffix(Int(nodes[nodes.count - 1].attributeCount)).contains { other in
      other.name.count == name.count
        && zip(other.name, name).allSatisfy { bytes[$0] == bytes[$1] }
    }
  }

  /// Says where the start tag of the element that was opened last ends.
  mutating func endStartTag(at offset: Int) {
    nodes[nodes.count - 1].upper = Int32(truncatingIfNeeded: offset)
    nodes[nodes.count - 1].close = Int32(truncatingIfNeeded: offset)
  }

  /// Closes the innermost element, which ends at an offset of the page.
  mutating func closeElement(at offset: Int? = nil) {
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
    if let offset { nodes[index].close = Int32(truncatingIfNeeded: offset) }
  }

  /// Adds a text or a comment.
  mutating func add(_ kind: HTMLNode.Kind, _ range: Range<Int>) {
    if range.isEmpty { return }
    let index = nodes.count
    nodes.append(
      HTMLNode(
        kind: kind, parent: Int32(open.last ?? -1), end: Int32(index + 1),
        lower: Int32(truncatingIfNeeded: range.lowerBound),
        upper: Int32(truncatingIfNeeded: range.upperBound)))
  }
}
