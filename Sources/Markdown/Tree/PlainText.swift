extension Node {
  /// The text that people read in it: without markup, HTML and footnote marks; breaks are spaces,
  /// a reference is given as it is written, and an image by its description.
  public var plainText: String {
    var bytes: [UInt8] = []
    tree.appendPlainText(of: index, to: &bytes) { tree, record, output in
      output.append(contentsOf: "{{ ".utf8)
      output.append(contentsOf: tree.text[record.bytes])
      output.append(contentsOf: " }}".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that people read in it, with every reference resolved by the host.
  public func plainText(host: inout some MarkdownHost) -> String {
    var bytes: [UInt8] = []
    tree.appendPlainText(of: index, to: &bytes) { tree, record, output in
      let reference = Reference(tree.references[Int(record.side)], of: tree)
      host.reference(reference, in: .plain, into: &output)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Tree {
  /// Appends a node's plain text; blocks are parted by a space.
  func appendPlainText(
    of index: Int, to output: inout [UInt8], withHTML: Bool = false,
    reference: (Tree, NodeRecord, inout [UInt8]) -> Void
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
