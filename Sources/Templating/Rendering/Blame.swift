/// Finds what exactly in a failing node is to blame: the name that does not exist, the filter and
/// not all that is piped into it. Only done once something has failed.
struct Blame {
  private let activation: Activation
  private let unit: Unit

  init(_ activation: Activation) {
    self.activation = activation
    unit = activation.unit
  }

  /// What is to blame.
  struct Part {
    /// The bytes.
    let range: Range<Int>
    /// Whether they are what a remedy would replace, and no more than that.
    let isExact: Bool
  }

  /// What is to blame for a problem met at a node.
  func part(of problem: TemplateProblem, at index: Int32) -> Part {
    let exact: Range<Int>? =
      switch problem {
      case .undefined(let cause, _): range(of: cause, in: index)
      case .unknownArgument(let name, _), .repeatedArgument(let name):
        argument(name, in: whole(index))
      case .badValue(.choice(_, _, let got)): literal(got, at: index).map(quoted)
      case .missingTemplate(let name, _): unit.text.literal(name, at: whole(index)).map(quoted)
      case .unknownFilter(let name, _), .unknownTest(let name, _):
        // `map` and its like take a name as an argument.
        text(whole(index)) == name ? whole(index) : literal(name, at: index)
      default: nil
      }
    if let exact { return Part(range: exact, isExact: true) }
    if case .undefined = problem { return Part(range: whole(index), isExact: false) }
    return Part(range: ownPart(of: index), isExact: false)
  }

  /// What is to blame for a host's problem met at a node: the argument that is this text, where it is
  /// written out.
  func part(of text: String?, at index: Int32) -> Part {
    guard let text, let range = literal(text, at: index) else {
      return Part(range: whole(index), isExact: false)
    }
    return Part(range: range, isExact: true)
  }

  /// A text without its quotation marks, where it is an operand of a node and written out.
  private func literal(_ text: String, at index: Int32) -> Range<Int>? {
    for operand in operands(of: index) {
      if let range = unit.text.literal(text, at: whole(operand)) { return range }
    }
    return nil
  }

  private func quoted(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - 1..<range.upperBound + 1
  }

  /// The problem with the names that are in scope, where a name is missing.
  func completed(_ problem: TemplateProblem, at index: Int32) -> TemplateProblem {
    if problem.isOfFunction, let hidden = hiddenKey(in: index) {
      return .methodForKey(hidden.key, written: text(hidden.dictionary), problem)
    }
    guard case .undefined(.name(let name), _) = problem else { return problem }
    return .undefined(.name(name), known: namesInScope(at: index))
  }

  // MARK: Keys with a method's name

  /// The first key in a node that a method hides.
  private func hiddenKey(in index: Int32) -> HiddenKey? {
    let node = unit.nodes[Int(index)]
    if node.op == .attribute {
      let name = activation.text(node.c)
      if let value = value(of: node.b), case .dict(let mapping) = value, mapping[name] != nil,
        Methods.method(name, of: value) != nil
      {
        return HiddenKey(key: name, dictionary: whole(node.b))
      }
    }
    // A method that is called is one that was meant.
    let inner = operands(of: index).filter { $0 != node.a || node.op != .call }
    for operand in inner {
      if let key = hiddenKey(in: operand) { return key }
    }
    return nil
  }

  /// The value of names and attributes, which may be looked up again; nil for everything else.
  private func value(of index: Int32) -> Value? {
    switch unit.nodes[Int(index)].op {
    case .variable, .local: return try? activation.evaluate(index)
    case .attribute where value(of: unit.nodes[Int(index)].b) != nil:
      return try? activation.evaluate(index)
    default: return nil
    }
  }

  // MARK: Names

  private func namesInScope(at index: Int32) -> [String] {
    let library = activation.render.library
    var names: Set<String> = []
    for (slot, name) in library.variableNames.enumerated()
    where !activation.template.variables[Int32(slot)].isUndefined {
      names.insert(name.text)
    }
    for added in activation.render.added { names.insert(added.name.text) }
    let place = Int(unit.nodes[Int(index)].start)
    for local in unit.locals where local.range.contains(place) { names.insert(local.name.text) }
    return names.sorted()
  }

