import Bytes

/// Expressions.
extension Activation {
  /// The value of a node.
  func evaluate(_ index: Int32) throws(TemplateError) -> Value {
    let node = unit.nodes[Int(index)]
    switch node.op {
    case .constant: return unit.constants[Int(node.a)]
    case .local: return outer(node.a)[Int(node.b)]
    case .variable: return variable(node)
    case .attribute: return try attribute(node, index)
    case .item: return try item(node, index)
    case .slice: return try slice(node, index)
    case .call: return try call(node, index)
    case .filter: return try filter(node, try evaluate(node.b), index)
    case .test: return try test(node, index)
    case .missingFilter, .missingTest: throw missing(node, index)
    case .conditional: return try conditional(node)
    case .list: return .list(try evaluate(row: node))
    case .tuple: return .tuple(try evaluate(row: node))
    case .dictionary: return try dictionary(node, index)
    case .concatenate, .concatenatePlain: return try concatenate(node, index)
    default: return try operation(node, index)
    }
  }

  /// A variable of the template; an expression that was compiled later may name further ones.
  private func variable(_ node: Node) -> Value {
    guard node.a < template.variables.count else {
      let name = unit.laterNames[Int(node.a - template.variables.count)]
      let added = render.added.first { $0.name == name }
      return added?.value ?? .undefined(Undefined(.name(name)))
    }
    return template.variables[node.a]
  }

  /// Operators: logic, arithmetic and comparison.
  private func operation(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    switch node.op {
    case .not: return .bool(!(try isTrue(node.a)))
    case .and:
      let left = try evaluate(node.a)
      return try isTrue(left, at: node.a) ? try evaluate(node.b) : left
    case .or:
      let left = try evaluate(node.a)
      return try isTrue(left, at: node.a) ? left : try evaluate(node.b)
    case .comparison: return try comparison(node, index)
    case .negative, .positive:
      let operand = try evaluate(node.a)
      do {
        return node.op == .negative
          ? try Arithmetic.negated(operand) : try Arithmetic.positive(operand)
      } catch { throw locate(error, at: index) }
    default:
      let left = try evaluate(node.a)
      let right = try evaluate(node.b)
      do {
        return try apply(node.op, left, right)
      } catch { throw locate(error, at: index) }
    }
  }

  private func apply(_ op: Op, _ left: Value, _ right: Value) throws(TemplateError) -> Value {
    switch op {
    case .add: return try Arithmetic.add(left, right, render)
    case .subtract: return try Arithmetic.subtract(left, right)
    case .multiply: return try Arithmetic.multiply(left, right)
    case .divide: return try Arithmetic.divide(left, right)
    case .floorDivide: return try Arithmetic.floorDivide(left, right)
    case .remainder: return try Arithmetic.remainder(left, right, render)
    case .power: return try Arithmetic.power(left, right)
    case .equal: return .bool(try Equality.compared(left, right, in: render))
    case .notEqual: return .bool(!(try Equality.compared(left, right, in: render)))
    case .less: return .bool(try Order.isLess(left, right, "<"))
    case .greater: return .bool(try Order.isLess(right, left, ">"))
    case .lessOrEqual: return .bool(try Order.isLessOrEqual(left, right, "<="))
    case .greaterOrEqual: return .bool(try Order.isLessOrEqual(right, left, ">="))
    case .contained: return .bool(try Containment.contains(right, left, render))
    case .notContained: return .bool(!(try Containment.contains(right, left, render)))
    default: return .none
    }
  }

  private func comparison(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    var left = try evaluate(unit.children[Int(node.a)])
    for offset in 1..<node.b {
      let comparison = unit.nodes[Int(unit.children[Int(node.a + offset)])]
      let right = try evaluate(comparison.b)
      do {
        guard case .bool(true) = try apply(comparison.op, left, right) else { return .bool(false) }
      } catch { throw locate(error, at: index) }
      left = right
    }
    return .bool(true)
  }

  /// Whether a node's value counts as true.
  func isTrue(_ index: Int32) throws(TemplateError) -> Bool { try isTrue(index, for: index) }

