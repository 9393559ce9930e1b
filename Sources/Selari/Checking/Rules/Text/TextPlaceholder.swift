import Diagnostics
import Markdown

/// No placeholder of a new page is left in it.
///
/// `selari new` writes a title, a description and a few sentences that tell what to write in their place,
/// and makes the page a draft. A page that is no draft any more is public, and its readers would see them.
///
/// ```yaml
/// title: Tajuk halaman baharu (khidmat)           ← the placeholder, in a page that is no draft
/// title: Khidmat kami                             ← right
/// ```
///
/// Write the page in every language, or make it a draft again: `draft: true`.
struct TextPlaceholder: PageRule {
  static let id: RuleID = "text/placeholder"

  func check(_ page: CheckedPage, in site: CheckedSite, findings: inout [Finding]) {
    guard !page.page.isDraft else { return }
    let head = page.file.frontMatter
    if let title = head.title, Placeholder.isLeft(title: title.value) {
      report(.title, title.range, page, &findings)
    }
    if let text = head.description, Placeholder.isLeft(description: text.value) {
      report(.description, text.range, page, &findings)
    }
    if let range = placeholder(in: page) { report(.text, range, page, &findings) }
  }

  /// The first paragraph that nobody has written over.
  private func placeholder(in page: CheckedPage) -> Range<Int>? {
    var found: Range<Int>?
    page.source.bytes.withUnsafeBufferPointer { bytes in
      page.document.forEachText { range, position in
        guard found == nil, position == .paragraph else { return }
        let text = bytes[range.clamped(to: bytes.indices)]
        if Placeholder.isLeft(paragraph: text) { found = range }
      }
    }
    return found
  }

  private func report(
    _ part: TextPlaceholderProblem.Part, _ range: Range<Int>, _ page: CheckedPage,
    _ findings: inout [Finding]
  ) {
    findings.append(Finding(TextPlaceholderProblem(part: part), at: page.source.place(range)))
  }
}

struct TextPlaceholderProblem: Problem {
  enum Part: Sendable { case title, description, text }

  let part: Part

  var rule: RuleID { TextPlaceholder.id }

  func wording(in language: MessageLanguage) -> Wording {
    Wording(
      summary: language(
        ms: "tiada teks pengganti `selari new` tertinggal dalam halaman",
        en: "no placeholder of `selari new` is left in a page"),
      explanation: explanation(in: language), solutions: [Solution(remedy(in: language))])
  }

  private func explanation(in language: MessageLanguage) -> String {
    switch part {
    case .title:
      language(
        ms: "Tajuk ini belum ditulis, dan halaman ini bukan draf lagi.",
        en: "This title has not been written yet, and the page is no draft any more.")
    case .description:
      language(
        ms: "Perihal ini belum ditulis, dan halaman ini bukan draf lagi.",
        en: "This description has not been written yet, and the page is no draft any more.")
    case .text:
      language(
        ms: "Teks ini belum ditulis, dan halaman ini bukan draf lagi.",
        en: "This text has not been written yet, and the page is no draft any more.")
    }
  }

  private func remedy(in language: MessageLanguage) -> String {
    switch part {
    case .title:
      language(
        ms: "Tulis tajuk halaman, atau jadikan halaman ini draf semula: `draft: true`.",
        en: "Write the page's title, or make it a draft again: `draft: true`.")
    case .description:
      language(
        ms: "Tulis perihal halaman, atau jadikan halaman ini draf semula: `draft: true`.",
        en: "Write the page's description, or make it a draft again: `draft: true`.")
    case .text:
      language(
        ms: "Tulis isi halaman, atau jadikan halaman ini draf semula: `draft: true`.",
        en: "Write what the page has to say, or make it a draft again: `draft: true`.")
    }
  }
}
