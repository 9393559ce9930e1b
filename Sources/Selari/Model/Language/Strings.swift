import Bytes
import Diagnostics

/// The texts of the interface, by key, in every language: what `t("key")` gives.
final class Strings: Sendable {
  /// All of them, in the order in which they are written.
  let all: [Entry]
  /// The file that they are written in; nil where the site has none.
  let source: Source?
  /// Those that the file gives and that could not be read.
  let unread: UnreadNames
  private let indices: [String: Int]
  /// The texts that are the same whatever is handed in.
  private let fixed: FixedTexts

  /// A key and what each language says under it.
  struct Entry: Sendable {
    /// The key.
    let key: String
    /// What each language says.
    let forms: Localized<StringForms>
    /// Where it is written, for each language that it is written for.
    let written: [Written]
    /// Where the key stands in the file, as byte offsets.
    let keyRange: Range<Int>
    /// The placeholders that any language has, sorted.
    let placeholders: [String]
    /// Whether any language has plural forms, so that `n` is needed.
    let isPlural: Bool
  }

  /// Where a language's text stands in the file.
  struct Written: Sendable {
    /// The language.
    let language: Language
    /// The text, or all its plural forms, as byte offsets.
    let range: Range<Int>
  }

  /// The texts of a file.
  init(_ all: [Entry] = [], source: Source? = nil, unread: UnreadNames = .none) {
    self.all = all
    self.source = source
    self.unread = unread
    indices = Dictionary(
      all.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    fixed = FixedTexts(
      indices.map { key, index in (key, all[index].forms.map(\.fixed)) })
  }

  /// The place of a key in ``all``: looked up once, when a template is compiled.
  func index(of key: String) -> Int? { indices[key] }

  /// The text of a key; nil where there is none.
  subscript(key: String) -> Entry? { indices[key].map { all[$0] } }
}

/// What a template hands in for a placeholder.
enum StringArgument: Hashable, Sendable {
  /// Text, put in as it is.
  case text(String)
  /// A whole number, written as the language writes it.
  case int(Int)
  /// A number with a fraction, written as the language writes it.
  case double(Double)
  /// A number with its digits kept, written as the language writes it.
  case decimal(DecimalNumber)
}

/// The arguments of one call, by name.
struct StringArguments: ExpressibleByDictionaryLiteral, Sendable {
  /// In the order in which they are written.
  let all: [(name: String, value: StringArgument)]

  /// Named arguments.
  init(_ all: [(name: String, value: StringArgument)] = []) { self.all = all }

  init(dictionaryLiteral elements: (String, StringArgument)...) {
    all = elements.map { ($0.0, $0.1) }
  }

  /// The argument of a name; there are few, so a walk is fastest.
  subscript(name: String) -> StringArgument? { all.first { $0.name == name }?.value }
}

extension Strings.Entry {
  /// The arguments that no language has a place for.
  func unknown(_ names: [String]) -> [String] {
    names.filter { !placeholders.contains($0) && !(isPlural && $0 == Strings.count) }
  }
}

// MARK: - t()

extension Strings {
  /// What is wrong with a call before anything is rendered: a key that is not there, placeholders
  /// that nothing is handed in for, arguments that no language has a place for.
  func problems(calling key: String, with names: [String]) -> [StringsProblem] {
    guard let entry = self[key] else {
      return [.unknownKey(key, suggestion: NearMiss.of(key, among: all.map(\.key)))]
    }
    var problems: [StringsProblem] = []
    if entry.isPlural, !names.contains(Self.count) { problems.append(.noNumber(key: key)) }
    let wanted = entry.placeholders.filter { !(entry.isPlural && $0 == Self.count) }
    let missing = wanted.filter { !names.contains($0) }
    let extra = entry.unknown(names)
    problems += missing.map { .missingArgument($0, key: key, extra: extra) }
    let lacksNumber = entry.isPlural && !names.contains(Self.count)
    problems += extra.map {
      .unusedArgument($0, key: key, missing: missing + (lacksNumber ? [Self.count] : []))
    }
    return problems
  }

  /// The argument whose number decides the plural form.
  static let count = "n"

  /// Appends the text of a key in a language, its placeholders filled in. Nothing is escaped.
  /// - Parameters:
  ///   - key: The key.
  ///   - language: The language.
  ///   - arguments: What is handed in, `n` among it where the text has plural forms.
  ///   - out: Where the text is added.
  func write(
    _ key: String, in language: Language, _ arguments: StringArguments = [:],
    to out: inout ByteBuffer
  ) throws(StringsProblem) {
    guard let index = indices[key] else {
      throw .unknownKey(key, suggestion: NearMiss.of(key, among: all.map(\.key)))
    }
    try write(index, in: language, arguments, to: &out)
  }

  /// Appends the text at a place in ``all``.
  func write(
    _ index: Int, in language: Language, _ arguments: StringArguments = [:],
    to out: inout ByteBuffer
  ) throws(StringsProblem) {
    let entry = all[index]
    for segment in try template(of: entry, in: language, arguments).segments {
      switch segment {
      case .literal(let text): out.append(text)
      case .placeholder(let name):
        guard let argument = arguments[name] else {
          let extra = entry.unknown(arguments.all.map(\.name))
          throw .missingArgument(name, key: entry.key, extra: extra)
        }
        argument.write(with: language.formats.numbers, to: &out)
      }
    }
  }

  /// Appends the text of a key that is the same whatever is handed in; false where it is not, or where
  /// there is no such key.
  /// - Parameter language: The language, as an index into the site's languages.
  func write(fixed key: String, in language: Int, to out: inout ByteBuffer) -> Bool {
    fixed.write(key, in: language, to: &out)
  }

  /// The text of a key in a language.
  func text(
    _ key: String, in language: Language, _ arguments: StringArguments = [:]
  ) throws(StringsProblem) -> String {
    var out = ByteBuffer()
    try write(key, in: language, arguments, to: &out)
    return out.string()
  }

  /// The text that is right for a number, where it depends on one.
  func template(
    of entry: Entry, in language: Language, _ arguments: StringArguments
  ) throws(StringsProblem) -> StringTemplate {
    switch entry.forms[language] {
    case .text(let template): return template
    case .plural(let forms):
      let number = arguments[Self.count]
      guard let category = number?.category(by: language.formats.plurals) else {
        throw .noNumber(key: entry.key, isGiven: number != nil)
      }
      guard let form = forms[category] ?? forms[.other] else {
        throw .missingForms([category], key: entry.key, language: language.code)
      }
      return form
    }
  }
}

extension StringArgument {
  /// Appends it as a language writes it.
  func write(with numbers: NumberFormat, to out: inout ByteBuffer) {
    switch self {
    case .text(let text): out.append(text)
    case .int(let number): numbers.write(number, to: &out)
    case .double(let number): numbers.write(number, to: &out)
    case .decimal(let number): numbers.write(number, to: &out)
    }
  }

  /// The plural category of the number; nil for what is none.
  func category(by rules: PluralRules) -> PluralCategory? {
    switch self {
    case .text: nil
    case .int(let number): rules.category(of: number)
    case .double(let number): rules.category(of: number)
    case .decimal(let number): rules.category(of: number)
    }
  }
}
