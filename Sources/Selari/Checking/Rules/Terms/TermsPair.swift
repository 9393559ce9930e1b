import Diagnostics

/// A term in one language has its counterpart in the others.
///
/// Readers who compare the languages, and courts, take different words for different things. Where a
/// section uses one side of a pair of the term base, the same section of the other language uses the
/// other side. Words are found in their inflected forms (`negara-negara Pathfinder`, `mengemel`,
/// `roadmaps`), the longest term first. A name of several words is found as it is written, in the plural and
/// the possessive too: `Ministry of Human Resource` is not the `Ministry of Human Resources`. Passed over are
/// parts without a counterpart, and the title and the description, which may be worded more freely; on a
/// page without text, they are looked at.
///
/// ```yaml
/// pairs: [{ms: buruh paksa, en: forced labour}]
/// ```
///
/// ```markdown
/// Buruh paksa ialah jenayah.     Compulsory work is a crime.     ← "forced labour" is missing
/// ```
///
/// Use the term that the term base has, or add the other word to the pair. A term that is a name only with
/// its capitals says so, and the cabinet in which files are kept is none:
///
/// ```yaml
/// pairs: [{ms: Jemaah Menteri, en: Cabinet, capitals: true}]
/// ```
struct TermsPair: PairRule {
  static let id: RuleID = "terms/pair"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    let pairs = site.inputs.terms.pairs
    guard !pairs.isEmpty else { return }
    let source = terms(of: pair.source, pair.alignment.isReportedInSource)
    let translation = terms(of: pair.translation, pair.alignment.isReportedInTranslation)
    for blocks in pair.sectionBlocks {
      // A title or a description may be worded more freely.
      guard blocks.source.lowerBound > 0 || pair.source.reading.text.blocks.isEmpty else {
        continue
      }
      let (one, other) = (source.in(blocks.source), translation.in(blocks.translation))
      for use in one.missing(from: other) {
        findings.append(finding(use, pair, site, inSource: true))
      }
      for use in other.missing(from: one) {
        findings.append(finding(use, pair, site, inSource: false))
      }
    }
  }

  /// A term in a text.
  fileprivate struct Use {
    let pair: Int
    let match: TermMatch
    /// Whether the other language has to use its counterpart; a term inside a longer one, one of the
    /// other language, or one in what has been reported, only answers for it.
    let isOwn: Bool
  }

  fileprivate struct Uses {
    var all: [Use] = []

    func `in`(_ blocks: Range<Int>) -> Uses {
      Uses(all: all.filter { blocks.contains(Int($0.match.block)) })
    }

    /// The first use of each pair that the other side does not have.
    func missing(from other: Uses) -> [Use] {
      guard !all.isEmpty else { return [] }
      var known = Set(other.all.map(\.pair))
      return all.filter { $0.isOwn && known.insert($0.pair).inserted }
    }
  }

  private func terms(of page: CheckedPage, _ isReported: [Bool]) -> Uses {
    let table = page.terms
    var uses = Uses()
    for match in page.reading.terms {
      let phrase = table.phrases[Int(match.phrase)]
      let flags = page.reading.text.tokens[match.tokenRange.lowerBound].flags
      if case .pair(let pair, let language) = phrase.role {
        let isOwn =
          language == page.language.index && flags.isDisjoint(with: [.marked, .code, .quoted])
          && !isReported[Int(match.block)]
        uses.all.append(Use(pair: pair, match: match, isOwn: isOwn))
      }
      for case .pair(let pair, _) in phrase.inner {
        uses.all.append(Use(pair: pair, match: match, isOwn: false))
      }
    }
    return uses
  }

  private func finding(
    _ use: Use, _ pair: CheckedPair, _ site: CheckedSite, inSource: Bool
  ) -> Finding {
    let (page, other) = inSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    let words = site.inputs.terms.pairs[use.pair].words
    let term = page.reading.text.string(page.reading.text.range(of: use.match))
    let written = page.terms.phrases[Int(use.match.phrase)].text
    let problem = TermsPairProblem(
      term: term, wanted: words[other.language].map(\.text), languageName: other.language.name,
      mayBeCommon: term.first?.isLowercase == true && written.first?.isUppercase == true)
    return Finding(
      problem, at: page.place(ofText: page.reading.text.range(of: use.match)),
      related: [pair.related(toBlock: Int(use.match.block), inSource: inSource)])
  }
}

extension PageText {
  /// Where a term stands in the text.
  func range(of match: TermMatch) -> Range<Int> {
    let tokens = match.tokenRange
    return Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
  }
}

struct TermsPairProblem: Problem {
  let term: String
  /// What the term base has for it in the other language.
  let wanted: [String]
  let languageName: LanguageName
  /// Whether the term base has it with a capital, which it has not here.
  let mayBeCommon: Bool

  var rule: RuleID { TermsPair.id }

  func wording(in language: MessageLanguage) -> Wording {
    let words = wanted.map { "“\($0)”" }.joined(separator: language(ms: " atau ", en: " or "))
    return Wording(
      summary: language(
        ms: "istilah mempunyai padanannya dalam setiap bahasa",
        en: "a term has its counterpart in every language"),
      explanation: language(
        ms:
          "“\(term)” digunakan di sini, tetapi \(words) tidak digunakan dalam \(languageName.ms).",
        en: "“\(term)” is used here, but \(words) is not used in \(languageName.en)."),
      solutions: [
        Solution(
          language(
            ms:
              "Gunakan istilah itu dalam \(languageName.ms), atau tambahkan perkataan lain pada pasangannya.",
            en: "Use the term in \(languageName.en), or add the other word to its pair."))
      ] + (mayBeCommon ? [Self.capitals(language)] : []))
  }

  /// A common word that is a name with a capital: a cabinet is not the Cabinet.
  private static func capitals(_ language: MessageLanguage) -> Solution {
    Solution(
      language(
        ms: "Jika pasangan itu hanya tentang nama yang berhuruf besar, tulis `capitals: true` di "
          + "dalamnya.",
        en: "If the pair is about the name with its capital alone, write `capitals: true` in it."))
  }
}
