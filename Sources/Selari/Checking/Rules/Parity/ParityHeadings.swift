import Diagnostics

/// Every language has the same headings: as many, of the same levels, with the same ids.
///
/// A heading that only one language has is a part that the readers of the other do not get. Ids that
/// differ (`{#siapa}` in one, `{#who}` in the other), and an id that only one has, break links from one
/// language to the other: a link to `#siapa` leads to the top of the page where there is no such id.
/// A part that stands in another place counts as moved. Headings are matched by their ids, then by
/// levels and by what stands below them.
///
/// ```markdown
/// ## Siapa {#siapa}     ## Who {#siapa}
/// ## Bila {#bila}                          ← the English has no such part
/// ## Kos {#kos}         ## Cost            ← the English has another id: `cost`
/// ```
///
/// Write the part that is missing, put the parts in the same order, or give both headings the same id.
struct ParityHeadings: PairRule {
  static let id: RuleID = "parity/headings"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    let alignment = pair.alignment
    let (source, translation) = (pair.source.reading.text, pair.translation.reading.text)
    for section in alignment.sections {
      guard let one = source.sections[section.source].heading,
        let other = translation.sections[section.translation].heading,
        let (problem, isInSource) = difference(one, other, pair)
      else { continue }
      let places = (pair.source.place(ofBlock: one), pair.translation.place(ofBlock: other))
      findings.append(
        Finding(
          problem, at: isInSource ? places.0 : places.1,
          related: [
            .counterpart(
              isInSource ? places.1 : places.0, in: isInSource ? pair.translation : pair.source)
          ]))
    }
    let moved = moved(in: pair)
    for (one, other) in moved {
      let title = translation.string(translation.blocks[other.heading].textRange)
      findings.append(
        Finding(
          ParityHeadingsProblem.moved(title, in: pair.source.language.name),
          at: pair.translation.place(ofBlock: other.heading),
          related: [.counterpart(pair.source.place(ofBlock: one.heading), in: pair.source)]))
    }
    for section in alignment.lonelySource where !moved.contains(where: { $0.0.index == section }) {
      findings.append(missing(section, in: pair, isInSource: true))
    }
    for section in alignment.lonelyTranslation
    where !moved.contains(where: { $0.1.index == section }) {
      findings.append(missing(section, in: pair, isInSource: false))
    }
  }

  /// A section that has no counterpart in its place.
  private struct Lonely {
    let index: Int
    let heading: Int
    let id: String
  }

  /// Sections of one id that both languages have, at different places.
  private func moved(in pair: CheckedPair) -> [(Lonely, Lonely)] {
    let lonely = { (sections: [Int], text: PageText) in
      sections.compactMap { section -> Lonely? in
        guard let heading = text.sections[section].heading, let id = text.headingIDs[heading] else {
          return nil
        }
        return Lonely(index: section, heading: heading, id: id)
      }
    }
    let others = lonely(pair.alignment.lonelyTranslation, pair.translation.reading.text)
    return lonely(pair.alignment.lonelySource, pair.source.reading.text).compactMap { one in
      others.first { $0.id == one.id }.map { (one, $0) }
    }
  }

  private func difference(
    _ one: Int, _ other: Int, _ pair: CheckedPair
  ) -> (problem: ParityHeadingsProblem, isInSource: Bool)? {
    let (source, translation) = (pair.source.reading.text, pair.translation.reading.text)
    let (level, wanted) = (translation.blocks[other].detail, source.blocks[one].detail)
    let (own, others) = (pair.source.language.name, pair.translation.language.name)
    if level != wanted { return (.level(level, wanted: wanted, in: own), false) }
    switch (source.headingIDs[one], translation.headingIDs[other]) {
    case (let id?, let written?):
      return id == written ? nil : (.id(written, wanted: id, in: own), false)
    case (let id?, nil):
      return made(other, of: pair.translation, differsFrom: id).map {
        (.noID(made: $0, wanted: id, in: own), false)
      }
    case (nil, let id?):
      return made(one, of: pair.source, differsFrom: id).map {
        (.noID(made: $0, wanted: id, in: others), true)
      }
    case (nil, nil): return nil
    }
  }

  /// The anchor that is made of a heading's text, where that is not the one that the other language has.
  private func made(_ block: Int, of page: CheckedPage, differsFrom id: String) -> String? {
    let start = page.reading.text.blocks[block].sourceRange.lowerBound
    let heading = page.document.headings.first { $0.range.lowerBound == start }
    return heading.flatMap { $0.id == id ? nil : $0.id }
  }

  /// A heading that one side does not have: reported where it stands, with the heading that it would
  /// follow on the other side.
  private func missing(_ section: Int, in pair: CheckedPair, isInSource: Bool) -> Finding {
    let (page, other) =
      isInSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    let text = page.reading.text
    guard let heading = text.sections[section].heading else {
      return Finding(
        ParityHeadingsProblem.missing("", in: other.language.name), at: page.titlePlace)
    }
    let before = pair.alignment.sections.last {
      (isInSource ? $0.source : $0.translation) < section
    }
    let neighbour = before.flatMap {
      other.reading.text.sections[isInSource ? $0.translation : $0.source].heading
    }
    let title = text.string(text.blocks[heading].textRange)
    return Finding(
      ParityHeadingsProblem.missing(title, in: other.language.name),
      at: page.place(ofBlock: heading),
      related: [
        Related(
          other.place(of: neighbour), ms: "selepas bahagian ini dalam \(other.language.name.ms)",
          en: "after this part in \(other.language.name.en)")
      ])
  }
}

