import Diagnostics
import Markdown

/// What the rules that compare languages know of a page: its text, the terms in it, and what it
/// states. Worked out once for each page.
struct PageReading: Sendable {
  let text: PageText
  let terms: [TermMatch]
  let facts: [FactMention]
}

/// Reads the pages of a language. Made once for each language of a site; it never changes.
struct PageReader: Sendable {
  let language: Language
  let terms: TermTable
  let references: ReferenceTexts
  let grammar: FactGrammar?
  let lexicon: Lexicon

  init(_ language: Language, of inputs: SiteInputs) {
    self.language = language
    let languages = inputs.configuration.languages
    terms = TermTable(inputs.terms, for: language, among: languages)
    grammar = FactGrammar.of(language.code)
    lexicon = Lexicon(grammar: grammar, terms: terms)
    references = ReferenceTexts(
      facts: inputs.facts, language: language, zone: inputs.configuration.zone,
      readsFacts: languages.allSatisfy { FactGrammar.of($0.code) != nil },
      contradictory: inputs.facts.contradictory(in: languages))
  }

  /// What a page says, by its Markdown.
  /// - Parameters:
  ///   - options: How the Markdown was read. Where it does not tell what was typed, it is read once more.
  ///   - parser: What reads it.
  func read(
    _ document: Document, of file: ContentFile, _ options: MarkdownOptions,
    with parser: MarkdownParser
  ) -> PageReading {
    let text = text(of: document, in: file)
    guard options.smart, text.mayHoldUntyped else { return read(consume text) }
    let typed = parser.parse(
      file.source, from: file.bodyStart,
      options: MarkdownOptions(
        smart: false, html: options.html, joinsWideLines: options.joinsWideLines))
    return read(self.text(of: typed, in: file))
  }

  private func text(of document: Document, in file: ContentFile) -> PageText {
    PageTextBuilder.text(of: document, in: file, references: references, lexicon: lexicon)
  }

  /// What a text says.
  func read(_ text: consuming PageText) -> PageReading {
    let matches = terms.matches(in: text)
    for match in matches where terms.isName(match) {
      for token in match.tokenRange { text.tokens[token].flags.insert(.named) }
    }
    return PageReading(
      text: text, terms: matches, facts: FactScanner.mentions(in: text, grammar: grammar))
  }
}

extension TermTable {
  /// The role of what was found.
  func role(of match: TermMatch) -> TermRole { phrases[Int(match.phrase)].role }

  /// Whether what was found is a name, or a phrase that is the same in every language.
  func isName(_ match: TermMatch) -> Bool {
    switch role(of: match) {
    case .name, .foreign: true
    case .pair, .avoided: false
    }
  }
}
