import Diagnostics

/// What stands in a new page until somebody writes it. The page is made of these words, and a check finds
/// those that are left.
enum Placeholder {
  /// The title of a page, or of a section; `ID` stands for the page's id.
  static func title(ofSection isSection: Bool, in code: String) -> String {
    isSection
      ? say(code, ms: "Tajuk bahagian baharu (ID)", en: "Title of the new section (ID)")
      : say(code, ms: "Tajuk halaman baharu (ID)", en: "Title of the new page (ID)")
  }

  /// What the page is about.
  static func description(in code: String) -> String {
    say(
      code, ms: "Tulis satu atau dua ayat di sini untuk senarai halaman dan enjin carian.",
      en: "Write one or two sentences here for lists of pages and search engines.")
  }

  /// The paragraphs and headings of a page.
  static func body(in code: String) -> [String] {
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

  /// The paragraph of a section.
  static func sectionBody(in code: String) -> String {
    say(
      code,
      ms: "Tulis apa yang terdapat dalam bahagian ini. Halaman di bawahnya disenaraikan sendiri.",
      en: "Write what is in this section. The pages below it are listed by themselves.")
  }

  /// The words in the language of a code; any but Malay is given in English.
  static func say(_ code: String, ms: String, en: String) -> String {
    MessageLanguage(spokenAs: code) == .ms ? ms : en
  }
}

// MARK: - What is left

extension Placeholder {
  // What a page says of itself is Malay or English whatever its language.
  private static let codes = ["ms", "en"]

  /// Whether a title is one that nobody has written over, whatever id the page has by now.
  static func isLeft(title: String) -> Bool {
    [false, true].contains { isSection in
      codes.contains { code in
        title.hasPrefix(Self.title(ofSection: isSection, in: code).dropLast("ID)".count))
          && title.hasSuffix(")")
      }
    }
  }

  /// Whether a description is one that nobody has written over.
  static func isLeft(description: String) -> Bool {
    codes.contains { Self.description(in: $0) == description }
  }

  /// Whether a paragraph is one that nobody has written over.
  static func isLeft(paragraph: some Collection<UInt8>) -> Bool {
    let length = paragraph.count
    return paragraphs.contains { $0.utf8.count == length && paragraph.elementsEqual($0.utf8) }
  }

  /// The paragraphs that stand in a page until it is written.
  private static let paragraphs = codes.flatMap { code in
    body(in: code).filter { !$0.hasPrefix("#") } + [sectionBody(in: code)]
  }
}
