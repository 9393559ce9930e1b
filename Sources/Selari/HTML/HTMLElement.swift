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
  subscript(name: StaticString) -> String? { value(name).map { tree.text($0) } }

  /// Where the value of an attribute stands, whose name is given in small letters.
  func value(_ name: StaticString) -> Range<Int>? {
    let node = node
    let first = Int(node.attributes)
    for index in first..<first + Int(node.attributeCount) {
      let attribute = tree.attributes[index]
      let start = attribute.name.lowerBound
      guard attribute.name.count == name.utf8CodeUnitCount else { continue }
      let isMeant = (0..<name.utf8CodeUnitCount).allSatisfy {
        Self.lower(tree.bytes[start + $0]) == name.utf8Start[$0]
      }
      if isMeant { return attribute.value }
    }
    return nil
  }

  /// Whether an attribute is there, with a value or without.
  func has(_ name: StaticString) -> Bool { value(name) != nil }

  /// Whether the value of an attribute is a text.
  func says(_ name: StaticString, _ text: String) -> Bool {
    guard let value = value(name) else { return false }
    let written = tree.bytes[value]
    return written.contains(UInt8(ascii: "&"))
      ? tree.text(value) == text : written.elementsEqual(text.utf8)
  }

  /// The words of an attribute's value.
  func words(_ name: StaticString) -> [String] {
    self[name].map { $0.split(whereSeparator: \.isWhitespace).map(String.init) } ?? []
  }

  /// Whether one of the words of an attribute's value is a word, given in small letters, however it is
  /// written.
  func holds(_ name: StaticString, _ word: StaticString) -> Bool {
    guard let value = value(name) else { return false }
    let written = tree.bytes[value]
    guard !written.contains(UInt8(ascii: "&")) else {
      return words(name).contains { $0.lowercased() == "\(word)" }
    }
    return written.split(whereSeparator: PageScan.isBlank).contains { each in
      each.count == word.utf8CodeUnitCount
        && zip(each, UnsafeBufferPointer(start: word.utf8Start, count: each.count))
          .allSatisfy { Self.lower($0) == $1 }
    }
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
    says("aria-hidden", "true") || isUnseen
  }

  /// Whether its attribute `hidden` keeps it from being shown. What is `hidden="until-found"` is shown to
  /// whoever looks for it.
  var isUnseen: Bool { self["hidden"].map { $0.lowercased() != "until-found" } ?? false }

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
    return HTMLText.singleSpaced(text)
  }
}
