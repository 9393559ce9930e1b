import Diagnostics

/// What can be wrong with a page before its content is looked at.
enum PageProblem: Problem {
  case missingTranslation(id: PageID, language: Language, path: String, isDraft: Bool)
  case twoFiles(id: PageID, other: String)
  case unnamedLanguage(name: String, codes: [String])
  case unknownLanguage(code: String, codes: [String])
  case sectionWithoutIndex(path: String)
  case sameAddress(path: String, other: String)
  case aliasClash(path: String, other: String)
  case redirectToNoPage(id: String, language: String, suggestion: String?)
  case layoutMissing(String, known: [String])
  case menuToNoPage(id: String, suggestion: String?)

  var rule: RuleID {
    switch self {
    case .missingTranslation: "translation/missing"
    case .twoFiles: "page/duplicate"
    case .unnamedLanguage, .unknownLanguage: "page/language"
    case .sectionWithoutIndex: "page/section"
    case .sameAddress: "page/address"
    case .aliasClash: "link/alias-clash"
    case .redirectToNoPage, .menuToNoPage: "link/page"
    case .layoutMissing: "template/missing"
    }
  }
}

/// What can be wrong with the lines around front matter.
enum FrontMatterProblem: Problem {
  case absent
  case unclosed

  var rule: RuleID {
    switch self {
    case .absent: "front-matter/absent"
    case .unclosed: "front-matter/unclosed"
    }
  }
}
