public import Diagnostics

/// A page's Markdown, read: a tree of blocks and inlines, and what was found wrong in it.
///
/// A value: immutable, cheap to copy, and safe to read from several threads.
public struct Document: Sendable {
  let tree: Tree
  /// What is wrong in the text, in its order.
  public let findings: [Finding]
  /// The findings that the text allows in place, each with its reason.
  public let allowances: [Allowance]

  /// The whole document as a node.
  public var root: Node { Node(tree: tree, index: 0) }

  /// The headings outside footnotes, in the order of the text.
  public var headings: [Heading] {
    tree.headings.map { record in
      let node = Node(tree: tree, index: Int(record.node))
      return Heading(id: record.id, level: Int(node.record.detail), node: node)
    }
  }

  /// The links, automatic ones included.
  public var links: [Link] { links(of: .link) }

  /// The images.
  public var images: [Link] { links(of: .image) }

  /// The references `{{ … }}`, those in destinations and titles included.
  public var references: [Reference] {
    tree.references.map { Reference($0, of: tree) }
  }

  /// The directives, outer ones before those inside them.
  public var directives: [Directive] { tree.directives }

  /// How many words people read in it; code blocks are not counted.
  public var wordCount: Int { tree.wordCount() }

  /// The first paragraph with words outside lists, quotations, tables and directives; one that is no more than
  /// an image has none.
  public var firstParagraph: Node? {
    root.children.first { $0.record.code == .paragraph && Self.hasWords($0) }
  }

  private static func hasWords(_ node: Node) -> Bool {
    node.children.contains { child in
      switch child.kind {
      case .image: false
      case .link, .emphasis, .strong: hasWords(child)
      default: child.plainText.contains { !$0.isWhitespace }
      }
    }
  }

  /// Where a text stands, as far as it matters to what a mark at its beginning would be.
  public enum TextPosition: Sendable {
    /// At the beginning of a paragraph: the first of an item, the first of a quotation, or another.
    case item, quotation, paragraph
    /// At the beginning of a further line.
    case line
    /// Somewhere in a heading.
    case heading
    /// In the words of a link, or in the description of an image.
    case link
    /// After something else in its line.
    case inside
  }

  /// Hands over the range of each text, and where it stands: what runs over all of a page's texts need
  /// make no ``Node`` of them.
  public func forEachText(_ body: (_ range: Range<Int>, _ position: TextPosition) -> Void) {
    var (before, container) = (NodeCode.document, NodeCode.document)
    var (headingEnd, linkEnd) = (0, 0)
    for (index, record) in tree.nodes.enumerated() {
      switch record.code {
      case .text where record.count == 0:
        // The end of a line that was taken away.
        before = .softBreak
        continue
      case .text:
        let position: TextPosition =
          switch before {
          case .paragraph:
            container == .item ? .item : container == .blockQuote ? .quotation : .paragraph
          case .softBreak, .hardBreak: .line
          default: .inside
          }
        body(record.range, index < linkEnd ? .link : index < headingEnd ? .heading : position)
      case .heading: headingEnd = Int(record.end)
      case .link, .image: linkEnd = Int(record.end)
      case .paragraph: container = before
      default: break
      }
      before = record.code
    }
  }

  private func links(of code: NodeCode) -> [Link] {
    tree.nodes.indices.lazy.filter { tree.nodes[$0].code == code }.map {
      Link(node: Node(tree: tree, index: $0), record: tree.links[Int(tree.nodes[$0].side)])
    }
  }
}

/// A heading of a document.
public struct Heading: Sendable {
  /// The anchor: unique in the page, and stable.
  public let id: String
  /// 1 to 6.
  public let level: Int
  /// The heading itself, for its text and range.
  public let node: Node

  /// The heading's text without markup; references stand as they are written.
  public var text: String { node.plainText }
  /// Where it stands in the file.
  public var range: Range<Int> { node.range }
}

/// A link or an image.
public struct Link: Sendable {
  /// The link itself, for its text and range.
  public let node: Node
  let record: LinkRecord

  init(node: Node, record: LinkRecord) {
    self.node = node
    self.record = record
  }

  /// Where it goes, as written: `page:faq#siapa`, `../faq.ms.md`, `https://…`; escapes and entities
  /// are resolved, references are not.
  public var destination: String { node.tree.string(Range(record.destination)) }
  /// The title, empty where there is none.
  public var title: String { node.tree.string(Range(record.title)) }
  /// The whole link in the file.
  public var range: Range<Int> { node.range }
  /// Where the destination is written; for a link by label, the label.
  public var destinationRange: Range<Int> { Range(record.written) }
  /// Whether it is written `<https://…>` or `<a@b>`.
  public var isAutomatic: Bool { record.flags.contains(.automatic) }
}

/// A reference to a value of the site: `{{ facts.registration.closes | date("full") }}`.
public struct Reference: Hashable, Sendable {
  /// What stands between the braces, without the blanks around it.
  public let expression: String
  /// The whole reference in the file, braces included.
  public let range: Range<Int>

  init(expression: String, range: Range<Int>) {
    self.expression = expression
    self.range = range
  }

  init(_ record: ReferenceRecord, of tree: Tree) {
    expression = tree.string(Range(record.expression))
    range = Int(record.lower)..<Int(record.upper)
  }
}

/// A directive: `:::name positional key=value` … `:::`.
public struct Directive: Sendable {
  /// The name, `note`.
  public let name: String
  /// The arguments without a key, in order.
  public let arguments: [Argument]
  /// The arguments with a key, in order.
  public let named: [(key: String, value: Argument)]
  /// The opening line in the file, without its indentation.
  public let range: Range<Int>
  /// The name in the file.
  public let nameRange: Range<Int>
  /// The whole directive in the file, its closing line included.
  public internal(set) var wholeRange: Range<Int>

  /// A word of a directive's opening line.
  public struct Argument: Hashable, Sendable {
    /// The word, quotation marks and their escapes resolved.
    public let text: String
    /// Where it stands, quotation marks included.
    public let range: Range<Int>
  }
}

/// A finding that the text allows: `<!-- selari: allow RULE: reason -->` before a block.
public struct Allowance: Sendable {
  /// The rule that is allowed.
  public let rule: RuleID
  /// Why.
  public let reason: String
  /// The comment in the file.
  public let range: Range<Int>
  /// What it is allowed in: the block after the comment; empty at the end of a container.
  public let scope: Range<Int>
}

extension Range<Int> {
  init(_ range: Range<Int32>) {
    self = Int(range.lowerBound)..<Int(range.upperBound)
  }
}
