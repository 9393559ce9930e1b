/// The name by which assistive technology knows an element: what a reader hears of a link, a button, a
/// picture. A shortened form of [Accessible Name and Description Computation](https://www.w3.org/TR/accname-1.2/).
extension HTMLElement {
  /// The name; empty where there is none.
  var accessibleName: String { name(depth: 0) }

  /// Whether it has a name. Of nearly every link and button the first text is at least a part of it, and
  /// tells without the name being put together.
  var isNamed: Bool { beginsWithWord || !accessibleName.isEmpty }

  /// Whether its content is its name, and the first of it is text that begins with a letter or a sign of
  /// ASCII, so with nothing that could be a blank or, as an entity, stand for one.
  private var beginsWithWord: Bool {
    guard [.a, .button, .summary].contains(tag), index + 1 < Int(node.end) else { return false }
    let first = tree.nodes[index + 1]
    guard first.kind == .text, let byte = tree.bytes[first.range].first else { return false }
    return (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "&")
  }

  /// Whether it has a name that `aria-labelledby` or `aria-label` gives it.
  var labelledName: String {
    if let ids = self["aria-labelledby"] {
      let texts = ids.split(whereSeparator: \.isWhitespace).compactMap { id in
        tree.element(id: String(id))?.content(depth: 1)
      }
      let name = texts.filter { !$0.isEmpty }.joined(separator: " ")
      if !name.isEmpty { return name }
    }
    return HTMLText.singleSpaced(self["aria-label"] ?? "")
  }

  /// What a `<label>` says: its content without what stands in the fields in it.
  var labelText: String { content(depth: 1, without: [.select, .textarea]) }

  private func name(depth: Int) -> String {
    let labelled = labelledName
    if !labelled.isEmpty { return labelled }
    let own: String
    switch tag {
    case .img, .area: own = HTMLText.singleSpaced(self["alt"] ?? "")
    case .input where self["type"]?.lowercased() == "image":
      own = HTMLText.singleSpaced(self["alt"] ?? "")
    case .input: own = HTMLText.singleSpaced(self["value"] ?? "")
    case .svg: own = descendants.first { $0.tag == .title }?.text ?? ""
    default: own = content(depth: depth + 1)
    }
    return own.isEmpty ? HTMLText.singleSpaced(self["title"] ?? "") : own
  }

  /// What the element's content says: its text, and the names of the pictures in it.
  private func content(depth: Int, without skipped: Set<HTMLTag> = []) -> String {
    guard depth < 8 else { return text }
    var parts: [String] = []
    var next = index + 1
    while next < Int(node.end) {
      let inner = tree.nodes[next]
      if inner.kind == .text { parts.append(tree.text(inner.range)) }
      guard inner.kind == .element else {
        next += 1
        continue
      }
      let element = HTMLElement(tree: tree, index: next)
      if element.hidesContent || [.script, .style].contains(element.tag)
        || skipped.contains(element.tag)
      {
        next = Int(inner.end)
      } else if [.img, .svg].contains(element.tag) || !element.labelledName.isEmpty {
        parts.append(element.name(depth: depth + 1))
        next = Int(inner.end)
      } else {
        next += 1
      }
    }
    return HTMLText.singleSpaced(parts.joined(separator: " "))
  }
}
