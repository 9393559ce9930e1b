public import Bytes

extension Document {
  /// Appends the document as HTML.
  ///
  /// With the plain host and raw HTML allowed, CommonMark gives the bytes of the `cmark` program,
  /// the ids of headings aside.
  public func render<Host: MarkdownHost>(
    into output: inout ByteBuffer, host: inout Host, options: RenderOptions = RenderOptions()
  ) {
    Renderer.run(tree, options, &output, &host) { renderer, host in
      renderer.render(0, host: &host)
      renderer.renderFootnotes(host: &host)
    }
  }

  /// Appends the inlines inside a node as HTML, without the node's own element: a heading for a
  /// contents list, a paragraph for a summary. Footnote marks are left out.
  public func renderInlines<Host: MarkdownHost>(
    of node: Node, into output: inout ByteBuffer, host: inout Host,
    options: RenderOptions = RenderOptions()
  ) {
    Renderer.run(node.tree, options, &output, &host) { renderer, host in
      renderer.showsFootnotes = false
      var next = node.index + 1
      while next < Int(node.record.end) { next = renderer.render(next, host: &host) }
    }
  }
}

/// Writes a stretch of a tree as HTML: one pass over its records, with a stack of what is open.
struct Renderer: ~Copyable {
  let tree: Tree
  /// The tree's records and bytes, which are looked at more often than a retain is cheap.
  let nodes: UnsafeBufferPointer<NodeRecord>
  let text: UnsafeBufferPointer<UInt8>
  let options: RenderOptions
  /// The foreign phrases to be marked, and where there may be any.
  private(set) var foreign = ForeignCandidates()
  var output = ByteBuffer()
  /// Where the HTML of the present region begins in the output.
  var base = 0
  var showsFootnotes = true
  /// The nodes that are open, and where the innermost ends.
  var open = RecordBuffer<Int>()
  private(set) var closing = Int.max
  /// Where directives' content begins, and the region around it.
  private var regions: [(start: Int, base: Int)] = []
  private var isInHeaderRow = false
  private var hasTableBody = false
  /// Up to this node nothing is marked as foreign: it stands in text whose language is said. Nodes come in
  /// their order but for notes, each of which begins anew.
  var languageKnownUntil = 0
  /// Up to this node text stands in an element that says which way it runs.
  var directionKnownUntil = 0
  /// How often each footnote has been referred to so far.
  var footnoteUses: [Int] = []
  /// The note that is being written.
  var footnote = -1
  /// What is seen of the notes; nil where all of them are, with all of their marks.
  var footnoteMarks: FootnoteMarks?

  /// Runs a piece of writing on an output.
  static func run<Host: MarkdownHost>(
    _ tree: Tree, _ options: RenderOptions, _ output: inout ByteBuffer, _ host: inout Host,
    _ work: (inout Renderer, inout Host) -> Void
  ) {
    tree.text.withUnsafeBufferPointer { text in
      tree.nodes.withUnsafeBufferPointer { nodes in
        var renderer = Renderer(tree: tree, nodes: nodes, text: text, options: options)
        renderer.footnoteUses = Array(repeating: 0, count: tree.footnotes.count)
        if let terms = options.foreignTerms {
          renderer.foreign = terms.candidates(in: text)
        }
        swap(&renderer.output, &output)
        renderer.base = renderer.output.count
        work(&renderer, &host)
        swap(&renderer.output, &output)
      }
    }
  }

  private init(
    tree: Tree, nodes: UnsafeBufferPointer<NodeRecord>, text: UnsafeBufferPointer<UInt8>,
    options: RenderOptions
  ) {
    self.tree = tree
    self.nodes = nodes
    self.text = text
    self.options = options
  }

