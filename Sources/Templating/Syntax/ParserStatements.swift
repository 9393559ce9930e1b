/// The tags.
extension Parser {
  /// All tags that open a statement.
  static let tags = [
    "autoescape", "block", "call", "extends", "filter", "for", "from", "if", "import", "include",
    "macro", "print", "raw", "set", "with",
  ]

  /// Tags that close or continue a statement, and the statement.
  private static let closers = [
    "endautoescape": "autoescape", "endblock": "block", "endcall": "call", "endfilter": "filter",
    "endfor": "for", "endif": "if", "endmacro": "macro", "endraw": "raw", "endset": "set",
    "endwith": "with", "elif": "if", "else": "if",
  ]

  /// Reads the statement whose tag has just begun.
  mutating func parseStatement(tagStart: Int) -> Statement? {
    guard current.kind == .name else {
      _ = unexpected(expected: .tag)
      leaveTag()
      return nil
    }
    let tag = current
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      _ = giveUp(tag.range)
      return nil
    }
    guard let kind = parseKind(tag) else { return nil }
    return Statement(kind: kind, range: tagStart..<max(tag.range.upperBound, tagStart))
  }

  private mutating func parseKind(_ tag: Token) -> Statement.Kind? {
    switch tag.text {
    case "for": return parseFor(tag)
    case "if": return parseIf(tag)
    case "with": return parseWith(tag)
    case "autoescape": return parseAutoescape(tag)
    case "set": return parseSet(tag)
    case "block": return parseBlock(tag)
    case "macro": return parseMacro(tag)
    case "call": return parseCall(tag)
    case "filter": return parseFilterBlock(tag)
    case "print": return simple { parser throws(Abandon) in try parser.parsePrint() }
    case "extends":
      return simple { parser throws(Abandon) in .extends(try parser.parseExpression()) }
    case "include": return simple { parser throws(Abandon) in try parser.parseInclude() }
    case "import": return simple { parser throws(Abandon) in try parser.parseImport() }
    case "from": return simple { parser throws(Abandon) in try parser.parseFrom() }
    default:
      refuse(tag)
      return nil
    }
  }

  /// A tag without a body.
  private mutating func simple(
    _ read: (inout Parser) throws(Abandon) -> Statement.Kind
  ) -> Statement.Kind? {
    attempt { parser throws(Abandon) in
      parser.advance()
      let kind = try read(&parser)
      try parser.endTag()
      return kind
    }
  }

  private mutating func refuse(_ tag: Token) {
    defer { leaveTag() }
    if let forgivenIndex = forgiven.lastIndex(of: tag.text) {
      forgiven.remove(at: forgivenIndex)
      return
    }
    if tag.text == "raw" {
      // The lexer takes it wherever it can begin.
      advance()
      let end = scanner.text(current.range)
      _ = fault(.unexpected(got: end, expected: .text("%}")), current.range)
    } else if Self.closers[tag.text] != nil {
      _ = fault(.strayTag(tag.text, open: openTags.last?.name), tag.range)
    } else {
      forgiven.append("end" + tag.text)
      _ = fault(.unknownTag(tag.text, known: Self.tags + Self.closers.keys.sorted()), tag.range)
    }
  }

  /// Reads the body of a tag up to one of its ends; the end's name is taken, the rest of its tag not.
  mutating func parseTagBody(_ tag: Token, ends: [String]) -> (body: [Statement], end: String) {
    openTags.append((tag.text, tag.range, ends))
    defer { openTags.removeLast() }
    let body = parseBody(until: ends)
    guard current.kind == .name else {
      if hasGivenUp { return (body, "") }
      let closing = ends.last ?? ""
      _ = fault(.unclosed("{% \(tag.text) %}", closing: "{% \(closing) %}"), tag.range)
      forgiven.append(closing)
      return (body, "")
    }
    return (body, advance().text)
  }

  /// Reads a body and its one closing tag.
  mutating func parseWholeBody(_ tag: Token, end: String) -> [Statement] {
    let (body, found) = parseTagBody(tag, ends: [end])
    if !found.isEmpty { closeTag() }
    return body
  }

  private mutating func closeTag() {
    _ = attempt { parser throws(Abandon) in try parser.endTag() }
  }

  /// Reads the opening tag of a statement with a body, to its end.
  mutating func header<Result>(
    _ read: (inout Parser) throws(Abandon) -> Result
  ) -> Result? {
    attempt { parser throws(Abandon) in
      parser.advance()
      let result = try read(&parser)
      _ = parser.skip(.colon)
      try parser.endTag()
      return result
    }
  }

  // MARK: Flow

  private mutating func parseFor(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      let target = try parser.parseTarget(until: ["in"])
      try parser.expect(name: "in")
      let iterable = try parser.parseTuple(withConditional: false, until: ["recursive"])
      let test = parser.skip(name: "if") ? try parser.parseExpression() : nil
      return (
        target: target, iterable: iterable, test: test, recursive: parser.skip(name: "recursive")
      )
    }
    let (body, end) = parseTagBody(tag, ends: ["else", "endfor"])
    var otherwise: [Statement] = []
    if end == "else" {
      _ = parserSkipColonAndEnd()
      otherwise = parseWholeBody(tag, end: "endfor")
    } else if !end.isEmpty {
      closeTag()
    }
    guard let head else { return nil }
    return .loop(
      ForLoop(
        target: head.target, iterable: head.iterable, test: head.test, isRecursive: head.recursive,
        body: body, otherwise: otherwise))
  }

  private mutating func parserSkipColonAndEnd() -> Bool {
    attempt { parser throws(Abandon) in
      _ = parser.skip(.colon)
      try parser.endTag()
      return true
    } ?? false
  }

  private mutating func parseIf(_ tag: Token) -> Statement.Kind? {
    var branches: [(test: Expression, body: [Statement])] = []
    var otherwise: [Statement] = []
    var isWhole = true
    var test = header { parser throws(Abandon) in
      try parser.parseTuple(withConditional: false)
    }
    while true {
      let (body, end) = parseTagBody(tag, ends: ["elif", "else", "endif"])
      if let test { branches.append((test, body)) } else { isWhole = false }
      switch end {
      case "elif":
        index -= 1
        test = header { parser throws(Abandon) in try parser.parseTuple(withConditional: false) }
        continue
      case "else" where isName("if"):
        // Read on as what was meant.
        let range = tokens[index - 1].range.lowerBound..<current.range.upperBound
        _ = fault(.misuse(.elseIf), range)
        test = header { parser throws(Abandon) in try parser.parseTuple(withConditional: false) }
        continue
      case "else":
        _ = parserSkipColonAndEnd()
        otherwise = parseWholeBody(tag, end: "endif")
      case "endif": closeTag()
      default: break
      }
      return isWhole ? .condition(branches, otherwise: otherwise) : nil
    }
  }

  private mutating func parseWith(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      var assignments: [(target: Target, value: Expression)] = []
      while parser.current.kind != .blockEnd, !parser.isSign(.colon) {
        if !assignments.isEmpty { try parser.expect(.comma) }
        let target = try parser.parseTarget(until: [])
        try parser.expect(.assign)
        assignments.append((target, try parser.parseExpression()))
      }
      return assignments
    }
    let body = parseWholeBody(tag, end: "endwith")
    return head.map { .with($0, body: body) }
  }

  private mutating func parseAutoescape(_ tag: Token) -> Statement.Kind? {
    let isOn = header { parser throws(Abandon) in
      let expression = try parser.parseExpression()
      guard case .constant(.bool(true)) = expression.kind else {
        throw parser.fault(.badValue(.autoescape), expression.range)
      }
      return true
    }
    let body = parseWholeBody(tag, end: "endautoescape")
    return isOn == nil ? nil : .scope(body)
  }

  private mutating func parsePrint() throws(Abandon) -> Statement.Kind {
    var parts: [OutputPart] = []
    while current.kind != .blockEnd {
      if !parts.isEmpty { try expect(.comma) }
      parts.append(.expression(try parseExpression()))
    }
    return .output(parts)
  }

  // MARK: Assignment

  private mutating func parseSet(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      let target = try parser.parseTarget(until: [], withNamespace: true)
      if parser.skip(.assign) {
        let value: Expression? = try parser.parseTuple()
        return (target: target, value: value, filter: nil as Expression?)
      }
      return (
        target: target, value: nil as Expression?,
        filter: parser.isSign(.pipe) ? try parser.parseFilters(on: nil) : nil
      )
    }
    if let head, let value = head.value { return .set(head.target, value) }
    guard let head else {
      forgiven.append("endset")
      return nil
    }
    return .setBlock(head.target, filter: head.filter, body: parseWholeBody(tag, end: "endset"))
  }

  /// Reads what is assigned to: names, tuples of names and, in `set`, a namespace's attributes.
  mutating func parseTarget(
    until ends: [String], withNamespace: Bool = false
  ) throws(Abandon) -> Target {
    let start = current.range.lowerBound
    var targets: [Target] = []
    var isTuple = false
    while true {
      if !targets.isEmpty { try expect(.comma) }
      if isTupleEnd(ends) { break }
      targets.append(try parseTargetPart(withNamespace))
      guard isSign(.comma) else { break }
      isTuple = true
    }
    if !isTuple {
      guard let only = targets.first else { throw unexpected(expected: .name) }
      return only
    }
    return .tuple(targets, start..<previousEnd)
  }

  private mutating func parseTargetPart(_ withNamespace: Bool) throws(Abandon) -> Target {
    let token = current
    if skip(.leftParen) {
      let inner = try parseTarget(until: [], withNamespace: false)
      try expect(.rightParen)
      return inner
    }
    switch token.kind {
    case .name where Self.constants.contains(token.text):
      throw fault(.misuse(.assignTo(token.text)), token.range)
    case .name:
      advance()
      if withNamespace, skip(.dot) {
        let attribute = try expectName()
        return .attribute(
          of: Name(token.text), attribute.text,
          token.range.lowerBound..<attribute.range.upperBound)
      }
      return .name(Name(token.text), token.range)
    case .string, .integer, .float:
      throw fault(.misuse(.assignTo(token.described)), token.range)
    default: throw unexpected(expected: .name)
    }
  }
}
