import Diagnostics

/// The official masthead stands on an official address, and on every page there; nowhere else.
///
/// Clause 3.2.1 (a), (b) and annex A1: *Laman Web Rasmi* or *Portal Rasmi* belongs on the agency's own
/// site. The government's masthead tells readers to leave any site that is not under `.gov.my`, so a
/// copy elsewhere must not show it. A site is official with `official: true` in `site.yaml` and an
/// `https` address under `.gov.my`. The pages of no language of their own, which offer the languages and
/// say that nothing is at an address, are pages of it too; the built-in ones cannot know whose site it
/// is, so that such a site has `templates/chooser.html` and `templates/404.html`.
struct GovMyMasthead: TreeRule {
  static let id: RuleID = "gov-my/masthead"
  static let profile: CheckProfile? = .govMy

  /// The words of the masthead and of the header, as they are set: a sentence that speaks of an
  /// official website has small letters.
  private static let malay = ["Laman Web Rasmi", "Portal Rasmi"]
  private static let english = [
    "Official Website", "Official Portal", "Official Malaysian Government Website",
    "Official Malaysia Government Website",
  ]

  func check(_ tree: HTMLTree, of output: CheckedOutput, faults: inout [OutputFault]) {
    let claims = claims(tree)
    guard output.site.configuration.isOfficial else {
      for claim in claims { faults.append(OutputFault(problem: Self.unofficial, range: claim)) }
      return
    }
    guard claims.isEmpty else { return }
    let template = output.page == nil ? SiteLayout.neutralLayouts[SitePath.file(output.path)] : nil
    let languages: [Language]
    if let page = output.readersPage {
      languages = [output.language(of: page)]
    } else if template != nil {
      languages = output.site.configuration.languages
    } else {
      return
    }
    guard languages.contains(where: { GovMy.isMalay($0) || GovMy.isEnglish($0) }) else { return }
    if let template, !output.scope.library.contains(template) {
      faults.append(OutputFault(problem: Self.builtIn(template), range: nil))
    } else {
      faults.append(OutputFault(problem: Self.missing, range: tree.header))
    }
  }

  /// Where a page says that it is official: outside its content, where nobody is quoted.
  private func claims(_ tree: HTMLTree) -> [Range<Int>] {
    let content = tree.elements(.main).first.map { $0.index..<Int($0.node.end) }
    return tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      guard node.kind == .text, content.map({ !$0.contains(index) }) ?? true else { return false }
      let text = tree.text(node.range)
      return (Self.malay + Self.english).contains { text.contains($0) }
    }.map { tree.nodes[$0].range }
  }

  private static let unofficial = GovMyProblem(
    rule: id, clause: "3.2.1 (a), (b)",
    summary: (
      "pengepala rasmi hanya pada alamat rasmi",
      "the official masthead stands on an official address"
    ),
    explanation: (
      "Halaman ini menyatakan bahawa ia rasmi, tetapi tapaknya tidak: `official: true` dan alamat https di bawah .gov.my diperlukan.",
      "The page says that it is official, and the site is not: that takes `official: true` and an https address under .gov.my."
    ),
    remedy: (
      "Tulis bahagian ini di dalam `{% if site.official %}`.",
      "Write this part inside `{% if site.official %}`."
    ))

  private static let missing = GovMyProblem(
    rule: id, clause: "3.2.1 (a), (b)",
    summary: (
      "setiap halaman tapak rasmi menyatakan bahawa ia rasmi",
      "every page of an official site says so"
    ),
    explanation: (
      "Tapak ini rasmi, tetapi halaman ini tidak menyatakan “Laman Web Rasmi”.",
      "The site is official, and the page does not say “Laman Web Rasmi” or “Official Website”."
    ),
    remedy: (
      "Tambah pengepala rasmi pada halaman ini.", "Add the official masthead to the page."
    ))

  private static func builtIn(_ template: String) -> GovMyProblem {
    GovMyProblem(
      rule: id, clause: "3.2.1 (a), (b)", summary: missing.summary,
      explanation: (
        "Tapak ini rasmi, tetapi halaman terbina dalam bagi `\(template)` tidak menyatakannya.",
        "The site is official, and the built-in page for `\(template)` does not say so."
      ),
      remedy: (
        "Tulis `templates/\(template)` dengan pengepala rasmi.",
        "Write `templates/\(template)`, with the official masthead."
      ))
  }
}
