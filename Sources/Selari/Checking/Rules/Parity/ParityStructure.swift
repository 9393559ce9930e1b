import Diagnostics

/// Every language has the same lists, tables, images, directives and code blocks, in the same order.
///
/// A list with four items in one language and five in the other keeps something from some of the
/// readers. Compared are, under each heading: lists (bulleted or numbered, from which number on, and how
/// many items), definition lists, tables (rows and columns), images, directives by their names, and code
/// blocks. Paragraphs may be split and joined: a good translation does that. A directive that links may go to has
/// the same `id` in every language, and those with the same `id` go together, wherever they stand.
///
/// ```markdown
/// - organisasi awam     - public organisations
/// - kesatuan pekerja                              ← the English has one item less
///
/// :::faq "Siapa?" id=who     :::faq "Who?"        ← the English has no `id`
/// ```
///
/// Add what is missing, or take away what is too much. What this rule reports, the other rules of the
/// group pass over: what a table says in one language counts for the text in its place in the other. A list
/// that has moved under a heading which only one language has is told of the heading alone.
struct ParityStructure: PairRule {
  static let id: RuleID = "parity/structure"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    for mismatch in pair.alignment.mismatches {
      switch mismatch {
      case .missing(let block, let inSource):
        if let twin = twin(of: block, inSource: inSource, pair) {
          // Told once, where the translation has it.
          if !inSource { findings.append(moved(block, from: twin, pair)) }
        } else {
          findings.append(missing(block, inSource: inSource, pair))
        }
      case .differing(let one, let other, let difference):
        let elementKind = ParityElement(pair.translation.reading.text.blocks[other])
        let problem = ParityStructureProblem.differing(elementKind, difference)
        findings.append(
          Finding(
            problem, at: pair.translation.place(ofBlock: other),
            related: [.counterpart(pair.source.place(ofBlock: one), in: pair.source)]))
      }
    }
    checkIDs(pair, &findings)
  }

  /// The directive of the other language that has a directive's id and, as that, stands where it has no
  /// counterpart; nil where there is none.
  private func twin(of block: Int, inSource: Bool, _ pair: CheckedPair) -> Int? {
    let (own, others) =
      inSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    guard let id = own.reading.text.directiveIDs[block]?.text else { return nil }
    let twin = others.reading.text.directiveIDs.first { $0.value.text == id }?.key
    return twin.flatMap { twin in
      pair.alignment.mismatches.contains { $0 == .missing(twin, inSource: !inSource) }
        ? twin : nil
    }
  }

  /// A directive that stands in another place in each language.
  private func moved(_ block: Int, from twin: Int, _ pair: CheckedPair) -> Finding {
    Finding(
      ParityStructureProblem.moved(in: pair.source.language.name),
      at: pair.translation.place(ofBlock: block),
      related: [.counterpart(pair.source.place(ofBlock: twin), in: pair.source)])
  }

  /// Compares the ids of directives that go together.
  private func checkIDs(_ pair: CheckedPair, _ findings: inout [Finding]) {
    let (ids, others) = (
      pair.source.reading.text.directiveIDs, pair.translation.reading.text.directiveIDs
    )
    for (block, id) in ids where !pair.alignment.isReportedInSource[block] {
      let partner = Int(pair.alignment.ofSource[block])
      guard partner >= 0, others[partner]?.text != id.text else { continue }
      let related = Related.counterpart(
        pair.source.source.place(id.range), in: pair.source)
      if let other = others[partner] {
        findings.append(
          Finding(
            ParityStructureProblem.id(
              other.text, wanted: id.text, in: pair.source.language.name),
            at: pair.translation.source.place(other.range), related: [related]))
      } else {
        findings.append(
          Finding(
            ParityStructureProblem.noID(wanted: id.text, in: pair.source.language.name),
            at: pair.translation.place(ofBlock: partner), related: [related]))
      }
    }
    for (block, id) in others where !pair.alignment.isReportedInTranslation[block] {
      let partner = Int(pair.alignment.ofTranslation[block])
      guard partner >= 0, ids[partner] == nil else { continue }
      findings.append(
        Finding(
          ParityStructureProblem.noID(wanted: id.text, in: pair.translation.language.name),
          at: pair.source.place(ofBlock: partner),
          related: [
            .counterpart(pair.translation.source.place(id.range), in: pair.translation)
          ]))
    }
  }

  private func missing(
    _ block: Int, inSource: Bool, _ pair: CheckedPair
  ) -> Finding {
    let (page, other) =
      inSource ? (pair.source, pair.translation) : (pair.translation, pair.source)
    let problem = ParityStructureProblem.missing(
      ParityElement(page.reading.text.blocks[block]), in: other.language.name)
    return Finding(
      problem, at: page.place(ofBlock: block),
      related: [pair.related(toBlock: block, inSource: inSource)])
  }
}

/// What a page is made of, as readers name it.
enum ParityElement: Hashable, Sendable {
  case bulletedList, numberedList, definitionList, table, image, directive, code

  init(_ block: TextBlock) {
    switch block.kind {
    case .list: self = block.detail == 1 ? .numberedList : .bulletedList
    case .table: self = .table
    case .directive: self = .directive
    case .code: self = .code
    case .definitionList: self = .definitionList
    default: self = .image
    }
  }
}

enum ParityStructureProblem: Problem {
  case missing(ParityElement, in: LanguageName)
  case differing(ParityElement, StructureMismatch.Difference)
  /// A directive that stands in another place than that of a language with its id.
  case moved(in: LanguageName)
  /// The id of a directive, and that of its counterpart in a language.
  case id(String, wanted: String, in: LanguageName)
  /// A directive without the id that its counterpart in a language has.
  case noID(wanted: String, in: LanguageName)

  var rule: RuleID { ParityStructure.id }
}
