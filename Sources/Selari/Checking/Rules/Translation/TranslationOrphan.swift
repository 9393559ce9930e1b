import Diagnostics

/// A translation has a source.
///
/// The first language in `site.yaml` is the one that pages are written in; the others are
/// translations, unless front matter names another source. A translation whose source is not there
/// was left behind when somebody removed the source, or was written on its own: nobody can tell
/// whether it still holds. Where `missing: error` applies, `translation/missing` says so already;
/// this is for pages that may lack a language, by `missing: omit` or `missing: notice`.
///
/// ```
/// content/notis.en.md       ← there is no content/notis.ms.md
/// ```
///
/// Write the source, remove what was left behind, or say that the page was first written in this
/// language: `translation: {of: en}`.
struct TranslationOrphan: SiteRule {
  static let id: RuleID = "translation/orphan"

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    let languages = site.configuration.languages
    for group in site.site.groups where group.missing != .error {
      for page in group.pages.compactMap({ $0 }).map({ site.site.pages[$0] })
      where page.kind != .notice {
        let file = site.site.files[page.file]
        let code = file.frontMatter.translation?.language?.value
        let source = code.flatMap(site.configuration.language) ?? 0
        guard group.files[source] == nil else { continue }
        let problem = TranslationOrphanProblem(
          source: ContentPath.translation(of: file.source.path, language: languages[source].code),
          code: languages[page.language].code)
        let place = file.frontMatter.title.map { file.source.place($0.range) }
        findings.append(Finding(problem, at: place ?? Place(file: file.source.path)))
      }
    }
  }
}

struct TranslationOrphanProblem: Problem {
  /// The file that the source would be.
  let source: String
  /// The language of the page that is there.
  let code: String

  var rule: RuleID { TranslationOrphan.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "setiap terjemahan mempunyai sumber", en: "a translation has a source"),
      explanation: language(
        ms: "Halaman ini ialah terjemahan bagi \(source), yang tidak wujud.",
        en: "This page is a translation of \(source), which does not exist."),
      solutions: [
        Solution(
          language(
            ms: "Tulis \(source), atau buang fail ini.",
            en: "Write \(source), or remove this file.")),
        Solution(
          language(
            ms: "Jika halaman ini asalnya ditulis dalam bahasa ini, nyatakan demikian: "
              + "`translation: {of: \(code)}`.",
            en: "If the page was first written in this language, say so: "
              + "`translation: {of: \(code)}`.")),
      ])
  }
}
