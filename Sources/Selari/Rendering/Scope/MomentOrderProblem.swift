import Diagnostics
import Templating

/// A template that asks which is earlier, a day or an instant: that depends on whether the day's beginning
/// or its end is meant.
struct MomentOrderProblem: Problem {
  var rule: RuleID { TemplateRule.type.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "hari dibandingkan dengan hari, dan detik dengan detik",
        en: "days are compared with days, and instants with instants"),
      explanation: language(
        ms: "Satu daripadanya ialah hari dan satu lagi detik; mana yang dahulu tidak pasti.",
        en: "One of them is a day and the other an instant; which is earlier is not certain."),
      solutions: [
        Solution(
          language(
            ms: "Bandingkan `.timestamp` kedua-duanya; hari bermula pada tengah malam.",
            en: "Compare `.timestamp` of both; a day counts from its first moment."))
      ])
  }
}
