/// An attribute as filters take it: `"address.city"`, `"items.0"`, or a number.
struct AttributePath {
  private let parts: [Value]

  /// The path that a filter's argument means.
  init(_ value: Value) throws(TemplateError) {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    guard let text = value.text else {
      parts = value.isNone ? [] : [value]
      return
    }
    parts = Self.parts(text)
  }

  /// The path of a text.
  init(text: String) { parts = Self.parts(text) }

  private static func parts(_ text: String) -> [Value] {
    PythonText.split(text, at: ".").map { part in
      let isNumber = !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      return isNumber ? Int(part).map(Value.int) ?? .string(part) : .string(part)
    }
  }

  /// The paths of an argument that may hold several, separated by commas.
  static func several(_ value: Value) throws(TemplateError) -> [AttributePath] {
    guard let text = value.text else { return [try AttributePath(value)] }
    return PythonText.split(text, at: ",").map(AttributePath.init(text:))
  }

  /// What the path leads to; what is missing on the way becomes the default, if there is one.
  func value(
    of element: Value, default fallback: Value? = nil, in context: RenderContext
  ) throws(TemplateError) -> Value {
    var value = element
    for part in parts {
      value = try Lookup.item(part, of: value, in: context)
      if value.isUndefined, let fallback { value = fallback }
    }
    return value
  }
}
