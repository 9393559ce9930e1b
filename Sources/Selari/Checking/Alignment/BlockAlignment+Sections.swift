// What stands beside sections that go together: parts that only one side has. Where a part has got a heading
// of its own in one language only, what it says still stands without one in the other.
extension BlockAlignment {
  /// The blocks of two sections that go together, and of the parts beside them that only one side has.
  func surroundings(_ index: Int) -> (source: Range<Int>, translation: Range<Int>) {
    let pair = sections[index]
    var one = source.sections[pair.source].blocks
    var other = translation.sections[pair.translation].blocks
    // No heading stands between the front matter and the text.
    guard index > 0 else { return (one, other) }
    let before = sections[index - 1]
    one = source.sections[before.source].blocks.upperBound..<one.upperBound
    other = translation.sections[before.translation].blocks.upperBound..<other.upperBound
    if index + 1 < sections.count {
      let after = sections[index + 1]
      one = one.lowerBound..<source.sections[after.source].blocks.lowerBound
      other = other.lowerBound..<translation.sections[after.translation].blocks.lowerBound
    } else {
      one = one.lowerBound..<source.blocks.count
      other = other.lowerBound..<translation.blocks.count
    }
    return (one, other)
  }

  /// Takes back that blocks have no counterpart, where a part beside them that only the other side has
  /// holds their like: they are not missing, but stand under a heading of their own, and that
  /// is told of the heading.
  mutating func forgive(from first: Int, inSections index: Int) {
    let around = surroundings(index)
    let pair = sections[index]
    var spare = (
      source: shapes(of: source, in: around.source, without: source.sections[pair.source].blocks),
      translation: shapes(
        of: translation, in: around.translation,
        without: translation.sections[pair.translation].blocks)
    )
    guard !spare.source.isEmpty || !spare.translation.isEmpty else { return }
    let (source, translation) = (source, translation)
    retainMismatches(from: first) { mismatch in
      guard case .missing(let block, let inSource) = mismatch else { return true }
      return inSource
        ? !Self.take(BlockShape(source.blocks[block]), from: &spare.translation)
        : !Self.take(BlockShape(translation.blocks[block]), from: &spare.source)
    }
  }

  /// How many blocks of each shape stand in some blocks, but not in others.
  private func shapes(
    of text: PageText, in blocks: Range<Int>, without own: Range<Int>
  ) -> [BlockShape: Int] {
    guard blocks != own else { return [:] }
    var counts: [BlockShape: Int] = [:]
    for block in [blocks.lowerBound..<own.lowerBound, own.upperBound..<blocks.upperBound].joined()
    where text.blocks[block].isStructure {
      counts[BlockShape(text.blocks[block]), default: 0] += 1
    }
    return counts
  }

  private static func take(_ shape: BlockShape, from counts: inout [BlockShape: Int]) -> Bool {
    guard let count = counts[shape], count > 0 else { return false }
    counts[shape] = count - 1
    return true
  }
}

/// What makes one block the like of another.
private struct BlockShape: Hashable {
  let kind: TextBlock.Kind
  let isFigure: Bool
  /// Whether a list is numbered; which directive it is.
  let detail: Int

  init(_ block: TextBlock) {
    kind = block.kind
    isFigure = block.isFigure
    detail = kind == .list || kind == .directive ? block.detail : 0
  }
}
