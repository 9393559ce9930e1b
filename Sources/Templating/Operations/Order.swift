/// Python's `<` and `<=`.
enum Order {
  /// Whether left is less than right; `operation` names it in errors.
  static func isLess(
    _ left: Value, _ right: Value, _ operation: String
  ) throws(TemplateError) -> Bool {
    try compare(left, right, operation, orEqual: false)
  }

  /// Whether left is less than or equal to right.
  static func isLessOrEqual(
    _ left: Value, _ right: Value, _ operation: String
  ) throws(TemplateError) -> Bool {
    try compare(left, right, operation, orEqual: true)
  }

  private static func compare(
    _ left: Value, _ right: Value, _ operation: String, orEqual: Bool, level: Int = 0
  ) throws(TemplateError) -> Bool {
    guard level <= Equality.Levels.limit else { throw Equality.Levels.error }
    switch (left, right) {
    case (.undefined(let undefined), _), (_, .undefined(let undefined)):
      throw TemplateError(undefined.problem)
    case (.string(let left), .string(let right)), (.string(let left), .safe(let right)),
      (.safe(let left), .string(let right)), (.safe(let left), .safe(let right)):
      return orEqual ? !PythonText.isLess(right, left) : PythonText.isLess(left, right)
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      for (left, right) in zip(left, right)
      where left.isUndefined || right.isUndefined || !Equality.equal(left, right) {
        return try compare(left, right, operation, orEqual: orEqual, level: level + 1)
      }
      return orEqual ? left.count <= right.count : left.count < right.count
    case (.object(is GroupTuple), _), (_, .object(is GroupTuple)):
      return try compare(
        left.groupAsTuple ?? left, right.groupAsTuple ?? right, operation, orEqual: orEqual,
        level: level + 1)
    case (.object(let first), .object(let second)):
      if let result = try first.precedes(second, orEqual: orEqual) { return result }
      return try numbers(left, right, operation, orEqual: orEqual)
    default: return try numbers(left, right, operation, orEqual: orEqual)
    }
  }

  private static func numbers(
    _ left: Value, _ right: Value, _ operation: String, orEqual: Bool
  ) throws(TemplateError) -> Bool {
    guard let first = Number(left), let second = Number(right) else {
      // Errors name the operands as they were written.
      let isSwapped = operation.hasPrefix(">")
      throw TemplateError(
        TemplateProblem.wrongOperands(
          operation: operation, left: isSwapped ? right.kind : left.kind,
          right: isSwapped ? left.kind : right.kind))
    }
    return compare(first, second, orEqual: orEqual)
  }

  private static func compare(_ left: Number, _ right: Number, orEqual: Bool) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return orEqual ? left <= right : left < right
    case (.float(let left), .float(let right)): return orEqual ? left <= right : left < right
    case (.integer(let left), .float(let right)):
      guard let order = Number.order(left, right) else { return false }
      return orEqual ? order <= 0 : order < 0
    case (.float(let left), .integer(let right)):
      guard let order = Number.order(right, left) else { return false }
      return orEqual ? order >= 0 : order > 0
    }
  }
}
