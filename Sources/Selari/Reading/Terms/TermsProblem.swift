import Diagnostics

/// What may be wrong with the term base beyond its form as YAML.
enum TermsProblem: Problem {
  /// What stands under `foreign` is no code of a language.
  case languageCode(String)
  /// A proper name, which is never marked, is foreign too, which always is.
  case nameIsForeign(String)
  /// A word to avoid is the right term of a pair.
  case avoidedIsWanted(String)
  /// A word to avoid is what is to be written for another.
  case avoidedIsAsked(String, for: String)
  /// A term belongs to two pairs that are not the same; the pair that says what both do.
  case termOfTwoPairs(String, joined: String)

  var rule: RuleID {
    switch self {
    case .languageCode: YAMLRule.value.id(in: "terms")
    case .nameIsForeign, .avoidedIsWanted, .avoidedIsAsked, .termOfTwoPairs:
      ContentRule.termsContradiction.id
    }
  }
}
