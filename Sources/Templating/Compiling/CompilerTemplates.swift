/// Statements that join templates: blocks, inheritance, includes, imports and macros.
extension Compiler {
  // MARK: Inheritance

  func use(
    _ block: BlockDefinition, _ range: Range<Int>, _ frame: Frame, into nodes: inout [Int32]
  ) {
    if frame.isTopLevel, hasKnownExtends { return }
    let site = BlockUse(
      block: shared.blockNumber(of: block.name), isRequired: block.isRequired,
      dump: block.isScoped ? dump(frame) : Node.nothing)
    unit.blockUses.append(site)
    let node = unit.add(.block, a: Int32(unit.blockUses.count - 1), range)
    let isChecked = frame.isTopLevel && extendsCount > 0
    nodes.append(isChecked ? unit.add(.unlessExtended, a: node, range) : node)
  }

  func extends(
    _ template: Expression, _ range: Range<Int>, _ frame: Frame, into nodes: inout [Int32]
  ) throws(Unreachable) {
    guard frame.isTopLevel else { return unit.report(.misuse(.extendsInside), range) }
    if extendsCount > 0 {
      nodes.append(unit.add(.extendedTwice, a: hasKnownExtends ? 1 : 0, range))
      if hasKnownExtends { throw Unreachable() }
    }
    references.note(template, as: .extends)
    nodes.append(unit.add(.extends, a: compile(template, frame), template.range))
    if frame.isRootLevel { hasKnownExtends = true }
    extendsCount += 1
  }

  /// The locals of a frame for a template or block that sees them.
  private func dump(_ frame: Frame) -> Int32 {
    unit.dumps.append(
      frame.scope.dump().map { name, ref in
        (name, Int32(frame.scope.body.depth - ref.depth), ref.index)
      })
    return Int32(unit.dumps.count - 1)
  }

  // MARK: Includes and imports

  func include(
    _ template: Expression, _ ignoreMissing: Bool, _ withContext: Bool, _ range: Range<Int>,
    _ frame: Frame
  ) -> Int32 {
    references.note(template, as: .include, isOptional: ignoreMissing)
    let site = IncludeSite(
      template: compile(template, frame), ignoreMissing: ignoreMissing,
      dump: withContext ? dump(frame) : Node.nothing)
    unit.includes.append(site)
    return unit.add(.include, a: Int32(unit.includes.count - 1), template.range)
  }

  func importAll(
    _ template: Expression, _ alias: Name, _ withContext: Bool, _ range: Range<Int>,
    _ frame: Frame, into nodes: inout [Int32]
  ) {
    references.note(template, as: .imports)
    unit.imports.append(
      ImportSite(
        template: compile(template, frame), dump: withContext ? dump(frame) : Node.nothing,
        first: frame.scope.find(alias)?.index ?? 0, count: 0))
    nodes.append(unit.add(.importAll, a: Int32(unit.imports.count - 1), template.range))
    export([alias], isExported: false, range, frame, into: &nodes)
  }

  func importNames(
    _ template: Expression, _ names: [(name: Name, alias: Name)], _ withContext: Bool,
    _ range: Range<Int>, _ frame: Frame, into nodes: inout [Int32]
  ) {
    references.note(template, as: .imports)
    let first = Int32(unit.importedNames.count)
    for (name, alias) in names {
      unit.importedNames.append(
        ImportedName(name: name, slot: frame.scope.find(alias)?.index ?? 0))
    }
    unit.imports.append(
      ImportSite(
        template: compile(template, frame), dump: withContext ? dump(frame) : Node.nothing,
        first: first, count: Int32(names.count)))
    nodes.append(unit.add(.importNames, a: Int32(unit.imports.count - 1), template.range))
    export(names.map(\.alias), isExported: false, range, frame, into: &nodes)
  }

  // MARK: Macros

  func define(
    _ macro: MacroDefinition, _ range: Range<Int>, _ frame: Frame, into nodes: inout [Int32]
  ) {
    guard let name = macro.name, let ref = frame.scope.find(name) else { return }
    nodes.append(unit.add(.macro, a: compile(macro, range, frame), b: ref.index, range))
    export([name], range, frame, into: &nodes)
  }

  func callBlock(
    _ call: Expression, _ macro: MacroDefinition, _ range: Range<Int>, _ frame: Frame
  ) -> Int32 {
    let macro = compile(macro, range, frame)
    return unit.add(.callBlock, a: compile(call, frame), b: macro, range)
  }

  private func compile(_ macro: MacroDefinition, _ range: Range<Int>, _ outer: Frame) -> Int32 {
    var frame = outer.innerBody()
    frame.checksOutput = false
    var site = MacroSite()
    site.name = macro.name.map { Int32($0.id) } ?? Node.nothing
    for parameter in macro.parameters { frame.scope.declareParameter(parameter) }
    declareSpecials(macro, range, frame, &site)
    var analysis = ScopeAnalysis(frame.scope)
    for expression in macro.defaults { analysis.visit(expression) }
    analysis.visit(macro.body)

    let parameters = macro.parameters.enumerated().map { index, name in
      ParameterSite(
        name: name, slot: frame.scope.find(name)?.index ?? 0,
        defaultValue: macro.defaultValue(of: index).map { compile($0, frame) } ?? Node.nothing,
        undefined: unit.constant(.undefined(Undefined(.parameter(name)))))
    }
    site.parameters = Int32(unit.parameters.count)
    site.parameterCount = Int32(parameters.count)
    unit.parameters.append(contentsOf: parameters)
    var bodySite = BodySite()
    bodySite.statement = body(macro.body, frame)
    finish(&bodySite, frame, macro.body)
    unit.bodies.append(bodySite)
    site.body = Int32(unit.bodies.count - 1)
    unit.macros.append(site)
    return Int32(unit.macros.count - 1)
  }

  /// `caller`, `kwargs` and `varargs` are parameters where the body uses them.
  private func declareSpecials(
    _ macro: MacroDefinition, _ range: Range<Int>, _ frame: Frame, _ site: inout MacroSite
  ) {
    let used = SpecialNames.used(
      in: macro.body, of: [SpecialNames.caller, SpecialNames.kwargs, SpecialNames.varargs])
    let own = macro.parameters.firstIndex(of: SpecialNames.caller)
    site.hasCallerParameter = own != nil
    if used.contains(SpecialNames.caller) {
      if let own {
        if macro.defaultValue(of: own) == nil { unit.report(.misuse(.callerParameter), range) }
      } else {
        site.callerSlot = frame.scope.declareParameter(SpecialNames.caller).index
      }
    }
    if used.contains(SpecialNames.kwargs), !macro.parameters.contains(SpecialNames.kwargs) {
      site.namedSlot = frame.scope.declareParameter(SpecialNames.kwargs).index
    }
    if used.contains(SpecialNames.varargs), !macro.parameters.contains(SpecialNames.varargs) {
      site.restSlot = frame.scope.declareParameter(SpecialNames.varargs).index
    }
  }
}
