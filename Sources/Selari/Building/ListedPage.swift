/// A page as people speak of it: its language, its title, and the file of the output that holds it.
public struct ListedPage: Hashable, Sendable {
  /// The language's code.
  public let language: String
  /// The file, relative to the output: `ms/soalan-lazim/index.html`.
  public let file: String
  /// Its title.
  public let title: String
  /// Its id, by which it is the same page at another address; nil where nobody noted it.
  public let id: String?

  /// A page.
  public init(language: String, file: String, title: String, id: String? = nil) {
    self.language = language
    self.file = file
    self.title = title
    self.id = id
  }

  /// Every page of a site, sorted by file.
  static func list(_ site: Site) -> [ListedPage] {
    let codes = site.configuration.languages.map(\.code)
    return site.pages.map { page in
      ListedPage(
        language: codes[page.language], file: page.path.dropFirst() + "index.html",
        title: page.title, id: page.id.text)
    }.sorted { $0.file < $1.file }
  }
}
