import CCMark

extension TreeAssembler {
  /// An inline whose children are being added.
  struct Frame: BitwiseCopyable {
    let node: OpaquePointer
    let index: Int
    /// How many marks it begins and ends with; 0 where it ends with a destination.
    let marks: Int32
    /// Whether it is a link `<https://…>`.
    var isAutomatic = false
  }

  /// Adds the inlines of a block to the tree. Without recursion: they nest as deep as people write.
  mutating func addInlines(of tree: OpaquePointer, entry: Int, block: Block) {
    var map = SourceMap(text, sheet, entry: entry)
    if block.definesLinks, map.byte() == 0x5B {
      map.pass(lines: LinkDefinitions.count(in: parser.lines(of: block), of: text))
    }
    let block = Int(block.lower)..<Int(max(block.lower, block.upper))
    inlineEnd = min(block.upperBound, text.count)
    frames.removeAll()
    if !spans.isEmpty { spans = [] }
    var next = cmark_node_first_child(tree)
    while let node = next {
      if open(node, &map, block), let child = cmark_node_first_child(node) {
        next = child
        continue
      }
      next = cmark_node_next(node)
      while next == nil, let frame = frames.last {
        frames.removeLast()
        leave(frame, &map)
        next = cmark_node_next(frame.node)
      }
    }
    undoSpans(from: 0)
  }

