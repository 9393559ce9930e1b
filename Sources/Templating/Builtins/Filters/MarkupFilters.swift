/// Filters between text and markup.
enum MarkupFilters {
  static let all: [String: any TemplateFunction] = [
    "e": Builtin(["s"], escape),
    "escape": Builtin(["s"], escape),
    "forceescape": Builtin(["value"]) { call throws(TemplateError) in
      .safe(try LengthLimit.checked(Escaping.escaped(try call.plain(0))))
    },
    "safe": Builtin(["value"]) { call throws(TemplateError) in
      .safe(try Text.asMarkup(call[0], in: call.context))
    },
    "striptags": Builtin(["value"]) { call throws(TemplateError) in
      .string(striptags(try call.plain(0)))
    },
    "urlencode": Builtin(["value"], urlencode),
    "xmlattr": Builtin(["d", .init("autospace", true)], xmlattr),
  ]

  private static func escape(_ call: Call) throws(TemplateError) -> Value {
    .safe(try LengthLimit.checked(try Text.escaped(call[0], in: call.context)))
  }

  /// Text without comments and tags, each run of whitespace one space, entities resolved.
  static func striptags(_ text: String) -> String {
    var bytes = Array(text.utf8)
    remove(from: "<!--", to: "-->", in: &bytes)
    remove(from: "<", to: ">", in: &bytes)
    let words = PythonText.split(String(decoding: bytes, as: UTF8.self))
    return Entities.resolve(words.joined(separator: " "))
  }

  private static func remove(from opening: String, to closing: String, in bytes: inout [UInt8]) {
    let (opening, closing) = (Array(opening.utf8), Array(closing.utf8))
    var kept: [UInt8] = []
    var position = 0
    while let start = PythonText.find(opening, in: bytes[position...]),
      let end = PythonText.find(closing, in: bytes[start...])
    {
      kept += bytes[position..<start]
      position = end + closing.count
    }
    bytes = kept + bytes[position...]
  }

  // MARK: URLs

  private static func urlencode(_ call: Call) throws(TemplateError) -> Value {
    let value = try call.textual(0)
    if value.text != nil { return .string(try quote(try call.plain(0), forQuery: false)) }
    let pairs: [Value]
    switch value {
    case .dict(let mapping): pairs = mapping.items
    case .none, .bool, .int, .double:
      return .string(try quote(try call.plain(0), forQuery: false))
    case .object(let object) where object.numericValue != nil:
      return .string(try quote(try call.plain(0), forQuery: false))
    default: pairs = try call.elements(0)
    }
    var parts: [String] = []
    for pair in pairs {
      let pair = try pair.elements(in: call.context)
      guard pair.count == 2 else {
        throw TemplateError(TemplateProblem.unpacking(names: 2, values: pair.count))
      }
      let key = try quote(try Text.plain(pair[0], in: call.context), forQuery: true)
      parts.append(
        key + "=" + (try quote(try Text.plain(pair[1], in: call.context), forQuery: true)))
    }
    return .string(try PythonText.joined(parts, by: "&"))
  }

  /// Text for a URL: all but unreserved characters as percent escapes.
  private static func quote(
    _ text: String, forQuery: Bool
  ) throws(TemplateError) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "~"):
        result.append(byte)
      case UInt8(ascii: "/") where !forQuery: result.append(byte)
      case UInt8(ascii: " ") where forQuery: result.append(UInt8(ascii: "+"))
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return try LengthLimit.checked(String(decoding: result, as: UTF8.self))
  }

  // MARK: Attributes

  private static func xmlattr(_ call: Call) throws(TemplateError) -> Value {
    if case .undefined(let undefined) = call[0] { throw TemplateError(undefined.problem) }
    guard case .dict(let mapping) = call[0] else {
      throw TemplateError(
        TemplateProblem.wrongKind(of: "xmlattr", expected: .dictionary, got: call[0].kind))
    }
    var attributes: [String] = []
    for (key, value) in zip(mapping.keys, mapping.values) {
      if value.isNone || value.isUndefined { continue }
      guard let name = key.text else {
        throw TemplateError(
          TemplateProblem.wrongKind(of: "xmlattr", expected: .text, got: key.kind))
      }
      guard !name.unicodeScalars.contains(where: isRefused) else {
        throw TemplateError(TemplateProblem.badValue(.attributeName(name)))
      }
      // Markup that an object prints, such as a date's, would end the attribute.
      let escaped = try Text.escaped(try value.textual(in: call.context), in: call.context)
      attributes.append("\(try Text.escaped(key, in: call.context))=\"\(escaped)\"")
    }
    let text = try PythonText.joined(attributes, by: " ")
    return .safe(try call.isTrue(1) && !text.isEmpty ? " " + text : text)
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "/", ">", "=": true
    default: false
    }
  }
}
