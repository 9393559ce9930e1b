/// Filters that sort, group and choose by order.
enum OrderFilters {
  static let all: [String: any TemplateFunction] = [
    "dictsort": Builtin(
      ["value", .init("case_sensitive", false), .init("by", "key"), .init("reverse", false)],
      dictsort),
    "groupby": Builtin(
      ["value", "attribute", .init("default", nil), .init("case_sensitive", false)], groupby),
    "max": Builtin(["value", .init("case_sensitive", false), .init("attribute", nil)]) {
      call throws(TemplateError) in
      try extreme(call, "max") { new, best throws(TemplateError) in
        try Order.isLess(best, new, ">")
      }
    },
    "min": Builtin(["value", .init("case_sensitive", false), .init("attribute", nil)]) {
      call throws(TemplateError) in
      try extreme(call, "min") { new, best throws(TemplateError) in
        try Order.isLess(new, best, "<")
      }
    },
    "sort": Builtin(
      [
        "value", .init("reverse", false), .init("case_sensitive", false),
        .init("attribute", nil),
      ], sort),
    "unique": Builtin(
      ["value", .init("case_sensitive", false), .init("attribute", nil)], unique),
  ]

  /// Text in lower case, for comparisons that ignore case.
  private static func folded(_ value: Value) -> Value {
    value.mapText(Casing.lower)
  }

  private static func dictsort(_ call: Call) throws(TemplateError) -> Value {
    guard let by = call[2].text, by == "key" || by == "value" else {
      throw TemplateError(
        TemplateProblem.badValue(
          .choice(argument: "by", allowed: ["key", "value"], got: call[2].text ?? "")))
    }
    guard case .dict(let mapping) = call[0] else {
      if case .undefined(let undefined) = call[0] { throw TemplateError(undefined.problem) }
      throw TemplateError(
        TemplateProblem.wrongKind(of: "dictsort", expected: .dictionary, got: call[0].kind))
    }
    let isExact = try call.isTrue(1)
    let keys = (by == "key" ? mapping.keys : mapping.values).map { isExact ? $0 : folded($0) }
    let order = try Sorting.order(of: keys, reversed: try isReversed(call, 3))
    let items = mapping.items
    return .list(order.map { items[$0] })
  }

  private static func sort(_ call: Call) throws(TemplateError) -> Value {
    let paths = try AttributePath.several(call[3])
    let isExact = try call.isTrue(2)
    let elements = try call.elements(0)
    var keys: [Value] = []
    for element in elements {
      var key: [Value] = []
      for path in paths {
        let value = try path.value(of: element, in: call.context)
        key.append(isExact ? value : folded(value))
      }
      keys.append(.list(key))
    }
    let order = try Sorting.order(of: keys, reversed: try isReversed(call, 1))
    return .list(order.map { elements[$0] })
  }

  /// Whether a sort is reversed. Python's wants a whole number there, and no text: `sort("title")`,
  /// which means `attribute`.
  private static func isReversed(_ call: Call, _ index: Int) throws(TemplateError) -> Bool {
    if case .undefined(let undefined) = call[index] { throw TemplateError(undefined.problem) }
    guard case .integer(let number)? = Number(call[index]) else {
      throw TemplateError(
        TemplateProblem.wrongArgument("reverse", expected: .boolean, got: call[index].kind))
    }
    return number != 0
  }

  private static func groupby(_ call: Call) throws(TemplateError) -> Value {
    let path = try AttributePath(call[1])
    // Written with its type, or `nil` is the value `none`.
    let fallback: Value? = call[2].isNone ? Optional.none : call[2]
    let isExact = try call.isTrue(3)
    let elements = try call.elements(0)
    var keys: [Value] = []
    for element in elements {
      let key = try path.value(of: element, default: fallback, in: call.context)
      keys.append(isExact ? key : folded(key))
    }
    var heads: [Value] = []
    // Apart from their keys: a key that is held together with its group would copy the group for each
    // element that it gets.
    var groups: [[Value]] = []
    for index in try Sorting.order(of: keys, reversed: false) {
      if let head = heads.last, try Equality.compared(head, keys[index], in: call.context) {
        groups[groups.count - 1].append(elements[index])
      } else {
        heads.append(keys[index])
        groups.append([elements[index]])
      }
    }
    var result: [Value] = []
    for (head, group) in zip(heads, groups) {
      let key =
        isExact ? head : try path.value(of: group[0], default: fallback, in: call.context)
      result.append(.object(GroupTuple(key, group)))
    }
    return .list(result)
  }

  private static func unique(_ call: Call) throws(TemplateError) -> Value {
    let isExact = try call.isTrue(1)
    let (value, attribute) = (call[0], call[2])
    return .object(
      Generator(of: [value, attribute]) { context throws(TemplateError) in
        let path = try AttributePath(attribute)
        var seen: Set<HashKey> = []
        var result: [Value] = []
        for element in try value.elements(in: context) {
          var key = try path.value(of: element, in: context)
          if !isExact { key = folded(key) }
          try Containment.requireKey(key)
          if seen.insert(HashKey(key)).inserted { result.append(element) }
        }
        return result
      })
  }

  private static func extreme(
    _ call: Call, _ filter: String,
    _ isBetter: (Value, Value) throws(TemplateError) -> Bool
  ) throws(TemplateError) -> Value {
    let path = try AttributePath(call[2])
    let isExact = try call.isTrue(1)
    var best: (element: Value, key: Value)?
    for element in try call.elements(0) {
      var key = try path.value(of: element, in: call.context)
      if !isExact { key = folded(key) }
      if let current = best, try !isBetter(key, current.key) { continue }
      best = (element, key)
    }
    return best?.element ?? .undefined(Undefined(.empty(filter: filter)))
  }
}

/// A stable sort whose comparisons may fail.
enum Sorting {
  /// The places of values in ascending order; reversed, equal ones still keep their order.
  static func order(of keys: [Value], reversed: Bool) throws(TemplateError) -> [Int] {
    var order = Array(keys.indices)
    var buffer = order
    var width = 1
    while width < order.count {
      for start in stride(from: 0, to: order.count, by: width * 2) {
        let middle = min(start + width, order.count)
        let end = min(start + width * 2, order.count)
        try merge(
          keys, order, into: &buffer, from: start, middle: middle, to: end, reversed: reversed)
      }
      swap(&order, &buffer)
      width *= 2
    }
    return order
  }

  private static func merge(
    _ keys: [Value], _ order: [Int], into buffer: inout [Int], from start: Int, middle: Int,
    to end: Int, reversed: Bool
  ) throws(TemplateError) {
    var (left, right) = (start, middle)
    for place in start..<end {
      var takesRight = left == middle
      if left < middle, right < end {
        takesRight =
          reversed
          ? try Order.isLess(keys[order[left]], keys[order[right]], "<")
          : try Order.isLess(keys[order[right]], keys[order[left]], "<")
      }
      if takesRight {
        buffer[place] = order[right]
        right += 1
      } else {
        buffer[place] = order[left]
        left += 1
      }
    }
  }
}