  /// Adds a node; whether its children are to be added, too.
  private mutating func open(
    _ node: OpaquePointer, _ map: inout SourceMap, _ block: Range<Int>
  ) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: addText(node, &map)
    case CMARK_NODE_SOFTBREAK: addBreak(.softBreak, &map)
    case CMARK_NODE_LINEBREAK: addBreak(.hardBreak, &map)
    case CMARK_NODE_CODE:
      addLiteral(.code, CMark.bytes(cmark_node_get_literal(node)), map.passCode(node))
    case CMARK_NODE_HTML_INLINE:
      let lower = map.start()
      let range = lower..<max(lower, map.pass(toEndOf: node))
      addHTML(CMark.bytes(cmark_node_get_literal(node)), range, block)
    case CMARK_NODE_EMPH: return push(.emphasis, node, marks: 1, &map)
    case CMARK_NODE_STRONG: return push(.strong, node, marks: 2, &map)
    case CMARK_NODE_LINK: return pushLink(.link, node, &map)
    case CMARK_NODE_IMAGE: return pushLink(.image, node, &map)
    default: break
    }
    return false
  }

  private mutating func addText(_ node: OpaquePointer, _ map: inout SourceMap) {
    let literal = CMark.bytes(cmark_node_get_literal(node))
    let isAddress = frames.last?.isAutomatic ?? false
    addText(literal, isAddress ? map.passAddress() : map.passText(node, literal))
  }

  private mutating func addBreak(_ code: NodeCode, _ map: inout SourceMap) {
    parts.leaf(code, map.passBreak(), UnsafeBufferPointer(start: nil, count: 0))
  }

  // MARK: Containers

  private mutating func push(
    _ code: NodeCode, _ node: OpaquePointer, marks: Int32, _ map: inout SourceMap
  ) -> Bool {
    let lower = map.start()
    let index = parts.open(code, lower..<lower)
    _ = map.pass(marks)
    return push(Frame(node: node, index: index, marks: marks), &map)
  }

  private mutating func pushLink(
    _ code: NodeCode, _ node: OpaquePointer, _ map: inout SourceMap
  ) -> Bool {
    let lower = map.start()
    let isAutomatic = map.byte() == 0x3C
    let index = parts.open(code, lower..<lower)
    addDestination(node, index)
    if isAutomatic { parts.links[Int(parts.nodes[index].side)].flags.insert(.automatic) }
    _ = map.pass(code == .image ? 2 : 1)
    return push(
      Frame(node: node, index: index, marks: isAutomatic ? 1 : 0, isAutomatic: isAutomatic), &map)
  }

  private mutating func push(_ frame: Frame, _ map: inout SourceMap) -> Bool {
    if cmark_node_first_child(frame.node) == nil {
      leave(frame, &map)
      return false
    }
    frames.append(frame)
    return true
  }

  private mutating func leave(_ frame: Frame, _ map: inout SourceMap) {
    if !spans.isEmpty { undoSpans(from: frames.count + 1) }
    let index = frame.index
    parts.close(index)
    let textEnd = map.start()
    let end = frame.marks > 0 ? map.pass(frame.marks) : map.pass(toEndOf: frame.node)
    parts.nodes[index].upper = max(parts.nodes[index].lower, Int32(end))
    let code = parts.nodes[index].code
    if code == .link || code == .image { settleLink(index, textEnd: textEnd) }
  }

  // MARK: Links

  private mutating func addDestination(_ node: OpaquePointer, _ index: Int) {
    let firstReference = parts.references.count
    let start = parts.text.count
    appendRestored(CMark.bytes(cmark_node_get_url(node)), owner: index)
    let titleStart = parts.text.count
    appendRestored(CMark.bytes(cmark_node_get_title(node)), owner: index)
    parts.nodes[index].side = Int32(parts.links.count)
    parts.add(
      LinkRecord(
        destination: Int32(start)..<Int32(titleStart),
        title: Int32(titleStart)..<Int32(parts.text.count), written: 0..<0,
        flags: CMark.hasTitle(node) ? .titled : [],
        references: Int32(firstReference)..<Int32(parts.references.count)))
  }

  /// Fills in where a link's destination is written, and whether its scheme is allowed.
  private mutating func settleLink(_ index: Int, textEnd: Int) {
    let link = Int(parts.nodes[index].side)
    let range = parts.nodes[index].range
    if definesLinks, !parts.links[link].flags.contains(.automatic) {
      noteLabel(ofLink: range, isImage: parts.nodes[index].code == .image, textEnd: textEnd)
    }
    let written =
      parts.links[link].flags.contains(.automatic)
      ? range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
      : text.destination(ofLink: range, textEnd: textEnd)
    parts.links[link].written = Int32(written.lowerBound)..<Int32(written.upperBound)
    checkScheme(ofLink: link)
  }

  /// Notes whether the scheme of a link's destination is allowed.
  mutating func checkScheme(ofLink link: Int) {
    let destination = Range(parts.links[link].destination)
    if let scheme = parts.text.withBytes({ LinkScheme.refused($0.part(destination)) }) {
      parts.links[link].flags.insert(.refused)
      problems.append((.linkScheme(scheme), Range(parts.links[link].written)))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a link's destination is written; the label where the link goes by one.
  fileprivate func destination(ofLink range: Range<Int>, textEnd: Int) -> Range<Int> {
    var close = Swift.max(range.lowerBound, textEnd)
    while close < range.upperBound, self[close] != 0x5D { close += 1 }
    var start = close + 1
    guard start < range.upperBound else { return range }
    if self[start] == 0x5B { return start + 1..<Swift.max(start + 1, range.upperBound - 1) }
    guard self[start] == 0x28 else { return range }
    start += 1
    while start < range.upperBound, isWhitespace(self[start]) { start += 1 }
    var end = start
    if start < range.upperBound, self[start] == 0x3C {
      start += 1
      end = start
      while end < range.upperBound, self[end] != 0x3E { end += self[end] == 0x5C ? 2 : 1 }
      return start..<Swift.max(start, Swift.min(end, range.upperBound))
    }
    var depth = 0
    while end < range.upperBound {
      // Nearly all of an address means nothing here.
      if self[end] > 0x29, self[end] != 0x5C, self[end] != 0x7B {
        end += 1
        continue
      }
      if self[end] == 0x7B, let reference = referenceEnd(at: end, end: range.upperBound) {
        end = reference
        continue
      }
      if isWhitespace(self[end]) || (self[end] == 0x29 && depth == 0) { break }
      if self[end] == 0x28 { depth += 1 } else if self[end] == 0x29 { depth -= 1 }
      end += self[end] == 0x5C ? 2 : 1
    }
    return start..<Swift.max(start, Swift.min(end, range.upperBound))
  }
}
