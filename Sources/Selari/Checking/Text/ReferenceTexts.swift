import Bytes
import Diagnostics

/// What references to facts give in a language, as comparison needs it: the fact itself, whatever
/// style the filter asks for. A pattern of one's own may show a part of it; then that is what they give.
struct ReferenceTexts: Sendable {
  private let facts: Facts
  private let language: Language
  private let zone: SiteZone
  /// Whether the language's own dates and figures can be read; if not, a fact stands for itself.
  private let readsFacts: Bool
  /// Facts that state something else in each language. That is told where they are written; a page that
  /// refers to one says the same as its translation that refers to it.
  private let contradictory: Set<String>
  /// What `facts.NAME` stands for, which most references are.
  private var plain: [String: Meaning] = [:]

  init(
    facts: Facts, language: Language, zone: SiteZone, readsFacts: Bool,
    contradictory: Set<String> = []
  ) {
    self.contradictory = contradictory
    self.facts = facts
    self.language = language
    self.zone = zone
    self.readsFacts = readsFacts
    for fact in facts.all {
      let path = "facts." + fact.name
      plain[path] = meaning(of: fact, part: "", path)
    }
  }

  /// What a reference stands for.
  enum Meaning: Sendable {
    /// Text that is read like any other.
    case text([UInt8])
    /// A value that is equal only to itself.
    case value(UInt64)
  }

  /// Whether a directive's argument names a fact.
  func isFact(_ name: String) -> Bool { facts[name] != nil }

  /// What an expression stands for.
  func text(of expression: String) -> Meaning {
    if let meaning = plain[expression] { return meaning }
    let bar = expression.utf8.firstIndex(of: UInt8(ascii: "|")) ?? expression.endIndex
    let path = Self.trimmed(expression[..<bar])
    guard path.hasPrefix("facts."), let dress = ReferenceDress(expression[bar...]) else {
      return .value(WordHash(expression).value)
    }
    if dress == .whole, case .text(let bytes)? = plain[String(path)] { return .text(bytes) }
    let names = path.dropFirst("facts.".count).split(separator: ".")
    guard let name = names.first, let fact = facts[String(name)] else {
      return .value(WordHash(expression).value)
    }
    let part = names.dropFirst().joined(separator: ".")
    switch dress {
    case .whole: return meaning(of: fact, part: part, expression)
    case .pattern(let pattern): return meaning(of: fact, part: part, pattern, expression)
    }
  }

  /// What a pattern shows of a fact's day or instant.
  private func meaning(
    of fact: Fact, part: String, _ pattern: DatePattern, _ expression: String
  ) -> Meaning {
    let moment: Moment? =
      switch (fact.value, part) {
      case (.window(let window), "opens"): window.opens
      case (.window, "closes"), (_, ""): fact.moment
      default: nil
      }
    guard let moment else { return .value(WordHash(expression).value) }
    if !readsFacts {
      let shown = pattern.parts
      // What shows all of it is the fact itself.
      var whole = DatePattern.Parts.date
      if case .instant = moment { whole.insert(.time) }
      let isWhole = shown.isSuperset(of: whole)
      return .value(
        WordHash(fact.name + "." + part + (isWhole ? "" : "|\(shown.rawValue)")).value)
    }
    guard let text = try? language.formats.dates.text(moment, as: .pattern(pattern), in: zone)
    else { return .value(WordHash(expression).value) }
    return .text(Array(text.utf8))
  }

  private func meaning(of fact: Fact, part: String, _ expression: String) -> Meaning {
    guard readsFacts else { return .value(WordHash(fact.name + "." + part).value) }
    var bytes = ByteBuffer()
    switch (fact.value, part) {
    case (.window(let window), "opens"):
      guard let opens = window.opens else { break }
      switch opens {
      case .day(let date): language.formats.dates.write(date, to: &bytes)
      case .instant(let instant):
        language.formats.dates.write(instant, as: .long, in: zone, to: &bytes)
      }
    case (.window, "closes"), (_, ""):
      guard fact.isTheSameEverywhere, !contradictory.contains(fact.name) else {
        return .value(WordHash(fact.name).value)
      }
      fact.write(in: language, zone: zone, to: &bytes)
    default: break
    }
    return bytes.isEmpty ? .value(WordHash(expression).value) : .text(bytes.array())
  }

  /// What a link's destination is once its references are resolved.
  func destination(_ written: String) -> String {
    guard written.utf8.contains(UInt8(ascii: "{")) else { return written }
    var result = ""
    var rest = written[...]
    while let open = rest.firstRange(ofUTF8: "{{") {
      result += rest[..<open.lowerBound]
      let after = rest[open.upperBound...]
      guard let close = after.firstRange(ofUTF8: "}}") else { return written }
      result += address(of: Self.trimmed(after[..<close.lowerBound]))
      rest = after[close.upperBound...]
    }
    return result + rest
  }

  /// The address of a fact; what differs by language is known by the fact's name.
  private func address(of path: Substring) -> String {
    let names = path.split(separator: ".")
    guard names.first == "facts", names.count >= 2, let fact = facts[String(names[1])],
      names.count == 2, fact.isTheSameEverywhere
    else { return "{{\(path)}}" }
    var bytes = ByteBuffer()
    fact.write(in: language, zone: zone, to: &bytes)
    return bytes.string()
  }

  static func trimmed(_ text: Substring) -> Substring {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = text.utf8
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Substring(bytes)
  }
}

extension Facts {
  /// The names of texts whose dates and figures are not the same in every language.
  func contradictory(in languages: [Language]) -> Set<String> {
    let texts = all.filter { fact in
      guard case .text(let text) = fact.value, !text.isPlain else { return false }
      let stated = languages.map { language in
        let grammar = FactGrammar.of(language.code)
        let mentions = FactScanner.mentions(
          in: PageText(plain: text[language], Lexicon(grammar: grammar)), grammar: grammar)
        return Set(mentions.filter { $0.strength == .strong }.map(\.key))
      }
      return Set(stated).count > 1
    }
    return Set(texts.map(\.name))
  }
}

extension Fact {
  /// Whether it is one value in all languages.
  fileprivate var isTheSameEverywhere: Bool {
    switch value {
    case .date, .instant, .window, .number: true
    case .url(let address): address.isPlain
    case .email(let address): address.isPlain
    case .phone(let number): number.isPlain
    case .text: true
    }
  }
}
