public import Bytes

extension ForeignTerms {
  /// Writes a text, escaped, with each foreign phrase in a `<span lang>`, and each number in a phrase
  /// or a name on the line of the word before it, as what follows a letter and a hyphen.
  ///
  /// - Parameter isKnown: Whether what the text stands in says its language, so that no phrase is marked.
  public func mark(
    _ text: UnsafeBufferPointer<UInt8>, isKnown: Bool = false, into output: inout ByteBuffer
  ) {
    var next = 0
    var written = 0
    while let match = self.next(in: text, from: next) {
      next = match.range.upperBound
      let language = isKnown ? nil : match.language
      guard language != nil || match.staysWhole else { continue }
      output.appendEscaped(text, written..<match.range.lowerBound)
      written = next
      guard let language else {
        Self.write(whole: text[match.range], into: &output)
        continue
      }
      output.append("<span lang=\"")
      output.append(contentsOf: languages[language])
      output.append("\">")
      Self.write(whole: text[match.range], into: &output)
      output.append("</span>")
    }
    output.appendEscaped(text, written..<text.count)
  }

  /// Writes a phrase, with a no-break space before each number, and a word joiner after the hyphen that
  /// its first letter has.
  private static func write(
    whole phrase: Slice<UnsafeBufferPointer<UInt8>>, into output: inout ByteBuffer
  ) {
    var start = phrase.startIndex
    if phrase.beginsHyphenated {
      output.appendEscaped(UnsafeBufferPointer(rebasing: phrase[start..<start + 2]))
      output.append("\u{2060}")
      start += 2
    }
    for (blank, next) in zip(phrase.indices, phrase.indices.dropFirst())
    where (phrase[blank] == 0x20 || phrase[blank] == 0x0A) && phrase[next] &- 0x30 < 10 {
      output.appendEscaped(UnsafeBufferPointer(rebasing: phrase[start..<blank]))
      output.append("\u{A0}")
      start = next
    }
    output.appendEscaped(UnsafeBufferPointer(rebasing: phrase[start...]))
  }
}

extension Renderer {
  /// Writes a run of text and line breaks, its foreign phrases marked where that is wanted; gives the
  /// node after it.
  mutating func writeRun(from index: Int) -> Int {
    let end = runEnd(from: index)
    let isKnown = index < languageKnownUntil
    if let whole = contiguous(index..<end) {
      if let foreign, foreign.mayBegin(in: whole) {
        foreign.terms.mark(bytes(whole), isKnown: isKnown, into: &output)
      } else {
        output.appendEscaped(text, whole)
      }
      if nodes[end - 1].code == .softBreak { output.append(0x0A) }
    } else {
      joined(index..<end).withUnsafeBufferPointer { run in
        if let foreign {
          foreign.terms.mark(run, isKnown: isKnown, into: &output)
        } else {
          output.appendEscaped(run)
        }
      }
    }
    return end
  }

  /// Where the text of a run lies in the tree's, line feeds at its line breaks, as it nearly always
  /// does; a line break at the run's end is not part of it.
  private func contiguous(_ run: Range<Int>) -> Range<Int>? {
    let start = Int(nodes[run.lowerBound].text)
    var end = start
    var isAfterBreak = false
    for index in run {
      let node = nodes[index]
      if node.code == .softBreak {
        guard !isAfterBreak else { return nil }
        isAfterBreak = true
        continue
      }
      if isAfterBreak { end += 1 }
      isAfterBreak = false
      guard Int(node.text) == end else { return nil }
      end += Int(node.count)
    }
    return start..<end
  }

  /// The language of a node's text where all of it is one foreign phrase.
  func foreignLanguage(ofAll index: Int) -> [UInt8]? {
    guard let foreign else { return nil }
    let end = Int(nodes[index].end)
    guard index + 1 < end, runEnd(from: index + 1, limit: end) == end else { return nil }
    if let whole = contiguous(index + 1..<end), !foreign.mayBegin(in: whole) { return nil }
    return joined(index + 1..<end).withUnsafeBufferPointer { run in
      guard let match = foreign.terms.next(in: run, from: 0), match.range == 0..<run.count,
        let language = match.language
      else { return nil }
      return foreign.terms.languages[language]
    }
  }

  /// The end of the texts and line breaks that follow each other inside the innermost open node.
  private func runEnd(from index: Int, limit: Int? = nil) -> Int {
    let limit = limit ?? open.last.map { Int(nodes[$0].end) } ?? nodes.count
    var next = index
    while next < limit, nodes[next].code == .text || nodes[next].code == .softBreak {
      next += 1
    }
    return next
  }

  /// The text of a run; a line break is a line feed.
  private func joined(_ range: Range<Int>) -> [UInt8] {
    var run: [UInt8] = []
    for node in nodes[range] {
      if node.code == .softBreak {
        run.append(0x0A)
      } else {
        run.append(contentsOf: bytes(node.bytes))
      }
    }
    return run
  }
}
