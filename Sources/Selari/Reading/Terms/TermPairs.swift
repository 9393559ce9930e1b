import Diagnostics

/// Finds terms that belong to two pairs.
///
/// `buruh paksa` with `forced labour` and again with `compulsory labour` would ask for both on every page
/// that says `buruh paksa`, and be broken by all of them. It is told once, where it is written, and the
/// pairs are taken for the one that was meant.
struct TermPairs {
  let languages: [Language]

  /// A word of a language.
  private struct Key: Hashable {
    let language: Int
    let text: String
  }

  /// The pairs, those with a term in common made one; what contradicts is reported.
  func joined(_ pairs: [Terms.Pair], _ reading: inout YAMLReading) -> [Terms.Pair] {
    var result: [Terms.Pair] = []
    var known: [Key: (pair: Int, word: Terms.Word)] = [:]
    for pair in pairs {
      let keys = languages.flatMap { language in
        pair.words[language].map { (Key(language: language.index, text: $0.unhyphenated), $0) }
      }
      guard let (key, shared) = keys.first(where: { known[$0.0] != nil }), let first = known[key]
      else {
        for (key, word) in keys { known[key] = (result.count, word) }
        result.append(pair)
        continue
      }
      let both = join(result[first.pair], pair)
      // One that is written twice says nothing else the second time.
      if both.words.map(\.count) != result[first.pair].words.map(\.count) {
        reading.report(
          TermsProblem.termOfTwoPairs(shared.text, joined: text(of: both)), at: shared.range,
          related: [
            Related(
              reading.source.place(first.word.range), ms: "pasangan yang pertama di sini",
              en: "the first pair is here")
          ])
      }
      result[first.pair] = both
      for (key, word) in keys where known[key] == nil { known[key] = (first.pair, word) }
    }
    return result
  }

  private func join(_ one: Terms.Pair, _ other: Terms.Pair) -> Terms.Pair {
    let words = languages.map { language in
      let more = other.words[language].filter { word in
        !one.words[language].contains { Self.isSame($0, word) }
      }
      return one.words[language] + more
    }
    return Terms.Pair(words: Localized(inOrder: words) ?? one.words, range: one.range)
  }

  /// A pair as it is written: `{ms: buruh paksa, en: [forced labour, compulsory labour]}`.
  private func text(of pair: Terms.Pair) -> String {
    let words = languages.map { language in
      let texts = pair.words[language].map(\.text)
      return "\(language.code): "
        + (texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]")
    }
    return "{\(words.joined(separator: ", "))}"
  }

  private static func isSame(_ one: Terms.Word, _ other: Terms.Word) -> Bool {
    one.unhyphenated == other.unhyphenated
  }
}

extension Terms.Word {
  /// The word in small letters with blanks for hyphens, which are the same in a term.
  var unhyphenated: String { text.lowercased().replacing("-", with: " ") }
}
