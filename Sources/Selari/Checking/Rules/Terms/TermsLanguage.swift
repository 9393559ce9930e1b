import Diagnostics

/// A phrase in another language is marked with its language.
///
/// A screen reader reads an unmarked English phrase in a Malay page by Malay rules, which nobody
/// understands ([WCAG 2.2, 3.1.2](https://www.w3.org/TR/WCAG22/#language-of-parts)). Phrases that the
/// term base lists under `foreign:` are marked by themselves. Found are words of a pair in the language
/// that the page is not in, and emphasised phrases (Malay sets foreign words in italics) that the term
/// base does not know and that look like the other language.
///
/// ```markdown
/// Kerajaan menyediakan *roadmap* itu.     ← unless `foreign: {en: [roadmap]}`
/// ```
///
/// List the phrase under `foreign:`, or under `names:` where it is a proper name; or mark it here:
/// `[roadmap]{lang=en}`.
struct TermsLanguage: PageRule {
  static let id: RuleID = "terms/language"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    var found: [Found] = []
    addTerms(page, site, to: &found)
    if !page.reading.text.emphases.isEmpty { addEmphases(page, site, to: &found) }
    for one in found {
      let problem = TermsLanguageProblem(
        phrase: page.reading.text.string(one.text), code: one.language.code,
        language: one.language.name, canBeMarked: one.source.lowerBound >= page.file.bodyStart)
      findings.append(Finding(problem, at: page.source.place(one.source)))
    }
  }

  private struct Found {
    let text: Range<Int>
    let source: Range<Int>
    let language: Language
  }

  // MARK: - Terms of another language

  private func addTerms(_ page: CheckedPage, _ site: CheckedSite, to found: inout [Found]) {
    let (text, matches) = (page.reading.text, page.reading.terms)
    var index = 0
    while index < matches.count {
      // All that was found for the same words.
      let tokens = matches[index].tokens
      var end = index + 1
      while end < matches.count, matches[end].tokens == tokens { end += 1 }
      let flags = text.tokens[matches[index].tokenRange.lowerBound].flags
      if flags.isDisjoint(with: [.marked, .code, .automaticLink, .reference]),
        let other = otherLanguage(matches[index..<end], page)
      {
        let range = text.range(of: matches[index])
        found.append(
          Found(
            text: range, source: text.source(range),
            language: site.configuration.languages[other]))
      }
      index = end
    }
  }

  /// The language of a pair's word, where it is not the page's, and nothing else is known of it.
  private func otherLanguage(_ matches: ArraySlice<TermMatch>, _ page: CheckedPage) -> Int? {
    var other: Int?
    for match in matches {
      guard case .pair(_, let language) = page.terms.role(of: match),
        language != page.language.index
      else { return nil }
      other = language
    }
    return other
  }

  // MARK: - Emphasised phrases

  private func addEmphases(_ page: CheckedPage, _ site: CheckedSite, to found: inout [Found]) {
    let text = page.reading.text
    guard let own = FunctionWords.tongue(page.language.code) else { return }
    let others = site.configuration.languages.filter {
      FunctionWords.tongue($0.code).map { $0 != own } ?? false
    }
    guard let other = others.first, let tongue = FunctionWords.tongue(other.code) else { return }
    for emphasis in text.emphases where !emphasis.isMarked {
      let terms = found.filter { emphasis.text.overlaps($0.text) }
      guard !terms.contains(where: { $0.text == emphasis.text }) else { continue }
      let tokens = text.tokens(in: emphasis.text)
      let isOpen = text.tokens[tokens].contains { !$0.flags.contains(.marked) }
      guard isOpen, !terms.isEmpty || !isKnown(tokens, page) else { continue }
      let shape = WordShape(text.tokens[tokens], text.bytes)
      guard shape.count(of: tongue) > 1, shape.count(of: own) == 0 else { continue }
      // A phrase is marked as a whole, not term by term.
      found.removeAll { emphasis.text.overlaps($0.text) }
      found.append(Found(text: emphasis.text, source: emphasis.source, language: other))
    }
  }

  /// Whether the term base knows all or a part of a phrase.
  private func isKnown(_ tokens: Range<Int>, _ page: CheckedPage) -> Bool {
    page.reading.terms.contains { match in
      tokens.overlaps(match.tokenRange)
    }
  }
}

extension PageText {
  /// The tokens of a stretch of text.
  func tokens(in range: Range<Int>) -> Range<Int> {
    let first = tokens.partitioningIndex { Int($0.start) >= range.lowerBound }
    var end = first
    while end < tokens.count, Int(tokens[end].end) <= range.upperBound { end += 1 }
    return first..<end
  }
}

struct TermsLanguageProblem: Problem {
  let phrase: String
  let code: String
  let language: LanguageName
  /// Whether it stands where Markdown is read; front matter is plain text.
  let canBeMarked: Bool

  var rule: RuleID { TermsLanguage.id }

  func wording(in message: MessageLanguage) -> Wording {
    Wording(
      summary: message(
        ms: "frasa dalam bahasa lain ditandakan dengan bahasanya",
        en: "a phrase in another language is marked with its language"),
      explanation: message(
        ms: "“\(phrase)” ialah frasa dalam \(language.ms), tetapi tidak ditandakan.",
        en: "“\(phrase)” is \(language.en), and not marked."),
      solutions: [
        Solution(
          message(
            ms: "Senaraikannya di bawah `foreign:` atau `names:` dalam `content/terms.yaml`.",
            en: "List it under `foreign:` or `names:` in `content/terms.yaml`.")),
        canBeMarked
          ? Solution(
            message(
              ms: "Atau tandakan di sini: `[\(phrase)]{lang=\(code)}`.",
              en: "Or mark it here: `[\(phrase)]{lang=\(code)}`."))
          : Solution(message(ms: "Atau terjemahkan frasa itu.", en: "Or translate the phrase.")),
      ])
  }
}
