/// How the filters of a reference show a fact.
enum ReferenceDress: Equatable {
  /// As a whole, in whatever style.
  case whole
  /// What a pattern of dates asks for: perhaps a month, or an hour.
  case pattern(DatePattern)

  /// By filters, each after a bar; nil for any that make something else of the value.
  init?(_ filters: Substring) {
    self = .whole
    var rest = filters.utf8
    while rest.popFirst() != nil {
      let filter = rest.prefix { $0 != UInt8(ascii: "|") }
      guard let dress = Self.dress(of: ReferenceTexts.trimmed(Substring(filter))) else {
        return nil
      }
      if dress != .whole {
        // What a pattern has made is text, and no day any more.
        guard self == .whole else { return nil }
        self = dress
      }
      rest = rest[filter.endIndex...]
    }
  }

  private static func dress(of filter: Substring) -> ReferenceDress? {
    if filter == "number" { return .whole }
    guard filter.hasPrefix("date("), filter.hasSuffix(")") else { return nil }
    let argument = ReferenceTexts.trimmed(filter.dropFirst("date(".count).dropLast())
    guard let mark = argument.first, mark == "\"" || mark == "'", argument.count >= 2,
      argument.last == mark
    else { return nil }
    let style = argument.dropFirst().dropLast()
    // A mark, or what escapes one, within the text makes another text of it.
    guard !style.contains(mark), !style.contains("\\"),
      let style = try? DateStyle(String(style))
    else { return nil }
    if case .pattern(let pattern) = style { return .pattern(pattern) }
    return .whole
  }
}
