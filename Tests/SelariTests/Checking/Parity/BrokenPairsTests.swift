import Testing

@testable import Selari

/// A clean pair gives no finding; one change gives its rule's, and nothing of another group.
@Suite struct BrokenPairsTests {
  private func findings(malay: String, english: String) throws -> [String] {
    var pair = BilingualSite(
      malay: malay, english: english, facts: BrokenPairs.facts, terms: BrokenPairs.terms)
    pair.more =
      "-- content/peta.png --\n<svg/>\n-- templates/directives/warning.html --\n{{ content }}\n"
    let site = pair.site
    // A page that uses everything, so that a change to the pair leaves nothing unused.
    for (code, title, words) in [("ms", "Utama", "Halaman utama"), ("en", "Home", "The home page")]
    {
      site.edit(
        "content/index.\(code).md",
        """
        ---
        title: \(title)
        description: "\(words): 20 patah perkataan, atau lebih kurang 60 aksara."
        verbatim: true
        ---
        {{ facts.closes }} {{ facts.millions }} {{ facts.mail }} {{ facts.call.closes }}
        {{ facts.other_call.closes }}

        :::countdown call
        :::

        :::countdown other_call
        :::

        :::note
        :::

        :::warning
        :::
        """)
    }
    return try site.check().findings
  }

  @Test func theCleanPairGivesNoFinding() throws {
    let found = try findings(malay: BrokenPairs.malay, english: BrokenPairs.english)
    #expect(found == [])
  }

  @Test(arguments: BrokenPairs.all)
  func oneChangeIsOneFindingOfItsRule(_ mutation: BrokenPairs.Mutation) throws {
    let original = mutation.isMalay ? BrokenPairs.malay : BrokenPairs.english
    let range = try #require(original.firstRange(of: mutation.old))
    let changed = original.replacingCharacters(in: range, with: mutation.new)
    let found = try findings(
      malay: mutation.isMalay ? changed : BrokenPairs.malay,
      english: mutation.isMalay ? BrokenPairs.english : changed)
    let rules = { (findings: [String]) in findings.map { $0.prefix { $0 != " " } } }
    let group = mutation.rule.prefix { $0 != "/" }
    // A date that was changed is no longer on the day of the week beside it.
    let others = rules(found).filter { !$0.hasPrefix(group + "/") && $0 != "time/date" }
    #expect(rules(found).filter { $0 == mutation.rule }.count == 1, "\(found)")
    #expect(others == [], "\(found)")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
