/// Which block of a page goes with which of its translation: section by section, then block by block.
///
/// Worked out once for each pair and used by all rules that compare languages, so that they agree on
/// what belongs together, and say nothing of what `parity/structure` has already reported.
struct BlockAlignment: Sendable {
  /// Sections that go together, by their indexes. Front matter goes with front matter.
  private(set) var sections: [(source: Int, translation: Int)] = []
  /// Sections that only one side has.
  private(set) var lonelySource: [Int] = []
  private(set) var lonelyTranslation: [Int] = []
  /// The counterpart of each block of the source; -1 where it has none.
  private(set) var ofSource: [Int32]
  /// The counterpart of each block of the translation; -1 where it has none.
  private(set) var ofTranslation: [Int32]
  /// Where the structures differ.
  private(set) var mismatches: [StructureMismatch] = []
  /// Whether a block of the source stands in what is reported as a mismatch.
  private(set) var isReportedInSource: [Bool]
  private(set) var isReportedInTranslation: [Bool]

  let source: PageText
  let translation: PageText
  /// The ids of directives on each side.
  private let sourceIDs: Set<String>
  private let translationIDs: Set<String>

  init(source: PageText, translation: PageText) {
    self.source = source
    self.translation = translation
    sourceIDs = Set(source.directiveIDs.values.map(\.text))
    translationIDs = Set(translation.directiveIDs.values.map(\.text))
    ofSource = [Int32](repeating: -1, count: source.blocks.count)
    ofTranslation = [Int32](repeating: -1, count: translation.blocks.count)
    isReportedInSource = [Bool](repeating: false, count: source.blocks.count)
    isReportedInTranslation = [Bool](repeating: false, count: translation.blocks.count)
    alignSections()
  }

  // MARK: - Sections

  private mutating func alignSections() {
    // The front matter and what stands before the headings always go together.
    let fixed = 2
    sections = [(0, 0), (1, 1)]
    for pair in sectionPairs(after: fixed) {
      switch pair {
      case (let one?, let other?): sections.append((one + fixed, other + fixed))
      case (let one?, nil): lonelySource.append(one + fixed)
      case (nil, let other?): lonelyTranslation.append(other + fixed)
      case (nil, nil): break
      }
    }
    for (index, pair) in sections.enumerated() {
      let first = mismatches.count
      alignSection(
        source.sections[pair.source], translation.sections[pair.translation],
        isFrontMatter: index == 0)
      if first < mismatches.count { forgive(from: first, inSections: index) }
    }
    markLonely()
  }

  /// Which section goes with which, of those after the first few.
  private func sectionPairs(after fixed: Int) -> [(first: Int?, second: Int?)] {
    let (first, second) = (source.sections.count - fixed, translation.sections.count - fixed)
    // Nearly always each is as like its counterpart as can be; then no other alignment is better.
    let isSimple =
      first == second
      && (fixed..<max(fixed, source.sections.count)).allSatisfy { index in
        isMostAlike(source.sections[index], translation.sections[index])
      }
    if isSimple { return (0..<max(first, 0)).map { ($0, $0) } }
    return SequenceAlignment.pairs(first, second) {
      likeness(source.sections[$0 + fixed], translation.sections[$1 + fixed])
    }
  }

  /// Whether two sections are as like each other as either can be like any.
  private func isMostAlike(_ one: PageText.Section, _ other: PageText.Section) -> Bool {
    guard let first = one.heading, let second = other.heading else { return false }
    return source.headingIDs[first] == translation.headingIDs[second]
      && source.blocks[first].detail == translation.blocks[second].detail
      && sameShape(one, other) > 0
  }

  /// How much two sections look like each other: ids that people wrote decide, then levels, then what
  /// stands in them.
  private func likeness(_ one: PageText.Section, _ other: PageText.Section) -> Int {
    guard let first = one.heading, let second = other.heading else { return 0 }
    let (left, right) = (source.headingIDs[first], translation.headingIDs[second])
    var score = 1
    if let left, let right { score = left == right ? Self.sameID : 1 }
    if source.blocks[first].detail == translation.blocks[second].detail { score += 4 }
    if one.blocks.count == other.blocks.count { score += 1 }
    return score + sameShape(one, other)
  }

  private func sameShape(_ one: PageText.Section, _ other: PageText.Section) -> Int {
    guard one.blocks.count == other.blocks.count else { return 0 }
    let isSame = zip(source.blocks[one.blocks], translation.blocks[other.blocks]).allSatisfy {
      $0.kind == $1.kind && $0.detail == $1.detail
    }
    return isSame ? 2 : 0
  }

  /// Keeps of the mismatches from one on those that are to be told.
  mutating func retainMismatches(from first: Int, where isTold: (StructureMismatch) -> Bool) {
    let told = mismatches[first...].filter(isTold)
    mismatches.replaceSubrange(first..., with: told)
  }

  private mutating func markLonely() {
    for index in lonelySource { report(source.sections[index].blocks, inSource: true) }
    for index in lonelyTranslation { report(translation.sections[index].blocks, inSource: false) }
  }

