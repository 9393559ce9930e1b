import Diagnostics
import Markdown

/// A reference that would put HTML of its writer's own onto a page that may hold none:
/// `{{ "<script>…" | safe }}`.
struct ReferenceMarkup: Problem {
  /// The filter that makes text HTML, whatever it holds.
  static let filter = "safe"

  var rule: RuleID { MarkdownRule.rawHTML.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "halaman ditulis dalam Markdown tanpa HTML mentah",
        en: "a page is written in Markdown, without raw HTML"),
      explanation: language(
        ms:
          "`\(Self.filter)` menjadikan teks ini HTML tanpa mengira isinya; hanya teksnya dipaparkan.",
        en: "`\(Self.filter)` makes HTML of this text, whatever it holds; only its text is shown."),
      notes: [
        language(
          ms: "`html: true` dalam bahagian awalan halaman membenarkan HTML mentah di halaman itu.",
          en: "`html: true` in a page's front matter allows raw HTML on that page.")
      ],
      solutions: [
        Solution(
          language(
            ms: "Buang `| \(Self.filter)`; jika teks itu Markdown, tulis `| markdown`.",
            en: "Remove `| \(Self.filter)`; where the text is Markdown, write `| markdown`."))
      ])
  }
}
