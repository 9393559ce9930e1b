// What nobody has written yet says nothing that the other language could say otherwise.
extension BlockAlignment {
  /// Leaves sections alone of which one side holds a placeholder of a new page.
  mutating func passOverPlaceholders() {
    let (first, second) = (source.placeholders, translation.placeholders)
    guard !first.isEmpty || !second.isEmpty else { return }
    for pair in sections {
      let one = source.sections[pair.source].blocks
      let other = translation.sections[pair.translation].blocks
      guard first.contains(where: one.contains) || second.contains(where: other.contains) else {
        continue
      }
      report(one, inSource: true)
      report(other, inSource: false)
      retainMismatches(from: 0) { mismatch in
        switch mismatch {
        case .missing(let block, let inSource): !(inSource ? one : other).contains(block)
        case .differing(let block, _, _): !one.contains(block)
        }
      }
    }
  }
}

extension PageText {
  /// The blocks that nobody has written over since the page was made.
  fileprivate var placeholders: [Int] {
    blocks.indices.filter { index in
      let text = bytes[blocks[index].textRange]
      return switch blocks[index].kind {
      case .title: Placeholder.isLeft(title: String(decoding: text, as: UTF8.self))
      case .description: Placeholder.isLeft(description: String(decoding: text, as: UTF8.self))
      case .paragraph: Placeholder.isLeft(paragraph: text)
      default: false
      }
    }
  }
}
