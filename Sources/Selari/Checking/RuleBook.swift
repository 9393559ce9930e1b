import Diagnostics
import Markdown
import Templating

/// Every rule there is: what `selari check` runs, and what the manual has a page for.
enum RuleBook {
  static let pageRules: [any PageRule.Type] = [
    HeadingOrder.self, TermsAvoid.self, TermsLanguage.self,
    ImageAlt.self, LinkText.self, LinkLanguage.self, DescriptionLength.self, LinkThirdParty.self,
    TimePastFuture.self, TextMark.self, TextPlaceholder.self, TimeDate.self, TimeLanguage.self,
  ]

  static let pairRules: [any PairRule.Type] = [
    ParityStructure.self, ParityHeadings.self, ParityLinks.self, ParityFacts.self,
    ParityUntranslated.self, TermsPair.self, TranslationStale.self,
  ]

  /// Those of the rules above that look at more than pages.
  static let sharedTextRules: [any SharedTextRule.Type] = [
    TermsAvoid.self, ParityFacts.self, ParityUntranslated.self, TextMark.self, TimeLanguage.self,
  ]

  static let siteRules: [any SiteRule.Type] = [
    TitleDuplicate.self, TranslationOrphan.self, TimePastWindow.self, UnusedRedirect.self,
    UnusedHidden.self, LinkLanguage.self, LinkThirdParty.self, GovMyDomain.self, GovMyExpiry.self,
    GovMyLanguages.self,
    GovMyClicks.self, ImageLocation.self,
  ]

  static let usageRules: [any UsageRule.Type] = [
    UnusedAsset.self, UnusedFile.self, UnusedTemplate.self, UnusedString.self, UnusedFact.self,
  ]

  static let outputRules: [any OutputRule.Type] = [
    HTMLDuplicateID.self, CSPInline.self, HTMLSyntax.self, HTMLLandmark.self, HTMLLabel.self,
    SizePage.self, SizeIcon.self, SizeImage.self, LinkDead.self, LinkThirdParty.self,
    GovMyLinks.self, GovMySearch.self, GovMyPolicies.self, GovMyCharter.self, GovMyPortals.self,
    GovMyMasthead.self, GovMyEmail.self, GovMyQRCode.self, GovMyFeed.self, GovMyAnnouncements.self,
  ]

  /// The rule that asks the network, and runs only where that is asked for.
  static let external = LinkExternal.self

  /// The rules that judge how the pages of a whole site hang together.
  static let wholeSiteRules: Set<RuleID> = [GovMyClicks.id, GovMyLanguages.id, GovMyLinks.id]

  /// The rules that the build itself enforces.
  static let buildRules: [RuleID] =
    MarkdownRule.allCases.map(\.id) + TemplateRule.allCases.map(\.id) + FileRule.allCases.map(\.id)
    + ContentRule.allCases.map(\.id) + AllowRule.allCases.map(\.id) + YAMLRule.all

  /// Every rule's id, those of the build among them.
  static let known = Set(all.map { $0.id } + buildRules)

  /// The names that settings and allowances may use: those of the rules, and `group/*`.
  static let names = Set(known.flatMap { [$0.name, "\($0.group)/*"] }).sorted()

  private static let nameSet = Set(names)

  /// Whether a name is a rule's or a group's.
  static func knows(_ name: String) -> Bool { nameSet.contains(name) }

  /// The name that was probably meant by one that no rule has, or has any more.
  static func meant(by name: String) -> String? {
    retired[name] ?? NearMiss.of(name, among: names)
  }

  /// Rules that are gone, and what tells of the same.
  private static let retired = ["text/utf-8": "site/encoding"]

  /// The rules that run and whose findings depend on nothing but the files of the pages.
  static func steady(_ severities: Severities) -> Set<RuleID> {
    Set(textRules.filter { !$0.hangsOnTime }.map { $0.id })
      .filter { severities.severity(of: $0) != .off }
  }

  /// The rules that look at the text of pages.
  ///
  /// Here and below, each type becomes a `Rule` by itself: a whole array that is converted is cast one
  /// by one while the program runs, and the first of such casts search every conformance there is.
  private static var textRules: [any Rule.Type] {
    pageRules.map { $0 as any Rule.Type } + pairRules.map { $0 as any Rule.Type }
  }

  /// The rules that look at what a site is made of.
  static var sourceRules: [any Rule.Type] {
    textRules + siteRules.map { $0 as any Rule.Type } + usageRules.map { $0 as any Rule.Type }
  }

  /// Each once: one rule may look at sources and at the HTML.
  static var all: [any Rule.Type] {
    var seen: Set<ObjectIdentifier> = []
    return (sourceRules + outputRules.map { $0 as any Rule.Type } + [external]).filter {
      seen.insert(ObjectIdentifier($0)).inserted
    }
  }
}
