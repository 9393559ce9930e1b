/// Filters on values as data.
enum DataFilters {
  static let all: [String: any TemplateFunction] = [
    "d": Builtin(["value", .init("default_value", ""), .init("boolean", false)], fallback),
    "default": Builtin(["value", .init("default_value", ""), .init("boolean", false)], fallback),
    "items": Builtin(["value"], items),
    "pprint": Builtin(["value"]) { call throws(TemplateError) in
      .string(try PrettyPrinter.format(call[0], in: call.context))
    },
    "tojson": Builtin(["value", .init("indent", nil)], tojson),
  ]

  private static func fallback(_ call: Call) throws(TemplateError) -> Value {
    if call[0].isUndefined { return call[1] }
    if try call.isTrue(2), try !call.isTrue(0) { return call[1] }
    return call[0]
  }

  private static func items(_ call: Call) throws(TemplateError) -> Value {
    let value = call[0]
    return .object(
      Generator(of: [value]) { _ throws(TemplateError) in
        switch value {
        case .undefined: return []
        case .dict(let mapping): return mapping.items
        default:
          throw TemplateError(
            TemplateProblem.wrongKind(of: "items", expected: .dictionary, got: value.kind))
        }
      })
  }

  private static func tojson(_ call: Call) throws(TemplateError) -> Value {
    var indent: String?
    if let text = call[1].text {
      indent = JSONWriter.escaped(text)
    } else if !call[1].isNone {
      let width = max(try call.integer(1, of: "tojson"), 0)
      try LengthLimit.checkText(width)
      indent = String(repeating: " ", count: width)
    }
    var writer = JSONWriter(indent: indent)
    try writer.write(call[0], in: call.context)
    return .safe(writer.text)
  }
}
