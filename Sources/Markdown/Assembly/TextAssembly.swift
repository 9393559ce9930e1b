extension TreeAssembler {
  /// Whether tokens are among some bytes.
  @inline(__always)
  private func holdsTokens(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !sheet.tokens.isEmpty && bytes.holds(Token.lead, 0..<bytes.count)
  }

  /// The index of the token at a position of some bytes; nil where a character only looks like one.
  @inline(__always)
  private func token(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let index = Token.index(at: position, in: bytes), index < sheet.tokens.count,
      sheet.tokens[index].kind != .taken
    else { return nil }
    return index
  }

  /// Adds a text; what its tokens stand for becomes nodes of its own.
  mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if holdsComments { noteShownComment(range) }
    // On most pages there are no tokens at all.
    guard !sheet.tokens.isEmpty, var position = bytes.position(of: Token.lead, from: 0) else {
      parts.leaf(.text, range, bytes)
      return
    }
    var next = 0
    var lower = range.lowerBound
    while position < bytes.count {
      guard let index = token(at: position, in: bytes) else {
        position = bytes.position(of: Token.lead, from: position + 1) ?? bytes.count
        continue
      }
      let token = sheet.tokens[index]
      let end = position + Token.length(of: index)
      let before = position > next ? bytes[position - 1] : 0
      let after = end < bytes.count ? bytes[end] : 0
      let isBracketed = token.kind == .footnote && before == 0x5B && after == 0x5D
      let endsSpan = token.kind == .spanEnd && spans.last?.depth == frames.count
      let dropsBefore = isBracketed || (endsSpan && before == 0x5D)
      let dropsAfter = isBracketed || (token.kind == .spanStart && after == 0x5B)
      let stop = dropsBefore ? position - 1 : position
      let upper = max(lower, Int(token.lower) - (dropsBefore ? 1 : 0))
      addPiece(bytes, next..<stop, lower..<upper)
      add(token, isBracketed: isBracketed, endsSpan: endsSpan)
      next = dropsAfter ? end + 1 : end
      lower = Int(token.upper) + (dropsAfter ? 1 : 0)
      position = bytes.position(of: Token.lead, from: next) ?? bytes.count
    }
    addPiece(bytes, next..<bytes.count, lower..<max(lower, range.upperBound))
  }

  private mutating func addPiece(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, _ range: Range<Int>
  ) {
    guard !piece.isEmpty else { return }
    parts.text(range, bytes.part(piece))
  }

  /// Adds a stretch of the file that is text and line breaks and begins in a line.
  mutating func addPlain(_ range: Range<Int>, fromLine first: Int) {
    var place = FilePlace(offset: range.lowerBound, line: first)
    addText(upTo: range.upperBound, from: &place)
  }

  private mutating func add(_ token: Token, isBracketed: Bool, endsSpan: Bool) {
    switch token.kind {
    case .reference:
      addReferenceNode(sheet.tokenText.records.part(token.text), token.range)
    case .footnote where isBracketed:
      let node = parts.open(
        .footnoteReference, Int(token.lower) - 1..<Int(token.upper) + 1)
      parts.nodes[node].side = token.number
      parts.close(node)
    case .spanStart:
      spans.append((parts.open(.span, token.range), frames.count))
    case .spanEnd where endsSpan:
      guard let span = spans.popLast() else { return }
      parts.close(span.node)
      parts.nodes[span.node].side = token.number
      parts.nodes[span.node].upper = token.upper
    case .plain: addPlain(token.range, fromLine: Int(token.number))
    case .character where token.text.isEmpty, .taken: break
    case .footnote, .spanEnd, .character:
      sheet.tokenText.withBytes {
        parts.leaf(.text, token.range, $0.part(token.text))
      }
    }
  }

  /// Adds a reference that stands in a text.
  mutating func addReferenceNode(_ raw: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let node = parts.open(.reference, range)
    parts.nodes[node].side = Int32(parts.references.count)
    addReference(raw, range, owner: node)
    let expression = parts.references[parts.references.count - 1].expression
    parts.nodes[node].text = expression.lowerBound
    parts.nodes[node].count = Int32(expression.count)
    parts.close(node)
  }

  /// Makes text again of the spans that were opened at a depth but not closed there.
  mutating func undoSpans(from depth: Int) {
    while let span = spans.last, span.depth >= depth {
      spans.removeLast()
      parts.nodes[span.node].code = .text
      parts.nodes[span.node].end = Int32(span.node + 1)
      parts.nodes[span.node].upper = parts.nodes[span.node].lower + 1
      parts.nodes[span.node].text = Int32(parts.text.count)
      parts.nodes[span.node].count = 1
      parts.text.append(0x5B)
    }
  }

  // MARK: Leaves

  /// Adds a leaf with its literal, tokens in it undone.
  mutating func addLiteral(
    _ code: NodeCode, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    ownsReferences: Bool = false
  ) {
    guard holdsTokens(bytes) else {
      parts.leaf(code, range, bytes)
      return
    }
    let index = parts.open(code, range)
    let start = parts.text.count
    parts.nodes[index].side = Int32(parts.references.count)
    appendRestored(bytes, owner: ownsReferences ? index : nil)
    parts.nodes[index].text = Int32(start)
    parts.nodes[index].count = Int32(parts.text.count - start)
    parts.close(index)
  }

  /// Appends bytes to the tree's text with what its tokens stand for; references are recorded for
  /// the node they belong to.
  mutating func appendRestored(_ bytes: UnsafeBufferPointer<UInt8>, owner: Int?) {
    guard holdsTokens(bytes) else {
      parts.text.append(bytes)
      return
    }
    var next = 0
    while next < bytes.count {
      guard let index = token(at: next, in: bytes) else {
        parts.text.append(bytes[next])
        next += 1
        continue
      }
      let token = sheet.tokens[index]
      if let owner, token.kind == .reference {
        addReference(token, owner: owner)
      } else if token.kind == .plain {
        appendPlain(token)
      } else {
        sheet.tokenText.withBytes { parts.text.append($0.part(token.text)) }
      }
      next += Token.length(of: index)
    }
  }

  /// Appends a plain stretch as libcmark would give it: lines without their indentation.
  private mutating func appendPlain(_ token: Token) {
    for piece in PlainPieces(of: token.range, in: parser.lines.records, fromLine: Int(token.number))
    {
      if piece.lowerBound > token.lower { parts.text.append(0x0A) }
      parts.text.append(text.part(piece))
    }
  }

  /// Appends a reference as it is written, and records it.
  mutating func addReference(_ token: Token, owner: Int) {
    let raw = sheet.tokenText.records.part(token.text)
    addReference(raw, token.range, owner: owner)
  }

  /// Appends a reference as it is written at a place of the file, and records it.
  mutating func addReference(_ raw: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, owner: Int) {
    let start = parts.text.count
    parts.text.append(raw)
    var lower = start + 2
    var upper = max(lower, parts.text.count - 2)
    while lower < upper, isWhitespace(parts.text[lower]) { lower += 1 }
    while upper > lower, isWhitespace(parts.text[upper - 1]) { upper -= 1 }
    parts.references.append(
      ReferenceRecord(
        owner: Int32(owner), lower: Int32(place.lowerBound), upper: Int32(place.upperBound),
        written: Int32(start)..<Int32(parts.text.count), expression: Int32(lower)..<Int32(upper)))
  }
}
