/// Python's methods of lists and tuples.
enum ListMethods {
  static let ofTuples: [String: Builtin] = [
    "count": Builtin(["self", "value"], takesNames: false, count),
    "index": Builtin(
      ["self", "value", .init("start", 0), .init("stop", nil)], takesNames: false, index),
  ]

  static let all: [String: Builtin] = ofTuples.merging([
    "copy": Builtin(["self"], takesNames: false) { call throws(TemplateError) in call[0] }
  ]) { own, _ in own }.merging(
    ["append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort"].map {
      ($0, Methods.mutating($0))
    }
  ) { own, _ in own }

  private static func count(_ call: Call) throws(TemplateError) -> Value {
    var count = 0
    for element in try call.elements(0)
    where try Equality.compared(element, call[1], in: call.context) { count += 1 }
    return .int(count)
  }

  private static func index(_ call: Call) throws(TemplateError) -> Value {
    let elements = try call.elements(0)
    let bounds = try Slicing.bounds(elements.count, call[2], call[3], .none)
    for place in stride(from: bounds.first, to: bounds.end, by: 1) {
      if try Equality.compared(elements[place], call[1], in: call.context) { return .int(place) }
    }
    throw TemplateError(
      TemplateProblem.badValue(.notFound(try Text.repr(call[1], in: call.context))))
  }
}
