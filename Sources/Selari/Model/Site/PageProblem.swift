import Diagnostics
import Templating

/// What can be wrong with a page before its content is looked at.
enum PageProblem: Problem {
  case twoFiles(id: PageID, other: String)
  case unnamedLanguage(name: String, codes: [String], unfolded: String?)
  case unknownLanguage(code: String, codes: [String])
  case sectionWithoutIndex(path: String)
  /// Pages whose section has no page in their language, and none that stands for it.
  case sectionNotInLanguage(path: String, language: LanguageName, source: String?, others: Int)
  /// A page in whose folder there are pages, and which is not that folder's index.
  case pageBesideFolder(id: PageID, path: String, index: String)
  case unfitName(String, suggestion: String)
  /// A slug of the home page, whose address is that of its language.
  case slugOfHome(path: String)
  /// The name of a file whose page has an address by its slug: no link can name it.
  case unfitID(String, suggestion: String)
  case sameAddress(path: String, other: String)
  /// A page whose address is that of a file that Selari makes.
  case pageAtFile(String)
  case aliasClash(path: String, with: AliasRival)
  /// An older address that begins with what stands before every address of the site anyway.
  case aliasPrefix(path: String, prefix: String)
  case redirectToNoPage(id: String, language: String, suggestion: String?)
  case layoutMissing(String, known: [String])
  /// A template that pages without `layout` want, with other letters in its name: `Page.html`.
  case layoutMisnamed(String, name: String)
  case menuToNoPage(id: String, suggestion: String?)

  var rule: RuleID {
    switch self {
    case .twoFiles: ContentRule.pageDuplicate.id
    case .unnamedLanguage, .unknownLanguage: ContentRule.pageLanguage.id
    case .sectionWithoutIndex, .sectionNotInLanguage, .pageBesideFolder:
      ContentRule.pageSection.id
    case .unfitName, .unfitID: ContentRule.pageName.id
    case .slugOfHome: ContentRule.pageSlug.id
    case .sameAddress, .pageAtFile: ContentRule.pageAddress.id
    case .aliasClash: ContentRule.linkAliasClash.id
    case .aliasPrefix: ContentRule.linkAliasPrefix.id
    case .redirectToNoPage, .menuToNoPage: ContentRule.linkPage.id
    case .layoutMissing, .layoutMisnamed: TemplateRule.missing.id
    }
  }
}

/// What an older address would take the place of.
enum AliasRival: Hashable, Sendable {
  /// A page or another older address, by the file in which it is written.
  case file(String)
  /// A file that Selari makes.
  case generated
  /// The compressed copy of a file, `/sitemap.xml`, which a publish puts beside it.
  case copy(of: String)
  /// A file, `/a.html`, below which it would stand: `/a.html/b`.
  case fileAbove(String)
  /// Something that would stand below the file that it leads to.
  case fileBelow(String)
}
