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
  /// Asked for references only: directives would tell it once more what is hidden.
  private let host: PageHost

  init(_ headings: [Heading], host: PageHost) {
    self.host = host
    self.headings.reserveCapacity(headings.count)
    for heading in headings where host.isShown(heading.range) {
      self.headings.append(
        Entry(id: heading.id, text: text(of: heading.node), level: heading.level))
    }
  }

  /// The beginning of the first paragraph; empty where there is none.
  func summary(of document: Document) -> String {
    document.firstParagraph.map { PageSummary.beginning(of: text(of: $0)) } ?? ""
  }

  /// The page's first words, headings and code left out, for the search index. Readers see pieces of it, so
  /// what is no sentence is parted from what follows by a dot, as in lists on one line.
  func beginning(of document: Document) -> String {
    var words = ""
    for node in document.root.descendants {
      if words.utf8.count > SearchIndex.textLength * 4 { break }
      switch node.kind {
      case .paragraph, .term, .cell:
        guard host.isShown(node.range) else { continue }
        let text = self.text(of: node)
        guard !text.isEmpty else { continue }
        if let last = words.last { words += PageSummary.endMarks.contains(last) ? " " : " · " }
        words += text
      default: continue
      }
    }
    return SearchIndex.beginning(of: words)
  }

  /// A node's text without markup.
  private func text(of node: Node) -> String {
    var host = host
    return node.plainText(host: &host)
  }
}
