/// Works out constant expressions once, when a template is compiled, as Jinja does.
extension Compiler {
  /// The value of a constant expression, nil where it is not constant, fails, or is no plain data.
  func folded(_ expression: Expression) -> Value? {
    guard !isFolding, isConstant(expression) else { return nil }
    let unit = UnitBuilder(id: Node.nothing, name: self.unit.name, text: self.unit.text)
    let compiler = Compiler(unit, shared, isFolding: true)
    let root = compiler.compile(expression)
    guard unit.faults.isEmpty else { return nil }
    let compiled = Unit(unit, root: root, variables: shared.variables)
    let render = RenderContext(
      library: shared.foldingTables, expression: compiled, globals: Globals([]), added: [],
      host: nil)
    let scope = TemplateScope(
      unit: compiled, variables: Variables(render), blocks: BlockTable())
    let activation = Activation(render, compiled, scope, slotCount: root.slotCount)
    guard let value = try? activation.evaluate(root.statement), value.isPlainData else {
      return nil
    }
    return value
  }

  /// Whether an expression is made of constants and of the language's own operators and filters.
  private func isConstant(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant: return true
    case .name, .call: return false
    case .conditional(_, _, let otherwise) where otherwise == nil: return false
    case .filter(let input, let name, _, _):
      guard input != nil, !SelectionFilters.needContext.contains(name) else { return false }
      guard isOwn(shared.filters, name) else { return false }
    case .test(_, let name, _, _): guard isOwn(shared.tests, name) else { return false }
    default: break
    }
    var isConstant = true
    expression.forEachPart { isConstant = isConstant && self.isConstant($0) }
    return isConstant
  }

  /// Whether a filter or test is the language's own: a host's may depend on the rendering.
  private func isOwn(_ table: FunctionTable, _ name: String) -> Bool {
    guard let number = table.numbers[name] else { return false }
    return table.functions[Int(number)] is Builtin
  }
}

extension Value {
  /// Whether it is data through and through: no objects, functions or undefined values.
  fileprivate var isPlainData: Bool {
    switch self {
    case .none, .bool, .int, .double, .string, .safe: true
    case .list(let elements), .tuple(let elements): elements.allSatisfy(\.isPlainData)
    case .dict(let mapping): (mapping.keys + mapping.values).allSatisfy(\.isPlainData)
    case .undefined, .object, .function: false
    }
  }
}
