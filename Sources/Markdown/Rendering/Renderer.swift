extension Document {
  /// Appends the document as HTML.
  ///
  /// With the plain host and raw HTML allowed, the bytes are those of the `cmark` program, the ids
  /// of headings aside.
  public func render<Host: MarkdownHost>(
    into output: inout [UInt8], host: inout Host, options: RenderOptions = RenderOptions()
  ) {
    var renderer = Renderer(tree: tree, options: options)
    swap(&renderer.output, &output)
    renderer.base = renderer.output.count
    renderer.render(0, host: &host)
    swap(&renderer.output, &output)
  }

  /// Appends the inlines inside a node as HTML, without the node's own element: a heading for a
  /// contents list, a paragraph for a summary.
  public func renderInlines<Host: MarkdownHost>(
    of node: Node, into output: inout [UInt8], host: inout Host,
    options: RenderOptions = RenderOptions()
  ) {
    var renderer = Renderer(tree: tree, options: options)
    swap(&renderer.output, &output)
    renderer.base = renderer.output.count
    var next = node.index + 1
    while next < Int(node.record.end) { next = renderer.render(next, host: &host) }
    swap(&renderer.output, &output)
  }
}

/// Writes a stretch of a tree as HTML: one pass over its records, with a stack of what is open.
struct Renderer {
  let tree: Tree
  let options: RenderOptions
  var output: [UInt8] = []
  /// Where the HTML of the present region begins in the output.
  var base = 0
  private var open: [Int] = []
  private var saved: [(output: [UInt8], base: Int)] = []

  init(tree: Tree, options: RenderOptions) {
    self.tree = tree
    self.options = options
  }

  /// Writes the node at an index with all below it; gives the index after them.
  @discardableResult
  mutating func render<Host: MarkdownHost>(_ index: Int, host: inout Host) -> Int {
    let end = Int(tree.nodes[index].end)
    var next = index
    while next < end {
      closeFinished(before: next, host: &host)
      let record = tree.nodes[next]
      enter(record, at: next, host: &host)
      if record.code == .image {
        next = Int(record.end)
      } else {
        if Int(record.end) > next + 1 || !record.code.isLeaf { open.append(next) }
        next += 1
      }
    }
    closeFinished(before: end, host: &host)
    return end
  }

  private mutating func closeFinished<Host: MarkdownHost>(before next: Int, host: inout Host) {
    while let last = open.last, Int(tree.nodes[last].end) <= next {
      open.removeLast()
      leave(tree.nodes[last], at: last, host: &host)
    }
  }

  // MARK: Blocks

  private mutating func enter<Host: MarkdownHost>(
    _ record: NodeRecord, at index: Int, host: inout Host
  ) {
    switch record.code {
    case .document: break
    case .paragraph: if record.detail == 0 { startLine("<p>") }
    case .heading: openHeading(record)
    case .list: openList(record)
    case .item: startLine("<li>")
    case .codeBlock: codeBlock(record)
    case .blockQuote: startLine("<blockquote>\n")
    case .thematicBreak: startLine("<hr />\n")
    case .htmlBlock:
      startLine("")
      output.append(contentsOf: tree.text[record.bytes])
      startLine("")
    case .text: output.appendEscaped(tree.text[record.bytes])
    case .softBreak: output.append("\n")
    case .hardBreak: output.append("<br />\n")
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .code:
      output.append("<code>")
      output.appendEscaped(tree.text[record.bytes])
      output.append("</code>")
    case .html: output.append(contentsOf: tree.text[record.bytes])
    case .link: openLink(record, host: &host)
    case .image: image(record, at: index, host: &host)
    default: break
    }
  }

  private mutating func leave<Host: MarkdownHost>(
    _ record: NodeRecord, at index: Int, host: inout Host
  ) {
    switch record.code {
    case .paragraph: if record.detail == 0 { output.append("</p>\n") }
    case .heading: endHeading(record)
    case .list: output.append(record.side >= 0 ? "</ol>\n" : "</ul>\n")
    case .item: output.append("</li>\n")
    case .blockQuote: startLine("</blockquote>\n")
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: output.append("</a>")
    default: break
    }
  }

  /// Begins a new line unless one has just begun, then writes a tag.
  private mutating func startLine(_ tag: StaticString) {
    if output.count > base, output.last != 0x0A { output.append(0x0A) }
    output.append(tag)
  }

  private mutating func openHeading(_ record: NodeRecord) {
    startLine("<h")
    output.append(0x30 + record.detail)
    output.append(" id=\"")
    output.appendEscaped(tree.headings[Int(record.side)].id.utf8)
    output.append("\">")
  }

  private mutating func endHeading(_ record: NodeRecord) {
    output.append("</h")
    output.append(0x30 + record.detail)
    output.append(">\n")
  }

  private mutating func openList(_ record: NodeRecord) {
    if record.side < 0 {
      startLine("<ul>\n")
    } else if record.side == 1 {
      startLine("<ol>\n")
    } else {
      startLine("<ol start=\"")
      output.append(contentsOf: String(record.side).utf8)
      output.append("\">\n")
    }
  }

  private mutating func codeBlock(_ record: NodeRecord) {
    startLine("<pre><code")
    let info = record.bytes.upperBound..<record.bytes.upperBound + Int(max(record.side, 0))
    let language = tree.text[info].prefix { $0 != 0x20 && $0 != 0x09 }
    if !language.isEmpty {
      output.append(" class=\"language-")
      output.appendEscaped(language)
      output.append("\"")
    }
    output.append(">")
    output.appendEscaped(tree.text[record.bytes])
    output.append("</code></pre>\n")
  }

  // MARK: Links

  private mutating func openLink<Host: MarkdownHost>(_ record: NodeRecord, host: inout Host) {
    let link = tree.links[Int(record.side)]
    let request = LinkRequest(
      destination: tree.string(Range(link.destination)), range: Range(link.written),
      isAutomatic: link.flags.contains(.automatic))
    output.append("<a")
    switch host.link(request) {
    case .asWritten: attribute(" href=\"", address: tree.text[Range(link.destination)])
    case .address(let address, let language):
      attribute(" href=\"", address: address.utf8)
      if let language {
        output.append(" hreflang=\"")
        output.appendEscaped(language.utf8)
        output.append("\"")
      }
    case .broken: break
    }
    title(link)
    output.append(">")
  }

  private mutating func image<Host: MarkdownHost>(
    _ record: NodeRecord, at index: Int, host: inout Host
  ) {
    let link = tree.links[Int(record.side)]
    output.append("<img")
    attribute(" src=\"", address: tree.text[Range(link.destination)])
    output.append(" alt=\"")
    var alt: [UInt8] = []
    tree.appendPlainText(of: index, to: &alt) { _, _, _ in }
    output.appendEscaped(alt)
    output.append("\"")
    title(link)
    output.append(" />")
  }

  private mutating func title(_ link: LinkRecord) {
    guard !link.title.isEmpty else { return }
    output.append(" title=\"")
    output.appendEscaped(tree.text[Range(link.title)])
    output.append("\"")
  }

  private mutating func attribute(_ name: StaticString, address: some Collection<UInt8>) {
    output.append(name)
    output.appendAddress(address)
    output.append("\"")
  }
}
