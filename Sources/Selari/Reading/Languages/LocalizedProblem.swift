import Diagnostics

/// A value per language that is not there for every language of the site, and for no other.
struct LocalizedProblem: Problem {
  /// The first part of the rule's name: `facts`, `site`.
  let group: String
  let kind: Kind

  /// What is wrong, as data.
  enum Kind: Sendable {
    /// Languages without a value, by their codes, under a key.
    case missing([String], key: String?)
    /// A code that is none of the site's; `unused` are those not written, and what it may mean.
    case unknown(String, unused: [String], meant: MeantKey?)
  }

  var rule: RuleID {
    // A string that is not there in a language has a rule of its own.
    if group == "strings", case .missing = kind { return ContentRule.stringsMissing.id }
    return YAMLRule.language.id(in: group)
  }
}
