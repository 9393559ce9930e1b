import Bytes
import Diagnostics
import Templating

/// The filters that Selari adds to Jinja's.
enum SiteFilters {
  /// Every filter by name.
  static let all: [String: any TemplateFunction] = [
    "date": DateFilter(), "number": NumberFilter.function, "markdown": MarkdownFilter.function,
    "permalink": permalink,
    "json": json, "foreign": foreign,
  ]

  /// `"/ms/faq/" | permalink`: the full address of a path; an address that is full already stays, and
  /// so does an empty text, which is what is absent.
  private static let permalink = Function(["value"]) { arguments, context in
    let path = try text(arguments[.value] ?? .none, in: context)
    let address = context.rendering.scope.site.configuration.address
    if path.hasPrefix("//") { return .string(address.scheme + ":" + path) }
    guard path.hasPrefix("/") else {
      guard path.isEmpty || LinkResolver.hasScheme(path) else {
        throw TemplateError(FilterProblem.notAPath(path))
      }
      return .string(path)
    }
    // Addresses in templates already carry the site's prefix.
    let isWhole = path == address.prefix || path.hasPrefix(address.prefix + "/")
    return .string(address.permalink(isWhole ? String(path.dropFirst(address.prefix.count)) : path))
  }

  /// `value | json`: JSON that may stand in a script element: no `<`, `>` or `&`.
  private static let json = Function(["value"]) { arguments, context in
    let value = try JSONConversion(context: context).value(arguments[.value] ?? .none)
    var text: [UInt8] = []
    for byte in value.compact().utf8 {
      switch byte {
      case UInt8(ascii: "<"): text += "\\u003c".utf8
      case UInt8(ascii: ">"): text += "\\u003e".utf8
      case UInt8(ascii: "&"): text += "\\u0026".utf8
      default: text.append(byte)
      }
    }
    return .safe(String(decoding: text, as: UTF8.self))
  }

  /// `page.title | foreign`: the text with its foreign phrases marked by language, as in the Markdown
  /// of the page ([WCAG 3.1.2](https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts)). Pages that
  /// speak every language say which one the text is in: `foreign(language="en")`.
  private static let foreign = Function(["value", "language"]) { arguments, context in
    var text = try text(arguments[.value] ?? .none, in: context)
    let rendering = context.rendering
    let language = try SiteFunctions.chosenLanguage(arguments[.language], in: rendering)
    let terms = rendering.scope.foreignTerms[language ?? rendering.language]
    var output = ByteBuffer()
    text.withUTF8 { terms.mark($0, into: &output) }
    return .safe(output.string())
  }

  /// A value's text, unescaped: that of a string, or what an object prints, without tags.
  static func text(_ value: Value, in context: RenderContext) throws(TemplateError) -> String {
    if let text = value.text { return text }
    if case .undefined(let undefined) = value { throw TemplateError(undefined.problem) }
    guard case .object(let object) = value else {
      throw TemplateError(FilterProblem.notText(kind: value.kind))
    }
    var bytes = ByteBuffer()
    try object.writePlain(into: &bytes, in: context)
    return bytes.string()
  }

  /// The moment that a value is.
  static func moment(_ value: Value?) -> Moment? {
    guard case .object(let object)? = value else { return nil }
    return MomentObject.moment(of: object) ?? (object as? WindowObject)?.window.closes
  }
}

/// Template values as JSON.
struct JSONConversion {
  let context: RenderContext

  func value(_ value: Value) throws(TemplateError) -> JSONValue {
    switch value {
    case .none: return .null
    case .undefined(let undefined): throw TemplateError(undefined.problem)
    case .bool(let truth): return .bool(truth)
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .string(let text), .safe(let text): return .string(text)
    case .list(let items), .tuple(let items): return .array(try list(items))
    case .dict(let mapping):
      var pairs: [(String, JSONValue)] = []
      for (key, item) in zip(mapping.keys, mapping.values) {
        guard let name = key.jsonKey else {
          throw TemplateError(FilterProblem.notText(kind: key.kind))
        }
        pairs.append((name, try self.value(item)))
      }
      return .object(pairs)
    case .object(let object):
      if let items = try object.elements(in: context) { return .array(try list(items)) }
      // A number is one for machines, whatever it looks like in the page's language.
      if let number = object.numericValue { return try self.value(number) }
      var bytes = ByteBuffer()
      if let moment = SiteFilters.moment(value) {
        return .string(moment.iso8601(in: context.rendering.scope.site.configuration.zone))
      }
      try object.write(into: &bytes, in: context)
      return .string(bytes.string())
    case .function: return .null
    }
  }

  private func list(_ items: [Value]) throws(TemplateError) -> [JSONValue] {
    var result: [JSONValue] = []
    for item in items { result.append(try value(item)) }
    return result
  }
}
