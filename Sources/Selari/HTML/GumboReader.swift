import CGumbo

/// Reads a page with gumbo, which repairs what is broken as browsers do, and tells where it had to.
struct GumboReader {
  /// How many faults of a page are told.
  static let maximalFaults: Int32 = 50

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private var builder: HTMLTreeBuilder
  /// The elements by where their end tags stand.
  private var ends: [Int: Int] = [:]

  /// The tree of a page. One that is too long or nests too deep is refused: its tree is empty but for
  /// that fault.
  static func read(_ bytes: [UInt8]) -> HTMLTree {
    if bytes.count > NestingGuard.lengthLimit { return refused(bytes, .tooLong, 0..<0) }
    if let place = NestingGuard.firstTooDeep(bytes) { return refused(bytes, .tooDeep, place) }
    let memory = GumboMemory()
    var options = memory.options(maximalErrors: maximalFaults)
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return refused(bytes, .doctype, 0..<0) }
      let output = base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        gumbo_parse_with_options(&options, $0, buffer.count)
      }
      guard let output else { return refused(bytes, .tooLong, 0..<0) }
      var reader = GumboReader(base: base, count: buffer.count)
      reader.read(output.pointee.root)
      let nodes = reader.builder.nodes
      var faults = reader.faults(output.pointee.errors) + reader.movedTexts
      faults += CommentFaults.faults(bytes, nodes)
      faults += StrayEndTags(bytes, nodes, ends: Set(reader.ends.keys), known: faults).faults
      faults = UnclosedElements(bytes, nodes, ends: reader.ends).causes(of: faults)
      return HTMLTree(
        bytes: bytes, nodes: nodes, attributes: reader.builder.attributes,
        faults: Array(
          faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .prefix(Int(maximalFaults))))
    }
  }

  private static func refused(
    _ bytes: [UInt8], _ kind: HTMLSyntaxFault.Kind, _ range: Range<Int>
  ) -> HTMLTree {
    HTMLTree(
      bytes: bytes, nodes: [], attributes: [], faults: [HTMLSyntaxFault(kind: kind, range: range)])
  }

  private init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
    builder = HTMLTreeBuilder(capacity: count / 24)
  }

  // MARK: Nodes

  /// Reads a node with all below it, without recursion: gumbo's nodes know their parents.
  private mutating func read(_ root: UnsafeMutablePointer<GumboNode>?) {
    guard let root else { return }
    var stack: [(node: UnsafeMutablePointer<GumboNode>, next: Int)] = []
    if open(root) { stack.append((root, 0)) }
    while let (node, next) = stack.last {
      let children = node.pointee.v.element.children
      guard next < Int(children.length) else {
        builder.closeElement(at: end(of: node.pointee.v.element))
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      guard let child = children.data[next]?.assumingMemoryBound(to: GumboNode.self) else {
        continue
      }
      if open(child) { stack.append((child, 0)) }
    }
  }

  /// Adds a node; whether it is an element, which may have others inside it.
  private mutating func open(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      openElement(node.pointee.v.element)
      return true
    case GUMBO_NODE_COMMENT:
      builder.add(.comment, range(node.pointee.v.text.original_text))
    case GUMBO_NODE_DOCUMENT: break
    default: builder.add(.text, textRange(node.pointee.v.text.original_text))
    }
    return false
  }

  /// Where a text stands. gumbo lets one begin at a tag before it that makes no node, and end after
  /// one; the text is what stands between tags.
  private func textRange(_ piece: GumboStringPiece) -> Range<Int> {
    let range = range(piece)
    if let innermost = builder.innermost, builder.nodes[innermost].tag.hasRawText { return range }
    var start = range.lowerBound
    while isTag(start), let end = (start..<range.upperBound).first(where: { base[$0] == 0x3E }) {
      start = end + 1
    }
    return start..<((start..<range.upperBound).first(where: isTag) ?? range.upperBound)
  }

  /// Whether a tag or a comment begins at an offset.
  private func isTag(_ offset: Int) -> Bool {
    guard offset + 1 < count, base[offset] == UInt8(ascii: "<") else { return false }
    let next = base[offset + 1]
    return next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (next | 0x20) &- 0x61 < 26
  }

  private mutating func openElement(_ element: GumboElement) {
    let start = range(element.original_tag)
    builder.openElement(
      tag(of: element, start), isForeign: element.tag_namespace != GUMBO_NAMESPACE_HTML, start)
    for index in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[index]?.assumingMemoryBound(
          to: GumboAttribute.self)
      else { continue }
      let name = range(attribute.pointee.original_name)
      var value = range(attribute.pointee.original_value)
      if value.count >= 2, let quote = byte(value.lowerBound),
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      {
        value = value.lowerBound + 1..<value.upperBound - 1
      }
      // gumbo gives an attribute without a value its name as one.
      if value == name { value = name.upperBound..<name.upperBound }
      builder.addAttribute(
        HTMLAttribute(name: name, value: value.isEmpty ? name.upperBound..<name.upperBound : value))
    }
  }

  /// The element's name: gumbo's where it knows it, or as it is written.
  private func tag(of element: GumboElement, _ start: Range<Int>) -> HTMLTag {
    if element.tag != GUMBO_TAG_UNKNOWN, let name = gumbo_normalized_tagname(element.tag) {
      return name.withMemoryRebound(to: UInt8.self, capacity: 16) { name in
        var length = 0
        while name[length] != 0 { length += 1 }
        return HTMLTag.named(UnsafeBufferPointer(start: name, count: length))
      }
    }
    var end = start.lowerBound + 1
    while end < start.upperBound, base[end] > 0x20, base[end] != UInt8(ascii: "/"),
      base[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    guard start.count > 1 else { return .other }
    return HTMLTag.named(
      UnsafeBufferPointer(start: base + start.lowerBound + 1, count: end - start.lowerBound - 1))
  }

  private mutating func end(of element: GumboElement) -> Int? {
    let end = range(element.original_end_tag)
    if end.isEmpty { return nil }
    ends[end.lowerBound] = builder.innermost
    return end.upperBound
  }

  /// Where in the page a piece of it stands; empty where it is none of it.
  private func range(_ piece: GumboStringPiece) -> Range<Int> {
    guard let data = piece.data else { return 0..<0 }
    let start = UnsafeRawPointer(data) - UnsafeRawPointer(base)
    guard start >= 0, start + Int(piece.length) <= count else { return 0..<0 }
    return start..<start + Int(piece.length)
  }

  private func byte(_ offset: Int) -> UInt8? { offset < count ? base[offset] : nil }

  // MARK: Faults

  /// Texts that stand between the parts of a table: gumbo moves them before it without a word.
  private var movedTexts: [HTMLSyntaxFault] {
    let nodes = builder.nodes
    let tables = nodes.indices.filter { nodes[$0].kind == .element && nodes[$0].tag == .table }
    if tables.isEmpty { return [] }
    return nodes.indices.filter { index in
      let node = nodes[index]
      guard node.kind == .text, !PlainText.isBlank(base, node.range) else { return false }
      return tables.contains { table in
        let isWithin = node.lower > nodes[table].lower && node.lower < nodes[table].close
        return isWithin && !(table..<Int(nodes[table].end)).contains(index)
      }
    }.map { HTMLSyntaxFault(kind: .misplacedText, range: nodes[$0].range) }
  }

  private func faults(_ errors: GumboVector) -> [HTMLSyntaxFault] {
    (0..<Int(errors.length)).compactMap { index in
      errors.data[index].flatMap {
        fault($0.assumingMemoryBound(to: selari_gumbo_error.self).pointee)
      }
    }
  }

  private func fault(_ error: selari_gumbo_error) -> HTMLSyntaxFault? {
    guard let kind = GumboFaults.kind(error) else { return nil }
    if GumboFaults.isUnfinishedComment(error),
      let comment = builder.nodes.last(where: { $0.kind == .comment })
    {
      return HTMLSyntaxFault(kind: kind, range: comment.range.prefix(4))
    }
    var offset = count
    if let text = error.text {
      offset = min(max(0, UnsafeRawPointer(text) - UnsafeRawPointer(base)), count)
    }
    return HTMLSyntaxFault(
      kind: kind, range: GumboFaults.range(at: offset, in: base, count))
  }
}
