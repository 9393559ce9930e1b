import Diagnostics

/// Every passage is in the language of its page.
///
/// A passage that was left in another language is one that part of the readers cannot read. Passages
/// of some length are known by their small words (`yang`, `dan`; `the`, `of`), sentence by sentence;
/// shorter ones, such as headings and items, by being the same in both languages and having such words.
/// Headings, titles and terms of one or two words, and the texts of the interface, are the same in both
/// languages and made of words that labels of one language alone are made of: `Tempoh`, `Further information`.
/// Between two languages of which one is not known here, only passages that are the same count. So it is
/// between two translations of a page: one that was copied, to write the other over it, is told once, with
/// the number of passages that are left.
///
/// The texts of `strings.yaml` and of facts are looked at as pages are; one that stands for every language
/// is told where it is in one of them, such as a date in words. Quotations, proper names, foreign
/// terms, passages marked `[…]{lang=…}` and pages marked `verbatim: true` are passed over. A passage
/// outside headings counts as a name where every word of it has a capital but for those that join names:
/// `Dewan Bahasa dan Pustaka`, `Blok A, Jalan The Mines`. A name in a heading, or one with other words
/// around it, is known from `names:` in `content/terms.yaml`.
///
/// ```markdown
/// Permohonan hendaklah dibuat melalui laman web rasmi.     ← in an English page
/// ```
///
/// Translate it, or mark its language if it is meant to stand there.
struct ParityUntranslated: PairRule, SharedTextRule {
  static let id: RuleID = "parity/untranslated"

  /// The rule in short.
  static func summary(in language: MessageLanguage) -> String {
    language(
      ms: "setiap petikan ditulis dalam bahasa halamannya",
      en: "every passage is in the language of its page")
  }

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    check(pair.translation, against: pair.source, pair, findings: &findings)
    check(pair.source, against: pair.translation, pair, findings: &findings)
    if let copy = CopiedTranslation(in: pair) { findings.append(copy.finding) }
  }

  private func check(
    _ page: CheckedPage, against other: CheckedPage, _ pair: CheckedPair,
    findings: inout [Finding]
  ) {
    guard !page.page.isVerbatim else { return }
    let isSource = page.index == pair.source.index
    let isReported =
      isSource ? pair.alignment.isReportedInSource : pair.alignment.isReportedInTranslation
    let tongues = Tongues(own: page.language.code, other: other.language.code)
    for (index, block) in page.reading.text.blocks.enumerated()
    where block.kind.isLeaf && !block.tokens.isEmpty && !isReported[index] {
      let partner = isSource ? pair.alignment.ofSource[index] : pair.alignment.ofTranslation[index]
      let found =
        tongues.flatMap { passage(of: block, page.reading.text, $0, block.kind.mayBeName) }
        ?? copy(of: block, page, partner, other, tongues, isSource)
      guard let found else { continue }
      let problem = ParityUntranslatedProblem(
        languageName: page.language.name, code: other.language.code, other: other.language.name,
        kind: [.title, .description, .argument].contains(block.kind) ? .plain : .markdown)
      findings.append(
        Finding(
          problem, at: page.place(ofText: found),
          related: partner >= 0 ? [.counterpart(other.place(ofBlock: Int(partner)), in: other)] : []
        ))
    }
  }

  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    for entry in texts.entries {
      for (index, reading) in entry.readings.enumerated() {
        let own = texts.readers[index].language
        for (other, reader) in texts.readers.enumerated() where other != index {
          guard let tongues = Tongues(own: own.code, other: reader.language.code) else { continue }
          let text = reading.text
          let isCopy = text.bytes == entry.readings[other].text.bytes
          let mayBeName = !entry.isInterface
          guard
            passage(of: text.blocks[0], text, tongues, mayBeName) != nil
              || (isCopy
                && (isLeft(text.blocks[0], text, tongues, mayBeName)
                  || (entry.isInterface && text.tokens[...].isLabel(in: tongues.other, text.bytes))))
          else { continue }
          let problem = ParityUntranslatedProblem(
            languageName: own.name, code: reader.language.code, other: reader.language.name,
            kind: .shared)
          findings.append(Finding(problem, at: entry.place))
        }
      }
    }
    checkPlain(texts, of: site, findings: &findings)
  }

  /// The texts that are given once for every language and are in one of them.
  private func checkPlain(
    _ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]
  ) {
    guard let source = site.inputs.facts.source else { return }
    for entry in texts.plain {
      guard let fact = entry.plainFact else { continue }
      if case .text = fact.value, let date = PlainDate(entry, of: site.configuration)?.iso {
        // In a mapping, the value stands behind its own key.
        let isBare = fact.range.count <= date.count + 40 && source.bytes[fact.range].first != 0x7B
        findings.append(
          Finding(
            PlainTextProblem.date(date, isBare: isBare),
            at: isBare ? source.place(fact.range) : entry.place))
      } else if let language = tongue(of: entry, texts.readers) {
        findings.append(
          Finding(PlainTextProblem.text(name: fact.name, in: language.name), at: entry.place))
      }
    }
  }

  /// The language that a text is in which another language has as its own.
  private func tongue(of entry: SharedTexts.Entry, _ readers: [PageReader]) -> Language? {
    for (index, reading) in entry.readings.enumerated() {
      for reader in readers {
        guard
          let tongues = Tongues(own: readers[index].language.code, other: reader.language.code)
        else { continue }
        let text = reading.text
        let isLeft =
          passage(of: text.blocks[0], text, tongues, true) != nil
          || (isLeft(text.blocks[0], text, tongues, true) && !text.isName(text.blocks[0]))
        if isLeft { return reader.language }
      }
    }
    return nil
  }

  /// The languages of a page and of the other side, where both are known.
  private struct Tongues {
    let own: FunctionWords.Tongue
    let other: FunctionWords.Tongue

    init?(own: String, other: String) {
      guard let own = FunctionWords.tongue(own), let other = FunctionWords.tongue(other),
        own != other
      else { return nil }
      self.own = own
      self.other = other
    }
  }

  /// The first stretch of a block that is in the other language.
  private func passage(
    of block: TextBlock, _ text: PageText, _ tongues: Tongues, _ mayBeName: Bool
  ) -> Range<Int>? {
    // Most blocks are told to be right as a whole.
    let whole = LanguageEvidence(text.tokens[block.tokenRange], text.bytes)
    guard whole.count(of: tongues.other) > 1, whole.words >= 6 else { return nil }
    var found: Range<Int>?
    for sentence in text.sentences(of: block) {
      let tokens = text.tokens[sentence]
      guard
        LanguageEvidence(tokens, text.bytes).isWritten(in: tongues.other, not: tongues.own),
        !(mayBeName && ProperName.isWhole(tokens, text.bytes))
      else {
        if found != nil { break }
        continue
      }
      let range =
        text.tokens[sentence.lowerBound].range
        .lowerBound..<text.tokens[
          sentence.upperBound - 1
        ].range.upperBound
      found = (found?.lowerBound ?? range.lowerBound)..<range.upperBound
    }
    return found
  }

  /// Whether a text that is the same in the other language was left in that language.
  private func isLeft(
    _ block: TextBlock, _ text: PageText, _ tongues: Tongues, _ mayBeName: Bool
  ) -> Bool {
    let tokens = text.tokens[block.tokenRange]
    let evidence = LanguageEvidence(tokens, text.bytes)
    guard evidence.words >= 3, evidence.count(of: tongues.own) == 0,
      !(mayBeName && ProperName.isWhole(tokens, text.bytes))
    else { return false }
    if evidence.count(of: tongues.other) > 0 { return true }
    guard !text.isName(block) else { return false }
    let shape = WordShape(tokens, text.bytes)
    return shape.count(of: tongues.other) > 1 && shape.count(of: tongues.own) == 0
  }

  /// The text of a block that is the same in the other language, where that cannot be right.
  private func copy(
    of block: TextBlock, _ page: CheckedPage, _ partner: Int32, _ other: CheckedPage,
    _ tongues: Tongues?, _ isSource: Bool
  ) -> Range<Int>? {
    guard partner >= 0 else { return nil }
    let (text, otherText) = (page.reading.text, other.reading.text)
    let counterpart = otherText.blocks[Int(partner)]
    guard block.textRange.count == counterpart.textRange.count,
      text.bytes[block.textRange] == otherText.bytes[counterpart.textRange]
    else { return nil }
    if let tongues {
      let isLeft =
        isLeft(block, text, tongues, block.kind.mayBeName)
        || (block.kind.isLabel
          && text.tokens[block.tokenRange].isLabel(in: tongues.other, text.bytes))
      return isLeft ? block.textRange : nil
    }
    let evidence = LanguageEvidence(text.tokens[block.tokenRange], text.bytes)
    return !isSource && evidence.words >= 8 ? block.textRange : nil
  }
}

