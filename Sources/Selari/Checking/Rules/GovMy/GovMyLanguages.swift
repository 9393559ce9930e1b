import Diagnostics

/// Every page exists in Malay and in English.
///
/// Clause 3.3.1 (a). A notice in place of a translation is none.
struct GovMyLanguages: SiteRule {
  static let id: RuleID = "gov-my/languages"
  static let profile: CheckProfile? = .govMy

  func check(_ site: CheckedSite, findings: inout [Finding]) {
    let languages = site.configuration.languages
    let wanted = [
      ("ms", languages.firstIndex(where: GovMy.isMalay)),
      ("en", languages.firstIndex(where: GovMy.isEnglish)),
    ]
    for (code, language) in wanted {
      guard let language else {
        let place = site.configuration.source.lineBeginning(with: "languages")
        findings.append(Finding(problem(noLanguage: code), at: place))
        continue
      }
      for group in site.site.groups {
        let page = group.pages[language].map { site.site.pages[$0] }
        guard page == nil || page?.kind == .notice,
          let other = group.pages.compactMap({ $0 }).first
        else { continue }
        let file = site.site.files[site.site.pages[other].file]
        let place =
          file.frontMatter.title.map { file.source.place($0.range) }
          ?? Place(file: file.source.path)
        findings.append(Finding(problem(missing: languages[language].name), at: place))
      }
    }
  }

  private func problem(noLanguage code: String) -> GovMyProblem {
    problem(
      ("Tapak ini tiada bahasa `\(code)`.", "The site has no language `\(code)`."),
      ("Tambah bahasa itu.", "Add the language."))
  }

  private func problem(missing name: LanguageName) -> GovMyProblem {
    problem(
      ("Halaman ini tidak wujud dalam \(name.ms).", "The page does not exist in \(name.en)."),
      ("Terjemahkan halaman itu.", "Translate it."))
  }

  private func problem(
    _ explanation: (ms: String, en: String), _ remedy: (ms: String, en: String)
  ) -> GovMyProblem {
    GovMyProblem(
      rule: Self.id, clause: "3.3.1 (a)",
      summary: (
        "setiap halaman wujud dalam bahasa Melayu dan bahasa Inggeris",
        "every page exists in Malay and in English"
      ), explanation: explanation, remedy: remedy)
  }
}
