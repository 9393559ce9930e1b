/// The methods of text, lists and dictionaries: Python's, but for those that change a value in place.
enum Methods {
  /// A method of a value, nil where it has none of the name.
  static func method(_ name: String, of value: Value) -> Value? {
    if case .string = value, TextMethods.ofMarkup.contains(name) { return nil }
    guard let method = table(of: value)?[name] else { return nil }
    return .function(BoundMethod(value, method))
  }

  /// The methods of a kind of value, nil where it has none.
  static func table(of value: Value) -> [String: Builtin]? {
    switch value {
    case .string, .safe: TextMethods.all
    case .list: ListMethods.all
    case .tuple: ListMethods.ofTuples
    case .dict: DictionaryMethods.all
    case .double: ["is_integer": isInteger]
    default: nil
    }
  }

  private static let isInteger = Builtin(["self"], takesNames: false) {
    call throws(TemplateError) in
    guard let number = Number(call[0])?.double else { return false }
    return .bool(number == number.rounded())
  }

  /// A method that would change its value, which templates cannot.
  static func mutating(_ name: String) -> Builtin {
    Builtin(["self"], rest: .all) { _ throws(TemplateError) in
      throw TemplateError(TemplateProblem.mutation(name))
    }
  }
}

/// A method together with the value that it belongs to.
final class BoundMethod: TemplateFunction {
  let receiver: Value
  private let method: Builtin

  init(_ receiver: Value, _ method: Builtin) {
    self.receiver = receiver
    self.method = method
  }

  func call(_ arguments: Arguments, in context: RenderContext) throws(TemplateError) -> Value {
    var arguments = arguments
    arguments.positional.insert(receiver, at: 0)
    do throws(TemplateError) {
      return try method.call(arguments, in: context)
    } catch { throw error.countingNoInput }
  }
}
