import Bytes
import Templating

/// `value | number`: a number as the page's language writes it, with all of its digits; `number(digits=2)`
/// writes exactly so many after the point.
enum NumberFilter {
  static let function = Function(["value", "digits"]) { arguments, context in
    if case .undefined(let undefined)? = arguments[.value] {
      throw TemplateError(undefined.problem)
    }
    let formats = context.rendering.formats.numbers
    let value = arguments[.value] ?? .none
    let digits = try digits(arguments[.digits])
    if let digits, let decimal = decimal(value, in: context) {
      return .string(formats.text(decimal.fixed(toFraction: digits)))
    }
    if let decimal = stated(value) { return .string(formats.text(decimal)) }
    var output = ByteBuffer()
    switch plain(value, in: context) {
    case .int(let number): formats.write(number, to: &output)
    case .double(let number): formats.write(number, to: &output)
    case let other: throw TemplateError(FilterProblem.notANumber(kind: other.kind))
    }
    return .string(output.string())
  }

  /// How many digits after the point are wanted; nil for those that the number has.
  private static func digits(_ value: Value?) throws(TemplateError) -> Int? {
    guard let value, !value.isNone else { return nil }
    guard case .int(let count) = value, (0...mostDigits).contains(count) else {
      throw TemplateError(FilterProblem.notDigits(most: mostDigits))
    }
    return count
  }

  private static let mostDigits = 15

  /// The digits of a fact, which keeps those that it is stated with: 27.60 stays 27.60.
  private static func stated(_ value: Value) -> DecimalNumber? {
    guard case .object(let object as FactObject) = value,
      case .number(let number) = object.fact.value
    else { return nil }
    return number
  }

  /// The digits of any number; nil where it has none.
  private static func decimal(_ value: Value, in context: RenderContext) -> DecimalNumber? {
    if let number = stated(value) { return number }
    return switch plain(value, in: context) {
    case .int(let number): DecimalNumber(number)
    case .double(let number): DecimalNumber(shown: number)
    default: nil
    }
  }

  private static func plain(_ value: Value, in context: RenderContext) -> Value {
    guard case .object(let object as FactObject) = value else { return value }
    return object.plainValue(in: context.rendering)
  }
}

extension Name {
  fileprivate static let digits = Name("digits")
}
