import Diagnostics

extension YAMLProblem {
  func wording(in language: MessageLanguage) -> Wording {
    switch kind {
    case .unknownKey(let key, let mapping, let known, let meant):
      unknownKey(key, mapping, known, meant, in: language)
    case .unknownLanguage(let code, let unused, let meant):
      Wording(
        summary: unknownKeySummary(language),
        explanation: UnknownLanguage.explanation(code, language),
        solutions: [
          meant?.solution(for: code, in: language)
            ?? UnknownLanguage.solution(code, unused: unused, language)
        ])
    case .missing(let key):
      Wording(
        summary: language(
          ms: "kunci yang wajib diberikan nilai", en: "a key that is needed has a value"),
        explanation: language(ms: "Tiada nilai bagi `\(key)`.", en: "`\(key)` has no value here."),
        solutions: [Solution(language(ms: "Tambah `\(key): …`.", en: "Add `\(key): …`."))])
    case .type(let key, let expected, let found, let suggestion):
      Wording(
        summary: language(
          ms: "nilai sesuatu kunci ialah jenis yang dikehendakinya",
          en: "a key's value is of the kind that it wants"),
        explanation: language(
          ms:
            "\(subject(key, language)) menghendaki \(expected.ms), tetapi yang ada ialah \(found.ms).",
          en: "\(subject(key, language)) wants \(expected.en), and this is \(found.en)."),
        solutions: guess(suggestion, language))
    case .notOneOf(let key, let written, let words):
      Wording(
        summary: Self.valueSummary(language),
        explanation: language(
          ms:
            "\(subject(key, language)) menghendaki \(YAMLPhrase.oneOf(words).ms), bukan `\(written)`.",
          en: "\(subject(key, language)) wants \(YAMLPhrase.oneOf(words).en), not `\(written)`."),
        solutions: guess(NearMiss.of(written, among: words), language))
    case .notExpected(let key, let written, let expected, let suggestion):
      Wording(
        summary: Self.valueSummary(language),
        explanation: language(
          ms: "\(subject(key, language)) menghendaki \(expected.ms), bukan `\(written)`.",
          en: "\(subject(key, language)) wants \(expected.en), not `\(written)`."),
        solutions: guess(suggestion, language))
    case .value(let phrase, let suggestion):
      Wording(
        summary: Self.valueSummary(language), explanation: sentence(phrase, language),
        solutions: guess(suggestion, language))
    }
  }

  private func unknownKey(
    _ key: String, _ mapping: String?, _ known: [String], _ meant: MeantKey?,
    in language: MessageLanguage
  ) -> Wording {
    let keys = known.map { "`\($0)`" }.joined(separator: ", ")
    return Wording(
      summary: unknownKeySummary(language),
      explanation: mapping.map {
        language(ms: "`\($0)` tiada kunci `\(key)`.", en: "`\($0)` has no key `\(key)`.")
      } ?? language(ms: "Tiada kunci bernama `\(key)`.", en: "No key is called `\(key)`."),
      notes: meant != nil || known.isEmpty
        ? [] : [language(ms: "Kunci yang ada: \(keys).", en: "The keys are \(keys).")],
      solutions: meant.map { [$0.solution(for: key, in: language)] } ?? [])
  }

  private func unknownKeySummary(_ language: MessageLanguage) -> String {
    language(ms: "hanya kunci yang dikenali ditulis", en: "only keys that are known are written")
  }

  /// What is broken by a value that says nothing here, whoever words why.
  static func valueSummary(_ language: MessageLanguage) -> String {
    language(
      ms: "nilai sesuatu kunci dapat difahami", en: "a key's value is one that is understood")
  }

  /// The key that wants something; where none leads here, the file.
  private func subject(_ key: String?, _ language: MessageLanguage) -> String {
    key.map { "`\($0)`" } ?? language(ms: "Fail ini", en: "This file")
  }

  private func sentence(_ phrase: YAMLPhrase, _ language: MessageLanguage) -> String {
    let words = phrase.words(in: language)
    return words.hasSuffix(".") ? words : words + "."
  }

  private func guess(_ suggestion: String?, _ language: MessageLanguage) -> [Solution] {
    suggestion.map { [.didYouMean($0, in: language)] } ?? []
  }
}