  /// Marks blocks of one side as such that are told of, or not to be.
  mutating func report(_ blocks: Range<Int>, inSource: Bool) {
    for block in blocks {
      if inSource {
        isReportedInSource[block] = true
      } else {
        isReportedInTranslation[block] = true
      }
    }
  }

  private mutating func alignSection(
    _ one: PageText.Section, _ other: PageText.Section, isFrontMatter: Bool
  ) {
    var first = one.blocks
    var second = other.blocks
    if let left = one.heading, let right = other.heading {
      pair(left, right)
      first = first.lowerBound + 1..<first.upperBound
      second = second.lowerBound + 1..<second.upperBound
    }
    align(
      source.children(in: first), translation.children(in: second), depth: 0,
      reports: !isFrontMatter)
  }

  // MARK: - Blocks

  /// Blocks nest as deep as people write; what lies deeper than this is not looked into.
  private static let deepest = 60

  private mutating func align(_ first: [Int], _ second: [Int], depth: Int, reports: Bool) {
    guard depth < Self.deepest else { return }
    let isSimple =
      first.count == second.count
      && zip(first, second).allSatisfy { likeness(ofBlocks: $0, $1) >= Self.sameKind }
    let pairs: [(first: Int?, second: Int?)] =
      isSimple
      ? first.indices.map { ($0, $0) }
      : SequenceAlignment.pairs(first.count, second.count) {
        likeness(ofBlocks: first[$0], second[$1])
      }
    for pair in pairs {
      switch pair {
      case (let one?, let other?):
        compare(first[one], second[other], depth: depth)
      case (let one?, nil):
        if reports { lonely(first[one], inSource: true) }
      case (nil, let other?):
        if reports { lonely(second[other], inSource: false) }
      case (nil, nil): break
      }
    }
  }

  /// The least likeness of two blocks of a kind.
  private static let sameKind = 4
  /// What an id that people gave to both counts: more than all else.
  private static let sameID = 40

  /// How much two blocks look like each other; 0 where they cannot go together.
  private func likeness(ofBlocks one: Int, _ other: Int) -> Int {
    let (first, second) = (source.blocks[one], translation.blocks[other])
    guard first.kind == second.kind, first.isFigure == second.isFigure else {
      // A passage may be a quotation in one language only, and stand for the other all the same.
      let kinds: Set = [first.kind, second.kind]
      return kinds == [.paragraph, .quote] ? 1 : 0
    }
    switch first.kind {
    case .list, .directive:
      let id = likeness(ofIDs: one, other)
      if id < 0 { return 0 }
      guard first.detail == second.detail else { return id + 1 }
      return id + Self.sameKind + (first.children == second.children ? 2 : 0)
    case .table, .definitionList:
      return Self.sameKind + (first.children == second.children ? 2 : 0)
    default: return Self.sameKind
    }
  }

  /// What their ids say of two directives: much where they have the same; less than 0 where the one that
  /// goes with either is another.
  private func likeness(ofIDs one: Int, _ other: Int) -> Int {
    if sourceIDs.isEmpty || translationIDs.isEmpty { return 0 }
    let left = source.directiveIDs[one]?.text
    let right = translation.directiveIDs[other]?.text
    if left == right { return left == nil ? 0 : Self.sameID }
    let belongsElsewhere =
      left.map(translationIDs.contains) ?? false || right.map(sourceIDs.contains) ?? false
    return belongsElsewhere ? -1 : 0
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    ofSource[one] = Int32(other)
    ofTranslation[other] = Int32(one)
  }

  /// A block without a counterpart. Paragraphs may be split and joined in a translation.
  private mutating func lonely(_ block: Int, inSource: Bool) {
    let kind = (inSource ? source : translation).blocks[block]
    guard kind.isStructure else { return }
    mismatches.append(.missing(block, inSource: inSource))
    report(block..<Int(kind.end), inSource: inSource)
  }

  private mutating func compare(_ one: Int, _ other: Int, depth: Int) {
    pair(one, other)
    let (first, second) = (source.blocks[one], translation.blocks[other])
    if let difference = StructureMismatch.difference(one, in: source, other, in: translation) {
      mismatches.append(.differing(one, other, difference))
      report(one..<Int(first.end), inSource: true)
      report(other..<Int(second.end), inSource: false)
      return
    }
    guard !first.kind.isLeaf, first.kind == second.kind else { return }
    align(
      source.children(in: one + 1..<Int(first.end)),
      translation.children(in: other + 1..<Int(second.end)), depth: depth + 1, reports: true)
  }
}

extension PageText {
  /// The blocks of a stretch that stand in no other block of it.
  func children(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      result.append(index)
      index = max(Int(blocks[index].end), index + 1)
    }
    return result
  }
}

extension TextBlock {
  /// Whether a translation must have it, too.
  var isStructure: Bool {
    switch kind {
    case .list, .table, .directive, .code, .definitionList: true
    default: isFigure
    }
  }
}
