import Diagnostics
import Markdown

/// Reads `content/terms.yaml`.
struct TermsReader: Sendable {
  let languages: [Language]

  /// The term base of a file; what is wrong is added to `findings`, and left out.
  func read(_ source: Source, findings: inout [Finding]) -> Terms {
    let terms = YAML.read(source, group: "terms", findings: &findings) { mapping in
      let pairs = mapping.optional("pairs", .list(of: pair)) ?? []
      let avoided = mapping.optional("avoid", avoid) ?? []
      let names = mapping.optional("names", .list(of: Self.word)) ?? []
      let foreign = mapping.optional("foreign", Self.foreign) ?? []
      let terms = Terms(
        pairs: TermPairs(languages: languages).joined(pairs, &mapping.reading), avoided: avoided,
        names: names, foreign: foreign, source: source)
      checkContradictions(in: terms, &mapping.reading)
      return terms
    }
    return terms ?? Terms(source: source)
  }

  // MARK: - Kinds

  private static let word = YAMLKind<YAMLLocated<String>>.located(.filledText).map {
    Terms.Word(text: $0.value, range: $0.range)
  }

  /// `{ms: buruh paksa, en: [forced labour, …]}`: every language of the site has its word. With
  /// `capitals: true` those that are written with capitals are names: `{ms: Jemaah Menteri, en: Cabinet}`.
  private var pair: YAMLKind<Terms.Pair> {
    let words = YAMLKind<YAMLLocated<[[Terms.Word]?]>>.located(
      .mapping { mapping -> [[Terms.Word]?] in
        mapping.keysAreLanguages = true
        mapping.otherKeys = ["capitals"]
        let keepsCapitals = mapping.optional("capitals", .bool) ?? false
        return languages.map { language in
          mapping.required(language.code, .oneOrMore(of: Self.word))?.map { word in
            Terms.Word(text: word.text, range: word.range, keepsCapitals: keepsCapitals)
          }
        }
      })
    return YAMLKind(expected: words.expected) { node, reading in
      guard let located = words.read(node, &reading) else { return nil }
      if node.entries?.contains(where: { $0.value.items?.isEmpty == true }) == true {
        reading.reportValue(
          node,
          ms: "Pasangan ini tiada istilah dalam salah satu bahasa; tulis satu, atau buang "
            + "pasangan ini",
          en: "This pair has no term in one of the languages; write one, or remove the pair")
      }
      if !located.value.contains(where: { $0?.contains(where: \.mayKeepCapitals) ?? true }) {
        reading.reportValue(
          node,
          ms: "Tiada istilah di sini yang berhuruf besar, jadi `capitals` tidak membezakan apa-apa",
          en: "No term here has a capital, so that `capitals` tells nothing apart")
      }
      let complete = located.value.compactMap { $0 }.filter { !$0.isEmpty }
      guard complete.count == languages.count, let words = Localized(inOrder: complete) else {
        return nil
      }
      return Terms.Pair(words: words, range: located.range)
    }
  }

  /// `{ms: {emel: e-mel}}`
  private var avoid: YAMLKind<[[Terms.Avoided]]> {
    .mapping { mapping -> [[Terms.Avoided]] in
      mapping.keysAreLanguages = true
      return languages.map { language in
        (mapping.optional(language.code, .map(of: .filledText)) ?? []).map {
          Terms.Avoided(wrong: Terms.Word(text: $0.key, range: $0.keyRange), right: $0.value)
        }
      }
    }
  }

  /// `{en: [Pathfinder, roadmap]}`
  private static let foreign: YAMLKind<[Terms.Foreign]> = .mapping { mapping in
    mapping.others().flatMap { entry -> [Terms.Foreign] in
      guard Language.isCode(entry.key), LanguageCode.isValid(entry.key) else {
        mapping.reading.report(TermsProblem.languageCode(entry.key), at: entry.keyRange)
        return []
      }
      let words = mapping.read(entry, .oneOrMore(of: word)) ?? []
      return words.map { Terms.Foreign(word: $0, code: entry.key) }
    }
  }

  // MARK: - Checks

  /// A name that is foreign too, a word to avoid that a pair asks for: no text could be right.
  private func checkContradictions(in terms: Terms, _ reading: inout YAMLReading) {
    let names = Dictionary(
      terms.names.map { ($0.text, $0.range) }, uniquingKeysWith: { first, _ in first })
    for foreign in terms.foreign {
      guard let name = names[foreign.word.text] else { continue }
      reading.report(
        TermsProblem.nameIsForeign(foreign.word.text), at: foreign.word.range,
        related: [
          Related(
            reading.source.place(name), ms: "di sini ia nama khas", en: "here it is a proper name")
        ])
    }
    for language in languages {
      let wanted = Dictionary(
        terms.pairs.flatMap { $0.words[language] }.map { ($0.text.lowercased(), $0.range) },
        uniquingKeysWith: { first, _ in first })
      for avoided in terms.avoided(in: language.index) {
        guard let pair = wanted[avoided.wrong.text.lowercased()] else { continue }
        reading.report(
          TermsProblem.avoidedIsWanted(avoided.wrong.text), at: avoided.wrong.range,
          related: [
            Related(
              reading.source.place(pair), ms: "di sini ia istilah yang betul",
              en: "here it is the right term")
          ])
      }
      checkAvoided(terms.avoided(in: language.index), &reading)
    }
  }

  /// A word to avoid that another is to be replaced by; of two that ask for each other, the second.
  private func checkAvoided(_ avoided: [Terms.Avoided], _ reading: inout YAMLReading) {
    let firstAsking = Dictionary(
      avoided.enumerated().map { ($0.element.right, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (index, entry) in avoided.enumerated() {
      guard let asking = firstAsking[entry.wrong.text] else { continue }
      let isMutual = avoided[asking].wrong.text == entry.right
      if isMutual, index < asking { continue }
      reading.report(
        TermsProblem.avoidedIsAsked(entry.wrong.text, for: avoided[asking].wrong.text),
        at: entry.wrong.range,
        related: [
          Related(
            reading.source.place(avoided[asking].wrong.range), ms: "diminta di sini",
            en: "asked for here")
        ])
    }
  }
}

extension Terms.Word {
  /// Whether it is written so that capitals can be part of it, or need not be.
  fileprivate var mayKeepCapitals: Bool { !keepsCapitals || text.contains(where: \.isUppercase) }
}
