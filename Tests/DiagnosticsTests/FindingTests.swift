import Testing

@testable import Diagnostics

@Suite struct FindingTests {
  private struct Anything: Problem {
    var rule: RuleID { "a/b" }
    func wording(in language: MessageLanguage) -> Wording {
      Wording(summary: "a", explanation: "b")
    }
  }

  private func finding(_ severity: Severity = .warning, isFatal: Bool = false) -> Finding {
    Finding(Anything(), at: Place(file: "a.md"), severity: severity, isFatal: isFatal)
  }

  @Test func equalFindingsAreOneAsGraveAsTheGraver() throws {
    for pair in [
      [finding(), finding(.error, isFatal: true)], [finding(.error, isFatal: true), finding()],
    ] {
      let merged = pair.sortedOnce()
      #expect(merged.count == 1)
      let one = try #require(merged.first)
      #expect(one.count == 2)
      #expect(one.isFatal)
      #expect(one.severity == .error)
    }
  }

  private struct Misspelt: Problem {
    var rule: RuleID { "a/c" }
    func wording(in language: MessageLanguage) -> Wording {
      Wording(summary: "a", explanation: "b", solutions: [.didYouMean("c", in: language)])
    }
  }

  @Test func whatStandsForMoreThanTheMistakeHasNoReplacement() {
    let place = Place(file: "a.html")
    let exact = Finding(Misspelt(), at: place)
    let whole = Finding(Misspelt(), at: place, isExact: false)
    #expect(exact.wording(in: .en).solutions.map(\.replacement) == ["c"])
    #expect(whole.wording(in: .en).solutions == [Solution("Did you mean `c`?")])
    #expect([exact, whole].sortedOnce().map(\.isExact) == [false])
  }

  @Test func severitiesComeGraverFirst() {
    #expect(Severity.allCases.sorted() == [.error, .warning, .note, .off])
  }
}
