import Diagnostics

/// Words that the term base avoids are not used.
///
/// `avoid:` in `content/terms.yaml` lists words that are wrong, foreign to the house style, or another
/// language's, each with the word to write instead. They are found in their inflected forms too, but
/// not inside longer terms and names, be these known by their capitals alone (`The Star Online`); of several entries the longest counts, `situs web` before `situs`. What
/// is listed is found as it stands even where it looks like a form of a right term.
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
    let text = page.reading.text
    check(
      page.reading, page.reader, site, at: page.place(ofText:),
      isWritten: { page.source.bytes[text.source($0)].elementsEqual(text.bytes[$0]) }, &findings)
  }

  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    for entry in texts.entries {
      for (reading, reader) in zip(entry.readings, texts.readers) {
        check(reading, reader, site, at: { _ in entry.place }, isWritten: { _ in false }, &findings)
      }
    }
  }

  /// Looks at a text.
  /// - Parameters:
  ///   - place: Where a stretch of it is told.
  ///   - isWritten: Whether a stretch of it stands there as it is, with no marks in between.
  private func check(
    _ reading: PageReading, _ reader: PageReader, _ site: CheckedSite,
    at place: (Range<Int>) -> Place, isWritten: (Range<Int>) -> Bool, _ findings: inout [Finding]
  ) {
    let text = reading.text
    let avoided = site.inputs.terms.avoided(in: reader.language.index)
    var rest = reading.terms[...]
    while let match = rest.first {
      // All that was found for the same words.
      let found = rest.prefix { $0.tokens == match.tokens }
      rest = rest[found.endIndex...]
      guard let use = Use(found, text, avoided, reader.terms),
        text.tokens[match.tokenRange].allSatisfy({ $0.flags.isDisjoint(with: Self.exempt) }),
        !isRight(use, found, reader), !isOfName(match, use.entry, in: text)
      else { continue }
      let range = text.range(of: match)
      let problem = TermsAvoidProblem(
        word: use.text, wrong: use.entry.wrong.text, right: use.entry.right,
        replaces: isWritten(range))
      let stated = site.inputs.terms.source.map { source in
        Related(source.place(use.entry.wrong.range), ms: "dinyatakan di sini", en: "stated here")
      }
      findings.append(
        Finding(problem, at: place(range), related: stated.map { [$0] } ?? []))
    }
  }

  /// A word to avoid in a text.
  private struct Use {
    /// As it stands there.
    let text: String
    let entry: Terms.Avoided

    /// The entry of the term base that words break: the one that is written as they are, else the longest
    /// of those that they are a form of.
    init?(
      _ found: ArraySlice<TermMatch>, _ text: PageText, _ avoided: [Terms.Avoided],
      _ terms: TermTable
    ) {
      let entries = found.compactMap { match in
        if case .avoided(let word) = terms.role(of: match) { avoided[word] } else { nil }
      }
      guard let match = found.first, !entries.isEmpty else { return nil }
      let written = text.string(text.range(of: match))
      let entry =
        entries.first { $0.wrong.text.lowercased() == written.lowercased() }
        ?? entries.max { $0.wrong.text.utf8.count < $1.wrong.text.utf8.count }
      guard let entry else { return nil }
      (self.text, self.entry) = (written, entry)
    }

    /// Whether the term base has it as it stands in the text.
    var isExact: Bool { text.lowercased() == entry.wrong.text.lowercased() }
  }

  /// Whether the same words are what is to be written, or a term of the page's language: `pemerdagangan
  /// manusia` has the look of a form of `perdagangan manusia`, and is none. What is to be avoided as it stands
  /// is no form of a term.
  private func isRight(_ use: Use, _ found: ArraySlice<TermMatch>, _ reader: PageReader) -> Bool {
    let written = use.text.lowercased()
    return written == use.entry.right.lowercased()
      || found.contains { match in
        switch reader.terms.role(of: match) {
        case .pair(_, let language):
          language == reader.language.index
            && (!use.isExact
              || reader.terms.phrases[Int(match.phrase)].text.lowercased() == written)
        case .name: true
        case .avoided, .foreign: false
        }
      }
  }

  /// Whether a word stands in a name, by its capital and that of the word before it: `The Star Online`.
  private func isOfName(_ match: TermMatch, _ entry: Terms.Avoided, in text: PageText) -> Bool {
    let index = match.tokenRange.lowerBound
    guard match.tokenRange.count == 1, text.tokens[index].flags.contains(.capitalised),
      entry.wrong.text.first?.isLowercase == true, index > 0,
      text.tokens[index - 1].flags.contains(.capitalised)
    else { return false }
    let gap = text.bytes[
      text.tokens[index - 1].range.upperBound..<text.tokens[index].range.lowerBound]
    return !gap.isEmpty && gap.allSatisfy { $0 == 0x20 }
  }

  private static let exempt: TextToken.Flags = [.quoted, .code, .marked, .named, .reference]
}

struct TermsAvoidProblem: Problem {
  /// As it stands in the text.
  let word: String
  /// As it stands in the term base.
  let wrong: String
  let right: String
  /// Whether the right one can stand in the place that is told.
  let replaces: Bool

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
            replacement: replaces ? cased(right) : nil)
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
