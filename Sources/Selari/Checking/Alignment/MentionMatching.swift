/// Something that both languages of a page are to mention: a fact, a link's target.
protocol Mention: Sendable {
  associatedtype Key: Hashable
  /// What is equal in both languages.
  var key: Key { get }
  /// What is equal in both languages where the one says in another form what the other says.
  var looseKey: Key { get }
  /// The block it stands in.
  var block: Int { get }
  var strength: MentionStrength { get }
  /// Whether each mention counts, and not only that there is one in the section.
  var isRequired: Bool { get }
  /// Whether two mentions that are not equal may be the same thing, of which one is wrong.
  func mayStandFor(_ other: Self) -> Bool
}

extension Array where Element: Mention {
  /// The mentions in a stretch of blocks; they stand in the order of the blocks.
  func `in`(_ blocks: Range<Int>) -> ArraySlice<Element> {
    let after = self[partitioningIndex { $0.block >= blocks.lowerBound }...]
    return after[..<after.partitioningIndex { $0.block >= blocks.upperBound }]
  }
}

/// How much a mention weighs.
enum MentionStrength: UInt8, Sendable {
  /// It answers for one on the other side, and is never missed itself.
  case silent
  /// It is missed only where something else stands in its place.
  case weak
  case strong
}

/// What a section and its counterpart do not both mention.
struct MentionMatching<Element: Mention> {
  /// Mentions that differ in blocks that go together: the one stands where the other should.
  private(set) var differing: [(source: Element, translation: Element)] = []
  /// What only one side mentions.
  private(set) var onlySource: [Element] = []
  private(set) var onlyTranslation: [Element] = []

  /// Compares the mentions of two sections that go together.
  init(
    _ source: ArraySlice<Element>, _ translation: ArraySlice<Element>, alignment: BlockAlignment
  ) {
    // Nearly always both say the same in the same order.
    if source.count == translation.count, zip(source, translation).allSatisfy({ $0.key == $1.key })
    {
      return
    }
    var counts: [Element.Key: Int] = [:]
    for mention in source { counts[mention.key, default: 0] += 1 }
    for mention in translation { counts[mention.key, default: 0] -= 1 }
    // What both mention as often goes together, whichever with which.
    var left = Remainder(source.filter { counts[$0.key] != 0 })
    var right = Remainder(translation.filter { counts[$0.key] != 0 })
    guard left.isTold || right.isTold else { return }
    let partner = { (mention: Element) in Int(alignment.ofSource[mention.block]) }
    left.cancel(&right, as: { InBlock($0.key, partner($0)) }) { InBlock($0.key, $0.block) }
    left.cancel(&right, as: \.key, \.key)
    left.cancel(&right, as: { InBlock($0.looseKey, partner($0)) }) {
      InBlock($0.looseKey, $0.block)
    }
    substitute(&left, &right, partner)
    // A text may say again what it has said; a cell of a table does not say it for the text.
    let sourceKeys = left.keys
    let translationKeys = right.keys
    onlySource = left.missed { !translationKeys.contains($0.key) || $0.isRequired }
    onlyTranslation = right.missed { !sourceKeys.contains($0.key) || $0.isRequired }
  }

  /// Mentions, and which of them have found no counterpart yet.
  private struct Remainder {
    let mentions: [Element]
    var open: [Int]

    init(_ mentions: [Element]) {
      self.mentions = mentions
      open = Array(mentions.indices)
    }

    /// Whether there is anything that may be missed.
    var isTold: Bool { mentions.contains { $0.strength != .silent } }

    /// What is mentioned outside the cells of tables.
    var keys: Set<Element.Key> { Set(mentions.lazy.filter { !$0.isRequired }.map(\.key)) }

    func missed(_ isMissed: (Element) -> Bool) -> [Element] {
      open.map { mentions[$0] }.filter { $0.strength == .strong && isMissed($0) }
    }

    /// Takes away what both sides mention, by what it is known by on each.
    mutating func cancel<Likeness: Hashable>(
      _ other: inout Remainder, as likeness: (Element) -> Likeness,
      _ otherLikeness: (Element) -> Likeness
    ) {
      guard !open.isEmpty, !other.open.isEmpty else { return }
      // The last ones lie undermost, so that the first ones are taken first.
      var partners: [Likeness: [Int]] = [:]
      for index in other.open.reversed() {
        partners[otherLikeness(other.mentions[index]), default: []].append(index)
      }
      var taken: Set<Int> = []
      let mentions = mentions
      open.removeAll { index in
        guard let partner = partners[likeness(mentions[index])]?.popLast() else { return false }
        taken.insert(partner)
        return true
      }
      other.open.removeAll { taken.contains($0) }
    }
  }

  /// What is mentioned in a block.
  private struct InBlock: Hashable {
    let key: Element.Key
    let block: Int

    init(_ key: Element.Key, _ block: Int) {
      self.key = key
      self.block = block
    }
  }

  /// Pairs what is left in blocks that go together: one of the two is wrong.
  private mutating func substitute(
    _ left: inout Remainder, _ right: inout Remainder, _ partner: (Element) -> Int
  ) {
    let (mentions, counterparts) = (left.mentions, right.mentions)
    var others = Dictionary(
      grouping: right.open.filter { counterparts[$0].strength != .silent },
      by: { counterparts[$0].block })
    var taken: Set<Int> = []
    left.open.removeAll { index in
      let mention = mentions[index]
      guard mention.strength != .silent, let candidates = others[partner(mention)],
        let place = candidates.firstIndex(where: { mention.mayStandFor(counterparts[$0]) })
      else { return false }
      let other = candidates[place]
      others[partner(mention)]?.remove(at: place)
      taken.insert(other)
      differing.append((mention, counterparts[other]))
      return true
    }
    right.open.removeAll { taken.contains($0) }
  }
}
