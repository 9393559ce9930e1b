/// How much a passage looks like Malay and like English, by its function words.
struct LanguageEvidence: Sendable {
  private(set) var words = 0
  private(set) var malay = 0
  private(set) var english = 0

  /// The evidence of the tokens that count: names, quotations, code and marked passages do not.
  init(_ tokens: ArraySlice<TextToken>) {
    for token in tokens {
      guard token.kind == .word, token.flags.isDisjoint(with: Self.passedOver) else { continue }
      words += 1
      if token.flags.contains(.malay) { malay += 1 }
      if token.flags.contains(.english) { english += 1 }
    }
  }

  private static let passedOver: TextToken.Flags = [
    .emphasised, .marked, .code, .quoted, .named, .automaticLink, .reference,
  ]

  func count(of tongue: FunctionWords.Tongue) -> Int { tongue == .malay ? malay : english }

  /// Whether a passage of many words is written in one language and not in the other.
  func isWritten(in tongue: FunctionWords.Tongue, not other: FunctionWords.Tongue) -> Bool {
    let (found, own) = (count(of: tongue), count(of: other))
    return words >= 6 && found >= 2 && found * 7 >= words && own * 5 <= found
  }
}
