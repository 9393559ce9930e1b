import Diagnostics

/// What stands for a page that is missing in its language, in a site that has no `notice.html`: says so,
/// and leads to the languages that there are.
///
/// Title and description are of the language that is read, not the other's: a `<title>` cannot say that
/// it is of another. Malay and English have words here. In any other language the page keeps the other's
/// title, which tells readers what the page is about and templates that it is of another language
/// (`page.title_language`); the rest is told in English, marked as such.
struct BuiltInNotice: Sendable {
  /// What the page is called; nil where there are no words of its language.
  let words: (title: String, description: String)?
  /// The content, as HTML.
  let content: String

  init(_ page: Page, in site: Site) {
    let language = site.configuration.languages[page.language]
    // Two scripts of one language have one name.
    let isAmbiguous = site.configuration.languages.contains {
      $0 != language && $0.name.en == language.name.en
    }
    let words = Words(language, isAmbiguous: isAmbiguous)
    self.words = words.title.map { ($0, words.lead + ".") }
    let items = Self.versions(of: page, in: site).map { other in
      "<li>\(BuiltInPages.link(site, to: other.path, other.language, text: other.title, within: language))</li>\n"
    }
    content = words.paragraph + "\n<ul>\n\(items.joined())</ul>\n"
  }

  /// The page in the languages that have it.
  private static func versions(of page: Page, in site: Site) -> [Page] {
    let versions = site.groupIndex[page.id].map { site.groups[$0].pages.compactMap { $0 } } ?? []
    return versions.map { site.pages[$0] }.filter { $0.kind != .notice }
  }

  /// What is said in a language.
  private struct Words {
    /// That the page is missing; nil where there are no words of the language.
    let title: String?
    /// Where it can be read, without what ends the sentence.
    let lead: String
    /// What stands above the list.
    let paragraph: String

    init(_ language: Language, isAmbiguous: Bool) {
      switch language.spoken {
      case .ms:
        title = "Halaman ini belum ada dalam bahasa Melayu"
        lead = "Anda boleh membacanya dalam bahasa lain"
        paragraph = "<p>\(lead):</p>"
      case .en:
        title = "This page is not available in English yet"
        lead = "You can read it in another language"
        paragraph = "<p>\(lead):</p>"
      case nil:
        title = nil
        lead = "You can read it in another language"
        let attributes = WritingDirection.leftToRight.attributes(
          language: "en", within: language.direction)
        let name = isAmbiguous ? "this language" : Markup.escaped(language.name.en)
        paragraph = "<p\(attributes)>This page is not available in \(name) yet. \(lead):</p>"
      }
    }
  }
}
