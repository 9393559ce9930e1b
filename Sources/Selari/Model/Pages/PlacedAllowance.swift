import Diagnostics

/// A rule that may be broken in a stretch of a file; in all of it where no stretch is named.
struct PlacedAllowance: Hashable, Sendable {
  let file: String
  let rule: RuleID
  let span: Span?
  /// Where it is written.
  let place: Place

  /// Whether it allows a finding.
  func covers(_ finding: Finding) -> Bool {
    guard file == finding.place.file, covers(finding.rule) else { return false }
    guard let span else { return true }
    guard let place = finding.place.span else { return false }
    return span.start <= place.start && place.start <= span.end
  }

  /// Whether it allows findings of a rule.
  func covers(_ other: RuleID) -> Bool {
    AllowedRule(rule: rule, reason: "").covers(other)
  }
}
