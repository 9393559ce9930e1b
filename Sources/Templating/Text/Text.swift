/// Values as text: what they print, and Python's `str()` and `repr()`.
enum Text {
  /// Appends what `{{ value }}` prints.
  static func write(
    _ value: Value, into output: inout [UInt8], in context: RenderContext
  ) throws(TemplateError) {
    switch value {
    case .string(let text): Escaping.append(text, to: &output)
    case .safe(let text): append(text, to: &output)
    case .int(let number): append(number, to: &output)
    case .object(let object):
      if object.printsMarkup { return try object.write(into: &output, in: context) }
      var bytes: [UInt8] = []
      try object.write(into: &bytes, in: context)
      bytes.withUnsafeBufferPointer { Escaping.append($0, to: &output) }
    default: Escaping.append(try plain(value, in: context), to: &output)
    }
  }

  /// Appends a whole number.
  private static func append(_ number: Int, to output: inout [UInt8]) {
    let start = output.count
    var rest = number.magnitude
    repeat {
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { output.append(UInt8(ascii: "-")) }
    output[start...].reverse()
  }

  /// Appends text as it is.
  static func append(_ text: String, to output: inout [UInt8]) {
    PythonText.withBytes(text) { output.append(contentsOf: $0) }
  }

  /// Python's `str()`.
  static func plain(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    switch value {
    case .string(let text), .safe(let text): return text
    case .undefined(let undefined):
      if undefined.isLenient { return "" }
      throw TemplateError(undefined.problem)
    case .object(let object):
      var bytes: [UInt8] = []
      try object.writePlain(into: &bytes, in: context)
      return String(decoding: bytes, as: UTF8.self)
    default: return try repr(value, in: context)
    }
  }

  /// A value as text that is markup if the value is such a text: Jinja's `soft_str`. An object that
  /// prints markup gives its plain text.
  static func soft(_ value: Value, in context: RenderContext) throws(TemplateError) -> Value {
    switch value {
    case .string, .safe: value
    default: .string(try plain(value, in: context))
    }
  }

  /// A value as a part of what is joined: an object that prints markup stays that.
  static func part(_ value: Value, in context: RenderContext) throws(TemplateError) -> Value {
    guard let markup = try markup(value, in: context) else { return try soft(value, in: context) }
    return .safe(markup)
  }

  /// What an object that prints markup prints; nil for every other value.
  private static func markup(
    _ value: Value, in context: RenderContext
  ) throws(TemplateError) -> String? {
    guard case .object(let object) = value, object.printsMarkup else { return nil }
    var bytes: [UInt8] = []
    try object.write(into: &bytes, in: context)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The markup that a value is taken for, nothing escaped: Python's `Markup(value)`.
  static func asMarkup(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    if let markup = try markup(value, in: context) { return markup }
    return try plain(value, in: context)
  }

  /// A value as markup: escaped unless it is markup already.
  static func escaped(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    switch value {
    case .safe(let text): return text
    default:
      if let markup = try markup(value, in: context) { return markup }
      return Escaping.escaped(try plain(value, in: context))
    }
  }

  /// Parts joined as text: markup if any of them is.
  static func joined(_ parts: [Value], in context: RenderContext) throws(TemplateError) -> Value {
    var isMarkup = false
    var soft: [Value] = []
    for part in parts {
      let text = try Text.part(part, in: context)
      if case .safe = text { isMarkup = true }
      soft.append(text)
    }
    var result = ""
    for part in soft {
      result += isMarkup ? try escaped(part, in: context) : part.text ?? ""
      try LengthLimit.checkText(result.utf8.count)
    }
    return isMarkup ? .safe(result) : .string(result)
  }

  /// Python's `repr()`.
  static func repr(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    guard value.canHold else { return simpleRepr(value) }
    try context.requireStack()
    return try LengthLimit.checked(try heldRepr(value, in: context))
  }

  private static func simpleRepr(_ value: Value) -> String {
    switch value {
    case .none: return "None"
    case .bool(let truth): return truth ? "True" : "False"
    case .int(let number): return "\(number)"
    case .double(let number): return PythonText.describe(number)
    case .string(let text): return PythonText.quoted(text)
    case .safe(let text): return "Markup(\(PythonText.quoted(text)))"
    case .undefined, .list, .tuple, .dict, .object, .function: return ""
    }
  }

  /// The text of what holds other values, theirs within it.
  private static func heldRepr(
    _ value: Value, in context: RenderContext
  ) throws(TemplateError) -> String {
    switch value {
    case .list(let elements): return "[\(try list(elements, in: context))]"
    case .tuple(let elements):
      return "(\(try list(elements, in: context))\(elements.count == 1 ? "," : ""))"
    case .dict(let mapping):
      var parts: [String] = []
      for (key, value) in zip(mapping.keys, mapping.values) {
        parts.append("\(try repr(key, in: context)): \(try repr(value, in: context))")
      }
      return "{\(try PythonText.joined(parts, by: ", "))}"
    case .object: return try plain(value, in: context)
    case .function: throw TemplateError(TemplateProblem.notPrintable(.function))
    default: return "Undefined"
    }
  }

  private static func list(
    _ elements: [Value], in context: RenderContext
  ) throws(TemplateError) -> String {
    var parts: [String] = []
    var length = 0
    for element in elements {
      length += element.text?.utf8.count ?? 0
      try LengthLimit.checkText(length)
      parts.append(try repr(element, in: context))
    }
    return try PythonText.joined(parts, by: ", ")
  }
}
