/// Jinja's tests: what stands after `is`.
enum ValueTests {
  static let all: [String: any TemplateFunction] = [
    "odd": Builtin(["value"]) { call throws(TemplateError) in
      .bool(Equality.equal(try Arithmetic.remainder(call[0], 2, call.context), 1))
    },
    "even": Builtin(["value"]) { call throws(TemplateError) in
      .bool(Equality.equal(try Arithmetic.remainder(call[0], 2, call.context), 0))
    },
    "divisibleby": Builtin(["value", "num"]) { call throws(TemplateError) in
      .bool(Equality.equal(try Arithmetic.remainder(call[0], call[1], call.context), 0))
    },
    "defined": Builtin(["value"]) { call throws(TemplateError) in .bool(!call[0].isUndefined) },
    "undefined": Builtin(["value"]) { call throws(TemplateError) in .bool(call[0].isUndefined) },
    "filter": Builtin(["value"]) { call throws(TemplateError) in
      .bool(call.context.library.filterTable.numbers[try name(call)] != nil)
    },
    "test": Builtin(["value"]) { call throws(TemplateError) in
      .bool(call.context.library.testTable.numbers[try name(call)] != nil)
    },
    "none": Builtin(["value"]) { call throws(TemplateError) in .bool(call[0].isNone) },
    "boolean": Builtin(["value"]) { call throws(TemplateError) in .bool(isBoolean(call[0], nil)) },
    "true": Builtin(["value"]) { call throws(TemplateError) in .bool(isBoolean(call[0], true)) },
    "false": Builtin(["value"]) { call throws(TemplateError) in .bool(isBoolean(call[0], false)) },
    "integer": Builtin(["value"]) { call throws(TemplateError) in
      if case .int = call[0] { true } else { false }
    },
    "float": Builtin(["value"]) { call throws(TemplateError) in
      if case .double = call[0] { true } else { false }
    },
    "number": Builtin(["value"]) { call throws(TemplateError) in .bool(Number(call[0]) != nil) },
    "string": Builtin(["value"]) { call throws(TemplateError) in .bool(call[0].text != nil) },
    "lower": Builtin(["value"]) { call throws(TemplateError) in
      .bool(Casing.isLower(try call.plain(0)))
    },
    "upper": Builtin(["value"]) { call throws(TemplateError) in
      .bool(Casing.isUpper(try call.plain(0)))
    },
    "mapping": Builtin(["value"]) { call throws(TemplateError) in
      if case .dict = call[0] { true } else { false }
    },
    "sequence": Builtin(["value"], isSequence),
    "iterable": Builtin(["value"], isIterable),
    "callable": Builtin(["value"], isCallable),
    "escaped": Builtin(["value"]) { call throws(TemplateError) in
      switch call[0] {
      case .safe: true
      case .object(let object): .bool(object.printsMarkup)
      default: false
      }
    },
    "sameas": Builtin(["value", "other"]) { call throws(TemplateError) in
      .bool(Identity.isSame(call[0], call[1]))
    },
    "in": Builtin(["value", "seq"]) { call throws(TemplateError) in
      .bool(try Containment.contains(call[1], call[0], call.context))
    },
  ].merging(comparisons) { _, new in new }

  private static let comparisons: [String: any TemplateFunction] = {
    let equal = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(try Equality.compared(call[0], call[1], in: call.context))
    }
    let notEqual = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(!(try Equality.compared(call[0], call[1], in: call.context)))
    }
    let less = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(try Order.isLess(call[0], call[1], "<"))
    }
    let lessOrEqual = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(try Order.isLessOrEqual(call[0], call[1], "<="))
    }
    let greater = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(try Order.isLess(call[1], call[0], ">"))
    }
    let greaterOrEqual = Builtin(["a", "b"]) { call throws(TemplateError) in
      .bool(try Order.isLessOrEqual(call[1], call[0], ">="))
    }
    return [
      "==": equal, "eq": equal, "equalto": equal, "!=": notEqual, "ne": notEqual,
      ">": greater, "gt": greater, "greaterthan": greater, ">=": greaterOrEqual,
      "ge": greaterOrEqual, "<": less, "lt": less, "lessthan": less, "<=": lessOrEqual,
      "le": lessOrEqual,
    ]
  }()

  /// The name that `is filter` and `is test` ask for; what cannot be a name is none.
  private static func name(_ call: Call) throws(TemplateError) -> String {
    try Containment.requireKey(call[0])
    return call[0].text ?? ""
  }

  private static func isBoolean(_ value: Value, _ wanted: Bool?) -> Bool {
    guard case .bool(let truth) = value else { return false }
    return wanted == nil || wanted == truth
  }

  private static func isSequence(_ call: Call) throws(TemplateError) -> Value {
    switch call[0] {
    case .list, .tuple, .dict, .string, .safe: true
    case .undefined(let undefined): .bool(undefined.isLenient)
    case .object(let object): .bool(object is RangeObject || object is GroupTuple)
    default: false
    }
  }

  private static func isIterable(_ call: Call) throws(TemplateError) -> Value {
    switch call[0] {
    case .list, .tuple, .dict, .string, .safe: return true
    case .undefined(let undefined):
      if undefined.isLenient { return true }
      throw TemplateError(undefined.problem)
    case .object(is Generator): return true
    case .object(let object): return .bool(try object.elements(in: call.context) != nil)
    default: return false
    }
  }

  private static func isCallable(_ call: Call) throws(TemplateError) -> Value {
    switch call[0] {
    case .function, .undefined: true
    case .object(let object): .bool(object.isCallable)
    default: false
    }
  }
}

/// Python's `is`.
enum Identity {
  static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    // What the host makes anew for each look at it is the same where it says so.
    case (.object(let left), .object(let right)): left === right || left.isEqual(to: right)
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      isSame(left, right)
    case (.function(let left), .function(let right)): left === right
    case (.dict(let left), .dict(let right)): left.isIdentical(to: right)
    case (.none, .none): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): PythonText.equal(left, right)
    default: false
    }
  }

  /// Whether two lists are one: they share their memory. Of empty ones none is told from another.
  private static func isSame(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count
      && left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress }
      }
  }
}
