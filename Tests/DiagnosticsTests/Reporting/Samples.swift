import Diagnostics

/// A problem in words of its own, for tests.
struct SampleProblem: Problem {
  var rule: RuleID
  var ms: Wording
  var en: Wording

  func wording(in language: MessageLanguage) -> Wording { language == .ms ? ms : en }
}

/// Findings of every shape that reporters have to show.
enum Samples {
  /// A link to no page, with a remedy that can be applied.
  static let link = Finding(
    SampleProblem(
      rule: "link/page",
      ms: Wording(
        summary: "pautan pergi ke halaman yang wujud",
        explanation: "tiada halaman bernama `faqs`",
        solutions: [Solution("adakah maksudnya `page:faq`?", replacement: "page:faq")]),
      en: Wording(
        summary: "a link goes to a page that exists",
        explanation: "no page is called `faqs`",
        solutions: [Solution("did you mean `page:faq`?", replacement: "page:faq")])),
    at: place(
      "content/faq.ms.md", line: 12, of: "Lihat [soalan](page:faqs) untuk keterangan.", "page:faqs")
  )

  /// A key that is there twice: two places.
  static let duplicate = Finding(
    SampleProblem(
      rule: "front-matter/syntax",
      ms: Wording(
        summary: "bahagian awalan halaman ialah YAML yang sah",
        explanation: "kunci `title` diberikan dua kali",
        solutions: [Solution("padamkan salah satunya")]),
      en: Wording(
        summary: "front matter is valid YAML",
        explanation: "the key `title` is given twice",
        solutions: [Solution("delete one of the two")])),
    at: place("content/faq.en.md", line: 104, of: "title: Questions", "title"),
    related: [
      Related(
        place("content/faq.en.md", line: 2, of: "title: “FAQ”", "title"),
        ms: "mula-mula diberikan di sini", en: "it is first given here")
    ])

  /// A fault in a shared template, met on many pages, behind a tab and wide characters.
  static let shared = Finding(
    SampleProblem(
      rule: "template/undefined",
      ms: Wording(
        summary: "nama dalam templat ditakrifkan",
        explanation: "tiada nama `titel` di sini",
        notes: ["dalam skop: `title`, `toc`"]),
      en: Wording(
        summary: "a name in a template is defined",
        explanation: "the name `titel` means nothing here",
        notes: ["in scope: `title`, `toc`"])),
    at: place("templates/page.html", line: 7, of: "\t<p>日本 👍🏽 — {{ titel }}</p>", "titel"),
    severity: .warning,
    count: 12)

  /// A missing file: no line is to blame.
  static let missing = Finding(
    SampleProblem(
      rule: "translation/missing",
      ms: Wording(
        summary: "setiap halaman wujud dalam setiap bahasa",
        explanation: "halaman `contact` tiada dalam bahasa Inggeris"),
      en: Wording(
        summary: "every page exists in every language",
        explanation: "the page `contact` does not exist in English")),
    at: Place(file: "content/contact.en.md"), severity: .note)

  /// One that this site does not want to see.
  static let off = Finding(
    SampleProblem(
      rule: "size/page", ms: Wording(summary: "a", explanation: "b"),
      en: Wording(summary: "a", explanation: "b")),
    at: Place(file: "a"), severity: .off)

  /// All of them, in no order.
  static let all = [shared, link, off, missing, duplicate]

  /// The place of a piece of a line.
  static func place(_ file: String, line: Int, of text: String, _ piece: String) -> Place {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(piece.unicodeScalars)
    let found = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    return Place(
      file: file,
      span: Span(
        start: Position(line: line, column: found + 1),
        end: Position(line: line, column: found + wanted.count + 1)), excerpt: text)
  }
}
