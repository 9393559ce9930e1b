import Markdown

/// Makes a page's text out of its Markdown and front matter.
struct PageTextBuilder: NodeVisitor {
  private var text = PageText()
  private let references: ReferenceTexts
  /// The file.
  private let source: [UInt8]
  /// The blocks that are open, as indexes.
  private var open: [Int] = []
  private var flags: TextToken.Flags = []
  /// How many images are open: their descriptions are being read.
  private var imageDepth = 0
  /// The flags outside each inline and quotation that is open, and where its text began.
  private var outer: [(flags: TextToken.Flags, start: Int)] = []

  private init(_ source: [UInt8], _ references: ReferenceTexts) {
    self.source = source
    self.references = references
    text.bytes.reserveCapacity(source.count)
  }

  /// The text of a page.
  static func text(
    of document: Document, in file: ContentFile, references: ReferenceTexts, lexicon: Lexicon
  ) -> PageText {
    var builder = PageTextBuilder(file.source.bytes, references)
    builder.addFrontMatter(file.frontMatter)
    builder.beginSection(heading: nil)
    document.walk(&builder)
    return builder.finish(lexicon)
  }

  private mutating func finish(_ lexicon: Lexicon) -> PageText {
    for index in text.sections.indices {
      let next = index + 1 < text.sections.count ? text.sections[index + 1].blocks.lowerBound : nil
      let start = text.sections[index].blocks.lowerBound
      text.sections[index].blocks = start..<(next ?? text.blocks.count)
    }
    addTokens(lexicon)
    addFlags()
    return text
  }

  /// Cuts the text of all blocks into tokens, now that it stands there as a whole: in one go, and without a
  /// look at who holds it for each of its words.
  private mutating func addTokens(_ lexicon: Lexicon) {
    var tokenizer = Tokenizer(lexicon, length: text.bytes.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      for index in text.blocks.indices {
        let first = Int32(tokenizer.count)
        if text.blocks[index].kind.isLeaf { tokenizer.add(bytes, text.blocks[index].textRange) }
        text.blocks[index].tokens = first..<Int32(tokenizer.count)
      }
    }
    // What is inside a block are those up to the next one that is not.
    for index in text.blocks.indices where !text.blocks[index].kind.isLeaf {
      let next = Int(text.blocks[index].end)
      let end = next < text.blocks.count ? text.blocks[next].tokens.lowerBound : nil
      let first = text.blocks[index].tokens.lowerBound
      text.blocks[index].tokens = first..<(end ?? Int32(tokenizer.count))
    }
    text.tokens = tokenizer.tokens
  }

  /// Gives each token the flags of the run it stands in.
  private mutating func addFlags() {
    var token = 0
    for (index, run) in text.runs.enumerated() {
      let next = index + 1 < text.runs.count ? text.runs[index + 1].start : Int32.max
      while token < text.tokens.count, text.tokens[token].start < next {
        // Most runs say nothing of their text.
        if !run.flags.isEmpty { text.tokens[token].flags.formUnion(run.flags) }
        token += 1
      }
    }
  }

  // MARK: - Front matter

  private mutating func addFrontMatter(_ frontMatter: FrontMatter) {
    text.sections.append(.init(heading: nil, blocks: 0..<0))
    add(frontMatter.title.map { ($0.value, $0.range) }, as: .title)
    add(frontMatter.description.map { ($0.value, $0.range) }, as: .description)
  }

