import Diagnostics

/// What may be wrong with the texts of the interface, or with a call of `t()`.
enum StringsProblem: Problem, Error, Hashable {
  /// No text has this key.
  case unknownKey(String, suggestion: String?)
  /// A placeholder that nothing is handed in for, and the arguments that there is no place for.
  case missingArgument(String, key: String, extra: [String])
  /// An argument that no language has a place for, and the placeholders that nothing is handed in for.
  case unusedArgument(String, key: String, missing: [String])
  /// A text with plural forms, and no number `n` to choose by, or an `n` that is none.
  case noNumber(key: String, isGiven: Bool = false)
  /// A language tells apart categories that have no text.
  case missingForms([PluralCategory], key: String, language: String)
  /// A text for categories that the language does not tell apart.
  case uselessForms([PluralCategory], key: String, language: String)
  /// Placeholders that a language's text, or one of its plural forms, has not, and another language
  /// has; another form of its own if none is named.
  case missingPlaceholders([String], key: String, language: String, other: String?)
  /// A placeholder that a language's text has in place of one that the other languages have.
  case strayPlaceholder(String, meant: String, key: String, language: String)
  /// Keys without which the footnotes of pages in a language have English words.
  case noFootnoteWords([String], in: LanguageName)
  /// A placeholder in the words of footnotes, of which some are given a note's number and no more.
  case footnotePlaceholder(String, key: String, hasNumber: Bool)
  /// Braces that do not make a placeholder.
  case braces(StringTemplateFault)

  /// Whether it is that no text has a key.
  var isUnknownKey: Bool {
    if case .unknownKey = self { true } else { false }
  }

  var rule: RuleID {
    switch self {
    case .unknownKey, .noFootnoteWords: ContentRule.stringsMissing.id
    case .footnotePlaceholder, .missingArgument, .unusedArgument, .missingPlaceholders,
      .strayPlaceholder, .braces:
      ContentRule.stringsPlaceholder.id
    case .noNumber, .missingForms, .uselessForms: ContentRule.stringsPlural.id
    }
  }
}
