/// The arguments of a call.
public struct Arguments: Sendable {
  /// Those without a name, in order.
  public var positional: [Value]
  /// Those with a name, in order.
  public var named: [(name: Name, value: Value)]

  /// Arguments by place and by name.
  public init(_ positional: [Value] = [], named: [(name: Name, value: Value)] = []) {
    self.positional = positional
    self.named = named
  }

  /// The argument of a name, nil where it was not given.
  public subscript(name: Name) -> Value? {
    named.first { $0.name == name }?.value
  }

  /// All arguments by name: positional ones take the parameters' names in order. Too many, one
  /// given twice, and unknown names are errors.
  public func bound(to parameters: [Name]) throws(TemplateError) -> Arguments {
    guard positional.count <= parameters.count else {
      throw TemplateError(
        TemplateProblem.tooManyArguments(given: positional.count, allowed: parameters.count))
    }
    var bound: [(name: Name, value: Value)] = []
    bound.reserveCapacity(positional.count + named.count)
    for (parameter, value) in zip(parameters, positional) { bound.append((parameter, value)) }
    for argument in named {
      guard parameters.contains(argument.name) else {
        throw TemplateError(
          TemplateProblem.unknownArgument(argument.name.text, known: parameters.map(\.text)))
      }
      guard !bound.contains(where: { $0.name == argument.name }) else {
        throw TemplateError(TemplateProblem.repeatedArgument(argument.name.text))
      }
      bound.append(argument)
    }
    return Arguments([], named: bound)
  }

  /// The text of a required argument. Of one that is undefined it is told what was not there.
  public func text(_ name: Name) throws(TemplateError) -> String {
    guard let value = self[name] else {
      throw TemplateError(TemplateProblem.missingArgument(name.text))
    }
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    guard let text = value.text else {
      throw TemplateError(
        TemplateProblem.wrongArgument(name.text, expected: .text, got: value.kind))
    }
    return text
  }

  /// The whole number of an optional argument.
  public func integer(_ name: Name) throws(TemplateError) -> Int? {
    switch self[name] {
    case nil, .none?: return nil
    case .int(let number)?: return number
    case .bool(let truth)?: return truth ? 1 : 0
    case let value?:
      throw TemplateError(
        TemplateProblem.wrongArgument(name.text, expected: .integer, got: value.kind))
    }
  }
}
