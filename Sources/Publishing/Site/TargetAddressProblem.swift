import Diagnostics
import Selari

/// A target that serves the site below another path than the one its pages name.
struct TargetAddressProblem: Problem {
  /// Where the target serves it.
  let served: SiteAddress
  /// What the site is built for.
  let built: SiteAddress

  /// Nil where the pages' links lead to where the target serves them.
  init?(_ target: PublishTarget, built: SiteAddress) {
    guard let served = target.url, served.prefix != built.prefix else { return nil }
    self.served = served
    self.built = built
  }

  var rule: RuleID { PublishRule.target.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "sasaran menyiarkan tapak di bawah laluan yang disebut oleh halamannya",
        en: "a target serves the site below the path that its pages name"),
      explanation: language(
        ms: "Sasaran menyiarkannya di `\(Self.path(served))`, tetapi pautan halaman bermula dengan "
          + "`\(Self.path(built))`.",
        en: "The target serves it at `\(Self.path(served))`, but the links of its pages begin with "
          + "`\(Self.path(built))`."),
      solutions: [
        Solution(
          language(
            ms: "Betulkan `url` sasaran, atau `url` tapak dalam site.yaml (atau beri `--url`).",
            en: "Put the target's `url` right, or the site's `url` in site.yaml (or give `--url`).")
        )
      ])
  }

  private static func path(_ address: SiteAddress) -> String { address.prefix + "/" }
}
