/// An element of a page.
struct HTMLElement: Sendable {
  let tree: HTMLTree
  let index: Int

  var node: HTMLNode { tree.nodes[index] }
  var tag: HTMLTag { node.tag }
  /// The start tag in the page.
  var range: Range<Int> { node.range }
  /// The whole element in the page.
  var whole: Range<Int> { range.lowerBound..<max(range.upperBound, Int(node.close)) }
  /// Whether it stands in the page, and is not only implied.
  var isWritten: Bool { !range.isEmpty }

  // MARK: Attributes

  /// The value of an attribute; nil where the element has none of the name.
  subscript(name: String) -> String? { value(name).map { tree.text($0) } }

  /// Where the value of an attribute stands.
  func value(_ name: String) -> Range<Int>? {
    let first = Int(node.attributes)
    for attribute in tree.attributes[first..<first + Int(node.attributeCount)]
    where attribute.name.count == name.utf8.count {
      let written = tree.bytes[attribute.name]
      if zip(written, name.utf8).allSatisfy({ Self.lower($0) == $1 }) { return attribute.value }
    }
    return nil
  }

  /// Whether an attribute is there, with a value or without.
  func has(_ name: String) -> Bool { value(name) != nil }

  /// The words of an attribute's value.
  func words(_ name: String) -> [String] {
    self[name].map { $0.split(whereSeparator: \.isWhitespace).map(String.init) } ?? []
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  // MARK: Around it

  /// The elements around it, the nearest first.
  var ancestors: some Sequence<HTMLElement> {
    sequence(first: self) { element in
      element.node.parent >= 0
        ? HTMLElement(tree: element.tree, index: Int(element.node.parent)) : nil
    }.dropFirst()
  }

  /// Whether an element of one of these names is around it.
  func isInside(_ tags: Set<HTMLTag>) -> Bool { ancestors.contains { tags.contains($0.tag) } }

  /// The elements inside it, at any depth.
  var descendants: some Sequence<HTMLElement> {
    (index + 1..<Int(node.end)).lazy.filter { tree.nodes[$0].kind == .element }
      .map { HTMLElement(tree: tree, index: $0) }
  }

  /// The indexes of the nodes directly inside it.
  var children: some Sequence<Int> {
    let end = Int(node.end)
    return sequence(first: index + 1) { Int(tree.nodes[$0].end) }.prefix { $0 < end }
  }

  // MARK: What it says

  /// Whether assistive technology passes it over.
  var isHidden: Bool { hidesContent || ancestors.contains(where: \.hidesContent) }

  /// Whether it hides itself, and all in it, from assistive technology: nobody meets what is `hidden`.
  var hidesContent: Bool {
    if self["aria-hidden"] == "true" { return true }
    guard let hidden = self["hidden"] else { return false }
    return hidden.lowercased() != "until-found"
  }

  /// The text inside it, with single blanks.
  var text: String {
    var text = ""
    var next = index + 1
    while next < Int(node.end) {
      let inner = tree.nodes[next]
      if inner.kind == .text { text += tree.text(inner.range) }
      if inner.kind == .element, inner.tag == .script || inner.tag == .style {
        next = Int(inner.end)
      } else {
        next += 1
      }
      if inner.kind == .element { text += " " }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
