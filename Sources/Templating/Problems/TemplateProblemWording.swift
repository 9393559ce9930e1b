import Diagnostics

extension TemplateProblem {
  /// What to say of the problem.
  public func wording(in language: MessageLanguage) -> Wording {
    Wording(summary: "\(rule)", explanation: "\(self)")
  }
}
