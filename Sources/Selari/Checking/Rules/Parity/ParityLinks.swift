import Diagnostics

/// Links go to the same places in every language.
///
/// A link that one language lacks, or that leads somewhere else, sends some of the readers the wrong
/// way. Links are compared by what they lead to, section by section: a page is the same page in every
/// language, a heading is known by its id or, without one, by its place in the page, a file beside the
/// pages by the file that readers get, and other addresses are compared as they are written. A file of
/// which each language has its own (`borang.ms.pdf`, `borang.en.pdf`) is one, and so is a fact whose
/// address differs by language.
///
/// ```markdown
/// [Hubungi kami](page:contact)     [Contact us](page:feedback)     ← another page
/// ```
///
/// Make both links lead to the same place. Where a place outside the site has an address in each language,
/// state it as a fact, and link to that:
///
/// ```yaml
/// # content/facts.yaml
/// ministry:
///   type: url
///   value: {ms: https://www.mohr.gov.my/ms/, en: https://www.mohr.gov.my/en/}
/// ```
///
/// ```markdown
/// [Kementerian]({{ facts.ministry }})     [The ministry]({{ facts.ministry }})
/// ```
struct ParityLinks: PairRule {
  static let id: RuleID = "parity/links"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    guard !pair.source.reading.text.links.isEmpty || !pair.translation.reading.text.links.isEmpty
    else { return }
    let byAnchors = Mentions(pair, site, resolvesAnchors: false)
    var byPlaces: Mentions?
    for blocks in pair.sectionBlocks {
      var matching = byAnchors.matching(blocks, pair)
      if matching.hasAnchors {
        let mentions = byPlaces ?? Mentions(pair, site, resolvesAnchors: true)
        byPlaces = mentions
        matching = mentions.matching(blocks, pair)
      }
      for (one, other) in matching.differing
      where !isTold(one, pair.source, site) && !isTold(other, pair.translation, site) {
        let (source, translation) = (one.link.destination, other.link.destination)
        // Where both name the file of one language, their texts say so, or it is told.
        if source == translation, !one.hasAnchor, !other.hasAnchor { continue }
        findings.append(
          Finding(
            ParityLinksProblem.differing(
              .init(code: pair.translation.language.code, target: translation),
              other: .init(code: pair.source.language.code, target: source)),
            at: pair.translation.source.place(other.link.destinationRange),
            related: [
              .counterpart(
                pair.source.source.place(one.link.destinationRange), in: pair.source)
            ]))
      }
      for one in matching.onlySource
      where !isStated(one, in: pair.translation, blocks.translation) {
        findings.append(lonely(one, pair, inSource: true))
      }
      for other in matching.onlyTranslation where !isStated(other, in: pair.source, blocks.source) {
        findings.append(lonely(other, pair, inSource: false))
      }
    }
  }

  /// Whether rule `link/language` tells of a link.
  private func isTold(_ mention: LinkMention, _ page: CheckedPage, _ site: CheckedSite) -> Bool {
    let range = mention.link.destinationRange
    return page.reading.text.links.first { $0.link.destinationRange == range }
      .map { LinkLanguage.stray(of: $0, on: page, in: site) != nil } ?? false
  }

  /// The links of both sides.
  private struct Mentions {
    let source: [LinkMention]
    let translation: [LinkMention]

    init(_ pair: CheckedPair, _ site: CheckedSite, resolvesAnchors: Bool) {
      let targets = { (page: CheckedPage, other: CheckedPage) in
        LinkTargets(
          page: page, site: site, counterpart: other.language, resolvesAnchors: resolvesAnchors)
      }
      source = targets(pair.source, pair.translation).mentions(pair.alignment.isReportedInSource)
      translation = targets(pair.translation, pair.source)
        .mentions(pair.alignment.isReportedInTranslation)
    }

    /// What two stretches of blocks do not both link.
    func matching(
      _ blocks: (source: Range<Int>, translation: Range<Int>), _ pair: CheckedPair
    ) -> MentionMatching<LinkMention> {
      MentionMatching(
        source.in(blocks.source), translation.in(blocks.translation), alignment: pair.alignment)
    }
  }

  /// Whether the address that a link leads to is written out in the other language.
  private func isStated(_ link: LinkMention, in page: CheckedPage, _ blocks: Range<Int>) -> Bool {
    let hash = LinkMention.addressHash(of: link.link.destination)
    return page.reading.facts.contains { fact in
      fact.key.value == hash && (fact.key.kind == .email || fact.key.kind == .url)
        && blocks.contains(fact.block)
    }
  }

  private func lonely(_ mention: LinkMention, _ pair: CheckedPair, inSource: Bool) -> Finding {
    let (page, other) = inSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    return Finding(
      ParityLinksProblem.missing(mention.link.destination, in: other.language.name),
      at: page.source.place(mention.link.destinationRange),
      related: [pair.related(toBlock: mention.block, inSource: inSource)])
  }
}

extension MentionMatching<LinkMention> {
  /// Whether some link that found no counterpart goes to a heading.
  fileprivate var hasAnchors: Bool {
    differing.contains { $0.source.hasAnchor || $0.translation.hasAnchor }
      || onlySource.contains(where: \.hasAnchor) || onlyTranslation.contains(where: \.hasAnchor)
  }
}

enum ParityLinksProblem: Problem {
  case missing(String, in: LanguageName)
  case differing(Destination, other: Destination)

  /// Where a link of a page leads.
  struct Destination {
    /// The language of the page.
    let code: String
    /// As it is written.
    let target: String

    /// Whether it leads out of the site.
    var isOutside: Bool { target.hasPrefix("https://") || target.hasPrefix("http://") }
  }

  var rule: RuleID { ParityLinks.id }

  func wording(in language: MessageLanguage) -> Wording {
    let summary = language(
      ms: "pautan menuju ke tempat yang sama dalam setiap bahasa",
      en: "links go to the same places in every language")
    switch self {
    case .missing(let target, let languageName):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Tiada pautan ke `\(target)` dalam \(languageName.ms) di bahagian ini.",
          en: "There is no link to `\(target)` in \(languageName.en) in this part."),
        solutions: [
          Solution(
            language(
              ms: "Tambah pautan itu dalam \(languageName.ms), atau buang yang ini.",
              en: "Add the link in \(languageName.en), or take this one out."))
        ])
    case .differing(let target, let other):
      return Wording(
        summary: summary,
        explanation: language(
          ms: "Pautan ini menuju ke `\(target.target)`; padanannya menuju ke `\(other.target)`.",
          en: "This link goes to `\(target.target)`; its counterpart goes to `\(other.target)`."),
        solutions: [
          Solution(
            language(
              ms: "Betulkan salah satu pautan supaya kedua-duanya menuju ke tempat yang sama.",
              en: "Put one of the links right, so that both lead to the same place."))
        ] + (target.isOutside && other.isOutside ? [Self.fact(other, target, language)] : []))
    }
  }

  /// What is to be done where both are right: one place that has an address in each language.
  private static func fact(
    _ one: Destination, _ other: Destination, _ language: MessageLanguage
  ) -> Solution {
    let value = "value: {\(one.code): \(one.target), \(other.code): \(other.target)}"
    return Solution(
      language(
        ms: "Jika tempat itu mempunyai alamat bagi setiap bahasa, nyatakan sebagai fakta dalam "
          + "content/facts.yaml, `type: url` dengan `\(value)`, dan pautkan kedua-duanya kepada fakta itu.",
        en: "If the place has an address in each language, state it as a fact in "
          + "content/facts.yaml, `type: url` with `\(value)`, and link both to that."))
  }
}
