import Diagnostics

/// A YAML text that cannot be read; the rule's group says whether it is front matter or a file.
struct YAMLSyntaxProblem: Problem {
  let rule: RuleID
  let kind: YAMLFault.Kind

  func wording(in language: MessageLanguage) -> Wording {
    let words = kind.words(in: language)
    return Wording(
      summary: rule.group == "front-matter"
        ? language(
          ms: "bahagian awalan halaman ialah YAML yang sah", en: "front matter is valid YAML")
        : language(ms: "fail YAML dapat dibaca", en: "a YAML file can be read"),
      explanation: words.explanation,
      solutions: words.solutions)
  }
}
