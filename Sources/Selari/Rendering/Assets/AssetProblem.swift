import Diagnostics
import Templating

/// What can be wrong with an asset.
enum AssetProblem: Problem {
  case missing(name: String, suggestion: String?)
  /// A stylesheet names one that names it, or itself: the address of each would hang on the other's.
  case circle(from: String, to: String)

  var rule: RuleID { TemplateRule.asset.id }

  func wording(in language: MessageLanguage) -> Wording {
    switch self {
    case .missing(let name, let suggestion):
      Wording(
        summary: language(
          ms: "setiap aset yang disebut wujud", en: "an asset that is named exists"),
        explanation: language(
          ms: "Tiada templates/assets/\(name).", en: "There is no templates/assets/\(name)."),
        solutions: Solution.didYouMean(suggestion, language))
    case .circle(let from, let to):
      Wording(
        summary: language(
          ms: "helaian gaya tidak menyebut dirinya sendiri",
          en: "a stylesheet does not name itself"),
        explanation: from == to
          ? language(
            ms: "templates/assets/\(from) menyebut dirinya sendiri.",
            en: "templates/assets/\(from) names itself.")
          : language(
            ms: "templates/assets/\(to) bergantung pada templates/assets/\(from), dan sebaliknya.",
            en: "templates/assets/\(to) leads to templates/assets/\(from), and back."),
        solutions: [
          Solution(language(ms: "Buang alamat ini.", en: "Take this address out."))
        ])
    }
  }
}
