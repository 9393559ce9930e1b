/// A passage that is nothing but a proper name or an address: `Dewan Bahasa dan Pustaka`, `Blok A, Jalan
/// The Mines`. It is the same in every language.
enum ProperName {
  /// Whether every word is capitalised, but for the small ones that join the words of a name.
  ///
  /// What begins with a function word is a sentence in title case (`How to Apply for a Permit`), unless it
  /// is `The`; what is written in capitals throughout may be anything.
  static func isWhole(_ tokens: ArraySlice<TextToken>, _ bytes: [UInt8]) -> Bool {
    var (words, shouted, names) = (0, 0, 0)
    var isLoose = false
    for token in tokens
    where token.kind == .word && token.flags.isDisjoint(with: LanguageEvidence.passedOver) {
      let isSmall = !token.flags.isDisjoint(with: [.malay, .english]) && token.range.count > 1
      if words == 0, isSmall, token.hash != the, token.hash != FunctionWords.no { return false }
      words += 1
      if token.isShouted(in: bytes) { shouted += 1 }
      if token.flags.contains(.capitalised) {
        names += isSmall ? 0 : 1
      } else {
        guard words > 1, let joiner = joiners[token.hash] else { return false }
        if joiner == .preposition { isLoose = true }
      }
    }
    // `Name in Malay` is a phrase, and so is most of what begins with its only other capital.
    return names > (isLoose ? 2 : 1) && shouted * 2 <= words
  }

  private static let the = WordHash("the").value

  private enum Joiner: Sendable {
    /// It joins the words of names before all.
    case link
    /// It joins any words.
    case preposition
  }

  private static let joiners = WordTable<Joiner>(
    words("dan bagi untuk bin binti ibni a l p of and the for de la el al van der von", .link)
      + words(
        "di ke dari daripada pada kepada dalam dengan oleh atau serta in on at to by with from or an",
        .preposition))

  private static func words(_ list: String, _ joiner: Joiner) -> [(UInt64, Joiner)] {
    WordHash.values(of: list).map { ($0, joiner) }
  }
}
