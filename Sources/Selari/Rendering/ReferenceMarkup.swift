import Diagnostics
import Markdown

/// A reference that would put HTML of its writer's own onto a page that may hold none:
/// `{{ "<script>…" | safe }}`.
struct ReferenceMarkup: Problem {
  /// The filter that makes text HTML, whatever it holds.
  static let filter = "safe"

  var rule: RuleID { MarkdownRule.rawHTML.id }

  func wording(in language: MessageLanguage) -> Wording {
    // It is what HTML that is written is, and allowed by the same key.
    let written = MarkdownProblem.rawHTML(tag: "").wording(in: language)
    return Wording(
      summary: written.summary,
      explanation: language(
        ms:
          "`\(Self.filter)` menjadikan teks ini HTML tanpa mengira isinya; hanya teksnya dipaparkan.",
        en: "`\(Self.filter)` makes HTML of this text, whatever it holds; only its text is shown."),
      notes: written.notes,
      solutions: [
        Solution(
          language(
            ms: "Buang `| \(Self.filter)`; jika teks itu Markdown, tulis `| markdown`.",
            en: "Remove `| \(Self.filter)`; where the text is Markdown, write `| markdown`."))
      ])
  }
}