  /// A block with a text of its own, which stands in the file with or without quotation marks.
  private mutating func add(_ value: (text: String, range: Range<Int>)?, as kind: TextBlock.Kind) {
    guard let value else { return }
    begin(kind, value.range)
    var range = value.range
    let mark = source[range].first
    if range.count > 1, mark == source[range].last,
      mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
    {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    append(Array(value.text.utf8), range)
    end()
  }

  // MARK: - Blocks

  /// Begins a section at the next block; where it ends is known once the page is read.
  private mutating func beginSection(heading: Int?) {
    let start = text.blocks.count
    text.sections.append(.init(heading: heading, blocks: start..<start))
  }

  private mutating func begin(_ kind: TextBlock.Kind, _ source: Range<Int>, detail: Int = 0) {
    if let parent = open.last { text.blocks[parent].children += 1 }
    if kind == .heading, open.isEmpty {
      beginSection(heading: text.blocks.count)
    }
    open.append(text.blocks.count)
    text.blocks.append(TextBlock(kind, source: source, text: text.bytes.count, detail: detail))
  }

  private mutating func end() {
    guard let index = open.popLast() else { return }
    let start = text.blocks[index].text.lowerBound
    text.blocks[index].text = start..<Int32(text.bytes.count)
    if text.blocks[index].kind.isLeaf { text.bytes.append(UInt8(ascii: "\n")) }
    text.blocks[index].end = Int32(text.blocks.count)
  }

  mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case .document: return true
    case .paragraph: begin(.paragraph, node.range)
    case .heading(let level):
      begin(.heading, node.range, detail: level)
      if let id = node.explicitAnchor { text.headingIDs[text.blocks.count - 1] = id }
    case .list(let start, _):
      begin(.list, node.range, detail: start == nil ? 0 : 1)
      text.blocks[text.blocks.count - 1].start = Int32(truncatingIfNeeded: start ?? 0)
    case .item: begin(.item, node.range)
    case .table: begin(.table, node.range)
    case .row: begin(.row, node.range)
    case .cell: begin(.cell, node.range)
    case .blockQuote:
      begin(.quote, node.range)
      push(.quoted)
    case .definitionList: begin(.definitionList, node.range)
    case .term: begin(.term, node.range)
    case .definition: begin(.definition, node.range)
    case .footnoteDefinition: begin(.footnote, node.range)
    case .directive(let name): beginDirective(node, name)
    case .codeBlock:
      begin(.code, node.range)
      end()
      return false
    case .htmlBlock, .thematicBreak: return false
    default: return inline(node)
    }
    return true
  }

  private mutating func beginDirective(_ node: Node, _ name: String) {
    begin(.directive, node.range, detail: Int(truncatingIfNeeded: WordHash(name).value))
    guard let directive = node.directive else { return }
    if let id = directive.named.first(where: { $0.key == "id" }) {
      text.directiveIDs[text.blocks.count - 1] = id.value
    }
    for argument in directive.arguments + directive.named.map(\.value) {
      if argument.text.contains(" ") {
        add((argument.text, argument.range), as: .argument)
      } else if references.isFact(argument.text) {
        begin(.argument, argument.range)
        appendValue(WordHash(argument.text).value, argument.range)
        end()
      }
    }
  }

  mutating func leave(_ node: Node) {
    switch node.kind {
    case .document: break
    case .blockQuote:
      pop()
      end()
    case .emphasis:
      let start = outer.last?.start ?? text.bytes.count
      pop()
      text.emphases.append(
        .init(
          block: open.last ?? 0, text: start..<text.bytes.count, source: node.range,
          isMarked: flags.contains(.marked)))
    case .link:
      // Links do not nest.
      if let start = outer.last?.start, !text.links.isEmpty {
        text.links[text.links.count - 1].text = start..<text.bytes.count
      }
      pop()
    case .span, .strong: pop()
    case .image:
      imageDepth -= 1
      pop()
    default: end()
    }
  }

  // MARK: - Inlines

  private mutating func push(_ flag: TextToken.Flags) {
    outer.append((flags, text.bytes.count))
    flags.formUnion(flag)
  }

  private mutating func pop() {
    if let last = outer.popLast() { flags = last.flags }
  }

  /// Adds an inline; whether its children are to be added, too.
  private mutating func inline(_ node: Node) -> Bool {
    switch node.kind {
    case .text: appendText(of: node)
    case .code: appendLiteral(of: node, .code)
    case .softBreak, .hardBreak: text.bytes.append(UInt8(ascii: " "))
    case .reference: appendReference(node)
    case .emphasis:
      push(.emphasised)
      return true
    case .strong:
      push([])
      return true
    case .span:
      push(.marked)
      return true
    case .link:
      if let link = node.link, let block = open.last {
        let start = text.bytes.count
        text.links.append(.init(block: block, link: link, text: start..<start))
        push(link.isAutomatic ? .automaticLink : [])
      } else {
        push([])
      }
      return true
    case .image:
      if let block = open.last { text.blocks[block].images += 1 }
      imageDepth += 1
      push([])
      return true
    default: break
    }
    return false
  }

  /// Text stands as it was typed, where that is known: straight quotation marks have become typographic
  /// ones in the Markdown that was read, and stand where they stand in the file.
  private mutating func appendText(of node: Node) {
    let start = text.bytes.count
    node.appendLiteral(to: &text.bytes)
    let range = node.range
    guard !TypedText.isSame(text.bytes, start..<text.bytes.count, as: source, range) else {
      return addRun(start, range, flags)
    }
    if TypedText.isTyped(source[range], as: text.bytes[start...]) {
      text.bytes.replaceSubrange(start..., with: source[range])
      return addRun(start, range, flags)
    }
    if TypedText.holdsMarks(text.bytes[start...]) {
      text.mayHoldUntyped = true
    }
    for stretch in TypedText.stretches(of: text.bytes, from: start, typed: source, range) {
      addRun(stretch.text, stretch.source, flags)
    }
  }

  private mutating func appendLiteral(of node: Node, _ extra: TextToken.Flags) {
    let start = text.bytes.count
    node.appendLiteral(to: &text.bytes)
    addRun(start, node.range, flags.union(extra))
  }

  private mutating func append(_ bytes: [UInt8], _ source: Range<Int>) {
    let start = text.bytes.count
    text.bytes += bytes
    addRun(start, source, flags)
  }

  private mutating func addRun(_ start: Int, _ source: Range<Int>, _ flags: TextToken.Flags) {
    addRun(start..<text.bytes.count, source, flags)
  }

  private mutating func addRun(
    _ range: Range<Int>, _ source: Range<Int>, _ flags: TextToken.Flags
  ) {
    guard !range.isEmpty else { return }
    if imageDepth == 0, let block = open.last { text.blocks[block].hasProse = true }
    let isVerbatim =
      !flags.contains(.reference)
      && TypedText.isSame(text.bytes, range, as: self.source, source)
    text.runs.append(
      .init(
        start: Int32(range.lowerBound), source: Int32(source.lowerBound)..<Int32(source.upperBound),
        isVerbatim: isVerbatim, flags: flags))
  }

  /// What a reference gives in the page's language; a value where that has no text to be read.
  private mutating func appendReference(_ node: Node) {
    guard let reference = node.reference else { return }
    switch references.text(of: reference.expression) {
    case .text(let bytes):
      let start = text.bytes.count
      text.bytes += bytes
      addRun(start, reference.range, flags.union(.reference))
    case .value(let key): appendValue(key, reference.range)
    }
  }

  /// A character that is no word stands for a value in the text.
  private mutating func appendValue(_ key: UInt64, _ source: Range<Int>) {
    let start = text.bytes.count
    text.values.append(.init(block: open.last ?? 0, key: key, text: start))
    text.bytes.append(0x1A)
    addRun(start, source, flags.union(.reference))
  }
}
