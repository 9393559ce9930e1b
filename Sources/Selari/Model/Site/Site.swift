import Diagnostics
import Markdown

/// A site at an instant: every page, its languages and its place, decided and fixed. It never changes;
/// an object, since every page that is rendered looks at it.
public final class Site: Sendable {
  /// What `site.yaml` says.
  public let configuration: SiteConfiguration
  /// The instant it is built for.
  public let at: Instant
  /// The files of content, sorted by path.
  public let files: [ContentFile]
  /// The pages that exist, sorted by id, then language.
  public let pages: [Page]
  /// The languages of each page, sorted by id.
  public let groups: [PageGroup]
  /// The index of each page id in ``groups``.
  public let groupIndex: [PageID: Int]
  /// The page at each address.
  public let pageAtPath: PagePaths
  /// Older addresses that lead to pages.
  let redirects: [Redirect]
  /// Redirects that do nothing.
  let uselessRedirects: [UselessRedirect]
  /// When the set of pages changes by itself next: the first `publish` or `expire` to come.
  public let nextChange: Instant?
  /// The group of each page, as an index; -1 where it has none.
  private let groupOf: [Int32]
  /// What may be meant by the names that no page has.
  let nearNames: NearPageNames

  init(
    configuration: SiteConfiguration, at: Instant, files: [ContentFile], pages: [Page],
    groups: [PageGroup], groupIndex: [PageID: Int], pageAtPath: PagePaths,
    redirects: [Redirect], uselessRedirects: [UselessRedirect], nextChange: Instant?
  ) {
    self.configuration = configuration
    self.at = at
    self.files = files
    self.pages = pages
    self.groups = groups
    self.groupIndex = groupIndex
    self.pageAtPath = pageAtPath
    self.redirects = redirects
    self.uselessRedirects = uselessRedirects
    self.nextChange = nextChange
    var groupOf = [Int32](repeating: -1, count: pages.count)
    for (index, group) in groups.enumerated() {
      for case let page? in group.pages { groupOf[page] = Int32(index) }
    }
    self.groupOf = groupOf
    nearNames = NearPageNames(
      languages: configuration.languages, groupIndex: groupIndex, pages: pages, files: files)
  }

  /// The home page of a language.
  public func home(_ language: Int) -> Int? { page(.home, language) }

  /// The languages that have a home page, as indexes.
  var languagesWithHome: [Int] { configuration.languages.indices.filter { home($0) != nil } }

  /// A page in a language, where it exists.
  public func page(_ id: PageID, _ language: Int) -> Int? {
    groupIndex[id].flatMap { groups[$0].pages[language] }
  }

  /// The group of a page, both as indexes.
  func group(ofPage index: Int) -> Int? { groupOf[index] < 0 ? nil : Int(groupOf[index]) }

  /// How a page's Markdown is read.
  func markdownOptions(of page: Page) -> MarkdownOptions { markdownOptions(of: page.details) }

  func markdownOptions(of page: Page.Details) -> MarkdownOptions {
    var options = markdownOptions(inLanguage: page.language)
    options.html = page.allowsHTML
    return options
  }

  /// How Markdown is read that belongs to no page, in a language, as an index.
  func markdownOptions(inLanguage language: Int) -> MarkdownOptions {
    MarkdownOptions(
      smart: configuration.markdown.smart,
      joinsWideLines: configuration.languages[language].hasWideText)
  }

  /// The list, as an index, whose further part is at an address: `/ms/media/2/`; nil where none is.
  func list(ofPart address: String) -> Int? {
    Paginator.list(ofPart: address, pages, at: pageAtPath)
  }

  /// Whether a page's folder would have to be a generated file, which has been told: `/ms/feed.xml/`.
  func isPage(inPlaceOf file: String) -> Bool { pageAtPath["/\(file)/"] != nil }

  /// Every language that a page, as an index, exists in, in the site's order; notices do not count.
  func translations(ofPage index: Int) -> [Int] {
    guard let group = group(ofPage: index) else { return [] }
    var translations: [Int] = []
    translations.reserveCapacity(configuration.languages.count)
    for case let page? in groups[group].pages where pages[page].details.kind != .notice {
      translations.append(page)
    }
    return translations
  }

  /// The page, or the nearest section that it stands in, that is a draft in a language, whether drafts
  /// are shown or not; nil where none is. What stands in a draft is part of no build either.
  func draft(around id: PageID, _ language: Int) -> PageID? {
    DraftSearch(files: files, groups: groups, groupIndex: groupIndex).draft(around: id, language)
  }

  /// The section, or the nearest that it stands in, that is there but exists in no language at this
  /// instant; nil where none is.
  func withheldSection(around section: PageID) -> PageID? {
    var next: PageID? = section
    while let id = next, id != .home {
      if let group = groupIndex[id], groups[group].pages.allSatisfy({ $0 == nil }) { return id }
      next = id.parent
    }
    return nil
  }

  /// Whether a page is a draft, or stands in one.
  func isInDraft(_ id: PageID, _ language: Int) -> Bool { draft(around: id, language) != nil }

  /// The sections above a page, the home page first; the page itself is not among them.
  public func ancestors(of page: Page) -> [Int] {
    var result: [Int] = []
    var above = page.section
    while let index = above {
      result.append(index)
      above = pages[index].section
    }
    return result.reversed()
  }
}

/// A redirect from a page's own address, or one that is stated already.
struct UselessRedirect: Sendable {
  /// The path from the site's root.
  let from: String
  /// Where it is stated.
  let place: Place
  /// Whether the path is the page's own address.
  let isOwnAddress: Bool
  /// Where it is stated first, where it is stated twice.
  let first: Place?
}

/// An older address that leads to a page, or to a heading of one.
struct Redirect: Hashable, Sendable {
  /// The older path from the site's root: `/lama/faq.html`.
  let from: String
  /// The path it leads to.
  let to: String
  /// What stands after the `#` of where it leads to; empty where nothing does.
  let fragment: String
  /// The page it leads to, as an index.
  let page: Int
  /// Where in `redirects.yaml` it says so.
  let place: Place?
}
