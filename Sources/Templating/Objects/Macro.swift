import Bytes

/// A macro, or the body of a call block.
/// It belongs to one rendering, so that it may change: see ``TemplateObject``.
final class Macro: TemplateCallable, @unchecked Sendable {
  private let definer: Activation
  private let site: MacroSite
  private let parameters: ArraySlice<ParameterSite>

  init(_ definer: Activation, _ index: Int32) {
    self.definer = definer
    site = definer.unit.tables.macros[Int(index)]
    let first = Int(site.parameters)
    parameters = definer.unit.tables.parameters[first..<first + Int(site.parameterCount)]
  }

  private enum Attribute: Int, CaseIterable, CodingKey {
    case name, arguments, catch_kwargs, catch_varargs, caller
  }

  private static let attributes = Shape(Attribute.self)
  var shape: Shape { Self.attributes }
  var kind: ObjectKind { "macro" }
  var isCallable: Bool { true }

  func attribute(_ slot: Int, in context: RenderContext) throws(TemplateError) -> Value {
    switch Attribute(rawValue: slot) {
    case .name?: site.name == Node.nothing ? .none : .string(Name.text(of: site.name))
    case .arguments?: .tuple(parameters.map { .string($0.name.text) })
    case .catch_kwargs?: .bool(site.namedSlot != Node.nothing)
    case .catch_varargs?: .bool(site.restSlot != Node.nothing)
    case .caller?: .bool(site.callerSlot != Node.nothing)
    case nil: .none
    }
  }

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    let bytes = try context.apart { (bytes) throws(TemplateError) in
      try run(arguments, from: definer, node: definer.unit.root.statement, into: &bytes)
    }
    return .safe(bytes.string())
  }

  func run(
    _ arguments: Arguments, from caller: Activation, node: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    let unit = definer.unit
    let body = unit.tables.bodies[Int(site.body)]
    let activation = Activation(
      definer.render, unit, definer.template, parent: definer, slotCount: body.slotCount)
    let kind: RenderContext.Step.Kind = site.name == Node.nothing ? .caller : .macro
    let missing = try bind(arguments, to: activation)
    try definer.render.enter(caller.step(kind, site.name, node), written: output.count)
    activation.enter(scope: body.scope)
    for parameter in missing {
      activation.slots[Int(parameter.slot)] =
        parameter.defaultValue == Node.nothing
        ? unit.constants[Int(parameter.undefined)]
        : try activation.evaluate(parameter.defaultValue)
    }
    try activation.execute(body.statement, into: &output)
    definer.render.leave()
  }

  /// Puts arguments into slots; gives the parameters that have none.
  private func bind(
    _ arguments: Arguments, to activation: Activation
  ) throws(TemplateError) -> [ParameterSite] {
    var missing: [ParameterSite] = []
    var named = arguments.named
    var foundCaller = site.hasCallerParameter && arguments.positional.count >= parameters.count
    for (index, parameter) in parameters.enumerated() {
      if index < arguments.positional.count {
        activation.slots[Int(parameter.slot)] = arguments.positional[index]
        continue
      }
      if parameter.name == SpecialNames.caller { foundCaller = true }
      if let place = named.firstIndex(where: { $0.name == parameter.name }) {
        activation.slots[Int(parameter.slot)] = named.remove(at: place).value
      } else {
        activation.slots[Int(parameter.slot)] = activation.unit.constants[Int(parameter.undefined)]
        missing.append(parameter)
      }
    }
    if site.callerSlot != Node.nothing, !foundCaller {
      var caller = Value.undefined(Undefined(.caller))
      if let place = named.firstIndex(where: { $0.name == SpecialNames.caller }) {
        let given = named.remove(at: place).value
        if !given.isNone { caller = given }
      }
      activation.slots[Int(site.callerSlot)] = caller
    }
    try bindRest(arguments, named, to: activation)
    return missing
  }

  private func bindRest(
    _ arguments: Arguments, _ named: [(name: Name, value: Value)], to activation: Activation
  ) throws(TemplateError) {
    if site.namedSlot != Node.nothing {
      let pairs = named.map { (key: Value.string($0.name.text), value: $0.value) }
      activation.slots[Int(site.namedSlot)] = .dict(Mapping(pairs))
    } else if let unknown = named.first {
      throw TemplateError(
        TemplateProblem.unknownArgument(
          unknown.name.text, known: parameters.map(\.name.text)))
    }
    let rest = arguments.positional.dropFirst(parameters.count)
    if site.restSlot != Node.nothing {
      activation.slots[Int(site.restSlot)] = .tuple(Array(rest))
    } else if !rest.isEmpty {
      throw TemplateError(
        TemplateProblem.tooManyArguments(
          given: arguments.positional.count, allowed: parameters.count,
          name: site.name == Node.nothing ? nil : Name.text(of: site.name)))
    }
  }
}
