import Diagnostics
import Templating

/// A shortcode of another generator where a reference is read: `{{< figure src="a.png" >}}`.
struct ShortcodeProblem: Problem {
  /// What it is called, `figure`; empty where that cannot be told.
  let name: String

  var rule: RuleID { TemplateRule.syntax.id }

  /// The shortcode that the text between the braces is; nil where it is none.
  init?(expression: String) {
    guard let first = expression.first, "<%".contains(first) else { return nil }
    let rest = expression.dropFirst().drop { " /".contains($0) }
    name = String(rest.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
  }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "rujukan menyebut nilai yang hendak dipaparkan",
        en: "a reference names the value that is shown"),
      explanation: language(
        ms: "Ini kod pendek penjana tapak yang lain, dan bukan rujukan kepada suatu nilai.",
        en: "This is a shortcode of another site generator, and no reference to a value."),
      solutions: [Solution(remedy(in: language))])
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch name {
    case "figure", "img", "image":
      language(
        ms: "Tulis imej: `![apa yang kelihatan](foto.jpg)`.",
        en: "Write an image: `![what it shows](photo.jpg)`.")
    case "ref", "relref":
      language(
        ms: "Sebut halaman dengan idnya: `[teks](page:faq)`.",
        en: "Name the page by its id: `[text](page:faq)`.")
    default:
      language(
        ms: "Gunakan komponen: baris `:::\(name.isEmpty ? "note" : name)`, kandungannya, dan baris "
          + "`:::`. Templatnya berada di dalam `templates/directives/`.",
        en: "Use a directive: a line `:::\(name.isEmpty ? "note" : name)`, its content, and a line "
          + "`:::`. Its template stands in `templates/directives/`.")
    }
  }
}
