import Diagnostics

/// A YAML text that can be read and does not say what its reader needs.
struct YAMLProblem: Problem {
  /// The first part of the rule's name.
  let group: String
  let kind: Kind

  /// What is wrong, as data.
  enum Kind: Sendable {
    /// A key that nobody asks for, in the mapping under a key or at the top, and what it may mean.
    case unknownKey(String, mapping: String?, known: [String], meant: MeantKey?)
    /// A key, where the site's languages are, that is none of them; those that are not written, and what it
    /// may mean.
    case unknownLanguage(String, unused: [String], meant: MeantKey?)
    /// A key that has to be there.
    case missing(key: String)
    /// A value of another kind.
    case type(key: String?, expected: YAMLPhrase, found: YAMLPhrase, suggestion: String? = nil)
    /// A text that is none of some words.
    case notOneOf(key: String?, written: String, words: [String])
    /// A value of the right kind that is not what is expected more closely, and what it may mean.
    case notExpected(
      key: String?, written: String, expected: YAMLPhrase, suggestion: String? = nil)
    /// Anything else that is wrong with a value, in words of its own.
    case value(YAMLPhrase, suggestion: String?)

    /// Whether it is that the value of a key cannot be read, or that the key itself is misspelt.
    func isOf(_ key: String) -> Bool {
      switch self {
      case .unknownKey(_, mapping: nil, known: _, meant: .unused(key)?): true
      case .type(key?, _, _, _), .notOneOf(key?, _, _), .notExpected(key?, _, _, _): true
      default: false
      }
    }
  }

  var rule: RuleID {
    switch kind {
    case .unknownKey, .unknownLanguage: YAMLRule.unknownKey.id(in: group)
    case .missing: YAMLRule.missing.id(in: group)
    case .type: YAMLRule.type.id(in: group)
    case .notOneOf, .notExpected, .value: YAMLRule.value.id(in: group)
    }
  }
}
