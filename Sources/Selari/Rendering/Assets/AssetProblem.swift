import Diagnostics
import Templating

/// What can be wrong with an asset.
enum AssetProblem: Problem {
  case missing(name: String, suggestion: String?)
  /// A stylesheet names one that names it, or itself: the address of each would hang on the other's.
  case circle(from: String, to: String)
  /// Stylesheets name one another in a row that is longer than the limit.
  case longChain(from: String, to: String, Int)

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
    case .longChain(let from, let to, let limit):
      Wording(
        summary: language(
          ms: "rantaian helaian gaya pendek", en: "a chain of stylesheets is short"),
        explanation: language(
          ms:
            "templates/assets/\(from) membawa kepada templates/assets/\(to) melalui \(limit) helaian gaya, "
            + "dan pelayar memintanya satu demi satu.",
          en:
            "templates/assets/\(from) leads to templates/assets/\(to) by \(limit) stylesheets, "
            + "and a browser asks for one after the other."),
        solutions: [
          Solution(
            language(
              ms: "Sebut helaian gaya itu terus dalam templates/assets/\(from).",
              en: "Name the stylesheet in templates/assets/\(from) itself."))
        ])
    }
  }
}
