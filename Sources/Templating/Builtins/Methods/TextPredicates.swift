/// Methods that ask something of text.
enum TextPredicates {
  static let all: [String: Builtin] = [
    "startswith": Builtin(
      ["self", "prefix", .init("start", nil), .init("end", nil)], takesNames: false
    ) { call throws(TemplateError) in try hasEnd(call) { $0.starts(with: $1) } },
    "endswith": Builtin(
      ["self", "suffix", .init("start", nil), .init("end", nil)], takesNames: false
    ) { call throws(TemplateError) in
      try hasEnd(call) { $0.suffix($1.count).elementsEqual($1) }
    },
    "find": searching { $0 ?? -1 },
    "rfind": searching(fromEnd: true) { $0 ?? -1 },
    "index": searching { $0 },
    "rindex": searching(fromEnd: true) { $0 },
    "count": Builtin(
      ["self", "sub", .init("start", nil), .init("end", nil)], takesNames: false, count),
    "islower": asking(Casing.isLower),
    "isupper": asking(Casing.isUpper),
    "isdigit": asking {
      every($0) { $0.properties.numericType == .decimal || $0.properties.numericType == .digit }
    },
    "isdecimal": asking { every($0) { $0.properties.numericType == .decimal } },
    "isnumeric": asking { every($0) { $0.properties.numericType != nil } },
    "isalpha": asking { every($0, isLetter) },
    "isalnum": asking { every($0) { isLetter($0) || $0.properties.numericType != nil } },
    "isspace": asking { every($0, PythonText.isSpace) },
    "isascii": asking { $0.utf8.allSatisfy { $0 < 0x80 } },
    "istitle": asking { $0 == Casing.title($0) && $0 != Casing.upper($0).lowercased() },
  ]

  private static func asking(_ question: @escaping @Sendable (String) -> Bool) -> Builtin {
    Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      .bool(question(call[0].text ?? ""))
    }
  }

  private static func every(_ text: String, _ holds: (Unicode.Scalar) -> Bool) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(holds)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// The code points of the text between `start` and `end`, and where they begin.
  private static func window(
    _ call: Call
  ) throws(TemplateError) -> (scalars: ArraySlice<Unicode.Scalar>, isInside: Bool) {
    let scalars = Array(try call.text(0, of: "find").unicodeScalars)
    let bounds = try Slicing.bounds(scalars.count, call[2], call[3], .none)
    let start = call[2].isNone ? 0 : try call.integer(2, of: "find")
    let isInside = start <= scalars.count && bounds.first <= bounds.end
    return (scalars[bounds.first..<max(bounds.first, bounds.end)], isInside)
  }

  private static func hasEnd(
    _ call: Call,
    _ holds: (ArraySlice<Unicode.Scalar>, [Unicode.Scalar]) -> Bool
  ) throws(TemplateError) -> Value {
    let (scalars, isInside) = try window(call)
    var affixes = [call[1]]
    if case .tuple(let several) = call[1] { affixes = several }
    for affix in affixes {
      if case .undefined(let undefined) = affix { throw TemplateError(undefined.problem) }
      guard let text = affix.text else {
        throw TemplateError(
          TemplateProblem.wrongKind(of: "startswith", expected: .text, got: affix.kind))
      }
      if isInside, holds(scalars, Array(text.unicodeScalars)) { return true }
    }
    return false
  }

  private static func searching(
    fromEnd: Bool = false, _ result: @escaping @Sendable (Int?) -> Int?
  ) -> Builtin {
    Builtin(
      ["self", "sub", .init("start", nil), .init("end", nil)], takesNames: false
    ) { call throws(TemplateError) in
      let part = try call.text(1, of: "find")
      let (scalars, isInside) = try window(call)
      let place = isInside ? find(Array(part.unicodeScalars), in: scalars, fromEnd) : nil
      guard let found = result(place) else {
        throw TemplateError(TemplateProblem.badValue(.notFound(part)))
      }
      return .int(found)
    }
  }

  private static func find(
    _ part: [Unicode.Scalar], in scalars: ArraySlice<Unicode.Scalar>, _ fromEnd: Bool
  ) -> Int? {
    guard part.count <= scalars.count else { return nil }
    let places = Array(scalars.startIndex...scalars.endIndex - part.count)
    for place in fromEnd ? places.reversed() : places
    where scalars[place..<place + part.count].elementsEqual(part) {
      return place
    }
    return nil
  }

  private static func count(_ call: Call) throws(TemplateError) -> Value {
    let part = try call.text(1, of: "count")
    let (scalars, isInside) = try window(call)
    guard isInside else { return 0 }
    if part.isEmpty { return .int(scalars.count + 1) }
    let text = String(String.UnicodeScalarView(scalars))
    return .int(PythonText.ranges(of: part, in: text).count)
  }
}
