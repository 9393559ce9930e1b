/// Filters on text: case, replacement, padding, formatting.
enum TextFilters {
  static let all: [String: any TemplateFunction] = [
    "capitalize": Builtin(["s"]) { call throws(TemplateError) in
      try call.soft(0).mapText(Casing.capitalize)
    },
    "center": Builtin(["value", .init("width", 80)], center),
    "format": Builtin(["value"], rest: .all, format),
    "lower": Builtin(["s"]) { call throws(TemplateError) in
      try call.soft(0).mapText(Casing.lower)
    },
    "replace": Builtin(["s", "old", "new", .init("count", nil)], replace),
    "string": Builtin(["s"]) { call throws(TemplateError) in try call.soft(0) },
    "title": Builtin(["s"], title),
    "trim": Builtin(["value", .init("chars", nil)], trim),
    "upper": Builtin(["s"]) { call throws(TemplateError) in
      try call.soft(0).mapText(Casing.upper)
    },
    "wordcount": Builtin(["s"], wordcount),
  ]

  private static func center(_ call: Call) throws(TemplateError) -> Value {
    let text = try call.soft(0)
    let width = try call.integer(1, of: "center")
    try LengthLimit.checkText(width)
    return text.mapText { PythonText.pad($0, to: width, .centre) }
  }

  private static func format(_ call: Call) throws(TemplateError) -> Value {
    guard call.rest.isEmpty || call.named.isEmpty else {
      throw TemplateError(TemplateProblem.unknownArgument(call.named[0].name.text, known: []))
    }
    let values: Value =
      call.named.isEmpty
      ? .tuple(call.rest)
      : .dict(Mapping(call.named.map { (key: .string($0.name.text), value: $0.value) }))
    return try Arithmetic.remainder(try call.soft(0), values, call.context)
  }

  private static func replace(_ call: Call) throws(TemplateError) -> Value {
    let limit = call[3].isNone ? -1 : try call.integer(3, of: "replace")
    let old = try call.soft(1)
    let new = try call.soft(2)
    var text = try call.soft(0)
    if old.isMarkup || (new.isMarkup && !text.isMarkup) {
      text = .safe(try Text.escaped(text, in: call.context))
    }
    let inserted = text.isMarkup ? try Text.escaped(new, in: call.context) : new.text ?? ""
    return try text.mapText { text throws(TemplateError) in
      try PythonText.replace(text, old.text ?? "", inserted, limit: limit)
    }
  }

  /// Words begin after whitespace, a hyphen or an opening bracket. Markup becomes plain text, as in
  /// Jinja.
  private static func title(_ call: Call) throws(TemplateError) -> Value {
    var result = ""
    var word = ""
    func flush() {
      guard let first = word.unicodeScalars.first else { return }
      result += first.properties.uppercaseMapping
      result += Casing.lower(String(word.unicodeScalars.dropFirst()))
      word = ""
    }
    for scalar in try call.plain(0).unicodeScalars {
      if "-({[<".unicodeScalars.contains(scalar) || PythonText.isSpace(scalar) {
        flush()
        result.unicodeScalars.append(scalar)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    flush()
    return .string(result)
  }

  private static func trim(_ call: Call) throws(TemplateError) -> Value {
    let characters = call[1].isNone ? nil : try call.text(1, of: "trim")
    return try call.soft(0).mapText { PythonText.strip($0, characters) }
  }

  private static func wordcount(_ call: Call) throws(TemplateError) -> Value {
    var count = 0
    var isInside = false
    for scalar in try call.plain(0).unicodeScalars {
      let isPart = PythonText.isWordPart(scalar)
      if isPart && !isInside { count += 1 }
      isInside = isPart
    }
    return .int(count)
  }
}

extension PythonText {
  /// Python's `\w`: letters, digits and `_`.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

extension Value {
  /// Text changed, and markup if it was: what Python's methods of `str` and `Markup` do.
  func mapText<Failure>(
    _ change: (String) throws(Failure) -> String
  ) throws(Failure) -> Value {
    switch self {
    case .safe(let text): .safe(try change(text))
    case .string(let text): .string(try change(text))
    default: self
    }
  }

  /// Whether it is markup.
  var isMarkup: Bool {
    switch self {
    case .safe: true
    case .object(let object): object.printsMarkup
    default: false
    }
  }

  /// Text, as markup or not.
  static func text(_ text: String, isMarkup: Bool) -> Value {
    isMarkup ? .safe(text) : .string(text)
  }
}
