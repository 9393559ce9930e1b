import Diagnostics
import Markdown

/// A page in one language, with its Markdown read.
struct CheckedPage: Sendable {
  /// The page's index in the site.
  let index: Int
  let page: Page
  let file: ContentFile
  let document: Document
  let language: Language
  /// What reads pages of the language.
  let reader: PageReader
  /// What the page says: its text, the terms in it, and what it states.
  let reading: PageReading

  var source: Source { file.source }
  /// The term base as pages of the language are searched for it.
  var terms: TermTable { reader.terms }

  /// The page's title in its front matter, where findings about the whole page point.
  var titlePlace: Place {
    file.frontMatter.title.map { source.place($0.range) } ?? Place(file: source.path)
  }
}
