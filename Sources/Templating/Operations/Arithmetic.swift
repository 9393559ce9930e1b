import Glibc

/// Python's arithmetic. Whole numbers have 64 bits here: going past them is an error.
enum Arithmetic {
  private static func wrong(_ operation: String, _ left: Value, _ right: Value?) -> TemplateError {
    for case .undefined(let undefined)? in [left, right] {
      return TemplateError(undefined.problem)
    }
    return TemplateError(
      TemplateProblem.wrongOperands(operation: operation, left: left.kind, right: right?.kind))
  }

  private static let overflow = TemplateError(TemplateProblem.badValue(.overflow))
  private static let divisionByZero = TemplateError(TemplateProblem.badValue(.divisionByZero))

  private static func whole(
    _ result: (partialValue: Int, overflow: Bool)
  ) throws(TemplateError) -> Value {
    guard !result.overflow else { throw overflow }
    return .int(result.partialValue)
  }

  static func negated(_ operand: Value) throws(TemplateError) -> Value {
    switch Number(operand) {
    case .integer(let number)?: try whole(0.subtractingReportingOverflow(number))
    case .float(let number)?: .double(-number)
    case nil: throw wrong("-", operand, nil)
    }
  }

  static func positive(_ operand: Value) throws(TemplateError) -> Value {
    switch Number(operand) {
    case .integer(let number)?: .int(number)
    case .float(let number)?: .double(number)
    case nil: throw wrong("+", operand, nil)
    }
  }

