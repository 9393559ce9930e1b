/// What a new page says until somebody writes it: placeholders that no check objects to in a draft.
///
/// It is a draft in its source language, and its translations take that over; once it is none, rule
/// `text/placeholder` tells of every ``Placeholder`` that is left.
struct NewPageText {
  let kind: NewPage.Kind
  let id: PageID
  /// The language's code; any but Malay is given in English.
  let code: String
  let isSource: Bool

  /// The whole file.
  var text: String {
    let draft =
      isSource
      ? Placeholder.say(
        code,
        ms: "draft: true  # buang baris ini apabila halaman siap dalam setiap bahasa\n",
        en: "draft: true  # remove this line once the page is ready in every language\n") : ""
    return "---\ntitle: \(title)\ndescription: \(description)\n\(draft)---\n\n" + body
  }

  private var title: String {
    Placeholder.title(ofSection: kind == .section, in: code).replacing("ID", with: id.text)
  }

  private var description: String { Placeholder.description(in: code) }

  private var body: String {
    switch kind {
    case .page: Placeholder.body(in: code).joined(separator: "\n\n") + "\n"
    case .section: Placeholder.sectionBody(in: code) + "\n"
    }
  }
}
