/// What follows a primary: attributes, items, calls, filters and tests.
extension Parser {
  mutating func parsePostfix(on base: Expression) throws(Abandon) -> Expression {
    var expression = base
    while true {
      if isSign(.dot) {
        expression = try parseAttribute(of: expression)
      } else if isSign(.leftBracket) {
        expression = try parseSubscript(of: expression)
      } else if isSign(.leftParen) {
        expression = try parseCallExpression(of: expression)
      } else {
        return expression
      }
    }
  }

  mutating func parseFilterExpression(on base: Expression) throws(Abandon) -> Expression {
    var expression = base
    while true {
      if isSign(.pipe) {
        expression = try parseFilters(on: expression)
      } else if isName("is") {
        expression = try parseTest(on: expression)
      } else if isSign(.leftParen) {
        expression = try parseCallExpression(of: expression)
      } else {
        return expression
      }
    }
  }

  private mutating func parseCallExpression(of callee: Expression) throws(Abandon) -> Expression {
    let arguments = try parseArguments()
    return try make(
      .call(callee, arguments), from: callee.range.lowerBound, [callee] + arguments.all)
  }

  private mutating func parseAttribute(of base: Expression) throws(Abandon) -> Expression {
    advance()
    let token = current
    let start = base.range.lowerBound
    switch token.kind {
    case .name:
      advance()
      return try make(.attribute(base, token.text), from: start, [base])
    case .integer:
      advance()
      let key = try make(.constant(.int(token.integer)), from: token.range.lowerBound, [])
      return try make(.item(base, key), from: start, [base])
    default: throw unexpected(expected: .name)
    }
  }

  private mutating func parseSubscript(of base: Expression) throws(Abandon) -> Expression {
    let start = base.range.lowerBound
    let keyStart = advance().range.upperBound
    if let slice = try parseSlice(of: base, first: nil) { return slice }
    var keys: [Expression] = []
    while !isSign(.rightBracket) {
      if !keys.isEmpty { try expect(.comma) }
      keys.append(try parseExpression())
      if keys.count == 1, let slice = try parseSlice(of: base, first: keys[0]) { return slice }
    }
    try expect(.rightBracket)
    let key = keys.count == 1 ? keys[0] : try make(.tuple(keys), from: keyStart, keys)
    return try make(.item(base, key), from: start, [base, key])
  }

  /// Reads the rest of a slice if a colon stands here.
  private mutating func parseSlice(
    of base: Expression, first: Expression?
  ) throws(Abandon) -> Expression? {
    guard skip(.colon) else { return nil }
    var stop: Expression?
    var step: Expression?
    if !isSign(.colon), !isSign(.rightBracket) { stop = try parseExpression() }
    if skip(.colon), !isSign(.rightBracket) { step = try parseExpression() }
    try expect(.rightBracket)
    let parts = [base] + [first, stop, step].compactMap { $0 }
    return try make(
      .slice(base, start: first, stop: stop, step: step), from: base.range.lowerBound, parts)
  }

  // MARK: Arguments

  mutating func parseArguments() throws(Abandon) -> CallArguments {
    try expect(.leftParen)
    var arguments = CallArguments()
    var needsComma = false
    while !isSign(.rightParen) {
      if needsComma {
        try expect(.comma)
        if isSign(.rightParen) { break }
      }
      try parseArgument(into: &arguments)
      needsComma = true
    }
    try expect(.rightParen)
    return arguments
  }

  private mutating func parseArgument(into arguments: inout CallArguments) throws(Abandon) {
    let hasSpread = arguments.spread != nil
    let hasNamedSpread = arguments.namedSpread != nil
    let token = current
    if skip(.mul) {
      guard !hasSpread, !hasNamedSpread else { throw fault(.misuse(.argumentOrder), token.range) }
      arguments.spread = try parseExpression()
    } else if skip(.pow) {
      guard !hasNamedSpread else { throw fault(.misuse(.argumentOrder), token.range) }
      arguments.namedSpread = try parseExpression()
    } else if token.kind == .name, following.kind == .sign(.assign) {
      guard !hasNamedSpread else { throw fault(.misuse(.argumentOrder), token.range) }
      index += 2
      let name = Name(token.text)
      guard !arguments.named.contains(where: { $0.name == name }) else {
        throw fault(.repeatedArgument(token.text), token.range)
      }
      arguments.named.append((name, token.range, try parseExpression()))
    } else {
      guard !hasSpread, !hasNamedSpread, arguments.named.isEmpty else {
        throw fault(.misuse(.argumentOrder), token.range)
      }
      arguments.positional.append(try parseExpression())
    }
  }

  // MARK: Filters and tests

  /// Reads filters; `inline` where the first one stands without a `|` before it.
  mutating func parseFilters(on input: Expression?, inline: Bool = false) throws(Abandon)
    -> Expression
  {
    var expression = input
    var isInline = inline
    let start = input?.range.lowerBound ?? current.range.lowerBound
    while isSign(.pipe) || isInline {
      if !isInline { advance() }
      isInline = false
      let (name, range) = try parseDottedName()
      let arguments = isSign(.leftParen) ? try parseArguments() : CallArguments()
      expression = try make(
        .filter(input: expression, name: name, nameRange: range, arguments), from: start,
        (expression.map { [$0] } ?? []) + arguments.all)
    }
    guard let expression else { throw unexpected(expected: .text("|")) }
    return expression
  }

  private mutating func parseDottedName() throws(Abandon) -> (String, Range<Int>) {
    let token = try expectName()
    var name = token.text
    while skip(.dot) { name += "." + (try expectName().text) }
    return (name, token.range.lowerBound..<previousEnd)
  }

  private mutating func parseTest(on base: Expression) throws(Abandon) -> Expression {
    let start = base.range.lowerBound
    advance()
    let isNegated = skip(name: "not")
    let (name, range) = try parseDottedName()
    var arguments = CallArguments()
    if isSign(.leftParen) {
      arguments = try parseArguments()
    } else if startsTestArgument {
      if isName("is") { throw fault(.misuse(.chainedTests), current.range) }
      let primary = try parsePrimary()
      arguments.positional = [try parsePostfix(on: primary)]
    }
    let test = try make(
      .test(base, name: name, nameRange: range, arguments), from: start, [base] + arguments.all)
    return isNegated ? try make(.not(test), from: start, [test]) : test
  }

  private var startsTestArgument: Bool {
    switch current.kind {
    case .name: !["else", "or", "and"].contains(current.text)
    case .string, .integer, .float, .sign(.leftBracket), .sign(.leftBrace): true
    default: false
    }
  }
}
