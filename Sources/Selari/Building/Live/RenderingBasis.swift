import Diagnostics
import Markdown

/// What every page reads, or may read without its being noted: where this is another, everything is
/// rendered again.
struct RenderingBasis: Equatable {
  private let name: [String]
  private let address: SiteAddress
  /// With the address it tells whether the site is official.
  private let claimsOfficial: Bool
  private let zone: SiteZone
  private let languages: [LanguageIdentity]
  private let topics: [Topic]
  private let markdown: MarkdownSettings
  private let extra: YAMLNode.Plain?
  private let facts: [String]
  private let menus: [String]
  /// What is told of a link to one of these is told of the menu.
  private let menuHeadings: [String]
  private let foreign: [[String]]
  private let native: [[String]]
  private let names: [String]
  private let hyphenated: [[String]]
  private let hasSearch: Bool
  private let checks: [RuleID]

  init(_ scope: SiteScope, _ terms: Terms, _ checks: OutputChecks) {
    let configuration = scope.site.configuration
    name = configuration.languages.map { configuration.name[$0] }
    address = configuration.address
    claimsOfficial = configuration.claimsOfficial
    zone = configuration.zone
    languages = configuration.languages.map(LanguageIdentity.init)
    topics = configuration.topics
    markdown = configuration.markdown
    extra = configuration.extra.map(YAMLNode.Plain.init)
    facts = scope.facts.all.map(\.name)
    menus = configuration.menus.map(\.name)
    menuHeadings = scope.menuHeadings.flatMap { [$0.page.text, $0.id] }
    foreign = configuration.languages.map { language in
      terms.foreign(in: language).flatMap { [$0.word.text, $0.code] }
    }
    native = configuration.languages.map(terms.native)
    names = terms.names.map(\.text)
    hyphenated = configuration.languages.map(terms.hyphenated)
    hasSearch = scope.hasSearch
    self.checks = checks.rules.map { type(of: $0).id }
  }
}
