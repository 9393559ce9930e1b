import Testing

@testable import Selari

/// A clean pair gives no finding; one change gives its rule's, and nothing of another group.
@Suite struct BrokenPairsTests {
  private func findings(malay: String, english: String) throws -> [String] {
    var pair = BilingualSite(
      malay: malay, english: english, facts: BrokenPairs.facts, terms: BrokenPairs.terms)
    pair.more =
      "-- content/peta.png --\nx\n-- templates/directives/warning.html --\n{{ content }}\n"
    // Places are counted out: what a change moves is not what it breaks.
    return try pair.site.check().findings
  }

  @Test func theCleanPairGivesNoFinding() throws {
    let found = try findings(malay: BrokenPairs.malay, english: BrokenPairs.english)
    #expect(found.filter { $0.hasPrefix("parity/") || $0.hasPrefix("terms/") } == [])
  }

  @Test(arguments: BrokenPairs.all)
  func oneChangeIsOneFindingOfItsRule(_ mutation: BrokenPairs.Mutation) throws {
    let original = mutation.isMalay ? BrokenPairs.malay : BrokenPairs.english
    let range = try #require(original.firstRange(of: mutation.old))
    let changed = original.replacingCharacters(in: range, with: mutation.new)
    let clean = try findings(malay: BrokenPairs.malay, english: BrokenPairs.english)
    let found = try findings(
      malay: mutation.isMalay ? changed : BrokenPairs.malay,
      english: mutation.isMalay ? BrokenPairs.english : changed)
    let rules = { (findings: [String]) in findings.map { $0.prefix { $0 != " " } } }
    let group = mutation.rule.prefix { $0 != "/" }
    #expect(rules(found).filter { $0 == mutation.rule }.count == 1, "\(found)")
    let others = rules(found).filter { !$0.hasPrefix(group + "/") }
    #expect(others == rules(clean), "\(found)")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
