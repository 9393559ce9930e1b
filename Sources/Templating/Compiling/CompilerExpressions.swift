/// Expressions.
extension Compiler {
  func compile(_ expression: Expression, _ frame: Frame) -> Int32 {
    let range = expression.range
    references.note(expression)
    if case .constant(let value) = expression.kind {
      return unit.add(.constant, a: unit.constant(value), range)
    }
    if let value = folded(expression) {
      return unit.add(.constant, a: unit.constant(value), range)
    }
    switch expression.kind {
    case .constant(let value): return unit.add(.constant, a: unit.constant(value), range)
    case .name(let name): return read(name, range, frame)
    case .attribute(let base, let attribute):
      let base = compile(base, frame)
      return unit.add(
        .attribute, a: Int32(Name(attribute).id), b: base, c: unit.constant(.string(attribute)),
        range)
    case .item(let base, let key):
      let base = compile(base, frame)
      return unit.add(.item, a: base, b: compile(key, frame), range)
    case .slice(let base, let start, let stop, let step):
      let base = compile(base, frame)
      let parts = [start, stop, step].map { $0.map { compile($0, frame) } ?? Node.nothing }
      return unit.add(.slice, a: base, b: unit.add(children: parts), range)
    case .call(let callee, let arguments):
      references.noteCall(callee, arguments, range, of: unit.text)
      let callee = compile(callee, frame)
      return unit.add(.call, a: callee, b: call(arguments, frame), range)
    case .filter(let input, let name, let nameRange, let arguments):
      return filter(input, name, nameRange, arguments, range, frame)
    case .test(let value, let name, let nameRange, let arguments):
      return test(value, name, nameRange, arguments, range, frame)
    case .not(let operand): return unit.add(.not, a: compile(operand, frame), range)
    case .negative(let operand): return unit.add(.negative, a: compile(operand, frame), range)
    case .positive(let operand): return unit.add(.positive, a: compile(operand, frame), range)
    case .binary(let operation, let left, let right):
      return pair(Self.op(operation), left, right, range, frame)
    case .and(let left, let right): return pair(.and, left, right, range, frame)
    case .or(let left, let right): return pair(.or, left, right, range, frame)
    case .concatenation(let parts):
      return row(isFolding ? .concatenatePlain : .concatenate, parts, range, frame)
    case .comparison(let first, let rest): return comparison(first, rest, range, frame)
    case .conditional(let test, let then, let otherwise):
      let soft = frame.soft()
      let test = compile(test, soft)
      let then = compile(then, soft)
      let otherwise = otherwise.map { compile($0, soft) } ?? Node.nothing
      return unit.add(.conditional, a: test, b: then, c: otherwise, range)
    case .list(let parts): return row(.list, parts, range, frame)
    case .tuple(let parts): return row(.tuple, parts, range, frame)
    case .dictionary(let pairs):
      return row(.dictionary, pairs.flatMap { [$0.key, $0.value] }, range, frame)
    }
  }

  private func read(_ name: Name, _ range: Range<Int>, _ frame: Frame) -> Int32 {
    guard let ref = frame.scope.find(name) else {
      return unit.add(.variable, a: shared.variable(name), range)
    }
    if let variable = frame.scope.uncopied(ref) {
      return unit.add(.variable, a: shared.variable(variable), range)
    }
    return unit.add(
      .local, a: Int32(frame.scope.body.depth - ref.depth), b: ref.index, range)
  }

  private func pair(
    _ op: Op, _ left: Expression, _ right: Expression, _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let left = compile(left, frame)
    return unit.add(op, a: left, b: compile(right, frame), range)
  }

  private func row(
    _ op: Op, _ parts: [Expression], _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let nodes = parts.map { compile($0, frame) }
    return unit.add(op, a: unit.add(children: nodes), b: Int32(nodes.count), range)
  }

