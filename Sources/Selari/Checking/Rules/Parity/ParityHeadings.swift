import Diagnostics
import Markdown

/// Both languages have the same headings: as many, of the same levels, with the same ids.
///
/// A heading that only one language has is a part that the readers of the other do not get. Ids that
/// differ (`{#siapa}` in one, none in the other) break links from one language to the other.
///
/// ```markdown
/// ## Siapa {#siapa}     ## Who {#siapa}
/// ## Bila {#bila}                          ← the English has no such part
/// ```
struct ParityHeadings: PairRule {
  static let id: RuleID = "parity/headings"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    let source = pair.source.document.headings
    let translation = pair.translation.document.headings
    for (one, other) in zip(source, translation) where one.level != other.level {
      let problem = ParityHeadingsProblem.level(other.level, wanted: one.level)
      findings.append(finding(problem, pair, at: other.range, other: one.range))
      return
    }
    if let extra = source.dropFirst(translation.count).first {
      let problem = ParityHeadingsProblem.missing(extra.text, in: pair.translation.language.label)
      findings.append(
        Finding(
          problem, at: pair.translation.titlePlace,
          related: [related(pair.source.source.place(extra.range))]))
    } else if let extra = translation.dropFirst(source.count).first {
      let problem = ParityHeadingsProblem.missing(extra.text, in: pair.source.language.label)
      findings.append(
        Finding(
          problem, at: pair.source.titlePlace,
          related: [related(pair.translation.source.place(extra.range))]))
    }
  }

  private func finding(
    _ problem: ParityHeadingsProblem, _ pair: CheckedPair, at range: Range<Int>, other: Range<Int>
  ) -> Finding {
    Finding(
      problem, at: pair.translation.source.place(range),
      related: [related(pair.source.source.place(other))])
  }

  private func related(_ place: Place) -> Related {
    Related(
      place, ms: "tajuknya dalam bahasa yang satu lagi", en: "the heading in the other language")
  }
}

enum ParityHeadingsProblem: Problem {
  case missing(String, in: String)
  case level(Int, wanted: Int)

  var rule: RuleID { ParityHeadings.id }

  func wording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "kedua-dua bahasa mempunyai tajuk yang sama", en: "both languages have the same headings")
    switch self {
    case .missing(let text, let label):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk “\(text)” tidak ada dalam \(label).",
          en: "The heading “\(text)” does not exist in \(label)."))
    case .level(let level, let wanted):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tajuk ini beraras \(level); dalam bahasa yang satu lagi, \(wanted).",
          en: "This heading is of level \(level); in the other language it is \(wanted)."))
    }
  }
}
