import Diagnostics
import Selari

/// A folder target where no releases can lie: among the sources of the site, which would publish them, or in
/// the output of a build, with which the next one takes them away. The site's own output is one before the
/// first build, too, which would take it for a stranger's.
struct TargetPlaceProblem: Problem {
  /// The folder, as `site.yaml` names it.
  let path: String
  private let place: Place

  private enum Place { case sources, output }

  /// Nil where the target lies elsewhere.
  init?(_ connection: TargetConnection) {
    // Neither the target nor what it would lie in has to be there yet.
    // A path for which there is no home folder is refused by the target itself.
    guard case .here = connection.target.machine, !connection.path.hasPrefix("~/"),
      let folder = SystemPath.expected(connection.path),
      let root = SystemPath.resolved(connection.site)
    else { return nil }
    let isIn = { (name: String) in
      SystemPath.expected("\(root)/\(name)").map { (folder + "/").hasPrefix($0 + "/") } ?? false
    }
    if SiteLayout.folders.contains(where: isIn) {
      place = .sources
    } else if isIn(SiteLayout.output) || OutputTree.isAround(folder) {
      place = .output
    } else {
      return nil
    }
    path = connection.target.path
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
