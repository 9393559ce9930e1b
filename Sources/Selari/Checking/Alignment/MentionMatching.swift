/// Something that both languages of a page are to mention: a fact, a link's target.
protocol Mention: Sendable {
  associatedtype Key: Hashable
  /// What is equal in both languages.
  var key: Key { get }
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
    guard counts.contains(where: { $0.value != 0 }) else { return }
    var left = Remainder(source)
    var right = Remainder(translation)
    cancel(&left, &right) { alignment.ofSource[$0] == Int32($1) }
    cancel(&left, &right) { _, _ in true }
    substitute(&left, &right, alignment)
    // A text may say again what it has said; a cell of a table does not say it for the text.
    let sourceKeys = Set(source.lazy.filter { !$0.isRequired }.map(\.key))
    let translationKeys = Set(translation.lazy.filter { !$0.isRequired }.map(\.key))
    onlySource = left.missed { !translationKeys.contains($0.key) || $0.isRequired }
    onlyTranslation = right.missed { !sourceKeys.contains($0.key) || $0.isRequired }
  }

  /// Mentions, and which of them have found no counterpart yet.
  private struct Remainder {
    let mentions: [Element]
    var open: [Int]

    init(_ mentions: ArraySlice<Element>) {
      self.mentions = Array(mentions)
      open = Array(self.mentions.indices)
    }

    func missed(_ isMissed: (Element) -> Bool) -> [Element] {
      open.map { mentions[$0] }.filter { $0.strength == .strong && isMissed($0) }
    }
  }

  private func cancel(
    _ left: inout Remainder, _ right: inout Remainder, where goTogether: (Int, Int) -> Bool
  ) {
    var open: [Int] = []
    for index in left.open {
      let mention = left.mentions[index]
      let partner = right.open.firstIndex {
        right.mentions[$0].key == mention.key
          && goTogether(mention.block, right.mentions[$0].block)
      }
      if let partner { right.open.remove(at: partner) } else { open.append(index) }
    }
    left.open = open
  }

  /// Pairs what is left in blocks that go together: one of the two is wrong.
  private mutating func substitute(
    _ left: inout Remainder, _ right: inout Remainder, _ alignment: BlockAlignment
  ) {
    var open: [Int] = []
    for index in left.open {
      let mention = left.mentions[index]
      let partner = right.open.firstIndex {
        let other = right.mentions[$0]
        return alignment.ofSource[mention.block] == Int32(other.block)
          && mention.strength != .silent && other.strength != .silent
          && mention.mayStandFor(other)
      }
      guard let partner else {
        open.append(index)
        continue
      }
      differing.append((mention, right.mentions[right.open.remove(at: partner)]))
    }
    left.open = open
  }
}
