import Diagnostics

/// A language's `search.json`, which the search page reads: titles, headings and words. All the words
/// of all but the longest pages: what stands at a page's end is looked for, too.
struct SearchIndex {
  /// What search knows of a page.
  struct Entry: Sendable {
    let page: Int
    let headings: [(id: String, text: String)]
    let text: String
  }

  let site: Site
  let language: Int
  /// How many characters of a page's text are kept, at most; words are kept whole.
  static let textLength = 16_000

  /// The index of the pages of a language, in the order of their ids.
  func file(_ entries: [Entry]) -> GeneratedFile {
    let pages = entries.sorted { $0.page < $1.page }.map(value)
    let document = JSONValue.object([("pages", .array(pages))])
    return GeneratedFile(
      "\(site.configuration.languages[language].code)/search.json", document.compact() + "\n")
  }

  private func value(_ entry: Entry) -> JSONValue {
    let page = site.pages[entry.page]
    return .object([
      ("url", .string(site.configuration.address.path(page.path))),
      ("title", .string(page.title)),
      ("description", .string(page.description)),
      (
        "headings",
        .array(
          entry.headings.map { .object([("id", .string($0.id)), ("text", .string($0.text))]) })
      ),
      ("text", .string(entry.text)),
    ])
  }

  /// The first words of a text.
  static func beginning(of text: String) -> String {
    guard text.count > textLength else { return text }
    let head = text.prefix(textLength)
    return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)])
  }
}
