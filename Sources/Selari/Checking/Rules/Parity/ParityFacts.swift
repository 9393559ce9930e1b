import Diagnostics

/// Every date, time, figure and address in one language stands in the others.
///
/// A deadline that says 20 October in one language and 21 October in the other is two deadlines. Dates,
/// times, figures, percentages, amounts, e-mail addresses, web addresses and telephone numbers are
/// understood in each language and compared by what they mean, section by section: `20 Oktober 2022`
/// is `20 October 2022`, `11.59 malam` is `11:59 pm`, `RM1,000` is `RM1,000.00`, `49.6 juta` is
/// `49.6 million`, `seribu ringgit` is `RM1,000`, `suku kedua` is `second quarter`, `pukul tiga petang` is
/// `3 pm`. Where a figure and its counterpart are equal, so must be the unit that both name: `3 hari` is not
/// `3 weeks`, `14 hari bekerja` is not `14 days`, `RM5 sejam` is not `RM5 per day`. In tables and lists,
/// figures that have changed places between rows are found where a date, an amount or a name shows which
/// rows go together. References such as `{{ facts.registration.closes }}` count as the fact, and with a
/// pattern, `date("MMMM y")`, as what that shows. The texts of `strings.yaml` and of facts are compared as
/// pages are, and so are `date` and `expire` where a translation has its own: one that differs from the
/// source's, or that the source has none of, such as an `expire` that ends the page in one language alone.
/// `publish` and `updated` may be a translation's own: it can come, and be corrected, at another time.
///
/// Small numbers in words are compared only where another number stands in their place. Where
/// Selari does not know a language's way of writing dates and figures, addresses and references are
/// compared. A reference is then known by its fact and by the parts of a date that it shows, in whatever
/// style or pattern, and what is written by hand does not stand for it.
///
/// ```markdown
/// Tutup pada 20 Oktober 2022.     Closes on 21 October 2022.     ← another day
/// ```
///
/// Put the wrong one right; better still, state it once in `content/facts.yaml` and refer to it.
struct ParityFacts: PairRule, SharedTextRule {
  static let id: RuleID = "parity/facts"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    compareTimes(pair, findings: &findings)
    let isNeutral =
      FactGrammar.of(pair.source.language.code) == nil
      || FactGrammar.of(pair.translation.language.code) == nil
    let source = mentions(pair.source, pair.alignment.isReportedInSource, isNeutral)
    let translation = mentions(pair.translation, pair.alignment.isReportedInTranslation, isNeutral)
    for blocks in pair.sectionBlocks {
      let matching = MentionMatching(
        source.in(blocks.source), translation.in(blocks.translation), alignment: pair.alignment)
      tell(matching, of: blocks, pair, site.inputs.facts, &findings)
    }
    let others =
      UnitDifferences.of(source, translation, pair.alignment)
      + SwappedFigures.of(
        source, in: pair.source.reading.text, translation, in: pair.translation.reading.text,
        pair.alignment)
    for (one, other) in others {
      findings.append(
        differing(one.quotedRange, one.textRange, other.quotedRange, other.textRange, pair))
    }
  }

  /// Tells what two sections do not both state. What a reference gives is one thing, of whichever of its
  /// parts it is told.
  private func tell(
    _ matching: MentionMatching<FactMention>,
    of blocks: (source: Range<Int>, translation: Range<Int>), _ pair: CheckedPair,
    _ facts: Facts, _ findings: inout [Finding]
  ) {
    var (own, others) = (
      UnmatchedText(
        matching.differing.map(\.source) + matching.onlySource, in: pair.source.reading.text),
      UnmatchedText(
        matching.differing.map(\.translation) + matching.onlyTranslation,
        in: pair.translation.reading.text)
    )
    for (one, other) in matching.differing where !own.isTold(one) && !others.isTold(other) {
      findings.append(
        differing(own.tell(one), one.textRange, others.tell(other), other.textRange, pair))
    }
    for one in matching.onlySource
    where !own.isTold(one) && !isLinked(one, in: pair.translation, blocks.translation) {
      findings.append(lonely(one, own.tell(one), pair, facts, inSource: true))
    }
    for other in matching.onlyTranslation
    where !others.isTold(other) && !isLinked(other, in: pair.source, blocks.source) {
      findings.append(lonely(other, others.tell(other), pair, facts, inSource: false))
    }
  }

  /// Compares when the page was issued and when it is over, where the translation does not take that
  /// from its source.
  private func compareTimes(_ pair: CheckedPair, findings: inout [Finding]) {
    let (source, translation) = (pair.source.file.frontMatter, pair.translation.file.frontMatter)
    compare("date", source.date, translation.date, pair, &findings)
    compare("expire", source.expire, translation.expire, pair, &findings)
  }

  /// Tells of a time of the translation's own that its source does not have.
  private func compare<Time: Equatable>(
    _ key: String, _ source: Located<Time>?, _ translation: Located<Time>?, _ pair: CheckedPair,
    _ findings: inout [Finding]
  ) {
    guard let translation else { return }
    if let source {
      guard source.value != translation.value else { return }
      findings.append(differing(source.range, translation.range, pair))
    } else {
      let file = pair.source.source
      let title = pair.source.file.frontMatter.title
      findings.append(
        Finding(
          ParityFactsProblem.ownTime(key: key, without: pair.source.language.name),
          at: pair.translation.source.place(translation.range),
          related: [
            .wanted(title.map { file.place($0.range) } ?? Place(file: file.path), in: pair.source)
          ]))
    }
  }

  func check(_ texts: SharedTexts, of site: CheckedSite, findings: inout [Finding]) {
    for entry in texts.entries where entry.isOneText {
      for language in entry.readings.indices.dropFirst() {
        let (one, other) = (entry.readings[0].text, entry.readings[language].text)
        let labels = [0, language].map { texts.readers[$0].language.name }
        let isNeutral = [0, language].contains { texts.readers[$0].grammar == nil }
        let facts = [0, language].map { number in
          entry.readings[number].facts.filter { !isNeutral || $0.key.kind.isNeutral }
        }
        let alignment = BlockAlignment(source: one, translation: other)
        let matching = MentionMatching(facts[0][...], facts[1][...], alignment: alignment)
        let differing =
          matching.differing + UnitDifferences.of(facts[0], facts[1], alignment)
        var problems = differing.map { pair in
          ParityFactsProblem.differing(
            other.string(pair.translation.quotedRange), other: one.string(pair.source.quotedRange),
            in: labels[0])
        }
        problems += matching.onlySource.map {
          ParityFactsProblem.missing(one.string($0.quotedRange), in: labels[1])
        }
        problems += matching.onlyTranslation.map {
          ParityFactsProblem.missing(other.string($0.quotedRange), in: labels[0])
        }
        findings += problems.map { Finding($0, at: entry.place) }
      }
    }
  }

  /// What a page states. What stands in a block that has been reported answers for what the other side
  /// states elsewhere, and is not told once more.
  private func mentions(
    _ page: CheckedPage, _ isReported: [Bool], _ isNeutral: Bool
  ) -> [FactMention] {
    guard isNeutral || isReported.contains(true) else { return page.reading.facts }
    return page.reading.facts.compactMap { mention in
      guard !isNeutral || mention.key.kind.isNeutral else { return nil }
      return isReported[mention.block] ? mention.silenced : mention
    }
  }

  /// Whether an address that is written out in one language is where a link goes in the other.
  private func isLinked(_ fact: FactMention, in page: CheckedPage, _ blocks: Range<Int>) -> Bool {
    guard fact.key.kind == .email || fact.key.kind == .url else { return false }
    return page.reading.text.links.contains { link in
      blocks.contains(link.block)
        && LinkMention.addressHash(of: link.link.destination) == fact.key.value
    }
  }

  /// Two stretches of the pages' texts that differ, and the mentions that are told of.
  private func differing(
    _ text: Range<Int>, _ one: Range<Int>, _ otherText: Range<Int>, _ other: Range<Int>,
    _ pair: CheckedPair
  ) -> Finding {
    let problem = ParityFactsProblem.differing(
      pair.translation.quotation(of: otherText), other: pair.source.quotation(of: text),
      in: pair.source.language.name)
    return Finding(
      problem, at: pair.translation.place(ofText: other),
      related: [.counterpart(pair.source.place(ofText: one), in: pair.source)])
  }

  /// Two stretches of the files that differ.
  private func differing(
    _ one: Range<Int>, _ other: Range<Int>, _ pair: CheckedPair
  ) -> Finding {
    let problem = ParityFactsProblem.differing(
      String(decoding: pair.translation.source.bytes[other], as: UTF8.self),
      other: String(decoding: pair.source.source.bytes[one], as: UTF8.self),
      in: pair.source.language.name)
    return Finding(
      problem, at: pair.translation.source.place(other),
      related: [.counterpart(pair.source.source.place(one), in: pair.source)])
  }

  /// What to write where a reference is missing: the fact, and of a date in whatever pattern.
  private static func reference(like text: String, _ facts: Facts) -> String {
    let path = ReferenceTexts.trimmed(text.dropFirst(2).prefix { $0 != "|" && $0 != "}" })
    let names = path.split(separator: ".")
    let isDate = names.count > 1 && names[0] == "facts" && facts[String(names[1])]?.moment != nil
    return isDate ? "{{ \(path) | date(…) }}" : "{{ \(path) }}"
  }

  private func lonely(
    _ fact: FactMention, _ text: Range<Int>, _ pair: CheckedPair, _ facts: Facts, inSource: Bool
  ) -> Finding {
    let (page, other) = inSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    let (quotation, name) = (page.quotation(of: text), other.language.name)
    let isReference = fact.key.kind == .value && quotation.hasPrefix("{{")
    return Finding(
      isReference
        ? ParityFactsProblem.noReference(
          quotation, meant: Self.reference(like: quotation, facts), in: name)
        : .missing(quotation, in: name),
      at: page.place(ofText: fact.textRange),
      related: [pair.related(toBlock: fact.block, inSource: inSource)])
  }
}

