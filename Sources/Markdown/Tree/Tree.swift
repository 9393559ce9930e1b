import Bytes

/// A document's nodes in the order of the text, the bytes they speak of, and what does not fit into
/// a record. Immutable once built.
final class Tree: Sendable {
  let nodes: [NodeRecord]
  let text: [UInt8]
  let links: [LinkRecord]
  let headings: [HeadingRecord]
  let directives: [Directive]
  let footnotes: [FootnoteRecord]
  let references: [ReferenceRecord]
  let languages: [String]
  /// Whether raw HTML stands as written.
  let allowsHTML: Bool
  /// Whether links of whatever scheme stand as written.
  let allowsAnyScheme: Bool

  init(_ parts: borrowing TreeParts) {
    nodes = parts.nodes.array()
    text = parts.text.array()
    links = parts.links
    headings = parts.headings
    directives = parts.directives
    footnotes = parts.footnotes
    references = parts.references
    languages = parts.languages
    allowsHTML = parts.allowsHTML
    allowsAnyScheme = parts.allowsAnyScheme
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The first word of a code block's info, which stands after the block's own bytes.
  func codeLanguage(_ record: NodeRecord) -> Range<Int> {
    let start = record.bytes.upperBound
    var end = start
    while end < start + Int(max(record.side, 0)), !isWhitespace(text[end]) { end += 1 }
    return start..<end
  }
}

/// A tree while it is being built.
struct TreeParts: ~Copyable {
  var nodes = RecordBuffer<NodeRecord>(capacity: 256)
  var text = ByteBuffer(capacity: 8192)
  var links: [LinkRecord] = []
  var headings: [HeadingRecord] = []
  var directives: [Directive] = []
  var footnotes: [FootnoteRecord] = []
  var references: [ReferenceRecord] = []
  var languages: [String] = []
  var allowsHTML = false
  var allowsAnyScheme = false
  /// Whether a node with children ended last, so that text after it is no part of theirs.
  private var endsRun = false

  /// Forgets everything of a page, and keeps the room for the next one.
  mutating func removeAll() {
    nodes.removeAll()
    text.removeAll()
    endsRun = false
    links = []
    headings = []
    directives = []
    footnotes = []
    references = []
    languages = []
  }

  /// Adds a node that is open until `close`; gives its index.
  mutating func open(_ code: NodeCode, _ range: Range<Int>) -> Int {
    nodes.append(NodeRecord(code, range))
    return nodes.count - 1
  }

  /// Ends a node's descendants here.
  mutating func close(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
    endsRun = true
  }

  /// Adds a heading; there is room for those of most pages at once.
  mutating func add(_ heading: HeadingRecord) {
    if headings.isEmpty { headings.reserveCapacity(12) }
    headings.append(heading)
  }

  /// Adds a link; there is room for those of most pages at once.
  mutating func add(_ link: LinkRecord) {
    if links.isEmpty { links.reserveCapacity(12) }
    links.append(link)
  }

  /// Adds text; where it goes on after a text, to that.
  mutating func text(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    let last = nodes.count - 1
    guard last >= 0, nodes[last].code == .text, Int(nodes[last].upper) == range.lowerBound,
      nodes[last].bytes.upperBound == text.count
    else { return leaf(.text, range, bytes) }
    nodes[last].count += Int32(bytes.count)
    nodes[last].upper = Int32(range.upperBound)
    text.append(bytes)
  }

  /// Adds a line break and the text of the line after it, whose bytes stand at a place of the tree's
  /// text or will stand there.
  @inline(__always)
  mutating func addLine(_ range: Range<Int>, after lineEnd: Int, at place: Int) {
    var space = NodeRecord(.softBreak, lineEnd..<range.lowerBound)
    space.text = Int32(truncatingIfNeeded: place)
    space.end = Int32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(space)
    var line = NodeRecord(.text, range)
    line.text = space.text
    line.count = line.upper &- line.lower
    line.end = space.end &+ 1
    nodes.append(line)
  }

  /// Adds a node without children, with its own bytes. A run of text is parted from what lies before
  /// it, so that a word never seems to begin inside another.
  mutating func leaf(_ code: NodeCode, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    if code == .text, endsRun || nodes.last?.code != .text { text.append(0x0A) }
    endsRun = false
    var record = NodeRecord(code, range)
    record.text = Int32(truncatingIfNeeded: text.count)
    record.count = Int32(truncatingIfNeeded: bytes.count)
    record.end = Int32(truncatingIfNeeded: nodes.count &+ 1)
    // Every second leaf is a line break, which has none.
    if !bytes.isEmpty { text.append(bytes) }
    nodes.append(record)
  }
}

/// Where a link or image goes.
struct LinkRecord {
  /// The destination and the title, as ranges of the tree's text.
  var destination: Range<Int32>
  var title: Range<Int32>
  /// Where the destination is written, as byte offsets into the source.
  var written: Range<Int32>
  var flags: Flags
  /// The references in the destination and the title.
  var references: Range<Int32>

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// `<https://…>` or `<a@b>`.
    static let automatic = Flags(rawValue: 1)
    /// The scheme is not one of those allowed.
    static let refused = Flags(rawValue: 2)
    /// There is a title, though it may be empty.
    static let titled = Flags(rawValue: 4)
  }
}

/// A reference to a value of the site.
struct ReferenceRecord {
  /// The node it stands in, or that it is.
  var owner: Int32
  /// Where it stands in the source.
  var lower: Int32
  var upper: Int32
  /// The whole as written and the expression in it, as ranges of the tree's text.
  var written: Range<Int32>
  var expression: Range<Int32>
}

/// A heading's anchor.
struct HeadingRecord {
  var node: Int32
  var id: String
  /// Whether it was written as `{#id}`.
  var isExplicit: Bool
}

/// A footnote's definition and the references to it.
struct FootnoteRecord {
  var label: String
  /// The node of its definition.
  var definition: Int32
  /// The number shown, from 1 in the order of the first references; 0 where there is none.
  var number: Int32
  /// How often it is referred to.
  var uses: Int32
}
