extension TreeAssembler {
  /// Adds the inlines of a block that is known: its pieces, and the text between them.
  mutating func addKnown(_ block: Block) {
    var place = FilePlace(
      offset: Int(parser.lines[Int(block.firstLine)].start), line: Int(block.firstLine))
    // The nodes that are open: links and emphasis hold no others of their kind.
    var (emphasis, link) = (-1, -1)
    while true {
      let piece = known.pieces[nextPiece]
      nextPiece += 1
      addText(upTo: Int(piece.lower), from: &place)
      let range = piece.range
      switch piece.kind {
      case .leftQuote: addMark("\u{201C}", range)
      case .rightQuote: addMark("\u{201D}", range)
      case .apostrophe: addMark("\u{2019}", range)
      case .enDash: addMark("\u{2013}", range)
      case .emDash: addMark("\u{2014}", range)
      case .ellipsis: addMark("\u{2026}", range)
      case .emphasis: emphasis = parts.open(.emphasis, range)
      case .strong: emphasis = parts.open(.strong, range)
      case .emphasisEnd, .strongEnd:
        parts.close(emphasis)
        parts.nodes[emphasis].upper = piece.upper
      case .link:
        link = parts.open(.link, range)
        addKnownDestination(piece.inner, of: link)
      case .linkEnd:
        parts.close(link)
        parts.nodes[link].upper = piece.upper
        checkScheme(ofLink: Int(parts.nodes[link].side))
      case .code: parts.leaf(.code, range, text.part(piece.inner))
      case .reference: addReferenceNode(text.part(range), range)
      case .end: return
      }
      place.offset = range.upperBound
    }
  }

  /// A place in a block's text.
  struct FilePlace {
    var offset: Int
    /// The index of its line among all lines.
    var line: Int
  }

  private mutating func addMark(_ mark: StaticString, _ range: Range<Int>) {
    parts.text(range, UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  private mutating func addKnownDestination(_ place: Range<Int>, of node: Int) {
    let start = Int32(parts.text.count)
    parts.text.append(text.part(place))
    let end = Int32(parts.text.count)
    let reference = Int32(parts.references.count)
    parts.nodes[node].side = Int32(parts.links.count)
    parts.add(
      LinkRecord(
        destination: start..<end, title: end..<end,
        written: Int32(place.lowerBound)..<Int32(place.upperBound), flags: [],
        references: reference..<reference))
  }

  /// Adds what is text and line breaks from a place to a later one of the same block.
  mutating func addText(upTo end: Int, from place: inout FilePlace) {
    let lines = parser.lines.records
    var lineEnd = Int(lines[place.line].end)
    let head = place.offset..<min(lineEnd, end)
    if !head.isEmpty { parts.text(head, text.part(head)) }
    place.offset = end
    // Texts are parted by a line feed in the tree as lines are in the file, so that most lines are copied
    // as they follow each other; up to here they are.
    var copied = head.upperBound
    var before = head.upperBound
    while lineEnd < end {
      place.line += 1
      let line = Int(lines[place.line].start)..<min(Int(lines[place.line].end), end)
      lineEnd = Int(lines[place.line].end)
      if line.isEmpty {
        // A mark begins the line.
        parts.text.append(text.part(copied..<before))
        parts.leaf(
          .softBreak, before..<line.lowerBound, UnsafeBufferPointer(start: nil, count: 0))
        return
      }
      if line.lowerBound != before + 1 || text[before] != 0x0A {
        parts.text.append(text.part(copied..<before))
        parts.text.append(0x0A)
        copied = line.lowerBound
      }
      parts.addLine(line, after: before, at: parts.text.count + line.lowerBound - copied)
      before = line.upperBound
    }
    parts.text.append(text.part(copied..<before))
  }
}
