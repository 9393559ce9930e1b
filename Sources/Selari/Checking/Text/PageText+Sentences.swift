extension PageText {
  /// The sentences of a block, as ranges of tokens.
  func sentences(of block: TextBlock) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let range = block.tokenRange
    var start = range.lowerBound
    for index in range.dropFirst() where beginsSentence(index) {
      result.append(start..<index)
      start = index
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// The sentence of a block that a token of it stands in: one of ``sentences(of:)``.
  func sentence(around token: Int, in block: TextBlock) -> Range<Int> {
    let range = block.tokenRange
    var start = token
    while start > range.lowerBound, !beginsSentence(start) { start -= 1 }
    var end = token + 1
    while end < range.upperBound, !beginsSentence(end) { end += 1 }
    return start..<end
  }

  /// Whether a sentence begins with a token that others stand before.
  private func beginsSentence(_ index: Int) -> Bool {
    guard tokens[index].flags.contains(.capitalised) else { return false }
    let gap = bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)]
    guard gap.contains(where: { ".!?".utf8.contains($0) }), gap.contains(UInt8(ascii: " ")) else {
      return false
    }
    // A point after one letter is an abbreviation's.
    return tokens[index - 1].range.count > 2
  }
}
