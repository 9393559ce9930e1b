/// A text of the interface with places for what a template hands in: "{n} hari lagi".
///
/// `{name}` is a placeholder; `{{` and `}}` are the braces themselves.
struct StringTemplate: Hashable, Sendable {
  /// What it is made of, in order.
  let segments: [Segment]

  /// A piece of a text.
  enum Segment: Hashable, Sendable {
    /// Text that stands for itself.
    case literal(String)
    /// The name of what is to be put there.
    case placeholder(String)
  }

  /// A text by how it is written.
  init(_ text: String) throws(StringTemplateFault) {
    var segments: [Segment] = []
    var literal = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "{" || character == "}", rest.first == character {
        literal.append(character)
        rest.removeFirst()
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
        let name = String(rest[..<end])
        guard ASCII.isName(name) else { throw .notAName(name) }
        if !literal.isEmpty { segments.append(.literal(literal)) }
        literal = ""
        segments.append(.placeholder(name))
        rest = rest[rest.index(after: end)...]
      } else if character == "}" {
        throw .unopened
      } else {
        literal.append(character)
      }
    }
    if !literal.isEmpty || segments.isEmpty { segments.append(.literal(literal)) }
    self.segments = segments
  }

  /// The names of its placeholders.
  var placeholders: Set<String> {
    Set(
      segments.compactMap { segment in
        if case .placeholder(let name) = segment { name } else { nil }
      })
  }
}

/// Why a text of the interface cannot be read.
enum StringTemplateFault: Error, Hashable, Sendable {
  /// A `{` without its `}`.
  case unclosed
  /// A `}` without its `{`.
  case unopened
  /// What stands between braces is no name.
  case notAName(String)
}

/// What a language says under a key: one text, or one for each plural category.
enum StringForms: Hashable, Sendable {
  /// One text, whatever the number.
  case text(StringTemplate)
  /// A text for each category that is written.
  case plural([PluralCategory: StringTemplate])

  /// Its texts: one, or one for each category, in CLDR's order.
  var texts: [StringTemplate] {
    switch self {
    case .text(let template): [template]
    case .plural(let forms): PluralCategory.allCases.compactMap { forms[$0] }
    }
  }

  /// The names of the placeholders in any of its texts.
  var placeholders: Set<String> {
    texts.reduce(into: []) { $0.formUnion($1.placeholders) }
  }

  /// Whether the text depends on a number.
  var isPlural: Bool {
    if case .plural = self { true } else { false }
  }
}

extension StringForms {
  /// The text, where it has no placeholders and no plural forms.
  var fixed: [UInt8]? {
    guard case .text(let template) = self, template.segments.count == 1,
      case .literal(let text) = template.segments[0]
    else { return nil }
    return Array(text.utf8)
  }
}
