/// The tags that join templates: blocks, includes, imports, macros, calls and filter blocks.
extension Parser {
  mutating func parseBlock(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      let name = try parser.expectName()
      let isScoped = parser.skip(name: "scoped")
      let isRequired = parser.skip(name: "required")
      if parser.isSign(.sub) {
        throw parser.fault(.misuse(.hyphenInBlockName), name.range)
      }
      return (name: name, isScoped: isScoped, isRequired: isRequired)
    }
    let (body, found) = parseTagBody(tag, ends: ["endblock"])
    if !found.isEmpty {
      _ = attempt { parser throws(Abandon) in
        if let head, !parser.skip(name: head.name.text), parser.current.kind == .name {
          let name = parser.current
          throw parser.fault(
            .misuse(.otherBlockEnds(name.text, open: head.name.text)), name.range)
        }
        try parser.endTag()
      }
    }
    guard let head else { return nil }
    if head.isRequired, !isBlank(body) {
      _ = fault(.misuse(.requiredBlockWithContent), head.name.range)
    }
    return .block(
      BlockDefinition(
        name: Name(head.name.text), nameRange: head.name.range, isScoped: head.isScoped,
        isRequired: head.isRequired, body: body))
  }

  /// Whether a body is only whitespace.
  private func isBlank(_ body: [Statement]) -> Bool {
    body.allSatisfy { statement in
      guard case .output(let parts) = statement.kind else { return false }
      return parts.allSatisfy { part in
        guard case .text(let range) = part else { return false }
        return scanner.trimEnd(of: range) == range.lowerBound
      }
    }
  }

  mutating func parseInclude() throws(Abandon) -> Statement.Kind {
    let template = try parseExpression()
    var ignoreMissing = false
    if isName("ignore"), following.kind == .name, following.text == "missing" {
      index += 2
      ignoreMissing = true
    }
    return .include(
      template, ignoreMissing: ignoreMissing, withContext: parseContext() ?? true)
  }

  mutating func parseImport() throws(Abandon) -> Statement.Kind {
    let template = try parseExpression()
    try expect(name: "as")
    let alias = try expectNewName()
    return .importAll(template, alias: Name(alias.text), withContext: parseContext() ?? false)
  }

  /// Reads `with context` or `without context`; nil where neither stands here.
  private mutating func parseContext() -> Bool? {
    guard isName("with") || isName("without"), following.kind == .name,
      following.text == "context"
    else { return nil }
    let isWith = current.text == "with"
    index += 2
    return isWith
  }

  mutating func parseFrom() throws(Abandon) -> Statement.Kind {
    let template = try parseExpression()
    try expect(name: "import")
    var names: [(name: Name, alias: Name)] = []
    var withContext: Bool?
    while true {
      if !names.isEmpty { try expect(.comma) }
      guard current.kind == .name else { throw unexpected(expected: .name) }
      withContext = parseContext()
      if withContext != nil { break }
      let name = try expectNewName()
      if name.text.hasPrefix("_") {
        throw fault(.misuse(.underscoreImport(name.text)), name.range)
      }
      let alias = skip(name: "as") ? try expectNewName() : name
      names.append((Name(name.text), Name(alias.text)))
      withContext = parseContext()
      guard withContext == nil, isSign(.comma) else { break }
    }
    return .importNames(template, names, withContext: withContext ?? false)
  }

  // MARK: Macros

  mutating func parseMacro(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      let name = try parser.expectNewName()
      return (name: Name(name.text), signature: try parser.parseSignature())
    }
    let body = parseWholeBody(tag, end: "endmacro")
    guard let head else { return nil }
    return .macro(
      MacroDefinition(
        name: head.name, parameters: head.signature.parameters,
        defaults: head.signature.defaults, body: body))
  }

  private mutating func parseSignature() throws(Abandon) -> (
    parameters: [Name], defaults: [Expression]
  ) {
    var parameters: [Name] = []
    var defaults: [Expression] = []
    try expect(.leftParen)
    while !isSign(.rightParen) {
      if !parameters.isEmpty { try expect(.comma) }
      let parameter = try expectNewName()
      if skip(.assign) {
        defaults.append(try parseExpression())
      } else if !defaults.isEmpty {
        throw fault(.misuse(.defaultBeforeNone), parameter.range)
      }
      parameters.append(Name(parameter.text))
    }
    try expect(.rightParen)
    return (parameters, defaults)
  }

  mutating func parseCall(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in
      let signature = parser.isSign(.leftParen) ? try parser.parseSignature() : ([], [])
      let call = try parser.parseExpression()
      guard case .call = call.kind else {
        throw parser.fault(.misuse(.callExpected), call.range)
      }
      return (signature: signature, call: call)
    }
    let body = parseWholeBody(tag, end: "endcall")
    guard let head else { return nil }
    return .call(
      head.call,
      MacroDefinition(
        name: nil, parameters: head.signature.0, defaults: head.signature.1, body: body))
  }

  mutating func parseFilterBlock(_ tag: Token) -> Statement.Kind? {
    let head = header { parser throws(Abandon) in try parser.parseFilters(on: nil, inline: true) }
    let body = parseWholeBody(tag, end: "endfilter")
    return head.map { .filter($0, body: body) }
  }
}
