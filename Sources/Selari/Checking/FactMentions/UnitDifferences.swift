/// Figures that are equal and do not count the same: `3 hari`, `3 weeks`.
///
/// Cautious: a language often leaves the unit out, or says it in words that are not known here. Compared is
/// a figure in blocks that go together, where both mention it as often, each time with a known unit.
enum UnitDifferences {
  static func of(
    _ source: [FactMention], _ translation: [FactMention], _ alignment: BlockAlignment
  ) -> [(source: FactMention, translation: FactMention)] {
    // Most pages count nothing in units.
    guard source.contains(where: { $0.unit != nil }) else { return [] }
    let own = Dictionary(grouping: source, by: Figure.init)
    let others = Dictionary(grouping: translation, by: Figure.init)
    var seen: Set<Figure> = []
    return source.filter { seen.insert(Figure($0)).inserted }.flatMap { first in
      let partner = Int(alignment.ofSource[first.block])
      let equal = own[Figure(first)] ?? []
      let counterparts = others[Figure(key: first.key, block: partner)] ?? []
      guard equal.count == counterparts.count,
        (equal + counterparts).allSatisfy({ $0.unit != nil })
      else { return [(source: FactMention, translation: FactMention)]() }
      return zip(without(counterparts, equal), without(equal, counterparts)).map { ($0, $1) }
    }
  }

  /// A figure in a block.
  private struct Figure: Hashable {
    let key: FactMention.Key
    let block: Int

    init(key: FactMention.Key, block: Int) {
      self.key = key
      self.block = block
    }

    init(_ mention: FactMention) { self.init(key: mention.key, block: mention.block) }
  }

  /// The mentions that are left when each of the others has taken one of its own unit.
  private static func without(_ others: [FactMention], _ mentions: [FactMention]) -> [FactMention] {
    var left = others.map(\.unit)
    return mentions.filter { mention in
      guard let taken = left.firstIndex(of: mention.unit) else { return true }
      left.remove(at: taken)
      return false
    }
  }
}
