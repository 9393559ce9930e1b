extension ForeignTerms {
  /// Writes a text, escaped, with each foreign phrase in a `<span lang>`.
  public func mark(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var next = 0
    var written = 0
    while let match = self.next(in: text, from: next) {
      next = match.range.upperBound
      guard let language = match.language else { continue }
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[written..<match.range.lowerBound]))
      output.append("<span lang=\"")
      output.append(contentsOf: languages[language])
      output.append("\">")
      output.appendEscaped(UnsafeBufferPointer(rebasing: text[match.range]))
      output.append("</span>")
      written = next
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: text[written...]))
  }
}

extension Renderer {
  /// Writes a run of text and line breaks with its foreign phrases marked; gives the node after it.
  mutating func markRun(from index: Int, _ terms: ForeignTerms) -> Int {
    let end = runEnd(from: index)
    let run = text(index..<end)
    run.withUnsafeBufferPointer { terms.mark($0, into: &output) }
    return end
  }

  /// The language of a node's text where all of it is one foreign phrase.
  func foreignLanguage(ofAll index: Int, _ terms: ForeignTerms) -> String? {
    let end = Int(tree.nodes[index].end)
    guard runEnd(from: index + 1, before: end) == end else { return nil }
    return text(index + 1..<end).withUnsafeBufferPointer { bytes in
      guard let match = terms.next(in: bytes, from: 0), match.range == 0..<bytes.count,
        let language = match.language
      else { return nil }
      return String(decoding: terms.languages[language], as: UTF8.self)
    }
  }

  /// The end of the texts and line breaks that follow each other, within the open node.
  private func runEnd(from index: Int) -> Int {
    runEnd(from: index, before: open.last.map { Int(tree.nodes[$0].end) } ?? tree.nodes.count)
  }

  private func runEnd(from index: Int, before limit: Int) -> Int {
    var next = index
    while next < limit, tree.nodes[next].code == .text || tree.nodes[next].code == .softBreak {
      next += 1
    }
    return next
  }

  /// The text of a run; a line break is a line feed.
  private func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
    if range.count == 1 { return tree.text[tree.nodes[range.lowerBound].bytes] }
    var run: [UInt8] = []
    for node in tree.nodes[range] {
      if node.code == .softBreak { run.append(0x0A) } else { run += tree.text[node.bytes] }
    }
    return run[...]
  }
}
