/// Expressions, by Jinja's precedence: conditional, `or`, `and`, `not`, comparison, `+ -`, `~`,
/// `* / // %`, `**`, unary, then postfix and filters.
extension Parser {
  /// Makes an expression, bounded in depth.
  mutating func make(
    _ kind: Expression.Kind, from start: Int, _ parts: [Expression]
  ) throws(Abandon) -> Expression {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    let range = start..<max(previousEnd, start)
    guard depth <= Self.nestingLimit else {
      throw fault(.misuse(.longExpression(Self.nestingLimit)), range)
    }
    return Expression(kind: kind, range: range, depth: depth)
  }

  mutating func parseExpression(withConditional: Bool = true) throws(Abandon) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      throw tooDeep(current.range)
    }
    return withConditional ? try parseConditional() : try parseOr()
  }

  private mutating func parseConditional() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var expression = try parseOr()
    while skip(name: "if") {
      let test = try parseOr()
      let otherwise = skip(name: "else") ? try parseExpression() : nil
      expression = try make(
        .conditional(test: test, then: expression, otherwise: otherwise), from: start,
        [test, expression] + (otherwise.map { [$0] } ?? []))
    }
    return expression
  }

  private mutating func parseOr() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var left = try parseAnd()
    while skip(name: "or") {
      let right = try parseAnd()
      left = try make(.or(left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func parseAnd() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var left = try parseNot()
    while skip(name: "and") {
      let right = try parseNot()
      left = try make(.and(left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func parseNot() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var count = 0
    while skip(name: "not") { count += 1 }
    var expression = try parseComparison()
    for _ in 0..<count { expression = try make(.not(expression), from: start, [expression]) }
    return expression
  }

  private mutating func parseComparison() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    let first = try parseSum()
    var rest: [(ComparisonOperator, Expression)] = []
    while let comparison = takeComparison() { rest.append((comparison, try parseSum())) }
    guard !rest.isEmpty else { return first }
    return try make(.comparison(first, rest), from: start, [first] + rest.map(\.1))
  }

  private mutating func takeComparison() -> ComparisonOperator? {
    if case .sign(let sign) = current.kind,
      let comparison = ComparisonOperator(rawValue: sign.rawValue)
    {
      index += 1
      return comparison
    }
    if skip(name: "in") { return .contained }
    if isName("not"), following.kind == .name, following.text == "in" {
      index += 2
      return .notContained
    }
    return nil
  }

  private mutating func parseSum() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var left = try parseConcatenation()
    while isSign(.add) || isSign(.sub) {
      let operation: BinaryOperator = advance().kind == .sign(.add) ? .add : .subtract
      let right = try parseConcatenation()
      left = try make(.binary(operation, left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func parseConcatenation() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var parts = [try parseProduct()]
    while skip(.tilde) { parts.append(try parseProduct()) }
    return parts.count == 1 ? parts[0] : try make(.concatenation(parts), from: start, parts)
  }

  private mutating func parseProduct() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var left = try parsePower()
    while case .sign(let sign) = current.kind, [.mul, .div, .floorDiv, .mod].contains(sign),
      let operation = BinaryOperator(rawValue: sign.rawValue)
    {
      index += 1
      let right = try parsePower()
      left = try make(.binary(operation, left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func parsePower() throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var left = try parseUnary()
    while skip(.pow) {
      let right = try parseUnary()
      left = try make(.binary(.power, left, right), from: start, [left, right])
    }
    return left
  }

  private mutating func parseUnary(withFilter: Bool = true) throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var expression: Expression
    if isSign(.sub) || isSign(.add) {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.nestingLimit else {
        throw tooDeep(current.range)
      }
      let isNegative = advance().kind == .sign(.sub)
      let operand = try parseUnary(withFilter: false)
      expression = try make(
        isNegative ? .negative(operand) : .positive(operand), from: start, [operand])
    } else {
      expression = try parsePrimary()
    }
    expression = try parsePostfix(on: expression)
    return withFilter ? try parseFilterExpression(on: expression) : expression
  }

  // MARK: Primaries

  mutating func parsePrimary() throws(Abandon) -> Expression {
    let token = current
    let start = token.range.lowerBound
    switch token.kind {
    case .name:
      advance()
      return try make(Self.constant(token.text) ?? .name(Name(token.text)), from: start, [])
    case .string:
      var text = ""
      while current.kind == .string { text += advance().text }
      return try make(.constant(.string(text)), from: start, [])
    case .integer:
      advance()
      return try make(.constant(.int(token.integer)), from: start, [])
    case .float:
      advance()
      return try make(.constant(.double(token.float)), from: start, [])
    case .sign(.leftParen):
      advance()
      let inner = try parseTuple(isParenthesized: true)
      try expect(.rightParen)
      return Expression(kind: inner.kind, range: start..<previousEnd, depth: inner.depth)
    case .sign(.leftBracket): return try parseList()
    case .sign(.leftBrace): return try parseDictionary()
    default: throw unexpected(expected: .expression)
    }
  }

  private static func constant(_ name: String) -> Expression.Kind? {
    switch name {
    case "true", "True": .constant(.bool(true))
    case "false", "False": .constant(.bool(false))
    case "none", "None": .constant(.none)
    default: nil
    }
  }

  func isTupleEnd(_ ends: [String]) -> Bool {
    switch current.kind {
    case .variableEnd, .blockEnd, .sign(.rightParen), .end: true
    case .name: ends.contains(current.text)
    default: false
    }
  }

  /// Reads an expression, or a tuple where there are commas.
  mutating func parseTuple(
    withConditional: Bool = true, until ends: [String] = [], isParenthesized: Bool = false
  ) throws(Abandon) -> Expression {
    let start = current.range.lowerBound
    var parts: [Expression] = []
    var isTuple = false
    while true {
      if !parts.isEmpty { try expect(.comma) }
      if isTupleEnd(ends) { break }
      parts.append(try parseExpression(withConditional: withConditional))
      guard isSign(.comma) else { break }
      isTuple = true
    }
    if !isTuple {
      if let only = parts.first { return only }
      if !isParenthesized { throw unexpected(expected: .expression) }
    }
    return try make(.tuple(parts), from: start, parts)
  }

  private mutating func parseList() throws(Abandon) -> Expression {
    let start = try expect(.leftBracket).range.lowerBound
    var parts: [Expression] = []
    while !isSign(.rightBracket) {
      if !parts.isEmpty { try expect(.comma) }
      if isSign(.rightBracket) { break }
      parts.append(try parseExpression())
    }
    try expect(.rightBracket)
    return try make(.list(parts), from: start, parts)
  }

  private mutating func parseDictionary() throws(Abandon) -> Expression {
    let start = try expect(.leftBrace).range.lowerBound
    var pairs: [(key: Expression, value: Expression)] = []
    while !isSign(.rightBrace) {
      if !pairs.isEmpty { try expect(.comma) }
      if isSign(.rightBrace) { break }
      let key = try parseExpression()
      try expect(.colon)
      pairs.append((key, try parseExpression()))
    }
    try expect(.rightBrace)
    return try make(.dictionary(pairs), from: start, pairs.flatMap { [$0.key, $0.value] })
  }
}
