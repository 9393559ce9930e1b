/// Python's `==`.
enum Equality {
  /// Whether two values are equal; values of unlike kinds are not, but objects of the host equal the
  /// text that they stand for. Undefined values are an error.
  static func compared(
    _ left: Value, _ right: Value, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    if case .undefined(let undefined) = left, !undefined.isLenient {
      throw TemplateError(undefined.problem)
    }
    if case .undefined(let undefined) = right, !undefined.isLenient {
      throw TemplateError(undefined.problem)
    }
    var levels = Levels()
    let isEqual = equal(left, right, &levels)
    if levels.isExceeded { throw Levels.error }
    if isEqual { return true }
    return try textsEqual(left, right, in: context)
  }

  /// Whether an object equals a text, or another object, by the text that it stands for.
  private static func textsEqual(
    _ left: Value, _ right: Value, in context: RenderContext
  ) throws(TemplateError) -> Bool {
    switch (left, right) {
    case (.object(let object), .string(let text)), (.object(let object), .safe(let text)),
      (.string(let text), .object(let object)), (.safe(let text), .object(let object)):
      guard let own = try object.comparedText(in: context) else { return false }
      return PythonText.equal(own, text)
    case (.object(let left), .object(let right)) where left.kind == right.kind:
      guard let first = try left.comparedText(in: context),
        let second = try right.comparedText(in: context)
      else { return false }
      return PythonText.equal(first, second)
    default: return false
    }
  }

  /// Whether two values are equal; those that nest deeper than any page needs are not.
  static func equal(_ left: Value, _ right: Value) -> Bool {
    var levels = Levels()
    return equal(left, right, &levels)
  }

  /// How deep a comparison is in its values.
  struct Levels {
    private var depth = 0
    private(set) var isExceeded = false

    /// More than a value can have that passed a namespace, fewer than the stack has room for.
    static let limit = 1000

    static let error = TemplateError(TemplateProblem.badValue(.nested(limit)))

    /// Goes one level down, where there is room.
    mutating func enter() -> Bool {
      depth += 1
      if depth > Self.limit { isExceeded = true }
      return depth <= Self.limit
    }

    mutating func leave() { depth -= 1 }
  }

  private static func equal(_ left: [Value], _ right: [Value], _ levels: inout Levels) -> Bool {
    guard left.count == right.count, levels.enter() else { return false }
    defer { levels.leave() }
    for index in left.indices where !equal(left[index], right[index], &levels) { return false }
    return true
  }

  private static func equal(_ left: Mapping, _ right: Mapping, _ levels: inout Levels) -> Bool {
    guard left.count == right.count, levels.enter() else { return false }
    defer { levels.leave() }
    for (key, value) in zip(left.keys, left.values) {
      guard let other = right[key], equal(value, other, &levels) else { return false }
    }
    return true
  }

  private static func equal(_ left: Value, _ right: Value, _ levels: inout Levels) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)), (.string(let left), .safe(let right)),
      (.safe(let left), .string(let right)), (.safe(let left), .safe(let right)):
      return PythonText.equal(left, right)
    case (.none, .none): return true
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      return equal(left, right, &levels)
    case (.dict(let left), .dict(let right)): return equal(left, right, &levels)
    case (.object(is GroupTuple), _), (_, .object(is GroupTuple)):
      return equal(left.groupAsTuple ?? left, right.groupAsTuple ?? right, &levels)
    case (.object(let first), .object(let second)):
      return first === second || first.isEqual(to: second) || numbersEqual(left, right)
    case (.function(let left), .function(let right)): return left === right
    case (.undefined, .undefined): return true
    default: return numbersEqual(left, right)
    }
  }

  private static func numbersEqual(_ left: Value, _ right: Value) -> Bool {
    switch (Number(left), Number(right)) {
    case (.integer(let left)?, .integer(let right)?): left == right
    case (.float(let left)?, .float(let right)?): left == right
    case (.integer(let left)?, .float(let right)?), (.float(let right)?, .integer(let left)?):
      Number.order(left, right) == 0
    default: false
    }
  }
}

/// A value as a number: Python's booleans are whole numbers.
enum Number {
  case integer(Int)
  case float(Double)

  /// The number that a value is, nil where it is none.
  init?(_ value: Value) {
    switch value {
    case .bool(let truth): self = .integer(truth ? 1 : 0)
    case .int(let number): self = .integer(number)
    case .double(let number): self = .float(number)
    case .object(let object):
      guard let number = object.numericValue else { return nil }
      self.init(number)
    default: return nil
    }
  }

  /// As a floating-point number.
  var double: Double {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    }
  }

  /// Below 0, 0 or above 0 as a whole number is less than, equal to or greater than a float; nil for
  /// NaN. Exact, also where the float has no room for the whole number.
  static func order(_ left: Int, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right >= 0x1p63 { return -1 }
    if right < -0x1p63 { return 1 }
    let whole = Int(right.rounded(.towardZero))
    if left != whole { return left < whole ? -1 : 1 }
    let fraction = right - right.rounded(.towardZero)
    return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
  }
}
