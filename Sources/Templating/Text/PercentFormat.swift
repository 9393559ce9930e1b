/// Python's `format % values`.
struct PercentFormat {
  private let context: RenderContext
  /// Whether the format is markup: values are then escaped.
  private let isEscaping: Bool
  private let values: Value
  /// The values still to be formatted, where they come by place.
  private var rest: ArraySlice<Value>
  /// Whether values that are left over are an error.
  private let mustUseAll: Bool

  /// The text of a format with its values.
  static func format(
    _ format: String, _ values: Value, escaping: Bool = false, in context: RenderContext
  ) throws(TemplateError) -> String {
    if case .undefined(let undefined) = values { throw TemplateError(undefined.problem) }
    var formatter = PercentFormat(values, escaping, context)
    return try formatter.run(format)
  }

  private init(_ values: Value, _ isEscaping: Bool, _ context: RenderContext) {
    self.context = context
    self.isEscaping = isEscaping
    self.values = values
    if case .tuple(let elements) = values {
      rest = elements[...]
      mustUseAll = true
      return
    }
    rest = [values]
    switch values {
    case .list, .dict, .object: mustUseAll = false
    default: mustUseAll = true
    }
  }

  private mutating func run(_ format: String) throws(TemplateError) -> String {
    var scalars = Array(format.unicodeScalars)[...]
    var result = String.UnicodeScalarView()
    var length = format.utf8.count
    while let scalar = scalars.popFirst() {
      guard scalar == "%" else {
        result.append(scalar)
        continue
      }
      let spec = try FormatSpec.percent(&scalars) { () throws(TemplateError) in try nextInteger() }
      guard let spec else { throw TemplateError(TemplateProblem.badValue(.format(format))) }
      if spec.type == "%" {
        result.append("%")
        continue
      }
      let value: Value
      if let key = spec.key { value = try item(key) } else { value = try next(format) }
      let text = try convert(value, spec, format)
      length += text.utf8.count
      try LengthLimit.checkText(length)
      result.append(contentsOf: text.unicodeScalars)
    }
    if mustUseAll, !rest.isEmpty { throw TemplateError(TemplateProblem.badValue(.format(format))) }
    return String(result)
  }

  private mutating func next(_ format: String = "%") throws(TemplateError) -> Value {
    guard let value = rest.popFirst() else {
      throw TemplateError(TemplateProblem.badValue(.format(format)))
    }
    return value
  }

  private mutating func nextInteger() throws(TemplateError) -> Int {
    guard !isEscaping, case .integer(let number)? = Number(try next()) else {
      throw TemplateError(TemplateProblem.badValue(.format("*")))
    }
    return number
  }

  private func item(_ key: String) throws(TemplateError) -> Value {
    guard case .dict(let mapping) = values else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: "%(\(key))", expected: .dictionary, got: values.kind))
    }
    guard let value = mapping[key] else {
      throw TemplateError(TemplateProblem.badValue(.notFound(key)))
    }
    return value
  }

  private func convert(
    _ value: Value, _ spec: FormatSpec, _ format: String
  ) throws(TemplateError) -> String {
    switch spec.type {
    case "s", "r", "a":
      var text =
        spec.type == "s" ? try Text.plain(value, in: context) : try Text.repr(value, in: context)
      if spec.type == "a" { text = PythonText.ascii(text) }
      if isEscaping {
        text = spec.type == "s" ? try Text.escaped(value, in: context) : Escaping.escaped(text)
      }
      return spec.padded(spec.cut(text))
    case "c":
      guard !isEscaping, let text = character(value) else { break }
      return spec.padded(text)
    case "d", "i", "u", "x", "X", "o":
      return try spec.integer(try whole(value, spec))
    case "e", "E", "f", "F", "g", "G": return spec.float(try float(value))
    default: break
    }
    throw TemplateError(TemplateProblem.badValue(.format(format)))
  }

  private func character(_ value: Value) -> String? {
    if let text = value.text { return text.unicodeScalars.count == 1 ? text : nil }
    guard case .integer(let number)? = Number(value) else { return nil }
    return UInt32(exactly: number).flatMap(Unicode.Scalar.init).map { String($0) }
  }

  private func whole(_ value: Value, _ spec: FormatSpec) throws(TemplateError) -> Int {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    let isDecimal = spec.type == "d" || spec.type == "i" || spec.type == "u"
    switch Number(value) {
    case .integer(let number)? where isDecimal || !isEscaping: return number
    case .float(let number)? where isDecimal: return try NumberFilters.truncated(number)
    default: break
    }
    if isEscaping, isDecimal, let text = value.text,
      case .some(.some(let number)) = NumberText.integer(text, base: 10)
    {
      return number
    }
    throw TemplateError(
      TemplateProblem.wrongKind(of: "%\(spec.type)", expected: .number, got: value.kind))
  }

  private func float(_ value: Value) throws(TemplateError) -> Double {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    if let number = Number(value) { return number.double }
    if isEscaping, let text = value.text, let number = NumberText.float(text) { return number }
    throw TemplateError(TemplateProblem.wrongKind(of: "%f", expected: .number, got: value.kind))
  }
}
