import Synchronization

/// A page's HTML as a tree: flat, read-only, with the place of everything in the page.
final class HTMLTree: Sendable {
  /// The page.
  let bytes: [UInt8]
  /// The nodes in the order of the page, each before those inside it.
  let nodes: [HTMLNode]
  /// The attributes of all elements, one element's after the other's.
  let attributes: [HTMLAttribute]
  /// Where the page breaks the syntax.
  let faults: [HTMLSyntaxFault]
  /// The first element of each id, once many were asked for: names may ask for as many as there are.
  private let ids = Mutex(IDs())

  init(
    bytes: [UInt8], nodes: [HTMLNode], attributes: [HTMLAttribute], faults: [HTMLSyntaxFault]
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.attributes = attributes
    self.faults = faults
  }

  /// Reads a page: by the quick reader where nothing in it needs repair, else by gumbo.
  static func read(_ bytes: [UInt8]) -> HTMLTree {
    PlainReader.read(bytes) ?? GumboReader.read(bytes)
  }

  /// The elements, in the order of the page.
  var elements: some Sequence<HTMLElement> {
    nodes.indices.lazy.filter { self.nodes[$0].kind == .element }
      .map { HTMLElement(tree: self, index: $0) }
  }

  /// The elements of a name.
  func elements(_ tag: HTMLTag) -> [HTMLElement] {
    nodes.indices.filter { nodes[$0].kind == .element && nodes[$0].tag == tag }
      .map { HTMLElement(tree: self, index: $0) }
  }

  /// The element of an id.
  func element(id: String) -> HTMLElement? {
    let known = ids.withLock { ids in
      ids.asked += 1
      if ids.asked > IDs.few, ids.first == nil { ids.first = firstOfEachID }
      return ids.first
    }
    guard let known else { return elements.first { $0.says("id", id) } }
    return known[id].map { HTMLElement(tree: self, index: $0) }
  }

  /// What is known of ids. On most pages a few are asked for, which are found sooner than all are noted.
  private struct IDs {
    static let few = 8
    var asked = 0
    var first: [String: Int]?
  }

  private var firstOfEachID: [String: Int] {
    let written = elements.lazy.compactMap { element in element["id"].map { ($0, element.index) } }
    return Dictionary(written, uniquingKeysWith: { first, _ in first })
  }

  /// The page's body.
  var body: HTMLElement? { elements(.body).first }

  /// A stretch of the page as text, character references resolved.
  func text(_ range: Range<Int>) -> String { HTMLText.decoded(bytes[range]) }
}

/// A node of a page. Trivial, so that a page's nodes are one piece of memory.
struct HTMLNode: Sendable, Equatable {
  enum Kind: UInt8, Sendable { case element, text, comment }

  var kind: Kind
  var tag: HTMLTag = .other
  /// Whether it belongs to SVG or MathML.
  var isForeign = false
  /// The node it stands in; -1 for the topmost.
  var parent: Int32
  /// The index after its last descendant.
  var end: Int32 = 0
  /// The start tag or the text in the page; empty for an element that is only implied.
  var lower: Int32
  var upper: Int32
  /// The end of the element in the page.
  var close: Int32 = 0
  /// The attributes, in the tree's.
  var attributes: Int32 = 0
  var attributeCount: Int32 = 0

  var range: Range<Int> { Int(lower)..<Int(max(lower, upper)) }
}

/// An attribute: its name and its value in the page, without quotation marks.
struct HTMLAttribute: Sendable, Equatable {
  let nameStart: Int32
  let nameEnd: Int32
  let valueStart: Int32
  let valueEnd: Int32

  init(name: Range<Int>, value: Range<Int>) {
    nameStart = Int32(truncatingIfNeeded: name.lowerBound)
    nameEnd = Int32(truncatingIfNeeded: name.upperBound)
    valueStart = Int32(truncatingIfNeeded: value.lowerBound)
    valueEnd = Int32(truncatingIfNeeded: value.upperBound)
  }

  var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
  var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}