  private func whole(_ index: Int32) -> Range<Int> {
    let node = unit.nodes[Int(index)]
    return Int(node.start)..<Int(max(node.end, node.start))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: unit.text.bytes[range.clamped(to: 0..<unit.text.bytes.count)], as: UTF8.self)
  }

  /// A node without what is piped into it: the filter's or test's name and arguments.
  private func ownPart(of index: Int32) -> Range<Int> {
    let node = unit.nodes[Int(index)]
    guard node.op == .filter || node.op == .test, node.b != Node.nothing else {
      return whole(index)
    }
    let bytes = unit.text.bytes
    var start = Int(unit.nodes[Int(node.b)].end)
    let separators: Set<UInt8> = [0x20, 0x09, 0x0A, UInt8(ascii: "|")]
    while start < Int(node.end), separators.contains(bytes[start]) { start += 1 }
    for word in ["is", "not"] where node.op == .test && bytes[start...].starts(with: word.utf8) {
      start += word.utf8.count
      while start < Int(node.end), separators.contains(bytes[start]) { start += 1 }
    }
    return start < Int(node.end) ? start..<Int(node.end) : whole(index)
  }

  /// Where `name=` stands in a range.
  private func argument(_ name: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(name.utf8)
    let bytes = unit.text.bytes
    var start = range.lowerBound
    while let found = PythonText.find(wanted, in: bytes[start..<range.upperBound]) {
      start = found + wanted.count
      let next = bytes[start..<range.upperBound].first { $0 != 0x20 }
      let before = found > 0 ? Unicode.Scalar(bytes[found - 1]) : " "
      if next == UInt8(ascii: "="), !Lexer.isNamePart(before) { return found..<start }
    }
    return nil
  }

  // MARK: Undefined values

  private func range(of cause: Undefined.Cause, in index: Int32) -> Range<Int>? {
    for operand in operands(of: index) {
      if let range = range(of: cause, in: operand) { return range }
    }
    let node = unit.nodes[Int(index)]
    switch (cause, node.op) {
    case (.name(let name), .variable), (.name(let name), .local),
      (.parameter(let name), .local), (.export(let name, _, _), .local),
      (.export(let name, _, _), .variable):
      return text(whole(index)) == name.text ? whole(index) : nil
    case (.parentBlock, .local): return text(whole(index)) == "super" ? whole(index) : nil
    case (.caller, .local): return text(whole(index)) == "caller" ? whole(index) : nil
    case (.attribute(let name, _), .attribute) where activation.text(node.c) == name:
      return Int(node.end) - name.utf8.count..<Int(node.end)
    case (.attribute(let name, _), .item), (.item(let name, _), .item):
      let key = whole(node.b)
      return text(key) == name ? key : unit.text.literal(name, at: key)
    case (.neighbour, .attribute):
      let name = activation.text(node.c)
      guard name == "previtem" || name == "nextitem" else { return nil }
      return Int(node.end) - name.utf8.count..<Int(node.end)
    case (.empty(let name), .filter):
      let own = ownPart(of: index)
      return text(own).hasPrefix(name) ? own : nil
    case (.noElse, .conditional): return whole(index)
    default: return nil
    }
  }

  /// The nodes directly inside a node, in the order of evaluation.
  private func operands(of index: Int32) -> [Int32] {
    let node = unit.nodes[Int(index)]
    switch node.op {
    case .attribute: return [node.b]
    case .print, .branch, .not, .negative, .positive, .extends: return [node.a]
    case .item, .add, .subtract, .multiply, .divide, .floorDivide, .remainder, .power, .and, .or,
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contained,
      .notContained:
      return [node.a, node.b]
    case .slice: return [node.a] + children(node.b, 3)
    case .call, .callBlock: return [node.a] + (node.op == .call ? arguments(node.b) : [])
    case .filter, .test: return [node.b].filter { $0 != Node.nothing } + arguments(node.c)
    case .concatenate, .concatenatePlain, .list, .tuple, .dictionary, .comparison:
      return children(node.a, node.b)
    case .conditional: return [node.a, node.b, node.c].filter { $0 != Node.nothing }
    case .store, .assign: return [node.b]
    case .loop: return [unit.tables.loops[Int(node.a)].iterable]
    case .include: return [unit.tables.includes[Int(node.a)].template]
    case .importAll, .importNames: return [unit.tables.imports[Int(node.a)].template]
    default: return []
    }
  }

  private func children(_ first: Int32, _ count: Int32) -> [Int32] {
    (first..<first + count).map { unit.children[Int($0)] }.filter { $0 != Node.nothing }
  }

  private func arguments(_ index: Int32) -> [Int32] {
    let site = unit.tables.calls[Int(index)]
    let named = (0..<site.namedCount).map { unit.children[Int(site.named + $0 * 2 + 1)] }
    return children(site.positional, site.positionalCount) + named
      + [site.spread, site.namedSpread].filter { $0 != Node.nothing }
  }
}