enum ParityHeadingsProblem: Problem {
  case missing(String, in: LanguageName)
  case moved(String, in: LanguageName)
  case level(Int, wanted: Int, in: LanguageName)
  case id(String, wanted: String, in: LanguageName)
  case noID(made: String, wanted: String, in: LanguageName)

  var rule: RuleID { ParityHeadings.id }

  func wording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "setiap bahasa mempunyai tajuk yang sama", en: "every language has the same headings")
    switch self {
    case .missing(let text, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk “\(text)” tidak ada dalam \(languageName.ms).",
          en: "The heading “\(text)” does not exist in \(languageName.en)."),
        solutions: [
          Solution(
            language(
              ms: "Tulis bahagian itu dalam \(languageName.ms), atau buang yang ini.",
              en: "Write that part in \(languageName.en), or take this one out."))
        ])
    case .moved(let text, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Bahagian “\(text)” berada di tempat lain dalam \(languageName.ms).",
          en: "The part “\(text)” stands in another place in \(languageName.en)."),
        solutions: [
          Solution(
            language(
              ms: "Samakan susunan bahagian dalam setiap bahasa.",
              en: "Put the parts in the same order in every language."))
        ])
    case .level(let level, let wanted, let languageName):
      let mark = String(repeating: "#", count: wanted)
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk ini beraras \(level); dalam \(languageName.ms), \(wanted).",
          en: "This heading is of level \(level); in \(languageName.en) it is \(wanted)."),
        solutions: [Solution(language(ms: "Tulis `\(mark)`.", en: "Write `\(mark)`."))])
    case .id(let id, let wanted, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk ini diberi id `\(id)`; dalam \(languageName.ms), `\(wanted)`.",
          en: "This heading has the id `\(id)`; in \(languageName.en) it has `\(wanted)`."),
        solutions: [
          Solution(language(ms: "Tulis `{#\(wanted)}`.", en: "Write `{#\(wanted)}`.")),
          // Where the id of the source was changed, links still lead to the one that is here.
          Solution(
            language(
              ms: "Jika pautan menuju ke `#\(id)`, tulis `{#\(id)}` dalam \(languageName.ms) pula.",
              en: "Where links lead to `#\(id)`, write `{#\(id)}` in \(languageName.en) instead.")),
        ])
    case .noID(let made, let wanted, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk ini tiada id sendiri; sauhnya `\(made)`, sedangkan dalam "
            + "\(languageName.ms) `\(wanted)`.",
          en: "This heading has no id of its own: its anchor is `\(made)`, and in "
            + "\(languageName.en) `\(wanted)`."),
        solutions: [
          Solution(
            language(
              ms: "Tulis `{#\(wanted)}` di hujung tajuk.",
              en: "Write `{#\(wanted)}` at the heading's end."))
        ])
    }
  }
}
