/// Python's methods of text; those of markup give markup and escape what is put into it.
enum TextMethods {
  static let all: [String: Builtin] = [
    changing, TextSplitting.all, TextPredicates.all, TextFields.all,
    ["format": Builtin(["self"], rest: .all, StringFormat.format)],
  ].reduce(into: [:]) { $0.merge($1) { own, _ in own } }

  /// Those that only markup has.
  static let ofMarkup: Set<String> = ["striptags", "unescape"]

  private static let changing: [String: Builtin] = [
    "capitalize": mapping(Casing.capitalize),
    "casefold": mapping(Casing.fold),
    "lower": mapping(Casing.lower),
    "swapcase": mapping(Casing.swap),
    "title": mapping(Casing.title),
    "upper": mapping(Casing.upper),
    "strip": stripping(.both),
    "lstrip": stripping(.start),
    "rstrip": stripping(.end),
    "replace": Builtin(
      ["self", "old", "new", .init("count", -1)], takesNames: false, replace),
    "removeprefix": Builtin(["self", "prefix"], takesNames: false) { call throws(TemplateError) in
      let prefix = Array(try call.text(1, of: "removeprefix").utf8)
      return call[0].mapText { text in
        text.utf8.starts(with: prefix)
          ? String(decoding: Array(text.utf8.dropFirst(prefix.count)), as: UTF8.self) : text
      }
    },
    "removesuffix": Builtin(["self", "suffix"], takesNames: false) { call throws(TemplateError) in
      let suffix = Array(try call.text(1, of: "removesuffix").utf8)
      return call[0].mapText { text in
        text.utf8.suffix(suffix.count).elementsEqual(suffix)
          ? String(decoding: Array(text.utf8.dropLast(suffix.count)), as: UTF8.self) : text
      }
    },
    "join": Builtin(["self", "iterable"], takesNames: false, join),
    "striptags": Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      guard case .safe(let text) = call[0] else {
        throw TemplateError(
          Undefined(.attribute("striptags", of: call[0])).problem)
      }
      return .string(MarkupFilters.striptags(text))
    },
    "unescape": Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      guard case .safe(let text) = call[0] else {
        throw TemplateError(
          Undefined(.attribute("unescape", of: call[0])).problem)
      }
      return .string(Entities.resolve(text))
    },
  ]

  private static func mapping(_ change: @escaping @Sendable (String) -> String) -> Builtin {
    Builtin(["self"], takesNames: false) { call throws(TemplateError) in
      call[0].mapText { change($0) }
    }
  }

  private static func stripping(_ ends: PythonText.Ends) -> Builtin {
    Builtin(["self", .init("chars", nil)], takesNames: false) { call throws(TemplateError) in
      let characters = call[1].isNone ? nil : try call.text(1, of: "strip")
      return call[0].mapText { PythonText.strip($0, characters, ends) }
    }
  }

  private static func replace(_ call: Call) throws(TemplateError) -> Value {
    let old = try call.text(1, of: "replace")
    let limit = try call.integer(3, of: "replace")
    let new =
      call[0].isMarkup
      ? try Text.escaped(call[2], in: call.context) : try call.text(2, of: "replace")
    return try call[0].mapText { text throws(TemplateError) in
      try PythonText.replace(text, old, new, limit: limit)
    }
  }

  private static func join(_ call: Call) throws(TemplateError) -> Value {
    var parts: [String] = []
    for element in try call.elements(1) {
      if call[0].isMarkup {
        parts.append(try Text.escaped(element, in: call.context))
        continue
      }
      guard let text = element.text else {
        throw TemplateError(
          TemplateProblem.wrongKind(of: "join", expected: .text, got: element.kind))
      }
      parts.append(text)
    }
    return try call[0].mapText { separator throws(TemplateError) in
      try PythonText.joined(parts, by: separator)
    }
  }
}

/// Methods that cut text into pieces.
enum TextSplitting {
  static let all: [String: Builtin] = [
    "split": Builtin(["self", .init("sep", nil), .init("maxsplit", -1)]) {
      call throws(TemplateError) in try split(call, fromEnd: false)
    },
    "rsplit": Builtin(["self", .init("sep", nil), .init("maxsplit", -1)]) {
      call throws(TemplateError) in try split(call, fromEnd: true)
    },
    "splitlines": Builtin(["self", .init("keepends", false)]) { call throws(TemplateError) in
      let keeps = try call.isTrue(1)
      return try pieces(
        call, PythonText.lines(try call.text(0, of: "splitlines"), keepingEnds: keeps))
    },
    "partition": Builtin(["self", "sep"], takesNames: false) { call throws(TemplateError) in
      try partition(call, fromEnd: false)
    },
    "rpartition": Builtin(["self", "sep"], takesNames: false) { call throws(TemplateError) in
      try partition(call, fromEnd: true)
    },
  ]

  private static func pieces(_ call: Call, _ pieces: [String]) throws(TemplateError) -> Value {
    try LengthLimit.checkElements(pieces.count)
    return .list(pieces.map { .text($0, isMarkup: call[0].isMarkup) })
  }

  private static func split(_ call: Call, fromEnd: Bool) throws(TemplateError) -> Value {
    let text = try call.text(0, of: "split")
    let limit = try call.integer(2, of: "split")
    if call[1].isNone {
      return try pieces(
        call,
        fromEnd
          ? PythonText.splitFromEnd(text, limit: limit) : PythonText.split(text, limit: limit))
    }
    let separator = try separator(call)
    return try pieces(
      call,
      fromEnd
        ? PythonText.splitFromEnd(text, at: separator, limit: limit)
        : PythonText.split(text, at: separator, limit: limit))
  }

  private static func separator(_ call: Call) throws(TemplateError) -> String {
    let separator = try call.text(1, of: "split")
    guard !separator.isEmpty else { throw TemplateError(TemplateProblem.badValue(.notFound(""))) }
    return separator
  }

  private static func partition(_ call: Call, fromEnd: Bool) throws(TemplateError) -> Value {
    let text = try call.text(0, of: "partition")
    let separator = try separator(call)
    var parts =
      fromEnd
      ? PythonText.splitFromEnd(text, at: separator, limit: 1)
      : PythonText.split(text, at: separator, limit: 1)
    if parts.count == 2 {
      parts.insert(separator, at: 1)
    } else {
      parts = fromEnd ? ["", "", text] : [text, "", ""]
    }
    return .tuple(parts.map { .text($0, isMarkup: call[0].isMarkup) })
  }
}
