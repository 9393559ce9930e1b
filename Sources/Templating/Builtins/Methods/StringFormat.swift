/// Python's `str.format`.
struct StringFormat {
  private let call: Call
  /// Whether the format is markup: what is put into it is escaped.
  private let isMarkup: Bool
  /// The place of the next `{}`, nil once fields have numbers.
  private var next: Int? = 0
  private var hasNumbers = false

  static func format(_ call: Call) throws(TemplateError) -> Value {
    var formatter = StringFormat(call)
    let scalars = Array((call[0].text ?? "").unicodeScalars)
    do throws(TemplateError) {
      return .text(try formatter.run(scalars[...], depth: 0), isMarkup: formatter.isMarkup)
    } catch { throw quoting(call[0].text ?? "", in: error) }
  }

  /// The error of a format that means nothing, with the format.
  private static func quoting(_ format: String, in error: TemplateError) -> TemplateError {
    guard case .badValue(.format(""))? = error.problem as? TemplateProblem else { return error }
    return TemplateError(TemplateProblem.badValue(.format(format)))
  }

  private init(_ call: Call) {
    self.call = call
    isMarkup = call[0].isMarkup
  }

  private static let malformed = TemplateError(TemplateProblem.badValue(.format("")))

  private mutating func run(
    _ format: ArraySlice<Unicode.Scalar>, depth: Int
  ) throws(TemplateError) -> String {
    guard depth < 2 else { throw Self.malformed }
    var scalars = format
    var result = ""
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "{" where scalars.first == "{", "}" where scalars.first == "}":
        scalars.removeFirst()
        result.unicodeScalars.append(scalar)
      case "{":
        result += try field(&scalars, depth)
        try LengthLimit.checkText(result.utf8.count)
      case "}": throw Self.malformed
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Reads one field and gives its text.
  private mutating func field(
    _ scalars: inout ArraySlice<Unicode.Scalar>, _ depth: Int
  ) throws(TemplateError) -> String {
    var nesting = 1
    guard
      let end = scalars.indices.first(where: { index in
        if scalars[index] == "{" { nesting += 1 }
        if scalars[index] == "}" { nesting -= 1 }
        return nesting == 0
      })
    else { throw Self.malformed }
    let content = scalars[..<end]
    scalars = scalars[(end + 1)...]
    do throws(TemplateError) {
      return try text(ofField: content, depth)
    } catch {
      throw Self.quoting("{\(String(String.UnicodeScalarView(content)))}", in: error)
    }
  }

  /// The text of what stands between a field's braces.
  private mutating func text(
    ofField content: ArraySlice<Unicode.Scalar>, _ depth: Int
  ) throws(TemplateError) -> String {
    let nameEnd = content.firstIndex { $0 == "!" || $0 == ":" } ?? content.endIndex
    var value = try self.value(String(String.UnicodeScalarView(content[..<nameEnd])))
    var rest = content[nameEnd...]
    if rest.first == "!" {
      guard rest.count >= 2 else { throw Self.malformed }
      value = try convert(value, rest[rest.startIndex + 1])
      rest = rest.dropFirst(2)
      guard rest.isEmpty || rest.first == ":" else { throw Self.malformed }
    }
    let spec = rest.isEmpty ? "" : try run(rest.dropFirst(), depth: depth + 1)
    return try text(value, spec)
  }

  private func convert(
    _ value: Value, _ conversion: Unicode.Scalar
  ) throws(TemplateError) -> Value {
    switch conversion {
    case "s": return .string(try Text.plain(value, in: call.context))
    case "r": return .string(try Text.repr(value, in: call.context))
    case "a": return .string(PythonText.ascii(try Text.repr(value, in: call.context)))
    default: throw Self.malformed
    }
  }

  // MARK: Values

  /// The value that a field's name leads to: `0`, `name`, `name.attribute[key]`, or nothing.
  private mutating func value(_ name: String) throws(TemplateError) -> Value {
    let head = name.prefix { $0 != "." && $0 != "[" }
    var value = try argument(String(head))
    var rest = name.dropFirst(head.count)
    while let first = rest.first {
      if first == "." {
        let attribute = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        guard !attribute.isEmpty else { throw Self.malformed }
        value = try Lookup.onlyAttribute(String(attribute), of: value, in: call.context)
        rest = rest.dropFirst(attribute.count + 1)
      } else {
        guard first == "[", let close = rest.firstIndex(of: "]") else { throw Self.malformed }
        let key = String(rest[rest.index(after: rest.startIndex)..<close])
        guard !key.isEmpty else { throw Self.malformed }
        value = try Lookup.onlyItem(
          Int(key).map(Value.int) ?? .string(key), of: value, in: call.context)
        rest = rest[rest.index(after: close)...]
      }
      if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    }
    return value
  }

  private mutating func argument(_ name: String) throws(TemplateError) -> Value {
    var place = Int(name)
    if name.isEmpty {
      guard !hasNumbers, let automatic = next else { throw Self.malformed }
      next = automatic + 1
      place = automatic
    } else if place != nil {
      guard next == nil || next == 0 else { throw Self.malformed }
      next = nil
      hasNumbers = true
    }
    if let place {
      guard call.rest.indices.contains(place) else {
        throw TemplateError(TemplateProblem.badValue(.notFound("{\(place)}")))
      }
      return call.rest[place]
    }
    guard let value = call.named.first(where: { $0.name.text == name })?.value else {
      throw TemplateError(TemplateProblem.badValue(.notFound("{\(name)}")))
    }
    return value
  }

  // MARK: Text

  private func text(_ value: Value, _ spec: String) throws(TemplateError) -> String {
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    if value.isMarkup, isMarkup {
      guard spec.isEmpty else { throw Self.malformed }
      return try Text.plain(value, in: call.context)
    }
    let formatted = try Self.formatted(value, spec, in: call.context)
    return isMarkup ? Escaping.escaped(formatted) : formatted
  }

  private static func formatted(
    _ value: Value, _ text: String, in context: RenderContext
  ) throws(TemplateError) -> String {
    if text.isEmpty { return try Text.plain(value, in: context) }
    guard var spec = FormatSpec(format: text) else { throw malformed }
    switch value {
    case .string, .safe:
      guard ["\0", "s"].contains(spec.type), spec.alignment != "=", spec.grouping == nil,
        !spec.hasSign, !spec.isAlternate
      else { throw malformed }
      if spec.isZeroPadded, spec.alignment == nil { spec.fill = "0" }
      return spec.padded(spec.cut(value.text ?? ""))
    case .bool, .int: return try integer(value, &spec)
    case .double(let number): return try float(number, &spec)
    default: throw malformed
    }
  }

  private static func integer(
    _ value: Value, _ spec: inout FormatSpec
  ) throws(TemplateError) -> String {
    guard case .integer(let number)? = Number(value) else { throw malformed }
    switch spec.type {
    case "\0", "d", "n", "x", "X", "o", "b":
      // Decimals are in groups of three by a comma; the others in groups of four, by `_` alone.
      let takesComma = ["\0", "d"].contains(spec.type)
      guard spec.precision == nil, spec.grouping == nil || takesComma || spec.grouping == "_",
        spec.grouping == nil || spec.type != "n"
      else { throw malformed }
      spec.alignment = spec.alignment ?? ">"
      return try spec.integer(number)
    case "c":
      guard spec.grouping == nil, spec.precision == nil, !spec.hasSign, !spec.isAlternate,
        let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init)
      else {
        throw malformed
      }
      spec.alignment = spec.alignment ?? ">"
      return spec.padded(sign: "", String(scalar))
    default: return try float(Double(number), &spec)
    }
  }

