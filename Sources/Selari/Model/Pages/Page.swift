/// A page in one language, at the build's instant: everything decided but its content.
///
/// What is decided about the page itself is kept once, in ``Details``: pages are looked at from every
/// core, and handing one on must not count references to each of its texts.
public struct Page: Sendable {
  let details: Details
  /// The section it stands in, in the same language, as a page index; nil for the home page.
  public internal(set) var section: Int?
  /// What it lists, in order, as page indexes.
  public internal(set) var children: [Int] = []
  /// The pages of the section whose `expire` has passed, in the order of lists, as indexes.
  public internal(set) var expiredChildren: [Int] = []
  /// The sibling before it in its section's list.
  public internal(set) var previous: Int?
  /// The sibling after it.
  public internal(set) var next: Int?

  init(_ details: Details) { self.details = details }
}

// Written out, since a look-up by key paths asks at run time, each time, whether anybody writes.
extension Page {
  /// The page, in every language.
  public var id: PageID { details.id }
  /// The language, as an index into the site's languages.
  public var language: Int { details.language }
  /// What it is.
  var kind: PageKind { details.kind }
  /// The file its content comes from, as an index into the site's files; a notice has its source's.
  public var file: Int { details.file }
  /// Its title; a notice has its source's.
  public var title: String { details.title }
  /// The language of its title and description, as an index into the site's languages: its own, but a
  /// notice has its source's.
  var titleLanguage: Int { details.titleLanguage }
  /// What lists and search engines say of it; empty where nothing is written.
  public var description: String { details.description }
  /// Its address from the site's root: `/ms/soalan-lazim/`.
  public var path: String { details.path }
  /// The template that renders it: `page.html`.
  public var layout: String { details.layout }
  /// When it was issued.
  public var date: Moment? { details.date }
  /// When it last changed in substance.
  public var updated: Moment? { details.updated }
  /// Whether its `expire` has passed.
  public var isExpired: Bool { details.isExpired }
  /// Whether it is a draft, shown because drafts were asked for.
  public var isDraft: Bool { details.isDraft }
  /// Its place among its siblings.
  public var order: Int? { details.order }
  /// Whether a contents list is wanted, where front matter says.
  public var toc: Bool? { details.toc }
  /// What it is about, as indexes into the site's topics.
  public var topics: [Int] { details.topics }
  /// How many of its children a list shows at a time.
  public var paginate: Int? { details.paginate }
  /// Whether raw HTML is allowed in it.
  public var allowsHTML: Bool { details.allowsHTML }
  /// Whether it repeats another's words.
  public var isVerbatim: Bool { details.isVerbatim }
  /// Whether a stale translation says so to its readers.
  public var saysStale: Bool { details.saysStale }
  /// Whatever else templates of this site read.
  var extra: YAMLNode? { details.extra }

  /// Whether a reader's search should find it and lists should show it.
  public var isListed: Bool { !isExpired && mayBeListed }

  /// Whether a list of what has passed shows it.
  var isListedAsExpired: Bool { isExpired && mayBeListed }

  /// Whether it is more than a notice, and no list's beginning.
  private var mayBeListed: Bool { kind != .notice && kind != .home }
}

extension Page {
  /// What is decided about a page itself, before it is put into its section.
  final class Details: Sendable {
    let id: PageID
    let language: Int
    let kind: PageKind
    let file: Int
    let title: String
    let titleLanguage: Int
    let description: String
    let path: String
    let layout: String
    let date: Moment?
    let updated: Moment?
    let isExpired: Bool
    let isDraft: Bool
    let order: Int?
    let toc: Bool?
    let topics: [Int]
    let paginate: Int?
    let allowsHTML: Bool
    let isVerbatim: Bool
    let saysStale: Bool
    let extra: YAMLNode?

    init(
      id: PageID, language: Int, kind: PageKind, file: Int, title: String, titleLanguage: Int,
      description: String, path: String, layout: String, date: Moment?, updated: Moment?,
      isExpired: Bool, isDraft: Bool, order: Int?, toc: Bool?, topics: [Int], paginate: Int?,
      allowsHTML: Bool, isVerbatim: Bool, saysStale: Bool, extra: YAMLNode?
    ) {
      self.id = id
      self.language = language
      self.kind = kind
      self.file = file
      self.title = title
      self.titleLanguage = titleLanguage
      self.description = description
      self.path = path
      self.layout = layout
      self.date = date
      self.updated = updated
      self.isExpired = isExpired
      self.isDraft = isDraft
      self.order = order
      self.toc = toc
      self.topics = topics
      self.paginate = paginate
      self.allowsHTML = allowsHTML
      self.isVerbatim = isVerbatim
      self.saysStale = saysStale
      self.extra = extra
    }
  }
}

/// The languages of one page.
public struct PageGroup: Sendable {
  /// The page.
  public let id: PageID
  /// The page's index in each of the site's languages, in their order; nil where it does not exist.
  public internal(set) var pages: [Int?]
  /// The file in each language, as an index into the site's files; nil where there is none.
  public let files: [Int?]
  /// The language it is written in first, the others being translations.
  public let source: Int
  /// What happens where one of the languages is not there.
  let missing: MissingPolicy
  /// The section it stands in, as an index into the site's groups; nil at the root, and in a folder
  /// without an index, where no page can be.
  let section: Int?

  /// The page that a link in a language leads to; where it is missing there, in its source's, which is
  /// told to readers.
  func version(for language: Int) -> Int? {
    pages[language] ?? pages[source] ?? pages.lazy.compactMap { $0 }.first
  }
}
