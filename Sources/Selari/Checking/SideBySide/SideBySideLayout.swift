/// Lays the passages of a pair out in rows, in the order of the page: those that go together beside each
/// other, those that stand alone across from nothing.
struct SideBySideLayout {
  let source: SideText
  let translation: SideText
  let alignment: BlockAlignment
  private(set) var rows: [SideBySide.Row] = []
  /// The row of each block, by its index.
  private var rowOfSource: [Int: Int] = [:]
  private var rowOfTranslation: [Int: Int] = [:]

  /// Blocks nest as deep as people write; what lies deeper than this is not laid out.
  private static let deepest = 60

  init(source: SideText, translation: SideText, alignment: BlockAlignment) {
    self.source = source
    self.translation = translation
    self.alignment = alignment
  }

  /// The row in which a block stands.
  func row(of block: Int, inSource: Bool) -> Int? {
    inSource ? rowOfSource[block] : rowOfTranslation[block]
  }

  // MARK: - Sections

  /// Adds every section: the source's in their order, and those that only the translation has after the
  /// one they follow there.
  mutating func addSections() {
    let partners = Dictionary(alignment.sections.map { ($0.source, $0.translation) }) { $1 }
    var lonely = alignment.lonelyTranslation.sorted()[...]
    for section in source.text.sections.indices {
      guard let partner = partners[section] else {
        add(blocks(source, section), [], depth: 0)
        continue
      }
      while let next = lonely.first, next < partner {
        add([], blocks(translation, lonely.removeFirst()), depth: 0)
      }
      add(blocks(source, section), blocks(translation, partner), depth: 0)
    }
    for section in lonely { add([], blocks(translation, section), depth: 0) }
  }

  private func blocks(_ side: SideText, _ section: Int) -> [Int] {
    side.text.children(in: side.text.sections[section].blocks)
  }

  // MARK: - Blocks

  /// Adds blocks that stand at the same place, in their order.
  private mutating func add(_ first: [Int], _ second: [Int], depth: Int, marker: Marker? = nil) {
    guard depth < Self.deepest else { return }
    var (one, other) = (first[...], second[...])
    var marker = marker
    while !one.isEmpty || !other.isEmpty {
      if let block = one.first, let partner = partner(of: block), other.contains(partner) {
        while other.first != partner { add(nil, other.removeFirst(), depth, &marker) }
        one.removeFirst()
        other.removeFirst()
        add(block, partner, depth, &marker)
        continue
      }
      // Across from a block without a counterpart stands another without one, or nothing.
      let alone = other.first.flatMap { hasPartner($0, in: one) ? nil : $0 }
      if alone != nil { other.removeFirst() }
      let block = one.isEmpty ? nil : one.removeFirst()
      guard block != nil || alone != nil else { return }
      add(block, alone, depth, &marker)
    }
  }

  private func partner(of block: Int) -> Int? {
    let partner = Int(alignment.ofSource[block])
    return partner >= 0 ? partner : nil
  }

  private func hasPartner(_ block: Int, in blocks: ArraySlice<Int>) -> Bool {
    let partner = Int(alignment.ofTranslation[block])
    return partner >= 0 && blocks.contains(partner)
  }

  /// What stands before the first passage of an item or a directive, on each side.
  private enum Marker {
    case item(source: Int?, translation: Int?)
    case directive(source: String?, translation: String?)
    case footnote
  }

  private mutating func add(
    _ one: Int?, _ other: Int?, _ depth: Int, _ marker: inout Marker?
  ) {
    let isLeaf =
      (one.map { isPassage($0, source) } ?? true)
      && (other.map { isPassage($0, translation) } ?? true)
    if isLeaf {
      append(
        SideBySide.Row(
          depth: depth, source: one.map { passage($0, source, marker, inSource: true) },
          translation: other.map { passage($0, translation, marker, inSource: false) }),
        one, other)
      marker = nil
      return
    }
    // A passage across from a container stands beside the first of what is in it.
    let first = one.map { isPassage($0, source) ? [$0] : children($0, source) } ?? []
    let second = other.map { isPassage($0, translation) ? [$0] : children($0, translation) } ?? []
    addContainer(one, other, first, second, depth)
  }

  private mutating func addContainer(
    _ one: Int?, _ other: Int?, _ first: [Int], _ second: [Int], _ depth: Int
  ) {
    let kind = (one.map { source.text.blocks[$0] } ?? other.map { translation.text.blocks[$0] })?
      .kind
    let start = rows.count
    switch kind {
    case .directive: addDirective(one, other, first, second, depth)
    case .list: addItems(one, other, first, second, depth)
    case .footnote: add(first, second, depth: depth, marker: .footnote)
    case .quote, .definition: add(first, second, depth: depth + 1)
    default: add(first, second, depth: depth)
    }
    // What is found about a container stands at its first row.
    guard start < rows.count else { return }
    if let one, rowOfSource[one] == nil { rowOfSource[one] = start }
    if let other, rowOfTranslation[other] == nil { rowOfTranslation[other] = start }
  }