  private static func float(
    _ number: Double, _ spec: inout FormatSpec
  ) throws(TemplateError) -> String {
    spec.alignment = spec.alignment ?? ">"
    switch spec.type {
    case "e", "E", "f", "F", "g", "G": return spec.float(number)
    case "%": return spec.float(number * 100)
    case "n":
      guard spec.grouping == nil else { throw malformed }
      spec.type = "g"
      return spec.float(number)
    case "\0":
      guard let precision = spec.precision else {
        return spec.shortest(number)
      }
      return spec.general(number, precision)
    default: throw malformed
    }
  }
}

extension FormatSpec {
  /// The specification of `str.format`, nil where it means nothing.
  init?(format: String) {
    var scalars = Array(format.unicodeScalars)[...]
    let alignments: Set<Unicode.Scalar> = ["<", ">", "^", "="]
    if scalars.count >= 2, alignments.contains(scalars[1]) {
      fill = scalars[0]
      alignment = scalars[1]
      scalars.removeFirst(2)
    } else if let first = scalars.first, alignments.contains(first) {
      alignment = first
      scalars.removeFirst()
    }
    if let first = scalars.first, ["+", "-", " "].contains(first) {
      sign = first
      hasSign = true
      scalars.removeFirst()
    }
    if scalars.first == "#" {
      isAlternate = true
      scalars.removeFirst()
    }
    if scalars.first == "0" {
      // Zeros pad between sign and digits unless another alignment is given.
      if alignment == nil { isZeroPadded = true } else if fill == " " { fill = "0" }
      scalars.removeFirst()
    }
    width = Self.takeNumber(&scalars) ?? 0
    if let separator = scalars.first, separator == "," || separator == "_" {
      grouping = separator
      scalars.removeFirst()
    }
    if scalars.first == "." {
      scalars.removeFirst()
      guard let digits = Self.takeNumber(&scalars) else { return nil }
      precision = digits
    }
    if let last = scalars.popFirst() { type = last }
    guard scalars.isEmpty, width <= Self.limit, precision ?? 0 <= Self.limit else { return nil }
  }

  /// A float as `repr` writes it.
  fileprivate func shortest(_ number: Double) -> String {
    float(number, PythonText.describe(number.magnitude))
  }

  /// A float with so many significant digits, and at least one after the point.
  fileprivate func general(_ number: Double, _ precision: Int) -> String {
    var digits = NumberText.format("%.*g", max(precision, 1), number.magnitude)
    if !digits.contains("e"), !digits.contains("."), number.isFinite {
      // A whole number that needs all its digits is written with an exponent.
      if digits.count >= max(precision, 1) {
        digits = NumberText.format("%.*e", max(precision, 1) - 1, number.magnitude)
        digits = Self.withoutTrailingZeros(digits)
      } else {
        digits += ".0"
      }
    }
    return float(number, digits)
  }

  private static func withoutTrailingZeros(_ digits: String) -> String {
    guard let exponent = digits.firstIndex(of: "e"), digits[..<exponent].contains(".") else {
      return digits
    }
    var mantissa = digits[..<exponent]
    while mantissa.hasSuffix("0") { mantissa.removeLast() }
    if mantissa.hasSuffix(".") { mantissa.removeLast() }
    return String(mantissa) + digits[exponent...]
  }
}
