import Bytes

/// Calls, filters and tests.
extension Activation {
  /// The arguments of a call.
  func arguments(_ index: Int32, first: Value? = nil) throws(TemplateError) -> Arguments {
    let site = unit.tables.calls[Int(index)]
    if first == nil, site.fixed != Node.nothing {
      return unit.fixedArguments[Int(site.fixed)].arguments
    }
    var arguments = Arguments()
    let count = Int(site.positionalCount) + (first == nil ? 0 : 1)
    if count > 0 { arguments.positional.reserveCapacity(count) }
    if let first { arguments.positional.append(first) }
    for offset in 0..<site.positionalCount {
      arguments.positional.append(try evaluate(unit.children[Int(site.positional + offset)]))
    }
    if site.namedCount > 0 { arguments.named.reserveCapacity(Int(site.namedCount)) }
    for offset in 0..<site.namedCount {
      let place = Int(site.named + offset * 2)
      let name = Name(id: Int(unit.children[place]))
      arguments.named.append((name, try evaluate(unit.children[place + 1])))
    }
    if site.spread != Node.nothing { try spread(site.spread, into: &arguments) }
    if site.namedSpread != Node.nothing { try spreadNamed(site.namedSpread, into: &arguments) }
    return arguments
  }

  private func spread(_ node: Int32, into arguments: inout Arguments) throws(TemplateError) {
    let value = try evaluate(node)
    do {
      arguments.positional += try value.elements(in: render)
    } catch { throw locate(error, at: node) }
  }

  private func spreadNamed(_ node: Int32, into arguments: inout Arguments) throws(TemplateError) {
    guard case .dict(let mapping) = try evaluate(node) else {
      throw error(
        .wrongKind(of: "**", expected: .dictionary, got: try evaluate(node).kind), at: node)
    }
    for (key, value) in zip(mapping.keys, mapping.values) {
      guard let text = key.text else {
        throw error(.wrongKind(of: "**", expected: .text, got: key.kind), at: node)
      }
      let name = Name(text)
      if arguments[name] != nil { throw error(.repeatedArgument(text), at: node) }
      arguments.named.append((name, value))
    }
  }

  /// What a call gives.
  func call(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let callee = try evaluate(node.a)
    let arguments = try arguments(node.b)
    return try invoke(callee, arguments, index)
  }

  /// Prints what a call gives; a macro and the like print for themselves.
  func printCall(
    _ node: Node, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    if takesShortCuts, try writeFixed(node, index, into: &output) { return }
    let callee = try evaluate(node.a)
    let arguments = try arguments(node.b)
    do {
      switch callee {
      case .function(let function):
        if takesShortCuts, try function.write(arguments, into: &output, in: render) { return }
      case .object(let object):
        if let template = object.callable {
          return try template.run(arguments, from: self, node: index, into: &output)
        }
      default: break
      }
    } catch { throw locate(error, at: index) }
    try print(try invoke(callee, arguments, index), index, into: &output)
  }

  /// Prints what a function gives for arguments that are the same at every call, where neither is to be
  /// made; else nothing is appended.
  private func writeFixed(
    _ node: Node, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) -> Bool {
    let fixed = unit.tables.calls[Int(node.b)].fixed
    guard fixed != Node.nothing, let callee = cell(unit.nodes[Int(node.a)]) else { return false }
    do {
      return try callee.pointee.write(
        calledWith: unit.fixedArguments[Int(fixed)], into: &output, in: render)
    } catch { throw locate(error, at: index) }
  }

  /// Prints what a filter makes of a value.
  func printFilter(
    _ node: Node, _ index: Int32, into output: inout ByteBuffer
  ) throws(TemplateError) {
    let input = try evaluate(node.b)
    let fixed = unit.tables.calls[Int(node.c)].fixed
    if takesShortCuts, fixed != Node.nothing {
      do {
        if try unit.fixedArguments[Int(fixed)].write(
          filter: render.library.filters[Int(node.a)], input, into: &output, in: render)
        {
          return
        }
      } catch { throw locate(error.countingNoInput, at: index) }
    }
    let arguments = try arguments(node.c, first: input)
    do {
      let filter = render.library.filters[Int(node.a)]
      if takesShortCuts, try filter.write(arguments, into: &output, in: render) { return }
    } catch { throw locate(error.countingNoInput, at: index) }
    try print(try filter(node, arguments, index), index, into: &output)
  }

  /// Calls a value; `index` is the call's node.
  func invoke(
    _ callee: Value, _ arguments: Arguments, _ index: Int32
  ) throws(TemplateError) -> Value {
    do throws(TemplateError) {
      switch callee {
      case .object(let object) where object.isCallable:
        guard let template = object.callable else {
          return try object.call(arguments, in: render)
        }
        let bytes = try render.apart { (bytes) throws(TemplateError) in
          try template.run(arguments, from: self, node: index, into: &bytes)
        }
        return .safe(bytes.string())
      case .function(let function): return try function.call(arguments, in: render)
      case .undefined(let undefined): throw TemplateError(undefined.problem)
      default: throw TemplateError(TemplateProblem.notCallable(callee.kind))
      }
    } catch { throw locate(error, at: index) }
  }

  /// What a filter makes of a value.
  func filter(_ node: Node, _ input: Value, _ index: Int32) throws(TemplateError) -> Value {
    try filter(node, try arguments(node.c, first: input), index)
  }

  private func filter(
    _ node: Node, _ arguments: Arguments, _ index: Int32
  ) throws(TemplateError) -> Value {
    do {
      let result = try render.library.filters[Int(node.a)].call(arguments, in: render)
      if case .object(let generator as Generator) = result, generator.locate == nil {
        generator.locate = { [self] error in locate(error, at: index) }
      }
      return result
    } catch { throw locate(error.countingNoInput, at: index) }
  }

  /// Whether a test holds.
  func test(_ node: Node, _ index: Int32) throws(TemplateError) -> Value {
    let arguments = try arguments(node.c, first: try evaluate(node.b))
    do {
      let result = try render.library.tests[Int(node.a)].call(arguments, in: render)
      if case .bool = result { return result }
      return .bool(try result.isTrue(in: render))
    } catch { throw locate(error.countingNoInput, at: index) }
  }

  func missing(_ node: Node, _ index: Int32) -> TemplateError {
    let name = text(node.a)
    return error(
      node.op == .missingFilter
        ? .unknownFilter(name, known: render.library.filterNames)
        : .unknownTest(name, known: render.library.testNames), at: index)
  }
}

/// An object of the language whose call prints a part of a template: a macro, `super`, `caller`.
///
/// Such a call in `{{ }}` prints straight to the output.
protocol TemplateCallable: TemplateObject {
  /// Runs it; `node` of `caller` is the call.
  func run(
    _ arguments: Arguments, from caller: Activation, node: Int32, into output: inout ByteBuffer
  ) throws(TemplateError)
}

extension TemplateObject {
  /// The object as one whose call prints, nil where it is none. Asks for the classes, since asking
  /// for the protocol takes the runtime a search.
  fileprivate var callable: (any TemplateCallable)? {
    switch self {
    case let macro as Macro: macro
    case let loop as LoopObject: loop
    case let block as BlockReference: block
    default: nil
    }
  }
}
