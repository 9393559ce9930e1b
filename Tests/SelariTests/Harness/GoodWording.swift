import Diagnostics
import Testing

extension Finding {
  /// Expects what every message is to be, in both languages: a rule in a clause, an explanation and
  /// remedies in whole sentences, something to do wherever it can be said.
  func expectGoodWording(_ sourceLocation: SourceLocation) {
    for language in MessageLanguage.allCases {
      let wording = problem.wording(in: language)
      #expect(
        !wording.summary.isEmpty && !wording.summary.hasSuffix("."), "\(rule): \(wording.summary)",
        sourceLocation: sourceLocation)
      for text in [wording.explanation] + wording.notes + wording.solutions.map(\.text) {
        #expect(isSentence(text), "\(rule): \(text)", sourceLocation: sourceLocation)
      }
      #expect(wording.explanation != wording.summary, sourceLocation: sourceLocation)
    }
    let (ms, en) = (problem.wording(in: .ms), problem.wording(in: .en))
    #expect(ms.summary != en.summary, "\(rule)", sourceLocation: sourceLocation)
    #expect(
      ms.solutions.map(\.replacement) == en.solutions.map(\.replacement), "\(rule)",
      sourceLocation: sourceLocation)
  }

  /// Whether a text begins and ends as a sentence does; names and code may begin one.
  private func isSentence(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let word = text.prefix { $0 != " " }
    let beginsWell = !first.isLowercase || word.contains { "().-_`".contains($0) }
    return beginsWell && ".?!".contains(last)
  }
}
