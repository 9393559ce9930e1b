import Diagnostics

/// A target that `site.yaml` does not have.
struct TargetNameProblem: Problem {
  let name: String
  let known: [String]

  var rule: RuleID { "publish/target" }

  func wording(in language: MessageLanguage) -> Wording {
    let names = known.map { "`\($0)`" }.joined(separator: ", ")
    let remedy =
      NearMiss.of(name, among: known).map {
        language(ms: "Adakah anda maksudkan `\($0)`?", en: "Did you mean `\($0)`?")
      }
      ?? (known.isEmpty
        ? language(
          ms: "Tulis: `publish: {\(name): {kind: folder, path: /srv/www/tapak}}`.",
          en: "Write: `publish: {\(name): {kind: folder, path: /srv/www/site}}`.")
        : language(ms: "Yang ada: \(names).", en: "There are: \(names)."))
    return Wording(
      summary: language(
        ms: "sasaran yang disebut ada di bawah `publish` dalam site.yaml",
        en: "a target that is named stands under `publish` in site.yaml"),
      explanation: language(ms: "Tiada sasaran `\(name)`.", en: "There is no target `\(name)`."),
      solutions: [Solution(remedy)])
  }
}
