import Diagnostics
import Markdown

/// A translation was checked against its source as it is now.
///
/// `selari stamp` records in a translation's front matter what each section of the source said when
/// somebody checked the translation against it. When the source says something else since then, the
/// translation may be wrong: this names the sections that changed, appeared or went. What bears no
/// meaning, such as line breaks, the kind of quotes or of bullets, is no change; and an edit of the
/// translation hides none. A translation that was never recorded is not reported.
///
/// ```yaml
/// translation: {of: ms, checked: {page: 77ab01ff, start: 3f2a91c0, siapa: 8d1e2210}}
/// ```
///
/// Read the sections named (`selari status PAGE --diff` shows what changed in them), bring the
/// translation up to date, and record it with `selari stamp PAGE.LANGUAGE`.
struct TranslationStale: PairRule {
  static let id: RuleID = "translation/stale"

  func check(_ pair: CheckedPair, in site: CheckedSite, findings: inout [Finding]) {
    // What the title was changed to is not known of a source whose front matter cannot be read.
    guard pair.source.file.hasTitle,
      let checked = pair.translation.file.frontMatter.translation?.checked
    else { return }
    let present = Fingerprints(of: pair.source.file, with: MarkdownParser())
    let changes = SectionChange.between(checked, and: present)
    guard !changes.isEmpty else { return }
    let problem = TranslationStaleProblem(
      page: pair.source.page.id, language: pair.translation.language.code,
      source: pair.source.source.path, changes: changes)
    findings.append(
      Finding(
        problem, at: pair.translation.titlePlace,
        related: changes.compactMap { related($0, in: pair.source) }))
  }

  /// The first line of a section that changed or appeared.
  private func related(_ change: SectionChange, in source: CheckedPage) -> Related? {
    guard let range = change.range else { return nil }
    let place: Place
    if change.id == Fingerprints.page {
      place = source.titlePlace
    } else {
      let bytes = source.source.bytes[range]
      let start = bytes.firstIndex { $0 > 0x20 } ?? range.lowerBound
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      place = source.source.place(start..<end)
    }
    return Related(place, ms: change.note(in: .ms), en: change.note(in: .en))
  }
}

struct TranslationStaleProblem: Problem {
  let page: PageID
  /// The code of the translation's language: another that is stale is to be read by itself.
  let language: String
  let source: String
  let changes: [SectionChange]

  var rule: RuleID { TranslationStale.id }

  func wording(in language: MessageLanguage) -> Wording {
    let file = "\(page).\(self.language)"
    let parts = SectionChange.Kind.allCases.compactMap { kind -> String? in
      let names = changes.filter { $0.kind == kind }.map { $0.name(in: language) }
      return names.isEmpty ? nil : names.list(in: language) + " " + kind.word(in: language)
    }.joined(separator: "; ")
    return Wording(
      summary: language(
        ms: "terjemahan telah disemak dengan sumber yang terkini",
        en: "a translation was checked against its source as it is now"),
      explanation: language(
        ms: "Sejak terjemahan ini disemak, dalam \(source): \(parts).",
        en: "Since this translation was checked, in \(source): \(parts)."),
      solutions: [
        Solution(
          language(
            ms: "Kemas kini terjemahan ini, kemudian jalankan `selari stamp \(file)`.",
            en: "Bring the translation up to date, then run `selari stamp \(file)`.")),
        Solution(
          language(
            ms: "`selari status \(page) --diff` menunjukkan apa yang berubah.",
            en: "`selari status \(page) --diff` shows what changed.")),
      ])
  }
}
