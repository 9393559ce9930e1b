/// The two pages that are of no language: each is made by the site's own template, or without one.
enum NeutralPage: Sendable {
  case chooser, notFound

  /// The template that a site may have for it.
  var template: String {
    switch self {
    case .chooser: SiteLayout.chooserLayout
    case .notFound: SiteLayout.notFoundLayout
    }
  }

  /// What stands for `page` in that template.
  var object: PseudoPage {
    switch self {
    case .chooser: PseudoPage(.chooser, path: "/")
    case .notFound: PseudoPage(.notFound, path: "/404.html")
    }
  }

  /// Its bytes without a template.
  func builtIn(_ site: Site) -> String {
    switch self {
    case .chooser: BuiltInPages.chooser(site)
    case .notFound: BuiltInPages.notFound(site)
    }
  }
}
