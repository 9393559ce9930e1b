import Bytes

extension Node {
  /// The text that people read in it: without markup, HTML and footnote marks; breaks are spaces,
  /// a reference is given as it is written, and an image by its description.
  public var plainText: String {
    var bytes = ByteBuffer()
    tree.appendPlainText(of: index, to: &bytes) { tree, record, output in
      output.append("{{ ")
      output.append(contentsOf: tree.text[record.bytes])
      output.append(" }}")
    }
    return bytes.string()
  }

  /// The text that people read in it, with every reference resolved by the host.
  public func plainText(host: inout some MarkdownHost) -> String {
    if let only = tree.onlyText(of: index) { return tree.string(only) }
    var bytes = ByteBuffer()
    tree.appendPlainText(of: index, to: &bytes) { tree, record, output in
      let reference = Reference(tree.references[Int(record.side)], of: tree)
      host.reference(reference, in: .plain, into: &output)
    }
    return bytes.string()
  }
}

extension Tree {
  /// The one text that a node holds, as most headings do.
  fileprivate func onlyText(of index: Int) -> Range<Int>? {
    guard Int(nodes[index].end) == index + 2, nodes[index + 1].code == .text else { return nil }
    return nodes[index + 1].bytes
  }

  /// Appends a node's plain text; blocks are parted by a space.
  func appendPlainText(
    of index: Int, to output: inout ByteBuffer, withHTML: Bool = false,
    reference: (Tree, NodeRecord, inout ByteBuffer) -> Void
  ) {
    var next = index
    let end = max(Int(nodes[index].end), index + 1)
    while next < end {
      let record = nodes[next]
      switch record.code {
      case .text, .code, .codeBlock: output.append(contentsOf: text[record.bytes])
      case .softBreak, .hardBreak: output.append(0x20)
      case .html: if withHTML { output.append(contentsOf: text[record.bytes]) }
      case .reference: reference(self, record, &output)
      case .footnoteDefinition where next > index:
        next = Int(record.end) - 1
      default:
        let isBlock = !record.code.isInline && next > index
        if isBlock, let last = output.last, last != 0x20 { output.append(0x20) }
      }
      next += 1
    }
  }
}
