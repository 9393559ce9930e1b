import Diagnostics
import Selari

/// A folder target among the sources of the site, which would publish its own releases.
struct TargetPlaceProblem: Problem {
  /// The folder, as `site.yaml` names it.
  let path: String

  /// Nil where the target lies elsewhere.
  init?(_ target: PublishTarget, site: String) {
    let folder = TargetConnection(target: target, site: site, environment: [:]).path
    guard case .here = target.machine, Self.isAmongSources(folder, of: SiteRoot(site)) else {
      return nil
    }
    path = target.path
  }

  /// Whether a folder, which need not exist, lies among the sources.
  private static func isAmongSources(_ folder: String, of site: SiteRoot) -> Bool {
    var there = folder
    while !there.isEmpty, SystemPath.resolved(there) == nil {
      there = there.lastIndex(of: "/").map { String(there[..<$0]) } ?? ""
    }
    return site.holdsSource((there.isEmpty ? "." : there) + "/.")
  }

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "sasaran terletak di luar sumber tapak",
        en: "a target lies outside the sources of the site"),
      explanation: language(
        ms: "`\(path)` terletak dalam sumber tapak, maka setiap keluaran akan mengandungi keluaran "
          + "sebelumnya.",
        en: "`\(path)` lies among the sources of the site, so each release would hold those before "
          + "it."),
      solutions: [
        Solution(
          language(
            ms: "Beri sasaran itu folder di luar `content/` dan `templates/`.",
            en: "Give the target a folder outside `content/` and `templates/`."))
      ])
  }
}
