/// What makes two findings one: the same place, rule and wording. They come in this order, which so never
/// depends on threads.
public struct FindingIdentity: Comparable, Hashable, Sendable {
  private let place: Place
  private let rule: RuleID
  private let explanation: String

  /// That of a finding.
  public init(_ finding: Finding) {
    place = finding.place
    rule = finding.rule
    explanation = finding.problem.wording(in: .en).explanation
  }

  /// By file and place, then by rule and wording.
  public static func < (left: Self, right: Self) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.explanation < right.explanation
  }
}
