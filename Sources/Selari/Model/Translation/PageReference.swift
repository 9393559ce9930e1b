import Diagnostics

/// A page as somebody names it on the command line: `faq`, `faq.en`, `content/faq.en.md`.
public struct PageReference: Sendable {
  /// The page.
  public let page: PageID
  /// The one language that is meant, as an index into the site's; nil where all are.
  public let language: Int?

  /// Finds a page by what somebody calls it.
  /// - Throws: That there is none, with what was probably meant.
  public init(_ text: String, in site: Site) throws(UnknownPage) {
    let name = Self.name(text)
    if site.groupIndex[PageID(name)] != nil {
      (page, language) = (PageID(name), nil)
      return
    }
    switch ContentPath("content/\(name).md") {
    case .page(let id, let code, _) where site.groupIndex[id] != nil:
      guard let language = site.configuration.language(code: code) else {
        throw UnknownPage(name: text, suggestion: id.text)
      }
      (page, self.language) = (id, language)
    case .unnamedLanguage(let id) where site.groupIndex[id] != nil:
      (page, language) = (id, nil)
    default:
      throw UnknownPage(name: text, suggestion: Self.suggestion(for: name, in: site))
    }
  }

  /// What is written, without what leads to `content/` and the extension.
  private static func name(_ text: String) -> String {
    var name = text[...]
    if let range = name.firstRange(of: "content/"),
      range.lowerBound == name.startIndex
        || name[name.index(before: range.lowerBound)] == "/"
    {
      name = name[range.upperBound...]
    }
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    while name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  /// A page whose slug that is, or whose id is close.
  private static func suggestion(for name: String, in site: Site) -> String? {
    let bySlug = site.files.first { $0.frontMatter.slug?.value == name }?.id.text
    return bySlug ?? NearMiss.of(name, among: site.groups.map(\.id.text))
  }
}

/// A page that a site does not have.
public struct UnknownPage: Error, Hashable, Sendable {
  /// What was written.
  public let name: String
  /// What was probably meant.
  public let suggestion: String?

  /// What is said of it.
  public func message(in language: MessageLanguage) -> String {
    let hint = suggestion.map {
      language(ms: " Adakah anda maksudkan `\($0)`?", en: " Did you mean `\($0)`?")
    }
    return language(ms: "tiada halaman `\(name)`.", en: "there is no page `\(name)`.")
      + (hint ?? "")
  }
}
