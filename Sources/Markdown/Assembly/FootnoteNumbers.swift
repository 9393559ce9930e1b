extension TreeAssembler {
  /// Numbers the footnotes in the order of their first references: first those of the page's own
  /// text, then those that stand in notes. A note that is never referred to has no number.
  mutating func numberFootnotes() {
    guard !parts.footnotes.isEmpty else { return }
    var order: [Int] = []
    count(in: 0..<parts.nodes.count, &order)
    var next = 0
    while next < order.count {
      let definition = Int(parts.footnotes[order[next]].definition)
      next += 1
      guard definition >= 0 else { continue }
      count(in: definition + 1..<Int(parts.nodes[definition].end), &order)
    }
    for (index, footnote) in parser.footnotes.enumerated() {
      if isRepeated(index) {
        problems.append((.footnoteRepeated(label: footnote.label), footnote.range))
      } else if parts.footnotes[index].number == 0 {
        problems.append((.footnoteUnused(label: footnote.label), footnote.range))
      }
    }
  }

  private mutating func count(in range: Range<Int>, _ order: inout [Int]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = parts.nodes[index]
      index += 1
      // An image's description has no room for a mark.
      if node.code == .footnoteDefinition || node.code == .image {
        index = Int(node.end)
      } else if node.code == .footnoteReference {
        let footnote = Int(node.side)
        parts.footnotes[footnote].uses += 1
        if parts.footnotes[footnote].number == 0 {
          order.append(footnote)
          parts.footnotes[footnote].number = Int32(order.count)
        }
      }
    }
  }

  private func isRepeated(_ index: Int) -> Bool {
    footnoteNumbers[parser.footnotes[index].key] != Int32(index)
  }
}
