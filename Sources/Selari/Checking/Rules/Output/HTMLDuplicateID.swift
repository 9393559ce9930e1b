import Diagnostics

/// An id stands once on a page.
///
/// A link to `#siapa`, a label's `for`, `aria-labelledby` and scripts all find an element by its id; of
/// two with the same one they find the first, and the second might as well not be there. See the
/// [HTML standard](https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute).
///
/// ```html
/// <nav id="menu">…</nav> … <div id="menu">…</div>
/// ```
///
/// Name one of them otherwise. A template that is used several times on a page, such as that of a
/// directive, must make a different id each time, or none. Where a template shows the `content` of
/// several pages, as a list may, their headings and footnotes have the same ids: show `summary` there.
struct HTMLDuplicateID: OutputRule {
  static let id: RuleID = "html/duplicate-id"

  func check(_ output: CheckedOutput, faults: inout [OutputFault]) {
    for fault in output.noticed {
      guard case .duplicateID(let first) = fault.kind else { continue }
      let text = String(decoding: output.bytes[fault.range], as: UTF8.self)
      faults.append(
        OutputFault(
          problem: HTMLDuplicateIDProblem(text: text), shared: HTMLDuplicateIDProblem(text: nil),
          elsewhere: HTMLDuplicateIDProblem(text: text, isOfAnotherPage: true), range: fault.range,
          related: [(first, ms: "id “\(text)” yang pertama", en: "the first “\(text)”")]))
    }
  }
}

struct HTMLDuplicateIDProblem: Problem {
  /// The id; nil where a template makes another on every page.
  let text: String?
  /// Whether the content of another page brings it in.
  var isOfAnotherPage = false

  var rule: RuleID { HTMLDuplicateID.id }

  func wording(in language: MessageLanguage) -> Wording {
    let explanation =
      text.map {
        language(
          ms: "Id “\($0)” berada lebih daripada sekali pada halaman ini.",
          en: "The id “\($0)” stands more than once on the page.")
      }
      ?? language(
        ms: "Id yang dihasilkan di sini berada lebih daripada sekali pada sesuatu halaman.",
        en: "An id that is made here stands more than once on a page.")
    return Wording(
      summary: language(
        ms: "setiap id berada sekali sahaja pada sesuatu halaman",
        en: "an id stands once on a page"),
      explanation: explanation,
      solutions: isOfAnotherPage
        ? [
          Solution(
            language(
              ms: "Di tempat kandungan beberapa halaman berada pada satu halaman, paparkan "
                + "`summary` masing-masing dan bukan `content`.",
              en: "Where the contents of several pages stand on one, show their `summary` and not "
                + "their `content`.")),
          Solution(
            language(
              ms: "Atau beri salah satu daripadanya id yang lain.",
              en: "Or give one of them another id.")),
        ]
        : [
          Solution(
            language(
              ms: "Beri salah satu daripadanya id yang lain, atau buang id itu.",
              en: "Give one of them another id, or none."))
        ])
  }
}
