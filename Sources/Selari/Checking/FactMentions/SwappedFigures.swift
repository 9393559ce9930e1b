/// Figures that have changed places between the rows of a table or the items of a list: each stands in both
/// languages, but beside another name.
///
/// Cautious: each language may put rows in an order of its own, by the alphabet for example. Compared are
/// rows that both say something else which no other row says: a date, an amount, a name.
enum SwappedFigures {
  static func of(
    _ source: [FactMention], in text: PageText, _ translation: [FactMention],
    in otherText: PageText, _ alignment: BlockAlignment
  ) -> [(source: FactMention, translation: FactMention)] {
    guard source.contains(where: isCompared) else { return [] }
    return text.blocks.indices.flatMap {
      block -> [(source: FactMention, translation: FactMention)] in
      let partner = Int(alignment.ofSource[block])
      guard isSetOfRows(text.blocks[block]), partner >= 0, !alignment.isReportedInSource[block]
      else { return [] }
      let rows = rows(of: block, in: text, source)
      let others = self.rows(of: partner, in: otherText, translation)
      return rows.count == others.count ? swapped(rows, text, others, otherText) : []
    }
  }

  /// A row or an item: its blocks, and what it states.
  private struct Row {
    let blocks: Range<Int>
    let figures: [FactMention]
  }

  private static func isSetOfRows(_ block: TextBlock) -> Bool {
    (block.kind == .table || block.kind == .list) && block.children > 1
  }

  private static func isCompared(_ mention: FactMention) -> Bool {
    guard mention.strength == .strong else { return false }
    return mention.key.kind == .number || isTelling(mention.key.kind)
  }

  /// Whether what a kind of mention states belongs to one row and not to its place: rows may be
  /// numbered.
  private static func isTelling(_ kind: FactMention.Kind) -> Bool {
    switch kind {
    case .date, .month, .dayOfMonth, .time, .percent, .amount: true
    default: false
    }
  }

  private static func rows(
    of block: Int, in text: PageText, _ mentions: [FactMention]
  ) -> [Row] {
    text.children(in: block + 1..<Int(text.blocks[block].end)).map { row in
      let blocks = row..<Int(text.blocks[row].end)
      return Row(blocks: blocks, figures: mentions.in(blocks).filter(isCompared))
    }
  }

  private static func swapped(
    _ rows: [Row], _ text: PageText, _ others: [Row], _ otherText: PageText
  ) -> [(source: FactMention, translation: FactMention)] {
    let differences = zip(rows, others).map { row, other in
      (without(other.figures, row.figures), without(row.figures, other.figures))
    }
    let places = differences.indices.filter {
      !differences[$0].0.isEmpty || !differences[$0].1.isEmpty
    }
    // Nearly always each row states what its counterpart does.
    guard places.count > 1,
      places.allSatisfy({ differences[$0].0.count == differences[$0].1.count }),
      counts(places.flatMap { differences[$0].0 }) == counts(places.flatMap { differences[$0].1 })
    else { return [] }
    let (own, foreign) = (owners(rows, text), owners(others, otherText))
    let known = Set(own.compactMap { mark, row in foreign[mark] == row ? row : nil })
    guard places.allSatisfy(known.contains) else { return [] }
    return places.flatMap { zip(differences[$0].0, differences[$0].1).map { ($0, $1) } }
  }

  /// What a row may be known by.
  private enum Mark: Hashable {
    case fact(FactMention.Key)
    case name(UInt64)
  }

  /// The row that each mark stands in, for those that stand in one row only.
  private static func owners(_ rows: [Row], _ text: PageText) -> [Mark: Int] {
    var owners: [Mark: Int] = [:]
    var shared: Set<Mark> = []
    for (index, row) in rows.enumerated() {
      let facts = row.figures.filter { isTelling($0.key.kind) }.map { Mark.fact($0.key) }
      let names = text.tokens[text.blocks[row.blocks.lowerBound].tokenRange].filter {
        $0.kind == .word && $0.flags.contains(.capitalised) && !$0.flags.contains(.fact)
          && $0.range.count > 2
      }.map { Mark.name($0.hash) }
      for mark in Set(facts + names) where owners.updateValue(index, forKey: mark) != nil {
        shared.insert(mark)
      }
    }
    return owners.filter { !shared.contains($0.key) }
  }

  private static func counts(_ mentions: [FactMention]) -> [FactMention.Key: Int] {
    Dictionary(mentions.map { ($0.key, 1) }, uniquingKeysWith: +)
  }

  /// The mentions that are left when each of the others has taken one of its own.
  private static func without(_ others: [FactMention], _ mentions: [FactMention]) -> [FactMention] {
    var left = counts(others)
    return mentions.filter { mention in
      guard let count = left[mention.key], count > 0 else { return true }
      left[mention.key] = count - 1
      return false
    }
  }
}
