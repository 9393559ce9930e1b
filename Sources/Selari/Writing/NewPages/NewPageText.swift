/// What a new page says until somebody writes it: placeholders that no check objects to.
///
/// It is a draft in its source language, and its translations take that over, so that no placeholder
/// reaches the public by accident.
struct NewPageText {
  let kind: NewPage.Kind
  let id: PageID
  /// The language's code; any but Malay is given in English.
  let code: String
  let isSource: Bool

  private var isMalay: Bool { code == "ms" }

  private func say(ms: String, en: String) -> String { isMalay ? ms : en }

  /// The whole file.
  var text: String {
    let draft =
      isSource
      ? say(
        ms: "draft: true  # buang baris ini apabila halaman siap dalam setiap bahasa\n",
        en: "draft: true  # remove this line once the page is ready in every language\n") : ""
    return "---\ntitle: \(title)\ndescription: \(description)\n\(draft)---\n\n" + body
  }

  private var title: String {
    switch kind {
    case .page: say(ms: "Tajuk halaman baharu (\(id))", en: "Title of the new page (\(id))")
    case .section:
      say(ms: "Tajuk bahagian baharu (\(id))", en: "Title of the new section (\(id))")
    }
  }

  private var description: String {
    say(
      ms: "Tulis satu atau dua ayat di sini untuk senarai halaman dan enjin carian.",
      en: "Write one or two sentences here for lists of pages and search engines.")
  }

  private var body: String {
    switch kind {
    case .page:
      say(
        ms: """
          Mulakan dengan apa yang paling perlu diketahui oleh pembaca.

          ## Tajuk pertama {#first}

          Tulis isi di sini. Beri setiap tajuk id yang sama dalam setiap bahasa.

          """,
        en: """
          Begin with what readers need to know most.

          ## First heading {#first}

          Write the text here. Give each heading the same id in every language.

          """)
    case .section:
      say(
        ms:
          "Tulis apa yang terdapat dalam bahagian ini. Halaman di bawahnya disenaraikan sendiri.\n",
        en: "Write what is in this section. The pages below it are listed by themselves.\n")
    }
  }
}
