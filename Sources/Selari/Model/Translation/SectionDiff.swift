/// How what a section says differs from what it said, block by block and word by word.
public struct SectionDiff: Sendable {
  /// A block of the section.
  public struct Line: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Sendable {
      /// It is as it was.
      case same
      /// It went.
      case removed
      /// It came.
      case added
    }

    /// What became of it.
    public let kind: Kind
    /// Its text, in pieces; those that its counterpart does not have are marked.
    public let pieces: [Piece]

    /// Its text.
    public var text: String { pieces.map(\.text).joined() }
  }

  /// A run of words.
  public struct Piece: Hashable, Sendable {
    /// The words, with the space between them.
    public let text: String
    /// Whether the other version of the block does not have them.
    public let isChanged: Bool
  }

  /// The blocks in order, those that went before those that came in their place.
  public let lines: [Line]

  /// The difference between two versions of a section, each one block to a line.
  public init(from old: [String], to new: [String]) {
    var lines: [Line] = []
    var (removed, added): ([String], [String]) = ([], [])
    func settle() {
      for (index, text) in removed.enumerated() {
        let other = index < added.count ? added[index] : nil
        lines.append(Line(kind: .removed, pieces: Self.pieces(text, besides: other)))
      }
      for (index, text) in added.enumerated() {
        let other = index < removed.count ? removed[index] : nil
        lines.append(Line(kind: .added, pieces: Self.pieces(text, besides: other)))
      }
      (removed, added) = ([], [])
    }
    for (kind, text) in Self.merged(old, new) {
      switch kind {
      case .removed: removed.append(text)
      case .added: added.append(text)
      case .same:
        settle()
        lines.append(Line(kind: .same, pieces: [Piece(text: text, isChanged: false)]))
      }
    }
    settle()
    self.lines = lines
  }

  /// Both versions in one sequence.
  private static func merged<Item: Hashable>(
    _ old: [Item], _ new: [Item]
  ) -> [(kind: Line.Kind, item: Item)] {
    let difference = new.difference(from: old)
    let gone = Set(difference.removals.map(\.offset))
    let come = Set(difference.insertions.map(\.offset))
    var result: [(Line.Kind, Item)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, gone.contains(left) {
        result.append((.removed, old[left]))
        left += 1
      } else if right < new.count, come.contains(right) {
        result.append((.added, new[right]))
        right += 1
      } else if left < old.count {
        result.append((.same, old[left]))
        left += 1
        right += 1
      } else {
        break
      }
    }
    return result
  }

  /// A block in pieces, against its other version; whole where there is none, or little in common.
  private static func pieces(_ text: String, besides other: String?) -> [Piece] {
    let words = words(of: text)
    let plain = [Piece(text: text, isChanged: false)]
    guard let other, words.count < 2_000 else { return plain }
    let common = merged(words, Self.words(of: other)).filter { $0.kind != .added }
    let same = common.count { $0.kind == .same }
    guard same * 3 >= words.count else { return plain }
    var pieces: [Piece] = []
    for (kind, word) in common {
      let isChanged = kind == .removed
      if let last = pieces.last, last.isChanged == isChanged {
        pieces[pieces.count - 1] = Piece(text: last.text + word, isChanged: isChanged)
      } else {
        pieces.append(Piece(text: word, isChanged: isChanged))
      }
    }
    return pieces
  }

  /// The words of a text, each with the space after it.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if let last = word.last, last == " ", character != " " {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension CollectionDifference.Change {
  /// Where the change is.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
