import CCMark

extension TreeAssembler {
  /// An inline whose children are being added.
  struct Frame {
    let node: OpaquePointer
    let index: Int
    /// Where a link or an image begins in the file.
    let lower: Int
  }

  /// Adds the inlines of a block to the tree. Without recursion: they nest as deep as people write.
  mutating func addInlines(of tree: OpaquePointer, entry: Int, block: Range<Int>) {
    var map = SourceMap(sheet, entry: entry)
    frames.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    var next = cmark_node_first_child(tree)
    while let node = next {
      if open(node, &map, block), let child = cmark_node_first_child(node) {
        next = child
        continue
      }
      next = cmark_node_next(node)
      while next == nil, let frame = frames.popLast() {
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
    case CMARK_NODE_TEXT: addText(CMark.bytes(cmark_node_get_literal(node)), map.range(of: node))
    case CMARK_NODE_SOFTBREAK: addBreak(.softBreak, &map)
    case CMARK_NODE_LINEBREAK: addBreak(.hardBreak, &map)
    case CMARK_NODE_CODE:
      let range = text.withBackticks(map.range(of: node))
      addLiteral(.code, CMark.bytes(cmark_node_get_literal(node)), range)
    case CMARK_NODE_HTML_INLINE:
      addHTML(CMark.bytes(cmark_node_get_literal(node)), map.range(of: node), block)
    case CMARK_NODE_EMPH: return push(.emphasis, node, &map)
    case CMARK_NODE_STRONG: return push(.strong, node, &map)
    case CMARK_NODE_LINK: return push(.link, node, &map)
    case CMARK_NODE_IMAGE: return push(.image, node, &map)
    default: break
    }
    return false
  }

  private mutating func addBreak(_ code: NodeCode, _ map: inout SourceMap) {
    parts.leaf(code, map.breakLine(text), UnsafeBufferPointer(start: nil, count: 0))
  }

  // MARK: Containers

  private mutating func push(
    _ code: NodeCode, _ node: OpaquePointer, _ map: inout SourceMap
  ) -> Bool {
    let index = parts.open(code, 0..<0)
    let isLink = code == .link || code == .image
    if isLink { addDestination(node, index) }
    let frame = Frame(node: node, index: index, lower: isLink ? map.start(ofLink: node) : 0)
    if cmark_node_first_child(node) == nil {
      leave(frame, &map)
      return false
    }
    frames.append(frame)
    return true
  }

  private mutating func leave(_ frame: Frame, _ map: inout SourceMap) {
    undoSpans(from: frames.count + 1)
    let index = frame.index
    parts.close(index)
    let children = childRange(of: index)
    switch parts.nodes[index].code {
    case .emphasis: setRange(index, children.lowerBound - 1..<children.upperBound + 1)
    case .strong: setRange(index, children.lowerBound - 2..<children.upperBound + 2)
    default: settleLink(frame, children, &map)
    }
  }

  /// From the first child's start to the last one's end.
  private func childRange(of index: Int) -> Range<Int> {
    let end = Int(parts.nodes[index].end)
    guard index + 1 < end else { return 0..<0 }
    var last = index + 1
    while Int(parts.nodes[last].end) < end { last = Int(parts.nodes[last].end) }
    let lower = Int(parts.nodes[index + 1].lower)
    return lower..<max(lower, Int(parts.nodes[last].upper))
  }

  func setRangeBounds(_ range: Range<Int>) -> (lower: Int32, upper: Int32) {
    (Int32(max(0, range.lowerBound)), Int32(min(text.count, range.upperBound)))
  }

  private mutating func setRange(_ index: Int, _ range: Range<Int>) {
    (parts.nodes[index].lower, parts.nodes[index].upper) = setRangeBounds(range)
  }

  // MARK: Links

  private mutating func addDestination(_ node: OpaquePointer, _ index: Int) {
    let firstReference = parts.references.count
    let start = parts.text.count
    appendRestored(CMark.bytes(cmark_node_get_url(node)), owner: index)
    let titleStart = parts.text.count
    appendRestored(CMark.bytes(cmark_node_get_title(node)), owner: index)
    parts.nodes[index].side = Int32(parts.links.count)
    parts.links.append(
      LinkRecord(
        destination: Int32(start)..<Int32(titleStart),
        title: Int32(titleStart)..<Int32(parts.text.count), written: 0..<0, flags: [],
        references: Int32(firstReference)..<Int32(parts.references.count)))
  }

  /// Fills in a link's ranges, and whether its scheme is allowed.
  private mutating func settleLink(
    _ frame: Frame, _ children: Range<Int>, _ map: inout SourceMap
  ) {
    let index = frame.index
    let link = Int(parts.nodes[index].side)
    var lower = frame.lower
    var upper: Int
    if isAutomatic(index, children) {
      map.pass(1)
      lower = children.lowerBound - 1
      upper = children.upperBound + 1
      parts.links[link].flags.insert(.automatic)
      parts.links[link].written = Int32(children.lowerBound)..<Int32(children.upperBound)
    } else {
      upper = map.end(ofLink: frame.node)
      let written = text.destination(ofLink: lower..<max(lower, upper), text: children)
      parts.links[link].written = Int32(written.lowerBound)..<Int32(written.upperBound)
    }
    upper = max(lower, upper)
    setRange(index, lower..<upper)
    let record = parts.links[link]
    if let scheme = LinkScheme.refused(parts.text[Range(record.destination)]) {
      parts.links[link].flags.insert(.refused)
      problems.append((.linkScheme(scheme), Range(record.written)))
    }
  }

  private func isAutomatic(_ index: Int, _ children: Range<Int>) -> Bool {
    guard parts.nodes[index].code == .link, index + 1 < parts.nodes.count,
      parts.nodes[index + 1].code == .text || parts.nodes[index + 1].code == .reference
    else { return false }
    return children.lowerBound > 0 && text[children.lowerBound - 1] == 0x3C
      && children.upperBound < text.count && text[children.upperBound] == 0x3E
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A code span's range with the backticks around it.
  fileprivate func withBackticks(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower > 0, self[lower - 1] == 0x60 { lower -= 1 }
    while upper < count, self[upper] == 0x60 { upper += 1 }
    return lower..<upper
  }

  /// Where a link's destination is written; the label where the link goes by one.
  fileprivate func destination(ofLink range: Range<Int>, text: Range<Int>) -> Range<Int> {
    var close = Swift.max(range.lowerBound, text.upperBound)
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
      if let reference = referenceEnd(at: end, end: range.upperBound) {
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
