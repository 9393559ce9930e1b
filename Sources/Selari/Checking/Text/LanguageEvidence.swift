/// How much a passage looks like Malay and like English, by its function words.
struct LanguageEvidence: Sendable {
  private(set) var words = 0
  private var counts = Counts()

  /// The evidence of the tokens that count: names, quotations, code and marked passages do not.
  init(_ tokens: ArraySlice<TextToken>, _ bytes: [UInt8]) {
    var shouted = Counts()
    var shoutedWords = 0
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word, token.flags.isDisjoint(with: Self.passedOver) else { continue }
      words += 1
      let isShouted = token.isShouted(in: bytes)
      if isShouted { shoutedWords += 1 }
      guard let tongue = tokens.tongue(at: index, in: bytes) else { continue }
      if isShouted { shouted.add(tongue) } else { counts.add(tongue) }
    }
    // Among small letters they are abbreviations: WHO, IT.
    guard shoutedWords * 2 > words else { return }
    counts.malay += shouted.malay
    counts.english += shouted.english
  }

  private struct Counts {
    var malay = 0
    var english = 0

    mutating func add(_ tongue: FunctionWords.Tongue) {
      if tongue == .malay { malay += 1 } else { english += 1 }
    }
  }

  /// What says nothing of the language of its passage.
  static let passedOver: TextToken.Flags = [
    .emphasised, .marked, .code, .quoted, .named, .automaticLink, .reference,
  ]

  func count(of tongue: FunctionWords.Tongue) -> Int {
    tongue == .malay ? counts.malay : counts.english
  }

  /// Whether a passage of many words is written in one language and not in the other.
  func isWritten(in tongue: FunctionWords.Tongue, not other: FunctionWords.Tongue) -> Bool {
    let (found, own) = (count(of: tongue), count(of: other))
    return words >= 6 && found >= 2 && found * 7 >= words && own * 5 <= found
  }
}
