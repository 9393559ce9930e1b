import Diagnostics

/// The rules of the profile `gov-my`: what Pekeliling Pendigitalan Perkhidmatan Awam Bil. 1 Tahun 2025
/// (JDN.100-1/3/2 (2), Pengurusan Portal/Laman Web Agensi Sektor Awam) asks of a site, as far as a
/// program can tell. They run where `site.yaml` says `checks: {profile: [gov-my]}`, or `--profile
/// gov-my` is given; ``GovMyDomain`` runs everywhere.
enum GovMy {
  /// Whether a language is one that the circular has words for.
  static func isMalay(_ language: Language) -> Bool { language.spoken == .ms }
  static func isEnglish(_ language: Language) -> Bool { language.spoken == .en }

  /// Text as labels are compared: without capitals, single blanks.
  static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A clause of the circular that is not met.
struct GovMyProblem: Problem {
  let rule: RuleID
  /// The clause: `3.2.1 (i)`.
  let clause: String
  let summary: (ms: String, en: String)
  let explanation: (ms: String, en: String)
  let remedy: (ms: String, en: String)

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(ms: summary.ms, en: summary.en),
      explanation: language(ms: explanation.ms, en: explanation.en),
      notes: [
        language(
          ms: "Fasal \(clause), Pekeliling Pendigitalan Perkhidmatan Awam Bil. 1/2025",
          en: "Clause \(clause), Pekeliling Pendigitalan Perkhidmatan Awam Bil. 1/2025")
      ],
      solutions: [Solution(language(ms: remedy.ms, en: remedy.en))])
  }
}

extension CheckedOutput {
  /// The page, where it is one that the site's readers read in one language: no notice, no chooser.
  var readersPage: Page? { page.flatMap { $0.kind == .notice ? nil : $0 } }

  func language(of page: Page) -> Language { site.configuration.languages[page.language] }
}

extension HTMLTree {
  /// The footer of the page, where what is missing in it is told; else its body.
  var footer: Range<Int>? {
    let footer = elements(.footer).last { $0.landmark == .contentInfo } ?? body
    return footer.flatMap { $0.isWritten ? $0.range : nil }
  }

  /// The header of the page, where what is missing in it is told; else its body.
  var header: Range<Int>? {
    let header = elements(.header).first { $0.landmark == .banner } ?? body
    return header.flatMap { $0.isWritten ? $0.range : nil }
  }

  /// The links of the page: their texts, as labels are compared, and where they go.
  func links(before limit: Int = .max) -> [(label: String, href: String)] {
    elements(.a).filter { $0.range.lowerBound < limit }.compactMap { link in
      link["href"].map { (GovMy.plain(link.accessibleName), $0) }
    }
  }
}
