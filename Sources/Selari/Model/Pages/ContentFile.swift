import Diagnostics

/// A page's file in one language, as read. It never changes; an object, so that what looks at it on
/// every core does not count references to each of its parts, and one that was not read again is
/// known to be the same.
public final class ContentFile: Sendable {
  /// The file, whole.
  public let source: Source
  /// The page that it is a language of.
  public let id: PageID
  /// The language, as an index into the site's languages.
  public let language: Int
  /// Whether it is a folder's index.
  public let isIndex: Bool
  /// Where the body starts, as a byte offset.
  public let bodyStart: Int
  /// What stands between the `---` lines.
  let frontMatter: FrontMatter

  /// Whether its front matter has a title; none can be had of one that cannot be read.
  var hasTitle: Bool { frontMatter.title != nil }

  /// The line on which its title stands; nil where it has none.
  public var titleLine: Int? {
    frontMatter.title.map { source.position(at: $0.range.lowerBound).line }
  }

  /// A file of content.
  init(
    source: Source, id: PageID, language: Int, isIndex: Bool, bodyStart: Int,
    frontMatter: FrontMatter
  ) {
    self.source = source
    self.id = id
    self.language = language
    self.isIndex = isIndex
    self.bodyStart = bodyStart
    self.frontMatter = frontMatter
  }
}
