import Diagnostics
import Foundation
import Testing

@testable import Selari

/// The rules that the program knows are those that the manual has a page for.
@Suite struct RuleBookTests {
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/rules").path

  @Test func everyRuleHasAPageAndEveryPageARule() {
    let files = FileManager.default.enumerator(atPath: Self.pages)?.allObjects as? [String] ?? []
    let pages = files.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map {
      String($0.dropLast(3))
    }
    // What only a target or a served site can be found to be is known to the module that looks at it.
    let own = pages.filter { !$0.hasPrefix("served/") && !$0.hasPrefix("publish/") }
    #expect(Set(own) == Set(RuleBook.known.map(\.name)), "run `make docs`")
  }

  @Test func noTwoRulesHaveOneName() {
    let ids = RuleBook.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
  }
}
