import Diagnostics

/// Every asset is used by some template or stylesheet.
///
/// A file below `templates/assets/` that nothing asks for is uploaded with every release. Used are the
/// files that a template names in `asset("…")`, and those that a stylesheet in use names (`url(…)`,
/// `@import "…"`) or a script in use imports. Licences (`LICENSE`, `OFL.txt`, `NOTICE` …) travel with
/// what they license.
///
/// ```
/// templates/assets/old-logo.svg                       ← no template says asset("old-logo.svg")
/// ```
///
/// Remove it.
struct UnusedAsset: UsageRule {
  static let id: RuleID = "unused/asset"

  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding]) {
    for name in site.scope.assets.names
    where !usage.assets.contains(name) && !Self.isLicence(name) {
      findings.append(
        Finding(UnusedProblem(.asset, name), at: Place(file: SiteLayout.assetsFolder + name)))
    }
  }

  private static func isLicence(_ name: String) -> Bool {
    let file = name.split(separator: "/").last?.lowercased() ?? ""
    return ["license", "licence", "ofl", "copying", "notice", "copyright"].contains {
      file.hasPrefix($0)
    }
  }
}
