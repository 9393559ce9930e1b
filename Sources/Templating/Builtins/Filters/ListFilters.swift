/// Filters on lists and other sequences.
enum ListFilters {
  static let all: [String: any TemplateFunction] = [
    "batch": Builtin(["value", "linecount", .init("fill_with", nil)], batch),
    "count": Builtin(["value"], length),
    "first": Builtin(["seq"], first),
    "join": Builtin(["value", .init("d", ""), .init("attribute", nil)], join),
    "last": Builtin(["seq"], last),
    "length": Builtin(["value"], length),
    "list": Builtin(["value"]) { call throws(TemplateError) in .list(try call.elements(0)) },
    "reverse": Builtin(["value"], reverse),
    "slice": Builtin(["value", "slices", .init("fill_with", nil)], slice),
  ]

  private static func length(_ call: Call) throws(TemplateError) -> Value {
    .int(try count(of: call[0], in: call.context))
  }

  /// Python's `len()`.
  static func count(of value: Value, in context: RenderContext) throws(TemplateError) -> Int {
    switch value {
    case .string(let text), .safe(let text): return PythonText.count(text)
    case .list(let elements), .tuple(let elements): return elements.count
    case .dict(let mapping): return mapping.count
    case .undefined(let undefined):
      if undefined.isLenient { return 0 }
      throw TemplateError(undefined.problem)
    case .object(let object):
      if let count = try object.count(in: context) { return count }
      if object.isText { return try Text.plain(value, in: context).unicodeScalars.count }
    default: break
    }
    throw TemplateError(
      TemplateProblem.wrongKind(of: "length", expected: .sequence, got: value.kind))
  }

  private static func first(_ call: Call) throws(TemplateError) -> Value {
    let empty = Value.undefined(Undefined(.empty(filter: "first")))
    if case .object(let generator as Generator) = call[0] {
      return try generator.next(in: call.context) ?? empty
    }
    return try call.elements(0).first ?? empty
  }

  private static func last(_ call: Call) throws(TemplateError) -> Value {
    if case .object(let generator as Generator) = call[0] {
      throw TemplateError(
        TemplateProblem.wrongKind(of: "last", expected: .sequence, got: .object(generator.kind)))
    }
    let last = try call.elements(0).last ?? .undefined(Undefined(.empty(filter: "last")))
    // Python reverses markup into markup; its first character, by `first`, is text.
    if case .safe = call[0], let text = last.text { return .safe(text) }
    return last
  }

  private static func reverse(_ call: Call) throws(TemplateError) -> Value {
    let value = try call.textual(0)
    switch value {
    case .string, .safe:
      return value.mapText { String(String.UnicodeScalarView($0.unicodeScalars.reversed())) }
    case .object(is Generator): return .list(try call.elements(0).reversed())
    default:
      let elements = try call.elements(0)
      return .object(
        Generator(kind: "reversed", of: elements) { _ throws(TemplateError) in elements.reversed() }
      )
    }
  }

  private static func join(_ call: Call) throws(TemplateError) -> Value {
    var elements = try call.elements(0)
    if !call[2].isNone {
      let path = try AttributePath(call[2])
      for (index, element) in elements.enumerated() {
        elements[index] = try path.value(of: element, in: call.context)
      }
    }
    var parts: [Value] = []
    parts.reserveCapacity(elements.count)
    for element in elements { parts.append(try Text.part(element, in: call.context)) }
    let separator = try call.soft(1)
    let isMarkup = separator.isMarkup || parts.contains { $0.isMarkup }
    guard isMarkup else {
      let separator = separator.text ?? ""
      return .string(try PythonText.joined(parts.map { $0.text ?? "" }, by: separator))
    }
    var escaped: [String] = []
    for part in parts { escaped.append(try Text.escaped(part, in: call.context)) }
    return .safe(
      try PythonText.joined(escaped, by: try Text.escaped(separator, in: call.context)))
  }

  // MARK: Grouping by number

  private static func batch(_ call: Call) throws(TemplateError) -> Value {
    let (value, size, fill) = (call[0], call[1], call[2])
    return .object(
      Generator(of: [value, fill]) { context throws(TemplateError) in
        let elements = try value.elements(in: context)
        guard !elements.isEmpty else { return [] }
        guard let size = Number(size)?.double else { throw NumberFilters.wrong("batch", size) }
        // A size that no count ever equals is never reached.
        let limit = size > 0 && size == size.rounded() ? Int(exactly: size) ?? .max : .max
        if size == 0 { return [.list([])] + (try batches(elements, 0, fill)) }
        return try batches(elements, limit, fill)
      })
  }

  private static func batches(
    _ elements: [Value], _ size: Int, _ fill: Value
  ) throws(TemplateError) -> [Value] {
    // Size 0 gives an empty first batch and then batches of one, never filled.
    let length = size == 0 ? elements.count : size
    if !fill.isNone, size != .max {
      try LengthLimit.checkElements((elements.count - 1) / length + 1, of: length)
    }
    var batches: [Value] = []
    var start = 0
    while start < elements.count {
      let end = length > elements.count - start ? elements.count : start + length
      var batch = Array(elements[start..<end])
      if !fill.isNone, size != .max, batch.count < size {
        batch += Array(repeating: fill, count: size - batch.count)
      }
      batches.append(.list(batch))
      start = end
    }
    return batches
  }

  private static func slice(_ call: Call) throws(TemplateError) -> Value {
    let (value, count, fill) = (call[0], call[1], call[2])
    return .object(
      Generator(of: [value, fill]) { context throws(TemplateError) in
        let elements = try value.elements(in: context)
        guard case .integer(let slices)? = Number(count) else {
          if case .undefined(let undefined) = count { throw TemplateError(undefined.problem) }
          throw TemplateError(
            TemplateProblem.wrongKind(of: "slice", expected: .integer, got: count.kind))
        }
        guard slices != 0 else { throw TemplateError(TemplateProblem.badValue(.divisionByZero)) }
        guard slices > 0 else { return [] }
        try LengthLimit.checkElements(slices)
        return self.slices(elements, slices, fill)
      })
  }

  private static func slices(_ elements: [Value], _ count: Int, _ fill: Value) -> [Value] {
    let (size, longer) = elements.count.quotientAndRemainder(dividingBy: count)
    var slices: [Value] = []
    var start = 0
    for number in 0..<count {
      let end = start + size + (number < longer ? 1 : 0)
      var slice = Array(elements[start..<end])
      if !fill.isNone, number >= longer { slice.append(fill) }
      slices.append(.list(slice))
      start = end
    }
    return slices
  }
}
