import CYAML

/// Builds the tree of one document from libyaml's events, without recursion.
struct YAMLTreeBuilder {
  /// What is wrong so far, and did not end the reading.
  private(set) var faults: [YAMLFault] = []
  private var offsets: YAMLOffsets
  private let cuts: YAMLCuts
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int
  private var open: [Collection] = []
  private var root: Built?
  private var anchors: [String: Built] = [:]
  private var openAnchors: Set<String> = []
  /// Where plain texts begin that an anchor stands before, and nothing refers to so far.
  private var unusedAnchors: [String: Range<Int>] = [:]
  private var addedByAliases = 0

  /// A builder for a text that begins at `base` in its file.
  init(bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
    offsets = YAMLOffsets(bytes)
    cuts = YAMLCuts(bytes)
  }

  /// A finished value, with what is needed to bound the aliases that name it.
  private struct Built {
    let node: YAMLNode
    /// How many values it holds, itself included.
    var size = 1
    /// How many levels of lists and mappings it has.
    var height = 0
  }

  /// A list or mapping whose end has not come yet.
  private struct Collection {
    let isMapping: Bool
    let isFlow: Bool
    let start: Int
    let anchor: String?
    var items: [YAMLNode] = []
    private(set) var entries: [YAMLNode.Entry] = []
    /// Where the keys stand, once there are too many to look through.
    private var keys: [String: Range<Int>] = [:]
    var key: (text: String, range: Range<Int>)?
    /// A key that was there already: its value is read and dropped.
    var isRepeated = false
    var size = 1
    var height = 1

    var awaitsKey: Bool { isMapping && key == nil }

    /// How many entries are looked through one by one.
    private static let few = 16

    init(isMapping: Bool, isFlow: Bool, start: Int, anchor: String?) {
      self.isMapping = isMapping
      self.isFlow = isFlow
      self.start = start
      self.anchor = anchor
    }

    /// Where a key stands already.
    func firstRange(ofKey text: String) -> Range<Int>? {
      if entries.count > Self.few { return keys[text] }
      return entries.first { $0.key == text }?.keyRange
    }

    mutating func add(_ entry: YAMLNode.Entry) {
      entries.append(entry)
      if entries.count > Self.few + 1 {
        keys[entry.key] = entry.keyRange
      } else if entries.count == Self.few + 1 {
        keys = Dictionary(
          entries.map { ($0.key, $0.keyRange) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// The document's value; an empty scalar where there is none.
  mutating func document(from parser: UnsafeMutablePointer<yaml_parser_t>) throws(YAMLFault)
    -> YAMLNode
  {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault(parser.pointee) }
      defer { yaml_event_delete(&event) }
      let range = self.range(of: event)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        faults += unusedAnchors.sorted { $0.value.lowerBound < $1.value.lowerBound }
          .map { YAMLFault(.unusedAnchor($0.key), at: $0.value) }
        return root?.node
          ?? YAMLNode(.scalar("", plain: true), at: range.lowerBound..<range.lowerBound)
      case YAML_DOCUMENT_START_EVENT:
        if root != nil { throw YAMLFault(.severalDocuments, at: range) }
      case YAML_SCALAR_EVENT: try scalar(event.data.scalar, at: range)
      case YAML_ALIAS_EVENT: try alias(text(event.data.alias.anchor), at: range)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try begin(
          isMapping: false, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, anchor: start.anchor,
          tag: start.tag, at: range)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try begin(
          isMapping: true, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, anchor: start.anchor,
          tag: start.tag, at: range)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try end(at: range)
      default: break
      }
    }
  }

  // MARK: - Values

  private mutating func scalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, at range: Range<Int>
  ) throws(YAMLFault) {
    var range = range
    if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
      range = trimmed(range)
    }
    var plain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    if let tag = optionalText(scalar.tag) {
      // `!!str`, and the lone `!`, say "text, whatever it looks like".
      guard tag == "!" || tag == "tag:yaml.org,2002:str" else {
        throw YAMLFault(.tag(tag), at: range)
      }
      plain = false
    }
    let value = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let built = Built(node: YAMLNode(.scalar(value, plain: plain), at: range))
    if let anchor = optionalText(scalar.anchor) {
      anchors[anchor] = built
      if plain { unusedAnchors[anchor] = range }
    }
    if plain, MergeConflict.begins(at: range.lowerBound - base, of: bytes) {
      throw YAMLFault(.malformed, at: range)
    }
    if plain, let hash = cuts.hash(after: value, endingAt: range.upperBound - base) {
      faults.append(YAMLFault(.cutByComment, at: mark(hash)))
    }
    try add(built)
  }

  private mutating func alias(_ name: String, at range: Range<Int>) throws(YAMLFault) {
    if openAnchors.contains(name) { throw YAMLFault(.aliasInsideItself(name), at: range) }
    guard let built = anchors[name] else {
      throw YAMLFault(.unknownAlias(name, known: anchors.keys.sorted()), at: range)
    }
    unusedAnchors[name] = nil
    addedByAliases += built.size
    guard addedByAliases <= YAML.mostByAliases else { throw YAMLFault(.tooManyAliases, at: range) }
    guard open.count + built.height <= YAML.deepest else { throw YAMLFault(.tooDeep, at: range) }
    try add(built)
  }

