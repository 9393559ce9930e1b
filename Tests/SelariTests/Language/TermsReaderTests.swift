import Diagnostics
import Testing

@testable import Selari

@Suite struct TermsReaderTests {
  let languages: [Language]

  init() throws { languages = try TwoLanguages.make() }

  private func read(_ text: String) -> (terms: Terms, findings: [Finding]) {
    var findings: [Finding] = []
    let source = Source(path: "content/terms.yaml", text: text)
    return (TermsReader(languages: languages).read(source, findings: &findings), findings)
  }

  @Test func readsPairsNamesForeignWordsAndWhatToAvoid() {
    let (terms, findings) = read(
      """
      pairs: [{ms: buruh paksa, en: forced labour}, {ms: [siaran media], en: [press release, media release]}]
      avoid: {ms: {emel: e-mel, kerja paksa: buruh paksa}}
      names: [Alliance 8.7, ILO, no]
      foreign: {en: [Pathfinder, Pathfinder country], ar: [insya-Allah]}
      """)
    #expect(findings.isEmpty)
    #expect(
      terms.pairs.map { $0.words[languages[0]].map(\.text) } == [["buruh paksa"], ["siaran media"]])
    #expect(terms.pairs[1].words[languages[1]].map(\.text) == ["press release", "media release"])
    #expect(terms.avoided(in: 0).map(\.wrong.text) == ["emel", "kerja paksa"])
    #expect(terms.avoided(in: 0).map(\.right) == ["e-mel", "buruh paksa"])
    #expect(terms.avoided(in: 1).isEmpty)
    #expect(terms.names.map(\.text) == ["Alliance 8.7", "ILO", "no"])
    #expect(
      terms.foreign(in: languages[0]).map(\.word.text) == [
        "Pathfinder country", "insya-Allah", "Pathfinder",
      ])
    #expect(terms.foreign(in: languages[1]).map(\.word.text) == ["insya-Allah"])
    #expect(terms.source?.place(terms.names[1].range).excerpt?.hasPrefix("names:") == true)
  }

  @Test func whatIsOnePairOrTheSameOneTwiceIsNoContradiction() {
    let (terms, findings) = read(
      "pairs: [{ms: a, en: [x, y]}, {ms: a, en: x}, {ms: b, en: z}, {ms: x, en: b}]")
    #expect(findings.isEmpty)
    #expect(terms.pairs.map { $0.words[languages[1]].map(\.text) } == [["x", "y"], ["z"], ["b"]])
  }

  @Test func twoPairsOfOneTermAreTakenForOne() throws {
    let (terms, findings) = read(
      "pairs: [{ms: buruh paksa, en: forced labour}, {ms: buruh paksa, en: compulsory labour}]")
    #expect(
      terms.pairs.map { $0.words[languages[1]].map(\.text) }
        == [["forced labour", "compulsory labour"]])
    let text = try #require(findings.first).problem.wording(in: .en).solutions.first?.text
    #expect(
      text == "Write one pair with all the words that will do: "
        + "`{ms: buruh paksa, en: [forced labour, compulsory labour]}`.")
  }

  @Test func noTermsAreNoFault() {
    let (terms, findings) = read("")
    #expect(terms.pairs.isEmpty && terms.avoided(in: 0).isEmpty && findings.isEmpty)
  }

  @Test(arguments: [
    ("pairs: [{1️⃣ms: buruh paksa}]", ["terms/missing"]),
    ("pairs: [{ms: a, en: b, 1️⃣fr: c}]", ["terms/unknown-key"]),
    ("pairs: 1️⃣buruh", ["terms/type"]),
    ("pairs: [{ms: 1️⃣{a: b}, en: c}]", ["terms/type"]),
    ("avoid: {1️⃣my: {emel: e-mel}}", ["terms/unknown-key"]),
    ("avoid: {ms: {emel: 1️⃣\"\"}}", ["terms/value"]),
    ("foreign: {1️⃣Inggeris: [a]}", ["terms/value"]), ("foreign: {1️⃣xx: [a]}", ["terms/value"]),
    ("pairs: [1️⃣{ms: [], en: b}]", ["terms/value"]),
    ("pairs: [{ms: [1️⃣{}], en: b}]", ["terms/type"]),
    ("avoid: {ms: {e-mel: emel, 1️⃣emel: e-mel}}", ["terms/contradiction"]),
    ("avoid: {ms: {1️⃣b: c, a: b}}", ["terms/contradiction"]),
    ("avoid: {ms: {1️⃣a: a}}", ["terms/contradiction"]),
    ("names: [ILO]\nforeign: {en: [1️⃣ILO]}", ["terms/contradiction"]),
    ("pairs: [{ms: e-mel, en: email}]\navoid: {en: {1️⃣Email: e-mail}}", ["terms/contradiction"]),
    ("1️⃣pair: []", ["terms/unknown-key"]),
    (
      "pairs:\n- {ms: buruh paksa, en: forced labour}\n- {ms: 1️⃣Buruh paksa, en: compulsory labour}",
      ["terms/contradiction"]
    ),
    ("pairs: [{ms: a, en: x}, {ms: b, en: y}, {ms: c, en: [z, 1️⃣x]}]", ["terms/contradiction"]),
    ("pairs: [{ms: e-mel, en: email}, {ms: 1️⃣e mel, en: mail}]", ["terms/contradiction"]),
  ])
  func whatIsWrongIsFoundAtItsPlace(marked: String, rules: [String]) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    _ = TermsReader(languages: languages).read(text.source, findings: &findings)
    #expect(findings.sortedOnce().map(\.rule.name) == rules)
    #expect(MarkedText.starts(findings) == text.markers)
    for finding in findings {
      #expect(
        finding.problem.wording(in: .ms).explanation != finding.problem.wording(in: .en).explanation
      )
    }
  }
}
