import Diagnostics

/// A YAML text that cannot be read; the rule's group says whether it is front matter or a file.
struct YAMLSyntaxProblem: Problem {
  let rule: RuleID
  let kind: YAMLFault.Kind
  /// The file, as somebody names it on the command line.
  let path: String

  /// Whether it is that two versions stand there.
  var isConflict: Bool { if case .conflict = kind { true } else { false } }

  func wording(in language: MessageLanguage) -> Wording {
    let words = kind.words(in: language, of: path)
    return Wording(
      summary: rule.group == "front-matter"
        ? language(
          ms: "bahagian awalan halaman ialah YAML yang sah", en: "front matter is valid YAML")
        : language(ms: "fail YAML dapat dibaca", en: "a YAML file can be read"),
      explanation: words.explanation,
      solutions: words.solutions)
  }
}
