extension TreeAssembler {
  /// Takes the comments out of a block of raw HTML, which readers get as it stands otherwise, and records
  /// the references in it; false where nothing is left.
  /// - Parameter start: Where its text begins in the tree's.
  mutating func cutHTML(
    _ literal: UnsafeBufferPointer<UInt8>, _ block: Block, _ node: Int, from start: Int
  ) -> Bool {
    // Of the seven kinds, these are elements and comments.
    guard options.html, !options.unfiltered, [2, 6, 7].contains(block.detail),
      holdsComments || literal.holds(0x7B, 0..<literal.count)
    else { return true }
    let cut = HTMLPieces(literal)
    let lines = parser.lines(of: block)
    if let unclosed = cut.unclosed {
      var places = LinePlaces(lines, hasBlanks: true)
      let place = places.place(of: unclosed)
      problems.append((.commentUnclosed(isShown: false), place..<place + 4))
    }
    parts.text.truncate(to: start)
    parts.nodes[node].side = Int32(parts.references.count)
    var places = LinePlaces(lines, hasBlanks: true)
    for piece in cut.pieces {
      var next = piece.range.lowerBound
      while !piece.isRaw, let brace = literal.position(of: 0x7B, from: next),
        brace < piece.range.upperBound
      {
        let reference = literal.referenceEnd(at: brace, end: piece.range.upperBound)
        let end = reference ?? brace + 1
        parts.text.append(literal.part(next..<(reference == nil ? end : brace)))
        if reference != nil {
          let place = places.place(of: brace)
          addReference(literal.part(brace..<end), place..<place + (end - brace), owner: node)
        }
        next = end
      }
      parts.text.append(literal.part(next..<piece.range.upperBound))
    }
    if Int(parts.nodes[node].side) == parts.references.count { parts.nodes[node].side = -1 }
    return parts.text.withBytes { !$0[start...].allSatisfy(isWhitespace) }
  }
}
