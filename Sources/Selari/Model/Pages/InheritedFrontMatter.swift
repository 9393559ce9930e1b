import Diagnostics

/// What front matter says of a page in a language: what its own file says and, of what is not language,
/// what the source's file says where its own is silent.
///
/// A view of the two files. Front matter has two dozen parts, so that a copy with some of them changed,
/// for each page of a large site, would count more references than all else that is decided about it.
struct InheritedFrontMatter: Sendable {
  /// The page's file in the language.
  let file: ContentFile
  /// The source's file; nil where this is the source.
  private let source: ContentFile?

  /// What a file says, and inherits from its page's source; nil where it is the source itself.
  init(_ file: ContentFile, from source: ContentFile?) {
    self.file = file
    self.source = source
  }

  /// The page's title.
  var title: Located<String>? { file.frontMatter.title }
  /// What lists, search engines and shared links say of it.
  var description: Located<String>? { file.frontMatter.description }
  /// Its own part of its address.
  var slug: Located<String>? { file.frontMatter.slug }

  /// The template it is rendered with, without `.html`.
  var layout: Located<String>? { file.frontMatter.layout ?? source?.frontMatter.layout }
  /// When it was issued.
  var date: Located<Moment>? { file.frontMatter.date ?? source?.frontMatter.date }
  /// When it last changed in substance.
  var updated: Located<Moment>? { file.frontMatter.updated ?? source?.frontMatter.updated }
  /// From when it exists.
  var publish: Located<Instant>? { file.frontMatter.publish ?? source?.frontMatter.publish }
  /// From when it is out of lists, and shown with a notice.
  var expire: Located<Instant>? { file.frontMatter.expire ?? source?.frontMatter.expire }
  /// Whether it is still being written.
  var draft: Bool? { file.frontMatter.draft ?? source?.frontMatter.draft }
  /// Its place among its siblings: lower first.
  var order: Int? { file.frontMatter.order ?? source?.frontMatter.order }
  /// Whether it has a contents list.
  var toc: Bool? { file.frontMatter.toc ?? source?.frontMatter.toc }
  /// What it is about, by the ids in `site.yaml`.
  var topics: [Located<String>]? { file.frontMatter.topics ?? source?.frontMatter.topics }
  /// How many of its pages a section lists at a time.
  var paginate: Located<Int>? { file.frontMatter.paginate ?? source?.frontMatter.paginate }
  /// What happens where it, or a page below it, has no translation.
  var missing: Located<MissingPolicy>? { file.frontMatter.missing ?? source?.frontMatter.missing }
  /// Whether it may hold raw HTML.
  var html: Bool? { file.frontMatter.html ?? source?.frontMatter.html }
  /// Whether it repeats another's words.
  var verbatim: Bool? { file.frontMatter.verbatim ?? source?.frontMatter.verbatim }
  /// Whether a stale translation says so to its readers.
  var staleNotice: Bool? { file.frontMatter.staleNotice ?? source?.frontMatter.staleNotice }

  /// Whatever else templates of this site read: by each key of `extra`, so that a translation holds only
  /// those that are translated.
  ///
  /// - Parameter languages: The site's. An `extra` that has one value for each of them stands for that of
  ///   the page's.
  func extra(among languages: [Language]) -> YAMLNode? {
    guard let own = file.frontMatter.extra, let source = source?.frontMatter.extra else {
      return file.frontMatter.extra ?? source?.frontMatter.extra
    }
    return own.value(in: file.language, of: languages)
      .completed(by: source.value(in: file.language, of: languages))
  }
}

extension YAMLNode {
  /// What a mapping whose keys are all languages says in one of them; all else is the same in each.
  fileprivate func value(in language: Int, of languages: [Language]) -> YAMLNode {
    isByLanguage(among: languages) ? self[languages[language].code] ?? self : self
  }

  /// Whether it is a mapping whose keys are all languages of a site: one value in each.
  func isByLanguage(among languages: [Language]) -> Bool {
    guard let entries, !entries.isEmpty else { return false }
    return entries.allSatisfy { entry in languages.contains { $0.code == entry.key } }
  }

  /// A mapping with the entries of another whose keys it has not; any other value as it is.
  fileprivate func completed(by other: YAMLNode) -> YAMLNode {
    guard let own = entries, let others = other.entries else { return self }
    let ownByKey = Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let inherited = others.map { ownByKey[$0.key] ?? $0 }
    let inheritedKeys = Set(others.map(\.key))
    let added = own.filter { !inheritedKeys.contains($0.key) }
    return YAMLNode(.mapping(inherited + added), at: range)
  }
}
