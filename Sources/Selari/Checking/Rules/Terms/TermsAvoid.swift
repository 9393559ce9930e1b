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
/// The texts of `strings.yaml` and of facts are held to it as pages are. Quotations, code, passages
/// marked `[…]{lang=…}` and pages marked `verbatim: true` are exempt: they repeat what others wrote.
struct TermsAvoid: PageRule, SharedTextRule {
  static let id: RuleID = "terms/avoid"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isVerbatim else { return }
    check(page.reading, page.reader, site, at: page.place(ofText:), &findings)
  }

  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    for entry in texts.entries {
      for (reading, reader) in zip(entry.readings, texts.readers) {
        check(reading, reader, site, at: { _ in entry.place }, &findings)
      }
    }
  }

  private func check(
    _ reading: PageReading, _ reader: PageReader, _ site: CheckedSite,
    at place: (Range<Int>) -> Place, _ findings: inout [Finding]
  ) {
    let text = reading.text
    let avoided = site.inputs.terms.avoided(in: reader.language.index)
    for (index, match) in reading.terms.enumerated() {
      guard case .avoided(let word) = reader.terms.role(of: match),
        text.tokens[match.tokenRange].allSatisfy({ $0.flags.isDisjoint(with: Self.exempt) }),
        !isRight(index, reading, reader),
        !isRight(text.string(text.range(of: match)), avoided[word])
      else { continue }
      let range = text.range(of: match)
      let problem = TermsAvoidProblem(
        word: text.string(range), wrong: avoided[word].wrong.text, right: avoided[word].right)
      let stated = site.inputs.terms.source.map { source in
        Related(
          source.place(avoided[word].wrong.range), ms: "dinyatakan di sini", en: "stated here")
      }
      findings.append(
        Finding(problem, at: place(range), related: stated.map { [$0] } ?? []))
    }
  }

  /// Whether the same words are a term of the page's language: `pemerdagangan manusia` has the look of
  /// a form of `perdagangan manusia`, and is none.
  private func isRight(_ place: Int, _ reading: PageReading, _ reader: PageReader) -> Bool {
    let matches = reading.terms
    let tokens = matches[place].tokens
    let isTerm = { (match: TermMatch) in
      switch reader.terms.role(of: match) {
      case .pair(_, let language): language == reader.language.index
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
    let isPlain = word.lowercased() == wrong.lowercased()
    return Wording(
      summary: language(
        ms: "perkataan yang dielakkan tidak digunakan", en: "words to be avoided are not used"),
      explanation: language(
        ms: "Pangkalan istilah menggantikan “\(wrong)” dengan “\(right)”.",
        en: "The term base has “\(right)” for “\(wrong)”."),
      solutions: [
        isPlain
          ? Solution(
            language(ms: "Tulis “\(cased(right))”.", en: "Write “\(cased(right))”."),
            replacement: cased(right))
          : Solution(
            language(
              ms: "Gantikan “\(word)” dengan bentuk “\(right)” yang sesuai.",
              en: "Write the form of “\(right)” that fits in place of “\(word)”."))
      ])
  }

  /// The right word with a capital where the wrong one has it.
  private func cased(_ text: String) -> String {
    guard word.first?.isUppercase == true else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
