import Bytes

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
      output.appendEscaped(text, record.bytes)
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
    case .span: openSpan(record, index, host: &host)
    default: break
    }
  }

  /// Opens an element for text whose language is said, and which way it runs where that is another.
  private mutating func openSpan<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    let language = tree.languages[Int(record.side)]
    output.append("<span lang=\"")
    output.append(language)
    if let direction = host.direction(of: language, isNested: index < directionKnownUntil) {
      output.append("\" dir=\"")
      output.append(direction)
      directionKnownUntil = max(directionKnownUntil, Int(record.end))
    }
    output.append("\">")
    languageKnownUntil = max(languageKnownUntil, Int(record.end))
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
    if index >= languageKnownUntil, let attributes = foreignAttributes(ofAll: index) {
      output.append(contentsOf: attributes)
      languageKnownUntil = max(languageKnownUntil, Int(nodes[index].end))
    }
    output.append(">")
  }

  private mutating func html<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    guard tree.allowsHTML else {
      output.appendEscaped(text, record.bytes)
      return
    }
    rawHTML(record, index, host: &host)
  }

  /// Writes raw HTML with the references in it resolved.
  mutating func rawHTML<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    guard record.side >= 0 else {
      output.append(bytes(record.bytes))
      return
    }
    var last = Int(record.side)
    while last < tree.references.count, Int(tree.references[last].owner) == index { last += 1 }
    var next = record.bytes.lowerBound
    for reference in tree.references[Int(record.side)..<last] {
      output.append(bytes(next..<Int(reference.written.lowerBound)))
      var value = ByteBuffer()
      host.reference(Reference(reference, of: tree), in: .plain, into: &value)
      output.appendEscaped(contentsOf: value)
      next = Int(reference.written.upperBound)
    }
    output.append(bytes(next..<record.bytes.upperBound))
  }

  // MARK: Links

  private mutating func openLink<Host: MarkdownHost>(_ record: NodeRecord, host: inout Host) {
    let link = tree.links[Int(record.side)]
    output.append("<a")
    withDestination(of: link, host: &host) { renderer, destination, host in
      guard let destination else { return }
      let request = LinkRequest(
        range: Range(link.written), isAutomatic: link.flags.contains(.automatic),
        bytes: destination)
      let start = renderer.output.count
      renderer.output.append(" href=\"")
      let code: String?
      switch host.link(request, into: &renderer.output) {
      case .asWritten:
        renderer.output.appendAddress(destination)
        code = nil
      case .address(let address, let language):
        renderer.output.appendAddress(address)
        code = language
      case .written(let language): code = language
      case .broken:
        renderer.output.truncate(to: start)
        return
      }
      renderer.output.append("\"")
      guard let code else { return }
      renderer.output.append(" hreflang=\"")
      renderer.output.appendEscaped(code)
      renderer.output.append("\"")
    }
    title(link, host: &host)
    output.append(">")
  }

  private mutating func image<Host: MarkdownHost>(
    _ record: NodeRecord, _ index: Int, host: inout Host
  ) {
    let link = tree.links[Int(record.side)]
    withDestination(of: link, host: &host) { renderer, destination, host in
      renderer.image(link, destination, index, host: &host)
    }
  }

  private mutating func image<Host: MarkdownHost>(
    _ link: LinkRecord, _ destination: UnsafeBufferPointer<UInt8>?, _ index: Int,
    host: inout Host
  ) {
    guard let destination else {
      output.appendEscaped(contentsOf: alternative(of: index, host: &host))
      return
    }
    let request = LinkRequest(
      range: Range(link.written), isAutomatic: false, bytes: destination)
    var size: (width: Int?, height: Int?, lazy: Bool) = (nil, nil, false)
    let start = output.count
    output.append("<img")
    switch host.image(request) {
    case .asWritten: attribute(" src=\"", address: destination)
    case .address(var address, let width, let height, let lazy):
      address.withUTF8 { attribute(" src=\"", address: $0) }
      size = (width, height, lazy)
    case .broken:
      output.truncate(to: start)
      output.appendEscaped(contentsOf: alternative(of: index, host: &host))
      return
    }
    output.append(" alt=\"")
    output.appendEscaped(contentsOf: alternative(of: index, host: &host))
    output.append("\"")
    title(link, host: &host)
    attribute(" width=\"", size.width)
    attribute(" height=\"", size.height)
    if size.lazy { output.append(" loading=\"lazy\"") }
    output.append(" />")
  }

  /// Does something with a destination, its references resolved; with nil where its scheme is not
  /// allowed.
  @inline(__always)
  private mutating func withDestination<Host: MarkdownHost>(
    of link: LinkRecord, host: inout Host,
    _ work: (inout Renderer, UnsafeBufferPointer<UInt8>?, inout Host) -> Void
  ) {
    let isRefused = !tree.allowsAnyScheme && link.flags.contains(.refused)
    if link.references.isEmpty {
      return work(&self, isRefused ? nil : bytes(Range(link.destination)), &host)
    }
    if link.flags.contains(.refused) { return work(&self, nil, &host) }
    let resolved = resolved(Range(link.destination), link, host: &host).array()
    if let scheme = LinkScheme.refused(resolved[...]) {
      // What is written names none: the parser could not tell.
      host.refused(scheme: scheme, at: Range(link.written))
      return work(&self, nil, &host)
    }
    resolved.withUnsafeBufferPointer { work(&self, $0, &host) }
  }

  private mutating func title<Host: MarkdownHost>(_ link: LinkRecord, host: inout Host) {
    guard link.flags.contains(.titled) else { return }
    output.append(" title=\"")
    if link.references.isEmpty {
      output.appendEscaped(text, Range(link.title))
    } else {
      output.appendEscaped(contentsOf: resolved(Range(link.title), link, host: &host))
    }
    output.append("\"")
  }

  /// A stretch of a link's text with the references in it resolved.
  private func resolved<Host: MarkdownHost>(
    _ range: Range<Int>, _ link: LinkRecord, host: inout Host
  ) -> ByteBuffer {
    var result = ByteBuffer()
    var next = range.lowerBound
    for reference in tree.references[Range(link.references)]
    where range.contains(Int(reference.written.lowerBound)) {
      result.append(bytes(next..<Int(reference.written.lowerBound)))
      let context = context(of: Range(reference.written), in: range, of: link, after: result)
      host.reference(Reference(reference, of: tree), in: context, into: &result)
      next = Int(reference.written.upperBound)
    }
    result.append(bytes(next..<range.upperBound))
    return result
  }

  /// Where a reference in a stretch of a link's text stands: as the whole destination, as all of it after
  /// the scheme, or in between.
  private func context(
    of reference: Range<Int>, in range: Range<Int>, of link: LinkRecord,
    after written: borrowing ByteBuffer
  ) -> ReferenceContext {
    guard range == Range(link.destination) else { return .plain }
    if reference == range { return .destination }
    let colon = UInt8(ascii: ":")
    guard reference.upperBound == range.upperBound, written.last == colon,
      written.withBytes({ $0.firstIndex(of: colon) == $0.count - 1 })
    else { return .plain }
    return .rest(ofScheme: written.string())
  }

  /// An image's description: its text, with references resolved.
  private func alternative<Host: MarkdownHost>(of index: Int, host: inout Host) -> ByteBuffer {
    var text = ByteBuffer()
    tree.appendPlainText(of: index, to: &text, withHTML: true) { tree, record, output in
      host.reference(
        Reference(tree.references[Int(record.side)], of: tree), in: .plain, into: &output)
    }
    return text
  }

  private mutating func attribute(_ name: StaticString, address: UnsafeBufferPointer<UInt8>) {
    output.append(name)
    output.appendAddress(address)
    output.append("\"")
  }

  private mutating func attribute(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    output.append(name)
    output.append(decimal: number)
    output.append("\"")
  }
}
