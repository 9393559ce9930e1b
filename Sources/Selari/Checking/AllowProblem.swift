import Diagnostics

/// What can be wrong with an allowance that can be read.
enum AllowProblem: Problem {
  /// A rule that there is not.
  case unknown(String, suggestion: String?)
  /// Nothing is allowed by it any more.
  case unused(String)
  /// No reason is given, in a comment of a YAML file.
  case noReason(String)
  /// A comment of a YAML file that is addressed to Selari, and cannot be read.
  case syntax

  var rule: RuleID {
    switch self {
    case .unknown: AllowRule.rule.id
    case .unused: AllowRule.unused.id
    case .noReason: AllowRule.reason.id
    case .syntax: AllowRule.syntax.id
    }
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: summary(in: language), explanation: explanation(in: language),
      solutions: solutions(in: language))
  }

  private func summary(in language: MessageLanguage) -> String {
    switch self {
    case .unknown:
      language(ms: "kebenaran menyebut peraturan yang wujud", en: "an allowance names a rule")
    case .unused:
      language(
        ms: "kebenaran membenarkan sesuatu", en: "an allowance allows something")
    case .noReason:
      language(ms: "kebenaran menyatakan sebabnya", en: "an allowance gives its reason")
    case .syntax:
      language(
        ms: "kebenaran ditulis `# selari: allow PERATURAN: sebab`",
        en: "an allowance is written `# selari: allow RULE: reason`")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .unknown(let rule, _):
      language(ms: "Tiada peraturan `\(rule)`.", en: "There is no rule `\(rule)`.")
    case .unused(let rule):
      language(
        ms: "`\(rule)` tidak lagi menemui apa-apa di sini.",
        en: "`\(rule)` finds nothing here any more.")
    case .noReason(let rule):
      language(
        ms: "Tiada sebab diberikan mengapa `\(rule)` boleh dilanggar di sini.",
        en: "Nothing says why `\(rule)` may be broken here.")
    case .syntax:
      language(ms: "Komen ini tidak dapat dibaca.", en: "This comment cannot be read.")
    }
  }

  private func solutions(in language: MessageLanguage) -> [Solution] {
    switch self {
    case .unknown(_, let suggestion): Solution.didYouMean(suggestion, language)
    case .unused: [Solution(language(ms: "Buang kebenaran ini.", en: "Remove the allowance."))]
    case .noReason(let rule):
      [
        Solution(
          language(ms: "Tulis sebabnya.", en: "Write the reason."),
          replacement: "# selari: allow \(rule): …")
      ]
    case .syntax: []
    }
  }
}
