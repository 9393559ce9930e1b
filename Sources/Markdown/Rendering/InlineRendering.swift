extension Renderer {
  /// Writes what stands before an inline's children; gives the node to go on with.
  mutating func enterInline<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) -> Int {
    switch record.code {
    case .text: return writeRun(from: index)
    case .softBreak: output.append(0x0A)
    case .hardBreak: output.append("<br />\n")
    case .code:
      output.append("<code>")
      output.appendEscaped(bytes(record.bytes))
      output.append("</code>")
    case .html: html(record, index, host: &host)
    case .reference:
      host.reference(
        Reference(tree.references[Int(record.side)], of: tree), in: .text, into: &output)
    case .footnoteReference: footnoteReference(record)
    case .image:
      image(record, index, host: &host)
      return Int(record.end)
    default:
      openInline(record, index, host: &host)
      push(index)
    }
    return index + 1
  }

  private mutating func openInline<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    switch record.code {
    case .emphasis: openEmphasis("<em", index)
    case .strong: openEmphasis("<strong", index)
    case .link: openLink(record, host: &host)
    case .span:
      output.append("<span lang=\"")
      output.append(contentsOf: tree.languages[Int(record.side)].utf8)
      output.append("\">")
      languageKnownUntil = max(languageKnownUntil, Int(record.end))
    default: break
    }
  }

  mutating func leaveInline(_ record: NodeRecord) {
    switch record.code {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: output.append("</a>")
    case .span: output.append("</span>")
    default: break
    }
  }

  /// Opens an element for emphasis; where all of its text is foreign, with the language.
  private mutating func openEmphasis(_ tag: StaticString, _ index: Int) {
    output.append(tag)
    if let terms = foreignTerms, index >= languageKnownUntil,
      let language = foreignLanguage(ofAll: index, terms)
    {
      output.append(" lang=\"")
      output.append(contentsOf: language.utf8)
      output.append("\"")
      languageKnownUntil = max(languageKnownUntil, Int(nodes[index].end))
    }
    output.append(">")
  }

  private mutating func html<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    guard tree.allowsHTML else {
      output.appendEscaped(bytes(record.bytes))
      return
    }
    rawHTML(record, index, host: &host)
  }

  /// Writes raw HTML with the references in it resolved.
  mutating func rawHTML<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    guard record.side >= 0 else {
      output.append(contentsOf: bytes(record.bytes))
      return
    }
    var last = Int(record.side)
    while last < tree.references.count, Int(tree.references[last].owner) == index { last += 1 }
    var next = record.bytes.lowerBound
    for reference in tree.references[Int(record.side)..<last] {
      output.append(contentsOf: bytes(next..<Int(reference.written.lowerBound)))
      var value: [UInt8] = []
      host.reference(Reference(reference, of: tree), in: .plain, into: &value)
      output.appendEscaped(value)
      next = Int(reference.written.upperBound)
    }
    output.append(contentsOf: bytes(next..<record.bytes.upperBound))
  }

  // MARK: Links

  private mutating func openLink<Host: MarkdownHost>(_ record: NodeRecord, host: inout Host) {
    let link = tree.links[Int(record.side)]
    output.append("<a")
    if let destination = destination(of: link, host: &host) {
      let request = LinkRequest(
        range: Range(link.written), isAutomatic: link.flags.contains(.automatic),
        bytes: destination)
      switch host.link(request) {
      case .asWritten: attribute(" href=\"", address: destination)
      case .address(let address, let language):
        attribute(" href=\"", address: address.utf8)
        if let language {
          output.append(" hreflang=\"")
          output.appendEscaped(language.utf8)
          output.append("\"")
        }
      case .broken: break
      }
    }
    title(link, host: &host)
    output.append(">")
  }

  private mutating func image<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    let link = tree.links[Int(record.side)]
    guard let destination = destination(of: link, host: &host) else {
      output.appendEscaped(alternative(of: index, host: &host))
      return
    }
    let request = LinkRequest(
      range: Range(link.written), isAutomatic: false, bytes: destination)
    var size: (width: Int?, height: Int?, lazy: Bool) = (nil, nil, false)
    let start = output.count
    output.append("<img")
    switch host.image(request) {
    case .asWritten: attribute(" src=\"", address: destination)
    case .address(let address, let width, let height, let lazy):
      attribute(" src=\"", address: address.utf8)
      size = (width, height, lazy)
    case .broken:
      output.removeLast(output.count - start)
      output.appendEscaped(alternative(of: index, host: &host))
      return
    }
    output.append(" alt=\"")
    output.appendEscaped(alternative(of: index, host: &host))
    output.append("\"")
    title(link, host: &host)
    attribute(" width=\"", size.width)
    attribute(" height=\"", size.height)
    if size.lazy { output.append(" loading=\"lazy\"") }
    output.append(" />")
  }

  /// A destination with its references resolved, or nil where its scheme is not allowed.
  private func destination<Host: MarkdownHost>(
    of link: LinkRecord, host: inout Host
  ) -> ArraySlice<UInt8>? {
    let written = tree.text[Range(link.destination)]
    if tree.allowsAnyScheme, link.references.isEmpty { return written }
    if link.flags.contains(.refused) { return nil }
    guard !link.references.isEmpty else { return written }
    let resolved = resolved(Range(link.destination), link, host: &host)[...]
    return LinkScheme.refused(resolved) == nil ? resolved : nil
  }

  private mutating func title<Host: MarkdownHost>(_ link: LinkRecord, host: inout Host) {
    guard link.flags.contains(.titled) else { return }
    output.append(" title=\"")
    if link.references.isEmpty {
      output.appendEscaped(bytes(Range(link.title)))
    } else {
      output.appendEscaped(resolved(Range(link.title), link, host: &host))
    }
    output.append("\"")
  }

  /// A stretch of a link's text with the references in it resolved.
  private func resolved<Host: MarkdownHost>(
    _ range: Range<Int>, _ link: LinkRecord, host: inout Host
  ) -> [UInt8] {
    var result: [UInt8] = []
    var next = range.lowerBound
    for reference in tree.references[Range(link.references)]
    where range.contains(Int(reference.written.lowerBound)) {
      result.append(contentsOf: bytes(next..<Int(reference.written.lowerBound)))
      let context = context(of: Range(reference.written), in: range, of: link, after: result)
      host.reference(Reference(reference, of: tree), in: context, into: &result)
      next = Int(reference.written.upperBound)
    }
    result.append(contentsOf: bytes(next..<range.upperBound))
    return result
  }

  /// Where a reference in a stretch of a link's text stands: as the whole destination, as all of it after
  /// the scheme, or in between.
  private func context(
    of reference: Range<Int>, in range: Range<Int>, of link: LinkRecord, after written: [UInt8]
  ) -> ReferenceContext {
    guard range == Range(link.destination) else { return .plain }
    if reference == range { return .destination }
    guard reference.upperBound == range.upperBound, written.last == UInt8(ascii: ":"),
      written.firstIndex(of: UInt8(ascii: ":")) == written.count - 1
    else { return .plain }
    return .rest(ofScheme: String(decoding: written, as: UTF8.self))
  }

  /// An image's description: its text, with references resolved.
  private func alternative<Host: MarkdownHost>(of index: Int, host: inout Host) -> [UInt8] {
    var text: [UInt8] = []
    tree.appendPlainText(of: index, to: &text, withHTML: true) { tree, record, output in
      host.reference(
        Reference(tree.references[Int(record.side)], of: tree), in: .plain, into: &output)
    }
    return text
  }

  private mutating func attribute(_ name: StaticString, address: some Collection<UInt8>) {
    output.append(name)
    output.appendAddress(address)
    output.append("\"")
  }

  private mutating func attribute(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    output.append(name)
    output.append(number: number)
    output.append("\"")
  }
}
