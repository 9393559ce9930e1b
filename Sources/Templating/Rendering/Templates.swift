import Bytes

/// Statements that join templates: blocks, inheritance, includes, imports and call blocks.
extension Activation {
  /// Runs a template's root, and then what it extends.
  static func runRoot(
    _ unit: Unit, _ scope: TemplateScope, _ render: RenderContext, into output: inout ByteBuffer
  ) throws(TemplateError) {
    let activation = Activation(render, unit, scope, slotCount: unit.root.slotCount)
    if unit.root.selfSlot != Node.nothing {
      activation.slots[Int(unit.root.selfSlot)] = .object(BlocksObject(activation))
    }
    activation.enter(scope: unit.root.scope)
    try activation.execute(unit.root.statement, into: &output)
    if let parent = activation.extended { try runRoot(parent, scope, render, into: &output) }
  }

  // MARK: Blocks

  func block(_ node: Node, _ index: Int32, into output: inout ByteBuffer) throws(TemplateError) {
    let use = unit.tables.blockUses[Int(node.a)]
    if use.isRequired, template.blocks.count(of: use.block) <= 1 {
      throw error(.requiredBlock(render.library.blockNames[Int(use.block)].text), at: index)
    }
    var scope = template
    if use.dump != Node.nothing {
      scope = TemplateScope(
        unit: template.unit, variables: variables(with: use.dump), blocks: template.blocks)
    }
    let reference = BlockReference(use.block, 0, scope)
    try reference.run(from: self, node: index, kind: .block, into: &output)
  }

  /// The template's variables with the locals that an included template or scoped block sees.
  func variables(with dump: Int32) -> Variables {
    var variables = template.variables.copy()
    for local in unit.tables.dumps[Int(dump)] {
      let value = outer(local.depth)[Int(local.slot)]
      if case .undefined(let undefined) = value, case .name(let name) = undefined.cause,
        render.library.variableNames[Int(local.variable)] == name
      {
        continue
      }
      variables[local.variable] = value
    }
    return variables
  }

  func extend(_ node: Node, _ index: Int32) throws(TemplateError) {
    let unit = try template(node.a, try evaluate(node.a))
    template.extended += 1
    try render.enter(step(.extends, unit.id, index), written: 0)
    template.blocks.add(unit)
    extended = unit
  }

  // MARK: Includes and imports

  func include(_ node: Node, _ index: Int32, into output: inout ByteBuffer) throws(TemplateError) {
    let site = unit.tables.includes[Int(node.a)]
    guard let included = try included(site) else { return }
    let variables =
      site.dump == Node.nothing ? render.initialVariables : variables(with: site.dump)
    try render.enter(step(.include, included.id, index), written: output.count)
    let depth = render.depth
    let scope = TemplateScope(unit: included, variables: variables, blocks: BlockTable(included))
    try Activation.runRoot(included, scope, render, into: &output)
    render.unwind(to: depth)
    render.leave()
  }

  /// The template that is to be included, nil where it is missing and need not be there.
  private func included(_ site: IncludeSite) throws(TemplateError) -> Unit? {
    if let unit = known(site.unit) { return unit }
    return try select(
      try evaluate(site.template), site.template, ignoreMissing: site.ignoreMissing)
  }

  /// The template of a number that was known when the library was compiled.
  private func known(_ number: Int32) -> Unit? {
    number == Node.nothing ? nil : render.library.units[Int(number)]
  }

  /// The template that a name or the first of several names gives.
  private func select(
    _ name: Value, _ index: Int32, ignoreMissing: Bool
  ) throws(TemplateError) -> Unit? {
    switch name {
    case .list(let names), .tuple(let names):
      for name in names {
        if let text = name.text, let unit = try render.library.unit(named: text) { return unit }
      }
      if ignoreMissing { return nil }
      throw error(.missingTemplates(names.compactMap(\.text)), at: index)
    default:
      if ignoreMissing, let text = name.text, try render.library.unit(named: text) == nil {
        return nil
      }
      return try template(index, name)
    }
  }

  /// The template of a name.
  private func template(_ node: Int32, _ name: Value) throws(TemplateError) -> Unit {
    if case .undefined(let undefined) = name { throw error(undefined.problem, at: node) }
    guard let text = name.text else {
      throw error(.wrongKind(of: "template", expected: .text, got: name.kind), at: node)
    }
    guard let unit = try render.library.unit(named: text) else {
      throw error(.missingTemplate(text, known: render.library.templateNames), at: node)
    }
    return unit
  }

  func importTemplate(_ node: Node, _ index: Int32) throws(TemplateError) {
    let site = unit.tables.imports[Int(node.a)]
    let imported: Unit
    if let unit = known(site.unit) {
      imported = unit
    } else {
      imported = try template(site.template, try evaluate(site.template))
    }
    let module = try module(imported, dump: site.dump, index)
    if node.op == .importAll {
      slots[Int(site.first)] = .object(module)
      return
    }
    for offset in 0..<Int(site.count) {
      let name = unit.tables.importedNames[Int(site.first) + offset]
      slots[Int(name.slot)] = module.value(of: name.name)
    }
  }

  private func module(
    _ imported: Unit, dump: Int32, _ index: Int32
  ) throws(TemplateError) -> Module {
    if dump == Node.nothing, let module = render.modules[imported.id] { return module }
    let variables = dump == Node.nothing ? render.initialVariables : variables(with: dump)
    let scope = TemplateScope(unit: imported, variables: variables, blocks: BlockTable(imported))
    try render.enter(step(.importing, imported.id, index), written: 0)
    let depth = render.depth
    let bytes: ByteBuffer
    do {
      bytes = try render.apart { (bytes) throws(TemplateError) in
        try Activation.runRoot(imported, scope, render, into: &bytes)
      }
    } catch { throw locate(error, at: index) }
    render.unwind(to: depth)
    render.leave()
    let module = Module(imported, scope, render.library, bytes.array())
    if dump == Node.nothing { render.modules[imported.id] = module }
    return module
  }

  // MARK: Calls

  func callBlock(_ node: Node, into output: inout ByteBuffer) throws(TemplateError) {
    let call = unit.nodes[Int(node.a)]
    let callee = try evaluate(call.a)
    var arguments = try arguments(call.b)
    let caller = Value.object(Macro(self, node.b))
    if arguments[SpecialNames.caller] != nil {
      throw error(.repeatedArgument("caller"), at: node.a)
    }
    arguments.named.append((SpecialNames.caller, caller))
    try print(try invoke(callee, arguments, node.a), node.a, into: &output)
  }

  /// A step from this body.
  func step(_ kind: RenderContext.Step.Kind, _ subject: Int32, _ node: Int32) -> RenderContext.Step
  {
    RenderContext.Step(
      kind: kind, subject: subject, unit: Unmanaged.passUnretained(unit), node: node)
  }
}
