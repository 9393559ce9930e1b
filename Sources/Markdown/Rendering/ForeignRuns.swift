public import Bytes

extension ForeignTerms {
  /// Writes a text, escaped, with each foreign phrase in a `<span>` of its language, and each number in a phrase
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
      output.append("<span")
      output.append(contentsOf: attributes[language])
      output.append(">")
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
    let (end, whole) = run(from: index, limit: min(closing, nodes.count))
    let isKnown = index < languageKnownUntil
    if let whole {
      if foreign.mayBegin(in: whole), let terms = foreign.terms {
        terms.mark(bytes(whole), isKnown: isKnown, into: &output)
      } else {
        output.appendEscaped(text, whole)
      }
      if nodes[end - 1].code == .softBreak { output.append(0x0A) }
    } else {
      joined(index..<end).withUnsafeBufferPointer { run in
        if let terms = foreign.terms {
          terms.mark(run, isKnown: isKnown, into: &output)
        } else {
          output.appendEscaped(run)
        }
      }
    }
    return end
  }

  /// Where the texts and line breaks end that follow each other from a node on, and where their text lies
  /// in the tree's, line feeds at its line breaks, as it nearly always does; a line break at the run's end
  /// is not part of it.
  private func run(from index: Int, limit: Int) -> (end: Int, whole: Range<Int>?) {
    let start = Int(nodes[index].text)
    var end = start
    var isAfterBreak = false
    var isWhole = true
    var next = index
    while next < limit {
      let node = nodes[next]
      if node.code == .text {
        if isAfterBreak { end += 1 }
        isAfterBreak = false
        isWhole = isWhole && Int(node.text) == end
        end += Int(node.count)
      } else if node.code == .softBreak {
        isWhole = isWhole && !isAfterBreak
        isAfterBreak = true
      } else {
        break
      }
      next += 1
    }
    return (next, isWhole ? start..<end : nil)
  }

  /// What an element says of a node's text where all of it is one foreign phrase.
  func foreignAttributes(ofAll index: Int) -> [UInt8]? {
    if foreign.areNone { return nil }
    let end = Int(nodes[index].end)
    guard index + 1 < end else { return nil }
    let (runEnd, whole) = run(from: index + 1, limit: end)
    guard runEnd == end else { return nil }
    if let whole, !foreign.mayBegin(in: whole) { return nil }
    guard let terms = foreign.terms else { return nil }
    return joined(index + 1..<end).withUnsafeBufferPointer { run in
      guard let match = terms.next(in: run, from: 0), match.range == 0..<run.count,
        let language = match.language
      else { return nil }
      return terms.attributes[language]
    }
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
