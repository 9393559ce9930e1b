import Bytes
import CCMark

/// Asks libcmark whether a paragraph holds anything besides link definitions.
struct ParagraphProbe {
  /// Whether text is left once the link definitions at the start are taken.
  func hasText(_ lines: Lines, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var bytes = ByteBuffer()
    for line in lines {
      if !bytes.isEmpty { bytes.append("\n    ") }
      bytes.append(text.part(line.range))
    }
    return CMark.parse(bytes, smart: false).root.flatMap { cmark_node_first_child($0) } != nil
  }
}