  /// Whether a node's value counts as true; an error of asking is one of another node, which asks.
  private func isTrue(_ index: Int32, for asking: Int32) throws(TemplateError) -> Bool {
    let node = unit.nodes[Int(index)]
    switch node.op {
    case .not: return !(try isTrue(node.a))
    case .and:
      guard try isTrue(node.a) else { return false }
      return try isTrue(node.b, for: asking)
    case .or:
      if try isTrue(node.a) { return true }
      return try isTrue(node.b, for: asking)
    case .attribute:
      guard let cell = cell(unit.nodes[Int(node.b)]) else { break }
      do {
        let name = AttributeName(node, in: unit)
        if let truth = try cell.pointee.isTrue(attribute: name, in: render) { return truth }
      } catch { throw locate(error, at: index) }
    default:
      guard let cell = cell(node) else { break }
      do {
        return try cell.pointee.isTrue(in: render)
      } catch { throw locate(error, at: asking) }
    }
    return try isTrue(try evaluate(index), at: asking)
  }

  private func isTrue(_ value: Value, at index: Int32) throws(TemplateError) -> Bool {
    if case .bool(let truth) = value { return truth }
    do {
      return try value.isTrue(in: render)
    } catch { throw locate(error, at: index) }
  }

  private func conditional(_ node: Node) throws(TemplateError) -> Value {
    if try isTrue(node.a) { return try evaluate(node.b) }
    return node.c == Node.nothing ? .undefined(Undefined(.noElse)) : try evaluate(node.c)
  }

  // MARK: Collections

  /// The values of children in a row.
  private func evaluate(row node: Node) throws(TemplateError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(Int(node.b))
    for offset in 0..<node.b { values.append(try evaluate(unit.children[Int(node.a + offset)])) }
    return values
  }

  private func dictionary(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let values = try evaluate(row: node)
    var pairs: [(key: Value, value: Value)] = []
    for entry in stride(from: 0, to: values.count, by: 2) {
      do {
        try Containment.requireKey(values[entry])
      } catch { throw locate(error, at: index) }
      pairs.append((values[entry], values[entry + 1]))
    }
    return .dict(Mapping(pairs))
  }

  private func concatenate(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let parts = try evaluate(row: node)
    do {
      if node.op == .concatenate { return try Text.joined(parts, in: render) }
      var joined = ""
      for part in parts {
        joined += try Text.plain(part, in: render)
        try LengthLimit.checkText(joined.utf8.count)
      }
      return .string(joined)
    } catch { throw locate(error, at: index) }
  }

  // MARK: Lookups

  /// Where the value of a name or constant stands; nil for what must be worked out.
  @inline(__always)
  func cell(_ node: Node) -> UnsafeMutablePointer<ValueCell>? {
    switch node.op {
    case .local: return outer(node.a).cell(Int(node.b))
    case .variable:
      return node.a < template.variables.count ? template.variables.cell(node.a) : nil
    case .constant: return unit.constants.cells + Int(node.a)
    default: return nil
    }
  }

  /// Prints an attribute, without a value of it where its object can.
  func printAttribute(
    _ node: Node, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    do {
      let name = AttributeName(node, in: unit)
      if let cell = cell(unit.nodes[Int(node.b)]) {
        if try cell.pointee.write(attribute: name, into: &output, in: render) { return }
        return try print(try cell.pointee.attribute(name, in: render), index, into: &output)
      }
      // Worked out once only: it may be a call.
      let base = ValueCell(try evaluate(node.b))
      if try base.write(attribute: name, into: &output, in: render) { return }
      try print(try base.attribute(name, in: render), index, into: &output)
    } catch { throw locate(error, at: index) }
  }

  private func attribute(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    do {
      let name = AttributeName(node, in: unit)
      if let cell = cell(unit.nodes[Int(node.b)]) {
        return try cell.pointee.attribute(name, in: render)
      }
      let base = ValueCell(try evaluate(node.b))
      return try base.attribute(name, in: render)
    } catch { throw locate(error, at: index) }
  }

  private func item(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let base = try evaluate(node.a)
    let key = try evaluate(node.b)
    do {
      return try Lookup.item(key, of: base, in: render)
    } catch { throw locate(error, at: index) }
  }

  private func slice(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let base = try evaluate(node.a)
    var bounds: [Value] = []
    for offset in 0..<Int32(3) {
      let bound = unit.children[Int(node.b + offset)]
      bounds.append(bound == Node.nothing ? .none : try evaluate(bound))
    }
    do {
      return try Slicing.slice(base, bounds[0], bounds[1], bounds[2])
    } catch { throw locate(error, at: index) }
  }

  /// The text of a constant.
  func text(_ constant: Int32) -> String { unit.constants[Int(constant)].text ?? "" }
}
