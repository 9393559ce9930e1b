import Markdown

/// A page's headings and first words as plain text, references resolved; what is hidden is left out.
struct PageOutline {
  /// A heading of the page.
  struct Entry: Sendable {
    let id: String
    let text: String
    let level: Int
  }

  /// The headings in order.
  private(set) var headings: [Entry] = []
  private var host: PageHost

  init(_ document: Document, host: PageHost) {
    self.host = host
    for heading in document.headings where host.isShown(heading.range) {
      headings.append(Entry(id: heading.id, text: text(of: heading.node), level: heading.level))
    }
  }

  /// The first paragraph; empty where there is none.
  func summary(of document: Document) -> String {
    var outline = self
    return document.firstParagraph.map { outline.text(of: $0) } ?? ""
  }

  /// The page's first words, headings and code left out, for the search index. Readers see pieces of it, so
  /// what is no sentence is parted from what follows by a dot, as in lists on one line.
  func beginning(of document: Document) -> String {
    var outline = self
    var words = ""
    for node in document.root.descendants {
      if words.utf8.count > SearchIndex.textLength * 4 { break }
      switch node.kind {
      case .paragraph, .term, .cell:
        guard host.isShown(node.range) else { continue }
        let text = outline.text(of: node)
        guard !text.isEmpty else { continue }
        if let last = words.last { words += ".?!:;…".contains(last) ? " " : " · " }
        words += text
      default: continue
      }
    }
    return SearchIndex.beginning(of: words)
  }

  /// A node's text without markup.
  private mutating func text(of node: Node) -> String {
    var hasReference = false
    for inner in node.descendants where inner.kind == .reference { hasReference = true }
    guard hasReference else { return node.plainText }
    var bytes: [UInt8] = []
    for inner in node.descendants {
      switch inner.kind {
      case .text, .code: bytes += inner.literal.utf8
      case .softBreak, .hardBreak: bytes.append(UInt8(ascii: " "))
      case .reference:
        if let reference = inner.reference { host.reference(reference, in: .plain, into: &bytes) }
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
