extension BlockParser {
  /// Decides which lists are loose, and brings every block's end to that of its last child.
  ///
  /// A list is loose where a blank line stands between its items or between the blocks of one:
  /// https://spec.commonmark.org/0.30/#loose. One pass from the last block to the first, so that
  /// children come before their parents.
  mutating func settleLists() {
    for index in stride(from: blocks.count - 1, to: 0, by: -1) {
      let block = blocks[index]
      let parent = Int(block.parent)
      if block.flags.contains(.dropped) {
        // libcmark looks at a list before it drops what is still open in it.
        if block.flags.contains(.outlivesList) { blocks[parent].flags.insert(.childSeen) }
        continue
      }
      let hasNext = blocks[parent].flags.contains(.childSeen)
      let goesThrough = block.code == .list || block.code == .item
      let endsBlank =
        block.flags.contains(.blankEnd)
        || (goesThrough && block.flags.contains(.lastChildEndsBlank))
      if endsBlank {
        blocks[parent].flags.insert(hasNext ? .innerGap : .lastChildEndsBlank)
      }
      if block.code == .item, hasNext, blocks[parent].code == .list {
        if block.flags.contains(.blankEnd) || block.flags.contains(.lastChildEndsBlank) {
          blocks[parent].flags.insert(.loose)
        }
      }
      if block.code == .item, block.flags.contains(.innerGap) {
        blocks[parent].flags.insert(.loose)
      }
      if block.code == .definition, block.flags.contains(.innerGap) {
        blocks[index].flags.insert(.loose)
      }
      if blocks[parent].upper < block.upper { blocks[parent].upper = block.upper }
      blocks[parent].flags.insert(.childSeen)
    }
  }
}
