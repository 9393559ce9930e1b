import Glibc

/// Filters on numbers.
enum NumberFilters {
  static let all: [String: any TemplateFunction] = [
    "abs": Builtin(["value"], abs),
    "filesizeformat": Builtin(["value", .init("binary", false)], filesizeformat),
    "float": Builtin(["value", .init("default", 0.0)], float),
    "int": Builtin(["value", .init("default", 0), .init("base", 10)], int),
    "round": Builtin(["value", .init("precision", 0), .init("method", "common")], round),
    "sum": Builtin(["iterable", .init("attribute", nil), .init("start", 0)], sum),
  ]

  private static func abs(_ call: Call) throws(TemplateError) -> Value {
    switch Number(call[0]) {
    case .integer(let number)?:
      return number < 0 ? try Arithmetic.negated(.int(number)) : .int(number)
    case .float(let number)?: return .double(Swift.abs(number))
    case nil: throw NumberFilters.wrong("abs", call[0])
    }
  }

  static func wrong(_ filter: String, _ value: Value) -> TemplateError {
    if case .undefined(let undefined) = value { return TemplateError(undefined.problem) }
    return TemplateError(
      TemplateProblem.wrongKind(of: filter, expected: .number, got: value.kind))
  }

  // MARK: Conversion

  private static func int(_ call: Call) throws(TemplateError) -> Value {
    let value = call[0]
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    if let number = Number(value) {
      switch number {
      case .integer(let number): return .int(number)
      case .float(let number):
        if number.isNaN { return call[1] }
        return .int(try truncated(number))
      }
    }
    guard let text = value.text else { return call[1] }
    let base = try call.integer(2, of: "int")
    guard base == 0 || (2...36).contains(base) else { return call[1] }
    switch NumberText.integer(text, base: base) {
    case .some(.some(let number)): return .int(number)
    case .some(.none): throw TemplateError(TemplateProblem.badValue(.overflow))
    case .none: break
    }
    guard let number = NumberText.float(text), number.isFinite else { return call[1] }
    return .int(try truncated(number))
  }

  /// A float without its fraction, as a whole number.
  static func truncated(_ number: Double) throws(TemplateError) -> Int {
    guard let whole = Int(exactly: number.rounded(.towardZero)) else {
      throw TemplateError(TemplateProblem.badValue(number.isFinite ? .overflow : .notFinite))
    }
    return whole
  }

  private static func float(_ call: Call) throws(TemplateError) -> Value {
    if case .undefined(let undefined) = call[0] { throw TemplateError(undefined.problem) }
    if let number = Number(call[0]) { return .double(number.double) }
    guard let text = call[0].text, let number = NumberText.float(text) else { return call[1] }
    return .double(number)
  }

  // MARK: Rounding

  private static func round(_ call: Call) throws(TemplateError) -> Value {
    let methods = ["common", "ceil", "floor"]
    guard let method = call[2].text, methods.contains(method) else {
      throw TemplateError(
        TemplateProblem.badValue(
          .choice(argument: "method", allowed: methods, got: call[2].text ?? "")))
    }
    guard let number = Number(call[0]) else { throw wrong("round", call[0]) }
    if method != "common" {
      let scale = pow(10, Double(try call.integer(1, of: "round")))
      let scaled = number.double * scale
      guard scaled.isFinite else { throw TemplateError(TemplateProblem.badValue(.notFinite)) }
      return .double(scaled.rounded(method == "ceil" ? .up : .down) / scale)
    }
    if call[1].isNone { return .int(try wholeRounded(number)) }
    let precision = try call.integer(1, of: "round")
    switch number {
    case .integer(let number): return .int(try rounded(number, precision))
    case .float(let number): return .double(Rounding.round(number, places: precision))
    }
  }

  private static func wholeRounded(_ number: Number) throws(TemplateError) -> Int {
    switch number {
    case .integer(let number): number
    case .float(let number): try truncated(number.rounded(.toNearestOrEven))
    }
  }

  /// A whole number rounded to a power of ten, halves to even.
  private static func rounded(_ number: Int, _ precision: Int) throws(TemplateError) -> Int {
    guard precision < 0 else { return number }
    guard precision > -19 else { return 0 }
    let unit = (0..<(-precision)).reduce(1) { unit, _ in unit * 10 }
    let remainder = ((number % unit) + unit) % unit
    let isOdd = (number - number % unit) / unit % 2 != 0
    let isUp =
      remainder > unit - remainder || (remainder * 2 == unit && isOdd != (number < 0))
    let change = isUp ? unit - remainder : -remainder
    let result = number.addingReportingOverflow(change)
    guard !result.overflow else { throw TemplateError(TemplateProblem.badValue(.overflow)) }
    return result.partialValue
  }

  // MARK: Sums and sizes

  private static func sum(_ call: Call) throws(TemplateError) -> Value {
    var total = call[2]
    if total.text != nil { throw wrong("sum", total) }
    let attribute = call[1].isNone ? nil : try AttributePath(call[1])
    for element in try call.elements(0) {
      let value = try attribute?.value(of: element, in: call.context) ?? element
      total = try Arithmetic.add(total, value, call.context)
    }
    return total
  }

  private static func filesizeformat(_ call: Call) throws(TemplateError) -> Value {
    guard let bytes = Number(call[0])?.double ?? call[0].text.flatMap(NumberText.float) else {
      throw wrong("filesizeformat", call[0])
    }
    let isBinary = try call.isTrue(1)
    let base: Double = isBinary ? 1024 : 1000
    if bytes == 1 { return "1 Byte" }
    if bytes < base { return .string("\(try truncated(bytes)) Bytes") }
    let prefixes = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
    var unit = base
    for (index, prefix) in prefixes.enumerated() {
      unit *= base
      guard bytes < unit || index == prefixes.count - 1 else { continue }
      let name = isBinary ? "\(prefix.uppercased())iB" : "\(prefix)B"
      return .string("\(NumberText.fixed(base * bytes / unit, places: 1)) \(name)")
    }
    throw wrong("filesizeformat", call[0])
  }
}