  private mutating func begin(
    isMapping: Bool, isFlow: Bool, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?, at range: Range<Int>
  ) throws(YAMLFault) {
    if let tag = optionalText(tag), tag != "!",
      tag != "tag:yaml.org,2002:\(isMapping ? "map" : "seq")"
    {
      throw YAMLFault(.tag(tag), at: range)
    }
    if let outer = open.last, outer.awaitsKey {
      let isReference =
        outer.isFlow && isMapping && isFlow && outer.entries.isEmpty
        && outer.start + 1 == range.lowerBound
      if isReference { throw YAMLFault(referenceAt: outer.start - base, of: bytes, base: base) }
      throw YAMLFault(.keyIsNotText, at: range)
    }
    guard open.count < YAML.deepest else { throw YAMLFault(.tooDeep, at: range) }
    let anchor = optionalText(anchor)
    if let anchor { openAnchors.insert(anchor) }
    open.append(
      Collection(isMapping: isMapping, isFlow: isFlow, start: range.lowerBound, anchor: anchor))
  }

  private mutating func end(at range: Range<Int>) throws(YAMLFault) {
    guard let done = open.popLast() else { return }
    let last = done.isMapping ? done.entries.last?.value.range : done.items.last?.range
    // A block's end mark is where the next thing begins; it ends where its last value does.
    let end = done.isFlow ? range.upperBound : max(last?.upperBound ?? 0, done.start)
    let node = YAMLNode(
      done.isMapping ? .mapping(done.entries) : .sequence(done.items), at: done.start..<end)
    let built = Built(node: node, size: done.size, height: done.height)
    if let anchor = done.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = built
    }
    try add(built)
  }

  /// Puts a finished value where it belongs: the key or value of the open mapping, the next item of
  /// the open list, or the document itself.
  private mutating func add(_ built: Built) throws(YAMLFault) {
    guard !open.isEmpty else {
      root = built
      return
    }
    // In place: what is taken out and put back is copied.
    let last = open.count - 1
    if open[last].awaitsKey {
      guard case .scalar(let text, _) = built.node.content else {
        throw YAMLFault(.keyIsNotText, at: built.node.range)
      }
      let start = built.node.range.lowerBound - base
      if let fault = YAMLLineStart(bytes).noBreakSpace(beforeKeyAt: start) {
        throw YAMLFault(.syntax(fault, opening: nil), at: mark(start))
      }
      if let first = open[last].firstRange(ofKey: text) {
        faults.append(YAMLFault(.duplicateKey(text, first: first), at: built.node.range))
        open[last].isRepeated = true
      }
      open[last].key = (text, built.node.range)
    } else if let key = open[last].key {
      if open[last].isFlow, built.node.isEmpty {
        let written = key.range.lowerBound - base..<key.range.upperBound - base
        if let colon = YAMLSecondLook(bytes).tightColon(inKey: written) {
          throw YAMLFault(.syntax(.noBlankAfterColon, opening: nil), at: mark(colon))
        }
        if cuts.isCutByComma(written) {
          faults.append(YAMLFault(.cutByComma(rest: key.text), at: key.range))
          open[last].isRepeated = true
        }
      }
      if !open[last].isRepeated {
        open[last].add(YAMLNode.Entry(key: key.text, keyRange: key.range, value: built.node))
      }
      open[last].key = nil
      open[last].isRepeated = false
    } else {
      open[last].items.append(built.node)
    }
    open[last].size += built.size
    open[last].height = max(open[last].height, built.height + 1)
  }

  // MARK: - Places and texts

  private mutating func range(of event: yaml_event_t) -> Range<Int> {
    let start = offsets.offset(ofCharacter: event.start_mark.index)
    let end = offsets.offset(ofCharacter: event.end_mark.index)
    return base + start..<base + max(start, end)
  }

  /// The range without the spaces and line breaks at its end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x0A, 0x0D, 0x20].contains(bytes[end - 1 - base]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// What libyaml could not read, and where: at the opening of what never ends, else at the fault.
  private mutating func syntaxFault(_ parser: yaml_parser_t) -> YAMLFault {
    let message = parser.problem.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      let at = base + min(Int(parser.problem_offset), bytes.count)
      return YAMLFault(.controlCharacter(Int(parser.problem_value)), at: at..<at + 1)
    }
    let at = offsets.offset(ofCharacter: parser.problem_mark.index)
    let syntax = YAMLFault.Syntax(
      message: message, context: parser.context.map { String(cString: $0) } ?? "",
      byte: at < bytes.count ? bytes[at] : nil)
    guard parser.context != nil else {
      let seen = YAMLSecondLook(bytes).look(syntax, at: at)
      return YAMLFault(.syntax(seen.syntax, opening: nil), at: mark(seen.at))
    }
    let open = offsets.offset(ofCharacter: parser.context_mark.index)
    let isBracket = open < bytes.count && "[{".utf8.contains(bytes[open])
    let seen = YAMLSecondLook(bytes).look(
      syntax, at: syntax.isAtOpening ? open : at, opening: isBracket ? open : nil)
    let isOpening = seen.syntax.isUnclosedBracket && isBracket && open != seen.at
    return YAMLFault(
      .syntax(seen.syntax, opening: isOpening ? mark(open) : nil),
      at: mark(seen.at))
  }

  /// The one character at an offset of the text; nothing at a line's end.
  private func mark(_ offset: Int) -> Range<Int> {
    let isAtEnd = offset >= bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D
    return base + offset..<base + offset + (isAtEnd ? 0 : 1)
  }

  private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String {
    optionalText(pointer) ?? ""
  }

  private func optionalText(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
