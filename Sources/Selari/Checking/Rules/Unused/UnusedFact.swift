import Diagnostics

/// Every fact is used somewhere.
///
/// A fact that no page and no template refers to is one that nobody keeps right. Found in
/// `content/facts.yaml` are facts that no page refers to, drafts and pages yet to be published among
/// them, and no template either.
///
/// ```yaml
/// workshop: {type: date, value: 2022-11-03}           ← nothing says {{ facts.workshop }}
/// ```
///
/// Remove it, or refer to it where its value is written by hand.
struct UnusedFact: UsageRule {
  static let id: RuleID = "unused/fact"

  func check(_ usage: SiteUsage, of site: CheckedSite, findings: inout [Finding]) {
    guard let source = site.inputs.facts.source else { return }
    for fact in site.inputs.facts.all where !usage.facts.contains(fact.name) {
      findings.append(
        Finding(UnusedProblem(.fact, fact.name), at: source.place(fact.nameRange)))
    }
  }
}
