/// A filter, test, function or method of the language itself: its parameters and its Swift function.
final class Builtin: TemplateFunction {
  /// A parameter; without a default it is required.
  struct Parameter: Sendable, ExpressibleByStringLiteral {
    let name: Name
    let fallback: Value?

    init(_ name: String, _ fallback: Value) {
      self.name = Name(name)
      self.fallback = fallback
    }

    init(stringLiteral name: String) {
      self.name = Name(name)
      fallback = nil
    }
  }

  /// What arguments beyond the parameters are: refused, or handed on.
  enum Rest: Sendable {
    case none, positional, all
  }

  typealias Body = @Sendable (Call) throws(TemplateError) -> Value

  let parameters: [Parameter]
  private let rest: Rest
  private let takesNames: Bool
  private let body: Body

  /// - Parameter takesNames: false where Python takes arguments by place only.
  init(
    _ parameters: [Parameter], rest: Rest = .none, takesNames: Bool = true, _ body: @escaping Body
  ) {
    self.parameters = parameters
    self.rest = rest
    self.takesNames = takesNames
    self.body = body
  }

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    if arguments.named.isEmpty, arguments.positional.count == parameters.count {
      return try body(Call(values: arguments.positional, context: context))
    }
    return try body(try bind(arguments, context))
  }

  private func bind(
    _ arguments: Arguments, _ context: RenderContext
  ) throws(TemplateError) -> Call {
    var call = Call(values: [], context: context)
    call.values.reserveCapacity(parameters.count)
    var named = arguments.named
    for (index, parameter) in parameters.enumerated() {
      let place = takesNames ? named.firstIndex { $0.name == parameter.name } : nil
      if index < arguments.positional.count {
        if place != nil {
          throw TemplateError(TemplateProblem.repeatedArgument(parameter.name.text))
        }
        call.values.append(arguments.positional[index])
      } else if let place {
        call.values.append(named.remove(at: place).value)
      } else if let fallback = parameter.fallback {
        call.values.append(fallback)
      } else {
        throw TemplateError(TemplateProblem.missingArgument(parameter.name.text))
      }
    }
    if arguments.positional.count > parameters.count {
      call.rest = Array(arguments.positional[parameters.count...])
    }
    call.named = named
    if let unknown = named.first, rest != .all { throw unknownArgument(unknown.name.text) }
    if !call.rest.isEmpty, rest == .none {
      throw TemplateError(
        TemplateProblem.tooManyArguments(
          given: arguments.positional.count, allowed: parameters.count))
    }
    return call
  }

  private func unknownArgument(_ name: String) -> TemplateError {
    let known = takesNames ? parameters.dropFirst().map(\.name.text) : []
    return TemplateError(TemplateProblem.unknownArgument(name, known: known))
  }
}

/// The arguments of a builtin, by the place of their parameter.
struct Call {
  fileprivate(set) var values: [Value]
  /// Positional arguments beyond the parameters.
  fileprivate(set) var rest: [Value] = []
  /// Named arguments that are no parameters.
  fileprivate(set) var named: [(name: Name, value: Value)] = []
  let context: RenderContext

  fileprivate init(values: [Value], context: RenderContext) {
    self.values = values
    self.context = context
  }

  /// The argument of a parameter.
  subscript(index: Int) -> Value { values[index] }

  /// An argument as text or markup: Jinja's `soft_str`.
  func soft(_ index: Int) throws(TemplateError) -> Value {
    try Text.soft(values[index], in: context)
  }

  /// An argument as plain text: Python's `str()`.
  func plain(_ index: Int) throws(TemplateError) -> String {
    try Text.plain(values[index], in: context)
  }

  /// An argument, one that stands for its text as that text.
  func textual(_ index: Int) throws(TemplateError) -> Value {
    try values[index].textual(in: context)
  }

  /// An argument that must be text.
  func text(_ index: Int, of what: String) throws(TemplateError) -> String {
    if case .undefined(let undefined) = values[index] { throw TemplateError(undefined.problem) }
    guard let text = try textual(index).text else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: what, expected: .text, got: values[index].kind))
    }
    return text
  }

  /// An argument that must be a whole number.
  func integer(_ index: Int, of what: String) throws(TemplateError) -> Int {
    if case .undefined(let undefined) = values[index] { throw TemplateError(undefined.problem) }
    guard case .integer(let number)? = Number(values[index]) else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: what, expected: .integer, got: values[index].kind))
    }
    return number
  }

  /// Whether an argument counts as true.
  func isTrue(_ index: Int) throws(TemplateError) -> Bool {
    try values[index].isTrue(in: context)
  }

  /// What a loop over an argument gives.
  func elements(_ index: Int) throws(TemplateError) -> [Value] {
    try textual(index).elements(in: context)
  }
}