  /// A directive by its words, where it has any; else by its name.
  private mutating func addDirective(
    _ one: Int?, _ other: Int?, _ first: [Int], _ second: [Int], _ depth: Int
  ) {
    let one = one.flatMap { isDirective($0, source) ? $0 : nil }
    let other = other.flatMap { isDirective($0, translation) ? $0 : nil }
    let hasWords =
      (one.map(source.hasArguments) ?? false) || (other.map(translation.hasArguments) ?? false)
    if hasWords {
      let names = Marker.directive(
        source: one.map(source.directiveName), translation: other.map(translation.directiveName))
      add(first, second, depth: depth, marker: names)
    } else {
      append(
        SideBySide.Row(
          depth: depth, source: one.map(source.directive),
          translation: other.map(translation.directive)), one, other)
      add(first, second, depth: depth + 1)
    }
  }

  /// Items, each with its number on either side.
  private mutating func addItems(
    _ one: Int?, _ other: Int?, _ first: [Int], _ second: [Int], _ depth: Int
  ) {
    for place in 0..<max(first.count, second.count) {
      let item = first.indices.contains(place) ? first[place] : nil
      let counterpart = second.indices.contains(place) ? second[place] : nil
      let marker = Marker.item(
        source: number(place, of: one, source), translation: number(place, of: other, translation))
      let start = rows.count
      add(
        item.map { inside($0, source) } ?? [], counterpart.map { inside($0, translation) } ?? [],
        depth: depth + 1, marker: marker)
      guard start < rows.count else { continue }
      if let item, rowOfSource[item] == nil { rowOfSource[item] = start }
      if let counterpart, rowOfTranslation[counterpart] == nil {
        rowOfTranslation[counterpart] = start
      }
    }
  }

  /// The number of an item, counted from where its list begins; nil in a list without numbers.
  private func number(_ place: Int, of list: Int?, _ side: SideText) -> Int? {
    guard let list, side.text.blocks[list].kind == .list, side.text.blocks[list].detail == 1 else {
      return nil
    }
    return Int(side.text.blocks[list].start) + place
  }

  /// What stands in an item; a passage that stands across from a list is taken as it is.
  private func inside(_ block: Int, _ side: SideText) -> [Int] {
    isPassage(block, side) ? [block] : children(block, side)
  }

  private mutating func append(_ row: SideBySide.Row, _ one: Int?, _ other: Int?) {
    if let one { note(one, source, inSource: true) }
    if let other { note(other, translation, inSource: false) }
    rows.append(row)
  }

  /// A block and all in it that has no row of its own stand in the next row.
  private mutating func note(_ block: Int, _ side: SideText, inSource: Bool) {
    let all =
      isPassage(block, side)
      ? block..<max(block + 1, Int(side.text.blocks[block].end)) : block..<block + 1
    for index in all {
      if inSource { rowOfSource[index] = rows.count } else { rowOfTranslation[index] = rows.count }
    }
  }

  private func children(_ block: Int, _ side: SideText) -> [Int] {
    side.text.children(in: block + 1..<Int(side.text.blocks[block].end))
  }

  /// Whether a block is shown as one passage.
  private func isPassage(_ block: Int, _ side: SideText) -> Bool {
    let kind = side.text.blocks[block].kind
    return kind.isLeaf || kind == .row
  }

  private func isDirective(_ block: Int, _ side: SideText) -> Bool {
    side.text.blocks[block].kind == .directive
  }

  private func passage(
    _ index: Int, _ side: SideText, _ marker: Marker?, inSource: Bool
  ) -> SideBySide.Block {
    let block = side.text.blocks[index]
    switch block.kind {
    case .row: return side.tableRow(index)
    case .title: return side.block(index, as: .title)
    case .description: return side.block(index, as: .description)
    case .heading: return side.block(index, as: .heading(block.detail))
    case .code: return side.block(index, as: .code)
    case .term: return side.block(index, as: .term)
    default: break
    }
    switch marker {
    case .item(let source, let translation):
      return side.block(index, as: .item(inSource ? source : translation))
    case .directive(let source, let translation):
      return side.block(index, as: .argument((inSource ? source : translation) ?? ""))
    case .footnote: return side.block(index, as: .footnote)
    case nil: return side.block(index, as: .paragraph)
    }
  }
}