extension TextBlock.Kind {
  /// Whether a block of capitalised words is a name. Headings are often written so, and rarely are one.
  fileprivate var mayBeName: Bool { ![.heading, .title, .argument].contains(self) }

  /// Whether a block says in a few words what others are about.
  fileprivate var isLabel: Bool { [.heading, .title, .argument, .term].contains(self) }
}

extension PageText {
  /// Whether most words of a block have a capital: a name, or an address, which is the same everywhere.
  fileprivate func isName(_ block: TextBlock) -> Bool {
    let words = tokens[block.tokenRange].filter { $0.kind == .word }
    return words.dropFirst().count { $0.flags.contains(.capitalised) } * 2 >= words.count
  }
}

struct ParityUntranslatedProblem: Problem {
  /// The language of the page.
  let languageName: LanguageName
  /// The language of the passage.
  let code: String
  let other: LanguageName
  /// What it stands in.
  let kind: Kind

  enum Kind {
    /// A page's text, where a language can be marked.
    case markdown
    /// A page's front matter, or a directive's argument.
    case plain
    /// A text that stands beside its translation.
    case shared
  }

  var rule: RuleID { ParityUntranslated.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: ParityUntranslated.summary(in: language),
      explanation: kind == .shared
        ? language(
          ms: "Teks bagi \(languageName.ms) di sini masih dalam \(other.ms).",
          en: "The text for \(languageName.en) here is still in \(other.en).")
        : language(
          ms: "Halaman ini dalam \(languageName.ms), tetapi bahagian ini masih dalam \(other.ms).",
          en: "This page is in \(languageName.en), but this passage is still in \(other.en)."),
      solutions: [
        Solution(language(ms: "Terjemahkan bahagian ini.", en: "Translate the passage."))
      ] + (kind == .markdown ? [marking(language)] : []))
  }

  private func marking(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika memang sepatutnya begitu, tandakan bahasanya: `[…]{lang=\(code)}`.",
        en: "If it is meant to stand here, mark its language: `[…]{lang=\(code)}`."))
  }
}
