import Diagnostics
import Markdown

/// A page's headings go down one level at a time.
///
/// People who listen to a page move through it by its headings; a level that is left out sounds like
/// a part that is missing. The page's title is level 1, so its own headings begin at level 2, and none
/// of them is a second title. A heading without text is a part without a name, and a step that leads
/// nowhere.
///
/// ```markdown
/// ## Siapa
/// #### Kesatuan       ← level 3 is left out
/// ## {#bila}          ← no text
/// ```
///
/// Write `###`, or make the heading above it deeper. See
/// [WCAG 2.2, 1.3.1](https://www.w3.org/TR/WCAG22/#info-and-relationships).
struct HeadingOrder: PageRule {
  static let id: RuleID = "heading/order"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    var above = 1
    let headings = Array(page.document.headings)
    for (index, heading) in headings.enumerated() {
      if heading.level == 1 {
        let next = index + 1 < headings.count ? headings[index + 1].level : 1
        findings.append(
          Finding(
            HeadingOrderProblem.title(isOverSections: next == 2),
            at: page.source.place(heading.range)))
      } else if heading.level > above + 1 {
        let problem = HeadingOrderProblem.level(heading.level, above: above)
        findings.append(Finding(problem, at: page.source.place(heading.range)))
      }
      var inside = heading.node.children
      if inside.next() == nil {
        findings.append(Finding(HeadingOrderProblem.empty, at: page.source.place(heading.range)))
      }
      // What comes below a second title is judged by what that is to become.
      above = max(heading.level, 2)
    }
  }
}

enum HeadingOrderProblem: Problem {
  /// A second title; whether headings stand right below it that would then be its equals.
  case title(isOverSections: Bool)
  case level(Int, above: Int)
  case empty

  var rule: RuleID { HeadingOrder.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "aras tajuk menurun satu demi satu, dan setiap tajuk mempunyai teks",
        en: "headings go down one level at a time, and each has a text"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch self {
    case .title(isOverSections: false): return language(ms: "Tulis `##`.", en: "Write `##`.")
    case .title(isOverSections: true):
      return language(
        ms: "Tulis `##`, dan tambahkan `#` pada setiap tajuk di bawahnya; jika ini tajuk halaman, "
          + "buang barisnya.",
        en:
          "Write `##`, and one `#` more at each heading below it; where this is the page's title, "
          + "remove the line.")
    case .level(_, let above):
      let wanted = String(repeating: "#", count: above + 1)
      return language(ms: "Tulis `\(wanted)`.", en: "Write `\(wanted)`.")
    case .empty:
      return language(
        ms: "Tulis teks tajuk itu, atau buang barisnya.",
        en: "Write the heading's text, or remove the line.")
    }
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch self {
    case .title:
      language(
        ms: "Tajuk ini beraras 1, iaitu aras tajuk halaman.",
        en: "This heading is of level 1, which is the page's title.")
    case .level(let level, let above):
      language(
        ms: "Tajuk ini beraras \(level), tetapi tajuk di atasnya beraras \(above).",
        en: "This heading is of level \(level), and the one above it of level \(above).")
    case .empty:
      language(ms: "Tajuk ini tiada teks.", en: "This heading has no text.")
    }
  }
}
