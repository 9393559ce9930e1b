import CCMark

/// Asks libcmark whether a paragraph holds anything besides link definitions.
struct ParagraphProbe {
  /// Whether text is left once the link definitions at the start are taken.
  func hasText(_ lines: ArraySlice<Line>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    for line in lines {
      if !bytes.isEmpty { bytes.append(contentsOf: "\n    ".utf8) }
      bytes.append(contentsOf: text[line.range])
    }
    return CMark.parse(bytes, smart: false).root.flatMap { cmark_node_first_child($0) } != nil
  }
}
