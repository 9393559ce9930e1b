/// Python's `json.dumps(…, sort_keys=True)`, safe in HTML: `< > & '` as escapes.
struct JSONWriter {
  /// What has been written.
  private(set) var text = ""
  private let indent: String?
  private var depth = 0

  /// How deep values may nest.
  private static let depthLimit = 100

  /// - Parameter indent: what each level is indented by; nil for one line.
  init(indent: String?) { self.indent = indent }

  mutating func write(_ value: Value, in context: RenderContext) throws(TemplateError) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw TemplateError(TemplateProblem.tooDeep(limit: Self.depthLimit))
    }
    try LengthLimit.checkText(text.utf8.count)
    switch value {
    case .none: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .int(let number): text += "\(number)"
    case .double(let number): text += Self.number(number)
    case .string(let string), .safe(let string): try quote(string)
    case .list(let elements), .tuple(let elements): try write(elements, in: context)
    case .dict(let mapping): try write(mapping, in: context)
    case .object(let group as GroupTuple): try write(group.tuple, in: context)
    default:
      if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
      if case .object(let object) = value {
        // For machines: a number is one, a date is text by ISO 8601.
        if let number = object.numericValue { return try write(number, in: context) }
        if let text = try object.comparedText(in: context) { return try quote(text) }
      }
      throw TemplateError(
        TemplateProblem.wrongKind(of: "tojson", expected: .data, got: value.kind))
    }
  }

  fileprivate static func number(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    return number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : PythonText.describe(number)
  }

  private mutating func write(
    _ elements: [Value], in context: RenderContext
  ) throws(TemplateError) {
    guard !elements.isEmpty else { return text += "[]" }
    text += "["
    for (index, element) in elements.enumerated() {
      try separate(index)
      try write(element, in: context)
    }
    try breakLine(depth - 1)
    text += "]"
  }

  private mutating func write(
    _ mapping: Mapping, in context: RenderContext
  ) throws(TemplateError) {
    guard mapping.count > 0 else { return text += "{}" }
    text += "{"
    for (index, place) in try Sorting.order(of: mapping.keys, reversed: false).enumerated() {
      try separate(index)
      try writeKey(mapping.keys[place])
      text += ": "
      try write(mapping.values[place], in: context)
    }
    try breakLine(depth - 1)
    text += "}"
  }

  private mutating func separate(_ index: Int) throws(TemplateError) {
    if index > 0 { text += indent == nil ? ", " : "," }
    try breakLine(depth)
  }

  private mutating func breakLine(_ depth: Int) throws(TemplateError) {
    guard let indent else { return }
    try LengthLimit.checkText(depth, of: indent.utf8.count, beside: text.utf8.count)
    text += "\n" + String(repeating: indent, count: depth)
  }

  private mutating func writeKey(_ key: Value) throws(TemplateError) {
    guard let name = key.jsonKey else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: "tojson", expected: .text, got: key.kind))
    }
    try quote(name)
  }

  private mutating func quote(_ string: String) throws(TemplateError) {
    try LengthLimit.checkText(1, of: string.utf8.count, beside: text.utf8.count)
    if PythonText.withBytes(string, PythonText.isPlain) { return text += "\"\(string)\"" }
    text += "\""
    for unit in string.utf16 {
      switch unit {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x0D: text += "\\r"
      case 0x09: text += "\\t"
      case 0x08: text += "\\b"
      case 0x0C: text += "\\f"
      case 0x3C, 0x3E, 0x26, 0x27, 0..<0x20, 0x7F...: escape(unit)
      default: text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      }
    }
    text += "\""
  }

  /// Text with what means something in HTML as escapes, for what stands outside strings.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<", ">", "&", "'": result += "\\u00" + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Value {
  /// The name that a key of a dictionary has in JSON, where names are texts: as Python's `json` writes it;
  /// nil of what can be none.
  public var jsonKey: String? {
    switch self {
    case .string(let text), .safe(let text): text
    case .int(let number): "\(number)"
    case .bool(let truth): truth ? "true" : "false"
    case .none: "null"
    case .double(let number): JSONWriter.number(number)
    default: nil
    }
  }
}
