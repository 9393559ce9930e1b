/// A node of a document: a block or an inline, with its children and its place in the file.
public struct Node: Sendable {
  let tree: Tree
  let index: Int

  var record: NodeRecord { tree.nodes[index] }

  /// What a node is.
  public enum Kind: Hashable, Sendable {
    /// The whole text: its children are blocks.
    case document
    /// Text that is no other block.
    case paragraph
    /// Level 1 to 6.
    case heading(level: Int)
    /// `start` is nil for a bulleted list; a tight list shows its paragraphs bare.
    case list(start: Int?, tight: Bool)
    /// An item of a list: its children are blocks.
    case item
    /// A table: its children are rows.
    case table
    /// The first row of a table is its header.
    case row(header: Bool)
    /// A cell of a row, aligned as its column is.
    case cell(Alignment)
    /// The language is the first word of the fence's info, empty where there is none.
    case codeBlock(language: String)
    /// A quotation: its children are blocks.
    case blockQuote
    /// A line across: `---`.
    case thematicBreak
    /// HTML as a block; `literal` is all of it.
    case htmlBlock
    /// `::: nota`, a component that a template renders.
    case directive(name: String)
    /// Terms, each with its definitions.
    case definitionList
    /// What a definition list explains.
    case term
    /// What a term means; a tight one shows its paragraphs bare.
    case definition(tight: Bool)
    /// What a footnote says: `[^label]: …`.
    case footnoteDefinition(label: String)
    /// Plain text; `literal` is all of it.
    case text
    /// The end of a line inside a paragraph.
    case softBreak
    /// The end of a line that is to be one on the page, too.
    case hardBreak
    /// `*…*`
    case emphasis
    /// `**…**`
    case strong
    /// Code inside a line; `literal` is all of it.
    case code
    /// A link: its children are its text.
    case link
    /// An image: its children are what stands for it.
    case image
    /// A tag or a comment inside a line; `literal` is all of it.
    case html
    /// `{{ facts.registration.closes }}`; `literal` is the expression.
    case reference
    /// Where a footnote is called: `[^label]`.
    case footnoteReference(label: String)
    /// `[teks]{lang=en}`.
    case span(language: String)
  }

  /// How a column of a table is aligned.
  public enum Alignment: UInt8, Hashable, Sendable {
    case none, left, center, right
  }

  /// What the node is.
  public var kind: Kind {
    let record = record
    switch record.code {
    case .document: return .document
    case .paragraph: return .paragraph
    case .heading: return .heading(level: Int(record.detail))
    case .list:
      return .list(start: record.side >= 0 ? Int(record.side) : nil, tight: record.detail == 1)
    case .item: return .item
    case .table: return .table
    case .row: return .row(header: record.detail == 1)
    case .cell: return .cell(Alignment(rawValue: record.detail) ?? .none)
    case .codeBlock: return .codeBlock(language: tree.string(tree.codeLanguage(record)))
    case .blockQuote: return .blockQuote
    case .thematicBreak: return .thematicBreak
    case .htmlBlock: return .htmlBlock
    case .directive: return .directive(name: tree.directives[Int(record.side)].name)
    case .definitionList: return .definitionList
    case .term: return .term
    case .definition: return .definition(tight: record.detail == 1)
    case .footnoteDefinition:
      return .footnoteDefinition(label: tree.footnotes[Int(record.side)].label)
    case .text: return .text
    case .softBreak: return .softBreak
    case .hardBreak: return .hardBreak
    case .emphasis: return .emphasis
    case .strong: return .strong
    case .code: return .code
    case .link: return .link
    case .image: return .image
    case .html: return .html
    case .reference: return .reference
    case .footnoteReference:
      return .footnoteReference(label: tree.footnotes[Int(record.side)].label)
    case .span: return .span(language: tree.languages[Int(record.side)])
    }
  }

  /// Where it stands: byte offsets into the file, front matter counted.
  public var range: Range<Int> { record.range }

  /// Whether it is an inline: text, a link, a break …
  public var isInline: Bool { record.code.isInline }

  /// Its own text: that of a text, code, HTML or reference node; empty for a container.
  public var literal: String { tree.string(record.bytes) }

  /// The children, in the order of the text.
  public var children: Children { Children(tree: tree, position: index + 1, end: Int(record.end)) }

  /// All nodes below, in the order of the text.
  public var descendants: Descendants {
    Descendants(tree: tree, position: index + 1, end: Int(record.end))
  }

  /// The link or image that this node is, with its destination.
  public var link: Link? {
    let record = record
    guard record.code == .link || record.code == .image else { return nil }
    return Link(node: self, record: tree.links[Int(record.side)])
  }

  /// The directive that this node is, with its arguments.
  public var directive: Directive? {
    record.code == .directive ? tree.directives[Int(record.side)] : nil
  }

  /// The anchor of a heading.
  public var anchor: String? {
    record.code == .heading ? tree.headings[Int(record.side)].id : nil
  }

  /// The children of a node, one after the other.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let tree: Tree
    var position: Int
    let end: Int

    /// The next node, or nil after the last.
    public mutating func next() -> Node? {
      guard position < end else { return nil }
      defer { position = Int(tree.nodes[position].end) }
      return Node(tree: tree, index: position)
    }
  }

  /// Every node below a node, parents before children.
  public struct Descendants: Sequence, IteratorProtocol, Sendable {
    let tree: Tree
    var position: Int
    let end: Int

    /// The next node, or nil after the last.
    public mutating func next() -> Node? {
      guard position < end else { return nil }
      defer { position += 1 }
      return Node(tree: tree, index: position)
    }
  }
}
