import Diagnostics

extension LocalizedProblem {
  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "nilai yang ditulis mengikut bahasa ada dalam setiap bahasa tapak",
        en: "what is written by language is there in every language of the site"),
      explanation: explanation(in: language), solutions: solutions(in: language))
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch kind {
    case .missing(let codes, let key?):
      language(
        ms: "`\(key)` tiada nilai bagi \(codes.quotedList(in: language)).",
        en: "`\(key)` has no value for \(codes.quotedList(in: language)).")
    case .missing(let codes, nil):
      language(
        ms: "Tiada nilai bagi \(codes.quotedList(in: language)).",
        en: "There is no value for \(codes.quotedList(in: language)).")
    case .unknown(let code, _, _):
      UnknownLanguage.explanation(code, language)
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch kind {
    case .missing(let codes, _):
      let example = codes.map { "\($0): …" }.joined(separator: ", ")
      return [
        Solution(
          language(
            ms: "Tambah `\(example)`, atau tulis satu nilai sahaja jika sama dalam setiap bahasa.",
            en: "Add `\(example)`, or write a single value if it is the same in every language."))
      ]
    case .unknown(let code, let unused, let meant):
      return [
        meant?.solution(for: code, in: language)
          ?? UnknownLanguage.solution(code, unused: unused, language)
      ]
    }
  }
}
