/// A piece of HTML that is no page: what a template made of a directive. It is read as a page's content.
struct HTMLFragment {
  private let tree: HTMLTree
  /// The elements that are `hidden`, in the page around the piece.
  private let hidden: [Range<Int>]

  private static let before = Array("<!doctype html><html><head><title></title></head><body>".utf8)
  private static let after = Array("</body></html>".utf8)

  init(_ html: ArraySlice<UInt8>) {
    tree = HTMLTree.read(Self.before + html + Self.after)
    hidden = tree.elements.filter(\.isUnseen).map(\.whole)
  }

  /// The elements, in their order.
  var elements: [HTMLElement] { Array(tree.elements) }

  /// The headings that a link can lead to.
  var headings: [HTMLElement] {
    tree.elements.filter { [.h1, .h2, .h3, .h4, .h5, .h6].contains($0.tag) && $0.has("id") }
  }

  /// Whether an element of it is shown.
  func shows(_ element: HTMLElement) -> Bool {
    !hidden.contains { $0.contains(element.range.lowerBound) }
  }

  /// Whether what stands at a place is not shown.
  ///
  /// - Parameter offset: The place, in bytes of the piece.
  func hides(_ offset: Int) -> Bool {
    hidden.contains { $0.contains(offset + Self.before.count) }
  }

  /// The texts between its tags that are shown, but for those in some of its elements.
  func shownTexts(outside elements: [HTMLElement] = []) -> [String] {
    let passed = hidden + elements.map(\.whole)
    return tree.nodes.filter { node in
      node.kind == .text && !passed.contains { $0.contains(Int(node.lower)) }
    }.map { tree.text($0.range) }
  }
}
