import Diagnostics
import Selari

/// A folder target where no releases can lie: among the sources of the site, which would publish them, or in
/// the output of a build, with which the next one takes them away.
struct TargetPlaceProblem: Problem {
  /// The folder, as `site.yaml` names it.
  let path: String
  private let place: Place

  private enum Place { case sources, output }

  /// Nil where the target lies elsewhere.
  init?(_ target: PublishTarget, site: String) {
    guard case .here = target.machine else { return nil }
    let folder = Self.existing(
      TargetConnection(target: target, site: site, environment: [:]).path)
    if SiteRoot(site).holdsSource(folder + "/.") {
      place = .sources
    } else if SystemPath.resolved(folder).map(OutputTree.isAround) ?? false {
      place = .output
    } else {
      return nil
    }
    path = target.path
  }

  /// A folder, or where it is not there yet the nearest one above it that is.
  private static func existing(_ folder: String) -> String {
    var there = folder
    while !there.isEmpty, SystemPath.resolved(there) == nil {
      there = there.lastIndex(of: "/").map { String(there[..<$0]) } ?? ""
    }
    return there.isEmpty ? "." : there
  }

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    switch place {
    case .sources:
      Wording(
        summary: summary(in: language),
        explanation: language(
          ms:
            "`\(path)` terletak dalam sumber tapak, maka setiap keluaran akan mengandungi keluaran "
            + "sebelumnya.",
          en: "`\(path)` lies among the sources of the site, so each release would hold those "
            + "before it."),
        solutions: [
          Solution(
            language(
              ms: "Beri sasaran itu folder di luar `content/` dan `templates/`.",
              en: "Give the target a folder outside `content/` and `templates/`."))
        ])
    case .output:
      Wording(
        summary: summary(in: language),
        explanation: language(
          ms: "`\(path)` terletak dalam hasil binaan, yang diganti oleh binaan seterusnya bersama "
            + "segala keluaran di dalamnya.",
          en: "`\(path)` lies in the output of a build, which the next one replaces, with every "
            + "release in it."),
        solutions: [
          Solution(
            language(
              ms: "Beri sasaran itu folder di luar hasil binaan.",
              en: "Give the target a folder outside the output."))
        ])
    }
  }

  private func summary(in language: MessageLanguage) -> String {
    language(
      ms: "sasaran terletak di luar sumber dan hasil tapak",
      en: "a target lies outside the sources and the output of the site")
  }
}
