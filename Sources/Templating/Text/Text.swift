import Bytes

/// Values as text: what they print, and Python's `str()` and `repr()`.
enum Text {
  /// Appends what `{{ value }}` prints.
  static func write(
    _ value: Value, into output: inout ByteBuffer, in context: RenderContext
  ) throws(TemplateError) {
    switch value {
    case .string(let text): Escaping.append(text, to: &output)
    case .safe(let text): append(text, to: &output)
    case .int(let number): output.append(decimal: number)
    case .object(let object):
      if object.printsMarkup { return try object.write(into: &output, in: context) }
      let start = output.count
      try object.write(into: &output, in: context)
      Escaping.escapeEnd(of: &output, from: start)
    default: Escaping.append(try plain(value, in: context), to: &output)
    }
  }

  /// Appends text as it is.
  static func append(_ text: String, to output: inout ByteBuffer) {
    PythonText.withBytes(text) { output.append($0) }
  }

  /// Python's `str()`.
  static func plain(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    switch value {
    case .string(let text), .safe(let text): return text
    case .undefined(let undefined):
      if undefined.isLenient { return "" }
      throw TemplateError(undefined.problem)
    case .object(let object):
      var bytes = ByteBuffer()
      try object.writePlain(into: &bytes, in: context)
      return bytes.string()
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
    var bytes = ByteBuffer()
    try object.write(into: &bytes, in: context)
    return bytes.string()
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
    var text = ""
    try append(reprOf: value, to: &text, in: context)
    try LengthLimit.checkText(text.utf8.count)
    return text
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

  /// Appends it, what a value holds within it. All that is written so far counts before each part, since
  /// lists may hold other long ones a million times.
  private static func append(
    reprOf value: Value, to text: inout String, in context: RenderContext
  ) throws(TemplateError) {
    try LengthLimit.checkText(1, of: value.text?.utf8.count ?? 0, beside: text.utf8.count)
    guard value.canHold else { return text += simpleRepr(value) }
    try context.requireStack()
    switch value {
    case .list(let elements):
      text += "["
      try append(elements, to: &text, in: context)
      text += "]"
    case .tuple(let elements):
      text += "("
      try append(elements, to: &text, in: context)
      text += elements.count == 1 ? ",)" : ")"
    case .dict(let mapping):
      text += "{"
      for (place, key) in mapping.keys.enumerated() {
        if place > 0 { text += ", " }
        try append(reprOf: key, to: &text, in: context)
        text += ": "
        try append(reprOf: mapping.values[place], to: &text, in: context)
      }
      text += "}"
    case .object: text += try plain(value, in: context)
    case .function: throw TemplateError(TemplateProblem.notPrintable(.function))
    default: text += "Undefined"
    }
  }

  private static func append(
    _ elements: [Value], to text: inout String, in context: RenderContext
  ) throws(TemplateError) {
    for (place, element) in elements.enumerated() {
      if place > 0 { text += ", " }
      try append(reprOf: element, to: &text, in: context)
    }
  }
}

extension Value {
  /// Itself, or its text as readers see it where it is an object that stands for that.
  func textual(in context: RenderContext) throws(TemplateError) -> Value {
    guard case .object(let object) = self, object.isText else { return self }
    return .string(try Text.plain(self, in: context))
  }
}