  private func comparison(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ range: Range<Int>,
    _ frame: Frame
  ) -> Int32 {
    if rest.count == 1 { return pair(Self.op(rest[0].0), first, rest[0].1, range, frame) }
    var nodes = [compile(first, frame)]
    for (comparison, operand) in rest {
      let operandNode = compile(operand, frame)
      nodes.append(unit.add(Self.op(comparison), a: operandNode, b: operandNode, range))
    }
    return unit.add(
      .comparison, a: unit.add(children: nodes), b: Int32(nodes.count), range)
  }

  /// Adds the arguments of a call to the tables.
  /// - Parameter takesInput: Whether a value comes before them, as it does for filters and tests.
  private func call(
    _ arguments: CallArguments, _ frame: Frame, takesInput: Bool = false
  ) -> Int32 {
    var site = CallSite()
    let positional = arguments.positional.map { compile($0, frame) }
    let named = arguments.named.map { (name: $0.name, node: compile($0.value, frame)) }
    site.positional = unit.add(children: positional)
    site.positionalCount = Int32(positional.count)
    site.named = unit.add(children: named.flatMap { [Int32($0.name.id), $0.node] })
    site.namedCount = Int32(named.count)
    site.spread = arguments.spread.map { compile($0, frame) } ?? Node.nothing
    site.namedSpread = arguments.namedSpread.map { compile($0, frame) } ?? Node.nothing
    if takesInput || !site.isEmpty, site.spread == Node.nothing,
      site.namedSpread == Node.nothing,
      let fixed = fixedArguments(positional, named)
    {
      site.fixed = Int32(unit.fixedArguments.count)
      unit.fixedArguments.append(fixed)
    }
    unit.calls.append(site)
    return Int32(unit.calls.count - 1)
  }

  /// Arguments that are the same at every call; nil where one of them is no constant.
  private func fixedArguments(
    _ positional: [Int32], _ named: [(name: Name, node: Int32)]
  ) -> Arguments? {
    func constant(_ node: Int32) -> Value? {
      let node = unit.nodes[Int(node)]
      // A plain `nil` would be a value here: Python's None.
      return node.op == .constant ? .some(unit.constants[Int(node.a)]) : Value?.none
    }
    var fixed = Arguments()
    for node in positional {
      guard let value = constant(node) else { return nil }
      fixed.positional.append(value)
    }
    for (name, node) in named {
      guard let value = constant(node) else { return nil }
      fixed.named.append((name, value))
    }
    return fixed
  }

  // MARK: Filters and tests

  private func filter(
    _ input: Expression?, _ name: String, _ nameRange: Range<Int>, _ arguments: CallArguments,
    _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let input = input.map { compile($0, frame) } ?? Node.nothing
    let call = call(arguments, frame, takesInput: true)
    guard let number = shared.filters.numbers[name] else {
      if !frame.isSoft {
        unit.report(.unknownFilter(name, known: shared.filters.names), nameRange)
      }
      return unit.add(.missingFilter, a: unit.constant(.string(name)), nameRange)
    }
    return unit.add(.filter, a: number, b: input, c: call, range)
  }

  private func test(
    _ value: Expression, _ name: String, _ nameRange: Range<Int>, _ arguments: CallArguments,
    _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let value = compile(value, frame)
    let call = call(arguments, frame, takesInput: true)
    guard let number = shared.tests.numbers[name] else {
      if !frame.isSoft { unit.report(.unknownTest(name, known: shared.tests.names), nameRange) }
      return unit.add(.missingTest, a: unit.constant(.string(name)), nameRange)
    }
    return unit.add(.test, a: number, b: value, c: call, range)
  }

  // MARK: Operators

  private static func op(_ operation: BinaryOperator) -> Op {
    switch operation {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .remainder: .remainder
    case .power: .power
    }
  }

  private static func op(_ comparison: ComparisonOperator) -> Op {
    switch comparison {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .contained: .contained
    case .notContained: .notContained
    }
  }
}
