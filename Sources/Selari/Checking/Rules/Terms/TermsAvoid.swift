import Diagnostics

/// Words that the term base avoids are not used.
///
/// `avoid:` in `content/terms.yaml` lists words that are wrong, foreign to the house style, or another
/// language's, each with the word to write instead. They are found in their inflected forms too, but
/// not inside longer terms and names.
///
/// ```yaml
/// avoid: {ms: {emel: e-mel}}
/// ```
///
/// Quotations, code, passages marked `[…]{lang=…}` and pages marked `verbatim: true` are exempt: they
/// repeat what others wrote.
struct TermsAvoid: PageRule {
  static let id: RuleID = "terms/avoid"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isVerbatim else { return }
    let text = page.reading.text
    let avoided = site.inputs.terms.avoided(in: page.language.index)
    for (place, match) in page.reading.terms.enumerated() {
      guard case .avoided(let index) = page.terms.role(of: match),
        text.tokens[match.tokenRange].allSatisfy({ $0.flags.isDisjoint(with: Self.exempt) }),
        !isRight(place, page), !isRight(text.string(text.range(of: match)), avoided[index])
      else { continue }
      let range = text.range(of: match)
      let problem = TermsAvoidProblem(
        word: text.string(range), wrong: avoided[index].wrong.text, right: avoided[index].right)
      findings.append(
        Finding(
          problem, at: page.place(ofText: range),
          related: site.inputs.terms.source.map { source in
            [
              Related(
                source.place(avoided[index].wrong.range), ms: "dinyatakan di sini",
                en: "stated here")
            ]
          } ?? []))
    }
  }

  /// Whether the same words are a term of the page's language: `pemerdagangan manusia` has the look of
  /// a form of `perdagangan manusia`, and is none.
  private func isRight(_ place: Int, _ page: CheckedPage) -> Bool {
    let matches = page.reading.terms
    let tokens = matches[place].tokens
    let isTerm = { (match: TermMatch) in
      switch page.terms.role(of: match) {
      case .pair(_, let language): language == page.language.index
      case .name: true
      case .avoided, .foreign: false
      }
    }
    return matches[..<place].reversed().prefix { $0.tokens == tokens }.contains(where: isTerm)
      || matches[place...].prefix { $0.tokens == tokens }.contains(where: isTerm)
  }

  private func isRight(_ word: String, _ avoided: Terms.Avoided) -> Bool {
    word.lowercased() == avoided.right.lowercased()
  }

  private static let exempt: TextToken.Flags = [.quoted, .code, .marked, .named, .reference]
}

struct TermsAvoidProblem: Problem {
  /// As it stands in the text.
  let word: String
  /// As it stands in the term base.
  let wrong: String
  let right: String

  var rule: RuleID { TermsAvoid.id }

  func wording(in language: MessageLanguage) -> Wording {
    let replacement = word.lowercased() == wrong.lowercased() ? cased(right) : nil
    return Wording(
      summary: language(
        ms: "perkataan yang dielakkan tidak digunakan", en: "words to be avoided are not used"),
      explanation: language(
        ms: "Pangkalan istilah menggantikan “\(wrong)” dengan “\(right)”.",
        en: "The term base has “\(right)” for “\(wrong)”."),
      solutions: [
        Solution(
          language(ms: "Tulis “\(right)”.", en: "Write “\(right)”."), replacement: replacement)
      ])
  }

  /// The right word with a capital where the wrong one has it.
  private func cased(_ text: String) -> String {
    guard word.first?.isUppercase == true else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
