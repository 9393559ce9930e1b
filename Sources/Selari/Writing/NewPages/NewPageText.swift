import Diagnostics

/// What a new page says until somebody writes it: placeholders that no check objects to in a draft.
///
/// It is a draft in its source language, and its translations take that over; once it is none, rule
/// `text/placeholder` tells of every placeholder that is left.
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
      ? Self.say(
        code,
        ms: "draft: true  # buang baris ini apabila halaman siap dalam setiap bahasa\n",
        en: "draft: true  # remove this line once the page is ready in every language\n") : ""
    return "---\ntitle: \(title)\ndescription: \(description)\n\(draft)---\n\n" + body
  }

  private var title: String { Self.title(of: kind, in: code).replacing("ID", with: id.text) }

  private var description: String { Self.description(in: code) }

  private var body: String {
    switch kind {
    case .page: Self.pageBody(in: code).joined(separator: "\n\n") + "\n"
    case .section: Self.sectionBody(in: code) + "\n"
    }
  }
}

// MARK: - The placeholders

extension NewPageText {
  private static func say(_ code: String, ms: String, en: String) -> String {
    MessageLanguage(spokenAs: code) == .ms ? ms : en
  }

  /// The title, where `ID` stands for the page's id.
  private static func title(of kind: NewPage.Kind, in code: String) -> String {
    switch kind {
    case .page: say(code, ms: "Tajuk halaman baharu (ID)", en: "Title of the new page (ID)")
    case .section:
      say(code, ms: "Tajuk bahagian baharu (ID)", en: "Title of the new section (ID)")
    }
  }

  private static func description(in code: String) -> String {
    say(
      code, ms: "Tulis satu atau dua ayat di sini untuk senarai halaman dan enjin carian.",
      en: "Write one or two sentences here for lists of pages and search engines.")
  }

  private static func pageBody(in code: String) -> [String] {
    MessageLanguage(spokenAs: code) == .ms
      ? [
        "Mulakan dengan apa yang paling perlu diketahui oleh pembaca.", "## Tajuk pertama {#first}",
        "Tulis isi di sini. Beri setiap tajuk id yang sama dalam setiap bahasa.",
      ]
      : [
        "Begin with what readers need to know most.", "## First heading {#first}",
        "Write the text here. Give each heading the same id in every language.",
      ]
  }

  private static func sectionBody(in code: String) -> String {
    say(
      code,
      ms: "Tulis apa yang terdapat dalam bahagian ini. Halaman di bawahnya disenaraikan sendiri.",
      en: "Write what is in this section. The pages below it are listed by themselves.")
  }

  // What a page says of itself is Malay or English whatever its language.
  private static let codes = ["ms", "en"]

  /// Whether a title is one that nobody has written over, whatever id the page has by now.
  static func isPlaceholder(title: String) -> Bool {
    NewPage.Kind.allCases.contains { kind in
      codes.contains { code in
        title.hasPrefix(Self.title(of: kind, in: code).dropLast("ID)".count))
          && title.hasSuffix(")")
      }
    }
  }

  /// Whether a description is one that nobody has written over.
  static func isPlaceholder(description: String) -> Bool {
    codes.contains { Self.description(in: $0) == description }
  }

  /// The paragraphs that stand in a page until it is written.
  static let paragraphs = codes.flatMap { code in
    pageBody(in: code).filter { !$0.hasPrefix("#") } + [sectionBody(in: code)]
  }
}
