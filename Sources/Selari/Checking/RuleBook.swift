/// Every rule there is: what `selari check` runs, and what the manual has a page for.
enum RuleBook {
  static let pageRules: [any PageRule.Type] = [
    HeadingOrder.self, TermsAvoid.self, TermsLanguage.self,
  ]

  static let pairRules: [any PairRule.Type] = [
    ParityStructure.self, ParityHeadings.self, ParityLinks.self, ParityFacts.self,
    ParityUntranslated.self, TermsPair.self, TranslationStale.self,
  ]

  static let siteRules: [any SiteRule.Type] = [TitleDuplicate.self, TranslationOrphan.self]

  static let outputRules: [any OutputRule.Type] = [HTMLDuplicateID.self, CSPInline.self]

  static var all: [any Rule.Type] {
    (pageRules as [any Rule.Type]) + pairRules + siteRules + outputRules
  }
}