extension FactMention {
  var textRange: Range<Int> { Int(range.lowerBound)..<Int(range.upperBound) }
  /// What a message quotes.
  var quotedRange: Range<Int> { Int(quotation.lowerBound)..<Int(quotation.upperBound) }
}

enum ParityFactsProblem: Problem {
  case missing(String, in: LanguageName)
  case differing(String, other: String, in: LanguageName)
  /// A reference to something that is known by the reference alone, since not all of the site's languages
  /// are read: what is written by hand in the other one may be right, and nobody can tell.
  case noReference(String, meant: String, in: LanguageName)
  /// A time in a translation's front matter that its source says nothing of.
  case ownTime(key: String, without: LanguageName)

  var rule: RuleID { ParityFacts.id }

  func wording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "setiap tarikh, angka dan alamat sama dalam setiap bahasa",
      en: "every date, figure and address is the same in every language")
    let remedy = Solution(
      language(
        ms: "Betulkan salah satunya, atau nyatakan fakta itu sekali dalam `content/facts.yaml`.",
        en: "Put one of them right, or state the fact once in `content/facts.yaml`."))
    switch self {
    case .missing(let text, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "“\(text)” tidak disebut dalam \(languageName.ms) di bahagian ini.",
          en: "“\(text)” is not mentioned in \(languageName.en) in this part."), solutions: [remedy]
      )
    case .differing(let text, let other, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "“\(text)” di sini, tetapi “\(other)” dalam \(languageName.ms).",
          en: "“\(text)” here, but “\(other)” in \(languageName.en)."), solutions: [remedy])
    case .noReference(let text, let reference, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Rujukan `\(text)` tidak ditemui dalam \(languageName.ms) di bahagian ini; yang "
            + "ditulis dengan tangan tidak dibandingkan dengannya.",
          en: "The reference `\(text)` was not found in \(languageName.en) in this part; what is "
            + "written by hand is not compared with it."),
        solutions: [
          Solution(
            language(
              ms: "Tulis rujukan itu di sana juga: `\(reference)`.",
              en: "Write the reference there, too: `\(reference)`."))
        ])
    case .ownTime(let key, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms:
            "`\(key)` ada di sini, tetapi tiada dalam fail sumber, iaitu dalam \(languageName.ms).",
          en: "`\(key)` stands here, but not in the source file, the one in \(languageName.en)."),
        solutions: [
          Solution(
            language(
              ms:
                "Tulis `\(key)` dalam fail sumber, yang diwarisi terjemahan, atau buang baris ini.",
              en:
                "Write `\(key)` in the source file, which translations inherit, or remove this line."
            ))
        ])
    }
  }
}
