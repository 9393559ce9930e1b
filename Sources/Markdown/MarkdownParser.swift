import CCMark
import Glibc
public import Diagnostics

/// Reads Markdown into documents. One for each thread: it keeps its buffers from page to page.
public final class MarkdownParser {
  /// A parser with buffers of its own.
  public init() {}

  /// Reads a file's Markdown from where its body starts, after the front matter.
  ///
  /// All ranges of the document are byte offsets into the whole file.
  public func parse(
    _ source: Source, from bodyOffset: Int = 0, options: MarkdownOptions = MarkdownOptions()
  ) -> Document {
    var parts = TreeParts()
    parts.source = source.path
    let body = source.bytes[min(bodyOffset, source.bytes.count)...]
    let flags = CMARK_OPT_UNSAFE | (options.smart ? CMARK_OPT_SMART : 0)
    let root = body.withUnsafeBytes {
      cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, flags)
    }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    var open: [Int] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      let node = cmark_iter_get_node(iterator)
      if event == CMARK_EVENT_EXIT {
        if let index = open.popLast() { parts.close(index) }
      } else {
        enter(node, into: &parts, open: &open, offset: bodyOffset)
      }
    }
    return Document(tree: Tree(parts), findings: [], allowances: [])
  }

  private func enter(
    _ node: OpaquePointer?, into parts: inout TreeParts, open: inout [Int], offset: Int
  ) {
    let range = offset..<offset
    func leaf(_ code: NodeCode) {
      let text = cmark_node_get_literal(node)
      let count = text.map { strlen($0) } ?? 0
      text?.withMemoryRebound(to: UInt8.self, capacity: count) {
        parts.leaf(code, range, UnsafeBufferPointer(start: $0, count: count))
      }
    }
    func container(_ code: NodeCode) {
      open.append(parts.open(code, range))
    }
    func appendText(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
      let start = Int32(parts.text.count)
      if let text { parts.text.append(contentsOf: String(cString: text).utf8) }
      return start..<Int32(parts.text.count)
    }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: container(.document)
    case CMARK_NODE_PARAGRAPH:
      container(.paragraph)
      let list = cmark_node_parent(cmark_node_parent(node))
      parts.nodes[parts.nodes.count - 1].detail = UInt8(cmark_node_get_list_tight(list))
    case CMARK_NODE_BLOCK_QUOTE: container(.blockQuote)
    case CMARK_NODE_LIST:
      container(.list)
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      parts.nodes[parts.nodes.count - 1].side = ordered ? cmark_node_get_list_start(node) : -1
      parts.nodes[parts.nodes.count - 1].detail = UInt8(cmark_node_get_list_tight(node))
    case CMARK_NODE_ITEM: container(.item)
    case CMARK_NODE_HEADING:
      container(.heading)
      parts.nodes[parts.nodes.count - 1].detail = UInt8(cmark_node_get_heading_level(node))
      parts.nodes[parts.nodes.count - 1].side = Int32(parts.headings.count)
      parts.headings.append(
        HeadingRecord(
          node: Int32(parts.nodes.count - 1), id: "section-\(parts.headings.count + 1)",
          isExplicit: false))
    case CMARK_NODE_CODE_BLOCK:
      leaf(.codeBlock)
      let info = appendText(cmark_node_get_fence_info(node))
      parts.nodes[parts.nodes.count - 1].side = Int32(info.count)
    case CMARK_NODE_HTML_BLOCK: leaf(.htmlBlock)
    case CMARK_NODE_THEMATIC_BREAK:
      parts.leaf(.thematicBreak, range, UnsafeBufferPointer(start: nil, count: 0))
    case CMARK_NODE_TEXT: leaf(.text)
    case CMARK_NODE_CODE: leaf(.code)
    case CMARK_NODE_HTML_INLINE: leaf(.html)
    case CMARK_NODE_SOFTBREAK:
      parts.leaf(.softBreak, range, UnsafeBufferPointer(start: nil, count: 0))
    case CMARK_NODE_LINEBREAK:
      parts.leaf(.hardBreak, range, UnsafeBufferPointer(start: nil, count: 0))
    case CMARK_NODE_EMPH: container(.emphasis)
    case CMARK_NODE_STRONG: container(.strong)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      container(cmark_node_get_type(node) == CMARK_NODE_LINK ? .link : .image)
      let destination = appendText(cmark_node_get_url(node))
      let title = appendText(cmark_node_get_title(node))
      parts.nodes[parts.nodes.count - 1].side = Int32(parts.links.count)
      parts.links.append(
        LinkRecord(
          destination: destination, title: title, written: Int32(offset)..<Int32(offset), flags: [])
      )
    default: break
    }
  }
}
