/// Python's `in`.
enum Containment {
  /// Whether a container holds a value.
  static func contains(
    _ container: Value, _ value: Value, _ context: RenderContext
  ) throws(TemplateError) -> Bool {
    let container = try container.textual(in: context)
    switch container {
    case .string(let text), .safe(let text):
      if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
      guard let part = try value.textual(in: context).text else {
        throw TemplateError(
          TemplateProblem.wrongOperands(operation: "in", left: value.kind, right: .text))
      }
      return PythonText.contains(text, part)
    case .dict(let mapping):
      try requireKey(value)
      return mapping[value] != nil
    case .object(let view as DictionaryView) where view.part == .keys:
      return try contains(.dict(view.mapping), value, context)
    default:
      for element in try container.elements(in: context) {
        if try Equality.compared(element, value, in: context) { return true }
      }
      return false
    }
  }

  /// Fails where a value cannot be a key of a dictionary.
  static func requireKey(_ value: Value, level: Int = 0) throws(TemplateError) {
    guard level <= Equality.Levels.limit else { throw Equality.Levels.error }
    switch value {
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .list, .dict: throw TemplateError(TemplateProblem.badValue(.unhashable(value.kind)))
    case .tuple(let elements): for element in elements { try requireKey(element, level: level + 1) }
    case .object(let group as GroupTuple): try requireKey(group.tuple, level: level + 1)
    default: break
    }
  }
}
