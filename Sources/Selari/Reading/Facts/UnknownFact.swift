import Diagnostics

/// A fact that is named where a date or a time is wanted, and that nothing states.
struct UnknownFact: Problem {
  /// The first part of the rule's name: `front-matter`.
  let group: String
  /// What the name is.
  let name: String
  /// What could have been named, as it would be written.
  let known: [String]
  /// What was probably meant.
  let suggestion: String?

  var rule: RuleID { YAMLRule.value.id(in: group) }

  func wording(in language: MessageLanguage) -> Wording {
    let shown = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let list = known.isEmpty || suggestion != nil ? "" : shown + (known.count > 8 ? ", …" : "")
    return Wording(
      summary: YAMLProblem.valueSummary(language),
      explanation: language(
        ms: "Tiada fakta bernama `\(name)`"
          + (list.isEmpty ? "" : "; tarikh dan masa yang ada: \(list)") + ".",
        en: "No fact is called `\(name)`" + (list.isEmpty ? "" : "; dates and times are \(list)")
          + "."),
      solutions: Solution.didYouMean(suggestion, language))
  }
}
