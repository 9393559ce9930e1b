/// Jinja's own functions: `range`, `dict`, `namespace`, `cycler`, `joiner`.
enum GlobalFunctions {
  static let all: [String: Value] = [
    "range": .function(Builtin([], rest: .positional, range)),
    "dict": .function(Builtin([], rest: .all, dict)),
    "namespace": .function(Builtin([], rest: .all, namespace)),
    "cycler": .function(Builtin([], rest: .positional, cycler)),
    "joiner": .function(Builtin([.init("sep", ", ")], joiner)),
  ]

  private static func range(_ call: Call) throws(TemplateError) -> Value {
    var bounds: [Int] = []
    for value in call.rest {
      if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
      guard case .integer(let number)? = Number(value) else {
        throw TemplateError(
          TemplateProblem.wrongKind(of: "range", expected: .integer, got: value.kind))
      }
      bounds.append(number)
    }
    guard (1...3).contains(bounds.count) else {
      throw TemplateError(
        bounds.isEmpty
          ? TemplateProblem.missingArgument("stop")
          : .tooManyArguments(given: bounds.count, allowed: 3))
    }
    let step = bounds.count == 3 ? bounds[2] : 1
    guard step != 0 else { throw TemplateError(TemplateProblem.badValue(.zeroStep)) }
    let (start, stop) = bounds.count == 1 ? (0, bounds[0]) : (bounds[0], bounds[1])
    return .object(try RangeObject(start, stop, step))
  }

  /// The pairs of `dict(…)` and `namespace(…)`: those of a mapping, then the named ones.
  private static func pairs(_ call: Call) throws(TemplateError) -> [(key: Value, value: Value)] {
    guard call.rest.count <= 1 else {
      throw TemplateError(
        TemplateProblem.tooManyArguments(given: call.rest.count, allowed: 1))
    }
    var pairs: [(key: Value, value: Value)] = []
    if case .dict(let mapping)? = call.rest.first {
      pairs = zip(mapping.keys, mapping.values).map { ($0, $1) }
    } else if let first = call.rest.first {
      // A loop would take the nothing of an `if` without `else` for an empty list; Jinja does not here.
      if case .undefined(let undefined) = first { throw TemplateError(undefined.problem) }
      for element in try first.elements(in: call.context) {
        let pair = try element.elements(in: call.context)
        guard pair.count == 2 else {
          throw TemplateError(TemplateProblem.unpacking(names: 2, values: pair.count))
        }
        try Containment.requireKey(pair[0])
        pairs.append((pair[0], pair[1]))
      }
    }
    return pairs + call.named.map { (.string($0.name.text), $0.value) }
  }

  private static func dict(_ call: Call) throws(TemplateError) -> Value {
    .dict(Mapping(try pairs(call)))
  }

  private static func namespace(_ call: Call) throws(TemplateError) -> Value {
    let mapping = Mapping(try pairs(call))
    return .object(
      Namespace(zip(mapping.keys, mapping.values).map { ($0.text ?? "", $1) }))
  }

  private static func cycler(_ call: Call) throws(TemplateError) -> Value {
    guard !call.rest.isEmpty else { throw TemplateError(TemplateProblem.badValue(.emptyCycle)) }
    return .object(Cycler(call.rest))
  }

  private static func joiner(_ call: Call) throws(TemplateError) -> Value {
    .object(Joiner(call[0]))
  }
}
