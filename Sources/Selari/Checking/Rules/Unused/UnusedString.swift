import Diagnostics

/// Every text of the interface is used by some template.
///
/// A text that no template asks for is translated for nothing. Found in `templates/strings.yaml` are
/// keys that no `t("…")` names, not even in a branch that was not taken. Where some template asks for
/// a key that is worked out, such as `t("state_" ~ state)`, keys that fit are taken to be used.
///
/// ```yaml
/// old_notice: {ms: Notis, en: Notice}                 ← no template says t("old_notice")
/// ```
///
/// Remove it.
struct UnusedString: UsageRule {
  static let id: RuleID = "unused/string"

  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding]) {
    guard let source = site.inputs.strings.source else { return }
    for entry in site.inputs.strings.all where !usage.strings.contains(entry.key) {
      findings.append(
        Finding(UnusedProblem(.string, entry.key), at: source.place(entry.keyRange)))
    }
  }
}
