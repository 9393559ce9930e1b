/// A quotation mark without its partner, as `{{ t("contents) }}` has one: the string goes on behind the end
/// of its tag, up to the next quotation mark of the page, and what is told then is whatever stands there.
struct OpenQuote {
  /// Where it stands.
  let start: Int
  /// Whether the fault stands right behind the string.
  let isCertain: Bool

  /// The first string that holds the end of its own tag, in a tag that cannot be read; nil where there is
  /// none.
  static func find(
    in tokens: [Token], of scanner: Scanner, faults: [Lexer.Fault]
  ) -> OpenQuote? {
    var tag: Int?
    var end: StaticString = "}}"
    var string: Int?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .variableBegin, .blockBegin:
        (tag, string) = (token.range.lowerBound, nil)
        end = token.kind == .blockBegin ? "%}" : "}}"
      case .string where string == nil && tag != nil:
        let holdsEnd = token.range.contains { scanner.has(end, at: $0) }
        if holdsEnd { string = index }
      case .variableEnd, .blockEnd, .end:
        if let tag, let string {
          let range = tag..<max(token.range.upperBound, tag + 1)
          let inTag = faults.filter { range.contains($0.range.lowerBound) }
          if !inTag.isEmpty { return OpenQuote(tokens, string, inTag) }
        }
        tag = nil
      default: break
      }
    }
    return nil
  }

  private init(_ tokens: [Token], _ string: Int, _ faults: [Lexer.Fault]) {
    start = tokens[string].range.lowerBound
    let next = string + 1 < tokens.count ? tokens[string + 1] : tokens[string]
    isCertain =
      next.kind == .invalid || faults.contains { $0.range.lowerBound == next.range.lowerBound }
  }
}
