/// Filters that apply filters, tests and attributes to each element.
enum SelectionFilters {
  static let all: [String: any TemplateFunction] = [
    "attr": Builtin(["obj", "name"], attr),
    "map": Builtin(["value"], rest: .all, map),
    "reject": Builtin(["value"], rest: .all) { call throws(TemplateError) in
      select(call, wanted: false, byAttribute: false)
    },
    "rejectattr": Builtin(["value"], rest: .all) { call throws(TemplateError) in
      select(call, wanted: false, byAttribute: true)
    },
    "select": Builtin(["value"], rest: .all) { call throws(TemplateError) in
      select(call, wanted: true, byAttribute: false)
    },
    "selectattr": Builtin(["value"], rest: .all) { call throws(TemplateError) in
      select(call, wanted: true, byAttribute: true)
    },
  ]

  /// Those that look filters and tests up when they run: never worked out beforehand.
  static let needContext: Set<String> = ["map", "reject", "rejectattr", "select", "selectattr"]

  private static func attr(_ call: Call) throws(TemplateError) -> Value {
    try Lookup.onlyAttribute(try call.text(1, of: "attr"), of: call[0], in: call.context)
  }

  private typealias Change = (Value) throws(TemplateError) -> Value

  private static func map(_ call: Call) throws(TemplateError) -> Value {
    let (value, rest, named) = (call[0], call.rest, call.named)
    return .object(
      Generator(of: [value] + rest + named.map(\.value)) { context throws(TemplateError) in
        guard try value.isTrue(in: context) else { return [] }
        let change = try self.change(rest, named, context)
        var result: [Value] = []
        for element in try value.elements(in: context) { result.append(try change(element)) }
        return result
      })
  }

  /// What `map` does to each element: an attribute, or a filter with arguments.
  private static func change(
    _ rest: [Value], _ named: [(name: Name, value: Value)], _ context: RenderContext
  ) throws(TemplateError) -> Change {
    if rest.isEmpty, let attribute = named.first(where: { $0.name == "attribute" })?.value {
      let fallback = named.first { $0.name == "default" }?.value
      if let unknown = named.first(where: { $0.name != "attribute" && $0.name != "default" }) {
        throw TemplateError(
          TemplateProblem.unknownArgument(
            unknown.name.text, known: ["attribute", "default"]))
      }
      let path = try AttributePath(attribute)
      let given = fallback.flatMap { $0.isNone ? nil : $0 }
      return { element throws(TemplateError) in
        try path.value(of: element, default: given, in: context)
      }
    }
    guard let name = rest.first else {
      throw TemplateError(TemplateProblem.missingArgument("filter"))
    }
    let table = context.library.filterTable
    guard let number = table.numbers[try function(name)] else {
      throw TemplateError(
        TemplateProblem.unknownFilter(name.text ?? "", known: table.names))
    }
    let arguments = Array(rest.dropFirst())
    var total = 0
    var elements = 0
    return { element throws(TemplateError) in
      let result = try apply(
        table.functions[Int(number)], Arguments([element] + arguments, named: named), context)
      total += result.text?.utf8.count ?? 0
      try LengthLimit.checkOutput(total)
      if case .list(let list) = result {
        elements += list.count
        try LengthLimit.checkElements(elements)
      }
      return result
    }
  }

  /// What a filter or test gives for an element, which is the first of its arguments.
  private static func apply(
    _ function: any TemplateFunction, _ arguments: Arguments, _ context: RenderContext
  ) throws(TemplateError) -> Value {
    do throws(TemplateError) {
      return try function.call(arguments, in: context)
    } catch { throw error.countingNoInput }
  }

  /// The name of a filter or test that is given as a value.
  private static func function(_ value: Value) throws(TemplateError) -> String {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    return value.text ?? ""
  }

  private static func select(_ call: Call, wanted: Bool, byAttribute: Bool) -> Value {
    let (value, rest, named) = (call[0], call.rest, call.named)
    return .object(
      Generator(of: [value] + rest + named.map(\.value)) { context throws(TemplateError) in
        guard try value.isTrue(in: context) else { return [] }
        let holds = try self.holds(rest, named, byAttribute, context)
        var result: [Value] = []
        for element in try value.elements(in: context) {
          if try holds(element) == wanted { result.append(element) }
        }
        return result
      })
  }

  /// Whether an element is selected: by a test with arguments, or by its truth.
  private static func holds(
    _ rest: [Value], _ named: [(name: Name, value: Value)], _ byAttribute: Bool,
    _ context: RenderContext
  ) throws(TemplateError) -> (Value) throws(TemplateError) -> Bool {
    var path: AttributePath?
    if byAttribute {
      guard let attribute = rest.first else {
        throw TemplateError(TemplateProblem.missingArgument("attribute"))
      }
      path = try AttributePath(attribute)
    }
    let rest = Array(rest.dropFirst(byAttribute ? 1 : 0))
    guard let name = rest.first else {
      return { element throws(TemplateError) in
        let value = try path?.value(of: element, in: context) ?? element
        return try value.isTrue(in: context)
      }
    }
    let table = context.library.testTable
    guard let number = table.numbers[try function(name)] else {
      throw TemplateError(TemplateProblem.unknownTest(name.text ?? "", known: table.names))
    }
    let arguments = Array(rest.dropFirst())
    return { element throws(TemplateError) in
      let value = try path?.value(of: element, in: context) ?? element
      let result = try apply(
        table.functions[Int(number)], Arguments([value] + arguments, named: named), context)
      return try result.isTrue(in: context)
    }
  }
}