  static func add(
    _ left: Value, _ right: Value, _ context: RenderContext
  ) throws(TemplateError) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): return try whole(left.addingReportingOverflow(right))
    case (.string(let left), .string(let right)):
      return .string(try LengthLimit.checked(left + right))
    case (.safe, _) where right.isTextual, (_, .safe) where left.isTextual:
      return .safe(
        try LengthLimit.checked(
          try Text.escaped(left, in: context) + Text.escaped(right, in: context)))
    case (.list(let left), .list(let right)):
      try LengthLimit.checkElements(left.count + right.count)
      return .list(left + right)
    case (.tuple(let left), .tuple(let right)):
      try LengthLimit.checkElements(left.count + right.count)
      return .tuple(left + right)
    case (.object(is GroupTuple), _), (_, .object(is GroupTuple)):
      return try add(left.groupAsTuple ?? left, right.groupAsTuple ?? right, context)
    default:
      switch (Number(left), Number(right)) {
      case (.integer(let left)?, .integer(let right)?):
        return try whole(left.addingReportingOverflow(right))
      case (let left?, let right?): return .double(left.double + right.double)
      default: throw wrong("+", left, right)
      }
    }
  }

  static func subtract(_ left: Value, _ right: Value) throws(TemplateError) -> Value {
    switch (Number(left), Number(right)) {
    case (.integer(let left)?, .integer(let right)?):
      try whole(left.subtractingReportingOverflow(right))
    case (let left?, let right?): .double(left.double - right.double)
    default: throw wrong("-", left, right)
    }
  }

  static func multiply(_ left: Value, _ right: Value) throws(TemplateError) -> Value {
    switch (Number(left), Number(right)) {
    case (.integer(let left)?, .integer(let right)?):
      return try whole(left.multipliedReportingOverflow(by: right))
    case (let left?, let right?): return .double(left.double * right.double)
    case (.integer(let count)?, nil):
      guard let result = try repeated(right, count) else { throw wrong("*", left, right) }
      return result
    case (nil, .integer(let count)?):
      guard let result = try repeated(left, count) else { throw wrong("*", left, right) }
      return result
    default: throw wrong("*", left, right)
    }
  }

  private static func repeated(_ value: Value, _ count: Int) throws(TemplateError) -> Value? {
    // Nothing is nothing, however often; and so is anything not even once.
    let count = isEmpty(value) ? 0 : max(count, 0)
    switch value {
    case .string(let text):
      try LengthLimit.checkText(count, of: text.utf8.count)
      return .string(String(repeating: text, count: count))
    case .safe(let text):
      try LengthLimit.checkText(count, of: text.utf8.count)
      return .safe(String(repeating: text, count: count))
    case .list(let elements):
      try LengthLimit.checkElements(count, of: elements.count)
      return .list(Array(repeating: elements, count: count).flatMap { $0 })
    case .tuple(let elements):
      try LengthLimit.checkElements(count, of: elements.count)
      return .tuple(Array(repeating: elements, count: count).flatMap { $0 })
    default: return nil
    }
  }

  private static func isEmpty(_ value: Value) -> Bool {
    switch value {
    case .string(let text), .safe(let text): text.isEmpty
    case .list(let elements), .tuple(let elements): elements.isEmpty
    default: false
    }
  }

  static func divide(_ left: Value, _ right: Value) throws(TemplateError) -> Value {
    guard let dividend = Number(left), let divisor = Number(right) else {
      throw wrong("/", left, right)
    }
    guard divisor.double != 0 else { throw divisionByZero }
    return .double(dividend.double / divisor.double)
  }

  static func floorDivide(_ left: Value, _ right: Value) throws(TemplateError) -> Value {
    switch (Number(left), Number(right)) {
    case (.integer(let left)?, .integer(let right)?):
      guard right != 0 else { throw divisionByZero }
      let result = left.dividedReportingOverflow(by: right)
      guard !result.overflow else { throw overflow }
      let isInexact = left % right != 0 && (left < 0) != (right < 0)
      return .int(result.partialValue - (isInexact ? 1 : 0))
    case (let left?, let right?):
      guard right.double != 0 else { throw divisionByZero }
      return .double(Self.divmod(left.double, right.double).quotient)
    default: throw wrong("//", left, right)
    }
  }

  static func remainder(
    _ left: Value, _ right: Value, _ context: RenderContext
  ) throws(TemplateError) -> Value {
    switch left {
    case .string(let format): return .string(try PercentFormat.format(format, right, in: context))
    case .safe(let format):
      return .safe(try PercentFormat.format(format, right, escaping: true, in: context))
    default: break
    }
    switch (Number(left), Number(right)) {
    case (.integer(let left)?, .integer(let right)?):
      guard right != 0 else { throw divisionByZero }
      if right == -1 { return .int(0) }
      let result = left % right
      return .int(result != 0 && (result < 0) != (right < 0) ? result + right : result)
    case (let left?, let right?):
      guard right.double != 0 else { throw divisionByZero }
      return .double(Self.divmod(left.double, right.double).remainder)
    default: throw wrong("%", left, right)
    }
  }

  /// Python's division of floats with a floor, as CPython works it out.
  private static func divmod(
    _ left: Double, _ right: Double
  ) -> (quotient: Double, remainder: Double) {
    var remainder = fmod(left, right)
    var quotient = (left - remainder) / right
    if remainder != 0 {
      if (right < 0) != (remainder < 0) {
        remainder += right
        quotient -= 1
      }
    } else {
      remainder = copysign(0, right)
    }
    guard quotient != 0 else { return (copysign(0, left / right), remainder) }
    let floored = quotient.rounded(.down)
    return (quotient - floored > 0.5 ? floored + 1 : floored, remainder)
  }

  static func power(_ left: Value, _ right: Value) throws(TemplateError) -> Value {
    switch (Number(left), Number(right)) {
    case (.integer(let base)?, .integer(let exponent)?) where exponent >= 0:
      return .int(try power(base, exponent))
    case (let base?, let exponent?):
      let (base, exponent) = (base.double, exponent.double)
      if base == 0, exponent < 0 { throw divisionByZero }
      if base < 0, base.isFinite, exponent.isFinite, exponent != exponent.rounded() {
        throw TemplateError(TemplateProblem.badValue(.rootOfNegative))
      }
      let result = pow(base, exponent)
      if result.isInfinite, base.isFinite, exponent.isFinite { throw overflow }
      return .double(result)
    default: throw wrong("**", left, right)
    }
  }

  private static func power(_ base: Int, _ exponent: Int) throws(TemplateError) -> Int {
    var result = 1
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let product = result.multipliedReportingOverflow(by: square)
        guard !product.overflow else { throw overflow }
        result = product.partialValue
      }
      rest >>= 1
      guard rest > 0 else { break }
      let next = square.multipliedReportingOverflow(by: square)
      guard !next.overflow else { throw overflow }
      square = next.partialValue
    }
    return result
  }
}

extension Value {
  /// Whether it is plain or safe text.
  var isTextual: Bool { text != nil }
}