  /// Bytes of the tree.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range])
  }

  /// Writes the node at an index with all below it; gives the index after them.
  @discardableResult
  mutating func render<Host: MarkdownHost>(_ index: Int, host: inout Host) -> Int {
    let end = Int(nodes[index].end)
    let floor = open.count
    var next = index
    while next < end {
      if next >= closing { close(before: next, downTo: floor, host: &host) }
      next = enter(next, host: &host)
    }
    close(before: end, downTo: floor, host: &host)
    return end
  }

  private mutating func close<Host: MarkdownHost>(
    before next: Int, downTo floor: Int, host: inout Host
  ) {
    while open.count > floor, let last = open.last, Int(nodes[last].end) <= next {
      open.removeLast()
      leave(last, host: &host)
    }
    closing = open.last.map { Int(nodes[$0].end) } ?? Int.max
  }

  /// Notes that a node is open.
  @inline(__always)
  mutating func push(_ index: Int) {
    open.append(index)
    closing = Int(nodes[index].end)
  }

  /// Writes what stands before a node's children; gives the node to go on with.
  private mutating func enter<Host: MarkdownHost>(_ index: Int, host: inout Host) -> Int {
    let record = nodes[index]
    if options.trace != nil { note(index) }
    if record.code.isInline { return enterInline(record, index, host: &host) }
    switch record.code {
    case .paragraph: if record.detail == 0 { startLine("<p>") }
    case .heading: openHeading(record)
    case .list: openList(record)
    case .item: startLine("<li>")
    case .blockQuote: startLine("<blockquote>\n")
    case .definitionList: startLine("<dl>\n")
    case .term: startLine("<dt>")
    case .definition: startLine("<dd>")
    case .table: openTable()
    case .row: openRow(record)
    case .cell: openCell(record)
    case .directive: openDirective()
    case .codeBlock: codeBlock(record)
    case .thematicBreak: startLine("<hr />\n")
    case .htmlBlock: htmlBlock(record, index, host: &host)
    case .footnoteDefinition: if index != footnote { return Int(record.end) }
    default: break
    }
    if !record.code.isLeaf { push(index) }
    return index + 1
  }

  private mutating func leave<Host: MarkdownHost>(_ index: Int, host: inout Host) {
    let record = nodes[index]
    switch record.code {
    case .paragraph:
      if footnote >= 0, record.end == nodes[footnote].end, open.last == footnote, hasBackLinks {
        output.append(0x20)
        backLinks(host: &host)
      }
      if record.detail == 0 { output.append("</p>\n") }
    case .heading:
      output.append("</h")
      output.append(0x30 + record.detail)
      output.append(">\n")
    case .list: output.append(record.side >= 0 ? "</ol>\n" : "</ul>\n")
    case .item: output.append("</li>\n")
    case .blockQuote: startLine("</blockquote>\n")
    case .definitionList: output.append("</dl>\n")
    case .term: output.append("</dt>\n")
    case .definition: output.append("</dd>\n")
    case .table: closeTable()
    case .row: closeRow()
    case .cell: output.append(isInHeaderRow ? "</th>" : "</td>")
    case .directive: closeDirective(record, host: &host)
    default: leaveInline(record)
    }
  }

  /// Begins a new line unless one has just begun, then writes a tag.
  mutating func startLine(_ tag: StaticString) {
    if output.count > base, output.last != 0x0A { output.append(0x0A) }
    output.append(tag)
  }

  // MARK: Blocks

  private mutating func openHeading(_ record: NodeRecord) {
    startLine("<h")
    output.append(0x30 + record.detail)
    output.append(" id=\"")
    output.appendEscaped(tree.headings[Int(record.side)].id)
    output.append("\">")
  }

  private mutating func openList(_ record: NodeRecord) {
    if record.side < 0 {
      startLine("<ul>\n")
    } else if record.side == 1 {
      startLine("<ol>\n")
    } else {
      startLine("<ol start=\"")
      output.append(decimal: Int(record.side))
      output.append("\">\n")
    }
  }

  private mutating func codeBlock(_ record: NodeRecord) {
    startLine("<pre><code")
    let language = tree.codeLanguage(record)
    if !language.isEmpty {
      output.append(" class=\"language-")
      output.appendEscaped(text, language)
      output.append("\"")
    }
    output.append(">")
    output.appendEscaped(text, record.bytes)
    output.append("</code></pre>\n")
  }

  private mutating func htmlBlock<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    if tree.allowsHTML {
      startLine("")
      rawHTML(record, index, host: &host)
      startLine("")
    } else {
      startLine("<p>")
      output.appendEscaped(text, record.bytes)
      output.append("</p>\n")
    }
  }

  // MARK: Tables

  private mutating func openTable() {
    startLine("<table>\n")
    hasTableBody = false
  }

  private mutating func closeTable() {
    startLine(hasTableBody ? "</tbody>\n</table>\n" : "</table>\n")
    hasTableBody = false
  }

  private mutating func openRow(_ record: NodeRecord) {
    isInHeaderRow = record.detail == 1
    if isInHeaderRow {
      startLine("<thead>\n")
    } else if !hasTableBody {
      startLine("<tbody>\n")
      hasTableBody = true
    }
    startLine("<tr>\n")
  }

  private mutating func closeRow() {
    startLine(isInHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  private mutating func openCell(_ record: NodeRecord) {
    startLine(isInHeaderRow ? "<th" : "<td")
    switch Node.Alignment(rawValue: record.detail) {
    case .left: output.append(" class=\"align-left\"")
    case .center: output.append(" class=\"align-center\"")
    case .right: output.append(" class=\"align-right\"")
    default: break
    }
    output.append(">")
  }

  // MARK: Directives

  private mutating func openDirective() {
    startLine("")
    regions.append((output.count, base))
    base = output.count
    options.trace?.trace.begin(at: output.count)
  }

  private mutating func closeDirective<Host: MarkdownHost>(
    _ record: NodeRecord, host: inout Host
  ) {
    guard let region = regions.popLast() else { return }
    let content = output.array(region.start..<output.count)
    output.truncate(to: region.start)
    base = region.base
    options.trace?.trace.end(content)
    host.directive(tree.directives[Int(record.side)], content: content, into: &output)
    startLine("")
  }
}
