extension Value {
  /// Whether it counts as true: Python's `bool()`.
  public func isTrue(in context: RenderContext) throws(TemplateError) -> Bool {
    switch self {
    case .undefined(let undefined):
      if undefined.isLenient { return false }
      throw TemplateError(undefined.problem)
    case .none: return false
    case .bool(let truth): return truth
    case .int(let number): return number != 0
    case .double(let number): return number != 0
    case .string(let text), .safe(let text): return !text.isEmpty
    case .list(let elements), .tuple(let elements): return !elements.isEmpty
    case .dict(let mapping): return mapping.count > 0
    case .object(let object): return try object.isTrue(in: context)
    case .function: return true
    }
  }

  /// What a loop over it gives: Python's `iter()`.
  func elements(in context: RenderContext) throws(TemplateError) -> [Value] {
    switch self {
    case .list(let elements), .tuple(let elements): return elements
    case .string(let text), .safe(let text):
      try LengthLimit.checkElements(PythonText.count(text))
      return text.unicodeScalars.map { .string(String($0)) }
    case .dict(let mapping): return mapping.keys
    case .object(let object):
      if let elements = try object.elements(in: context) { return elements }
      throw TemplateError(TemplateProblem.notIterable(.object(object.kind)))
    case .undefined(let undefined):
      if undefined.isLenient { return [] }
      throw TemplateError(undefined.problem)
    case .none, .bool, .int, .double, .function:
      throw TemplateError(TemplateProblem.notIterable(kind))
    }
  }
}

extension Undefined {
  /// The problem of using it; names in scope are added where the error is located.
  public var problem: TemplateProblem {
    switch cause {
    case .attribute(_, let value), .export(_, let value, _):
      .undefined(cause, known: Lookup.known(of: value))
    default: .undefined(cause, known: [])
    }
  }
}
