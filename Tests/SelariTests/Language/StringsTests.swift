import Diagnostics
import Testing

@testable import Selari

@Suite struct StringsTests {
  let languages: [Language]

  init() throws { languages = try TwoLanguages.make() }

  private func read(_ text: String) -> (strings: Strings, findings: [Finding]) {
    var findings: [Finding] = []
    let source = Source(path: "templates/strings.yaml", text: text)
    return (StringsReader(languages: languages).read(source, findings: &findings), findings)
  }

  static let yaml = """
    skip: {ms: Langkau ke kandungan utama, en: Skip to main content}
    days_left: {ms: {other: "{n} hari lagi"}, en: {one: "{n} day left", other: "{n} days left"}}
    found:
      ms: {other: "{n} halaman untuk “{query}”"}
      en: {one: "One page for “{query}”", other: "{n} pages for “{query}”"}
    page_of: {ms: "Halaman {number} daripada {total}", en: "Page {number} of {total}"}
    copyright: "© {owner}"
    braces: "{{n}} {n}"
    empty: ""
    """

  @Test func theDigitsThatAreShownChooseThePlural() throws {
    let (strings, _) = read(Self.yaml)
    let number = try #require(DecimalNumber("1.0"))
    let arguments: StringArguments = ["n": .decimal(number)]
    #expect(try strings.text("days_left", in: languages[1], arguments) == "1.0 days left")
  }

  @Test(
    arguments: [
      ("skip", [:], "Langkau ke kandungan utama", "Skip to main content"),
      ("days_left", ["n": .int(0)], "0 hari lagi", "0 days left"),
      ("days_left", ["n": .int(1)], "1 hari lagi", "1 day left"),
      ("days_left", ["n": .int(2)], "2 hari lagi", "2 days left"),
      ("days_left", ["n": .int(1234)], "1,234 hari lagi", "1,234 days left"),
      ("days_left", ["n": .int(-1)], "-1 hari lagi", "-1 day left"),
      ("days_left", ["n": .double(1.5)], "1.5 hari lagi", "1.5 days left"),
      ("days_left", ["n": .double(1)], "1 hari lagi", "1 day left"),
      ("days_left", ["n": .double(1.0001)], "1.0001 hari lagi", "1.0001 days left"),
      (
        "found", ["n": .int(1), "query": .text("a<b")], "1 halaman untuk “a<b”",
        "One page for “a<b”"
      ),
      (
        "page_of", ["number": .int(2), "total": .int(1000)], "Halaman 2 daripada 1,000",
        "Page 2 of 1,000"
      ),
      ("copyright", ["owner": .text("KSM")], "© KSM", "© KSM"),
      ("braces", ["n": .text("x")], "{n} x", "{n} x"),
      ("empty", [:], "", ""),
    ] as [(String, StringArguments, String, String)])
  func textsAreFilledInAsEachLanguageWritesNumbers(
    key: String, arguments: StringArguments, ms: String, en: String
  ) throws {
    let (strings, findings) = read(Self.yaml)
    #expect(findings.isEmpty)
    #expect(try strings.text(key, in: languages[0], arguments) == ms)
    #expect(try strings.text(key, in: languages[1], arguments) == en)
    #expect(strings.problems(calling: key, with: arguments.all.map(\.name)).isEmpty)
  }

  @Test(
    arguments: [
      ("skpi", [:], StringsProblem.unknownKey("skpi", suggestion: "skip")),
      ("entah_apa_ini", [:], .unknownKey("entah_apa_ini", suggestion: nil)),
      (
        "page_of", ["number": .int(1)],
        .missingArgument("total", key: "page_of", extra: [])
      ),
      ("days_left", [:], .noNumber(key: "days_left")),
      ("days_left", ["n": .text("tiga")], .noNumber(key: "days_left", isGiven: true)),
    ] as [(String, StringArguments, StringsProblem)])
  func aCallThatCannotBeFilledInIsAProblem(
    key: String, arguments: StringArguments, problem: StringsProblem
  ) {
    let strings = read(Self.yaml).strings
    #expect(throws: problem) { try strings.text(key, in: languages[0], arguments) }
  }

  @Test func aCallIsCheckedBeforeAnythingIsRendered() {
    let strings = read(Self.yaml).strings
    #expect(
      strings.problems(calling: "page_of", with: ["number", "totl"]) == [
        .missingArgument("total", key: "page_of", extra: ["totl"]),
        .unusedArgument("totl", key: "page_of", missing: ["total"]),
      ])
    let nothingToRename = strings.problems(calling: "found", with: ["n"])
    #expect(nothingToRename == [.missingArgument("query", key: "found", extra: [])])
    #expect(strings.problems(calling: "days_left", with: []) == [.noNumber(key: "days_left")])
    #expect(
      strings.problems(calling: "days_left", with: ["m"])
        == [.noNumber(key: "days_left"), .unusedArgument("m", key: "days_left", missing: ["n"])])
    #expect(
      strings.problems(calling: "sikp", with: []) == [.unknownKey("sikp", suggestion: "skip")])
  }

  @Test(arguments: [
    ("a: 1️⃣{ms: satu}", ["strings/missing"]),
    ("1️⃣a:", ["strings/missing"]),
    ("a: {ms: satu, en: one, 1️⃣fr: un}", ["strings/language"]),
    ("a: {ms: 1️⃣\"{n\", en: b}", ["strings/placeholder"]),
    ("a: {ms: 1️⃣\"n}\", en: b}", ["strings/placeholder"]),
    ("a: {ms: 1️⃣\"{n hari}\", en: b}", ["strings/placeholder"]),
    ("a: {ms: {other: \"{n}\"}, en: 1️⃣{other: \"{n}\"}}", ["strings/plural"]),
    ("a: {ms: 1️⃣{one: b, other: c}, en: {one: b, other: c}}", ["strings/plural"]),
    ("a: {ms: 1️⃣{}, en: b}", ["strings/plural"]),
    ("a: {ms: {1️⃣others: b, other: c}, en: d}", ["strings/unknown-key"]),
    ("a: {ms: b, en: {1️⃣once: c, other: d}}", ["strings/unknown-key"]),
    ("a: {ms: b, en: {one: 1️⃣\"{n\", other: d}}", ["strings/placeholder"]),
    ("a: {ms: b, en: 1️⃣{one: , other: d}}", ["strings/plural"]),
    ("a: {ms: 1️⃣[b], en: c}", ["strings/type"]),
  ])
  func whatIsWrongIsFoundAtItsPlace(marked: String, rules: [String]) {
    let text = MarkedText(marked)
    var findings: [Finding] = []
    _ = StringsReader(languages: languages).read(text.source, findings: &findings)
    #expect(findings.sortedOnce().map(\.rule.name) == rules)
    #expect(MarkedText.starts(findings) == text.markers)
    for finding in findings {
      let ms = finding.problem.wording(in: .ms)
      let en = finding.problem.wording(in: .en)
      #expect(ms.summary != en.summary && ms.explanation != en.explanation)
      #expect(ms.solutions.count == en.solutions.count)
    }
  }

  @Test func aFormThatIsMissingFallsBackOnOther() throws {
    let strings = read("a: {ms: {other: \"{n} hari\"}, en: {other: \"{n} days\"}}").strings
    #expect(try strings.text("a", in: languages[1], ["n": .int(1)]) == "1 days")
    let without = read("a: {ms: {one: \"{n} hari\"}, en: {one: day, other: days}}").strings
    #expect(throws: StringsProblem.missingForms([.other], key: "a", language: "ms")) {
      try without.text("a", in: languages[0], ["n": .int(3)])
    }
  }

  @Test func problemsAreWordedInBothLanguages() {
    let problems: [StringsProblem] = [
      .unknownKey("a", suggestion: nil), .unknownKey("a", suggestion: "b"),
      .missingArgument("a", key: "b", extra: []),
      .missingArgument("totl", key: "b", extra: ["total"]),
      .unusedArgument("a", key: "b", missing: []), .noNumber(key: "a"),
      .missingForms([.one, .other], key: "a", language: "en"),
      .uselessForms([.one], key: "a", language: "ms"),
      .missingPlaceholders(["x"], key: "a", language: "ms", other: "en"),
      .missingPlaceholders(["x"], key: "a", language: "ms", other: nil),
      .strayPlaceholder("x", meant: "y", key: "a", language: "ms"),
      .braces(.unclosed), .braces(.unopened), .braces(.notAName("a b")),
      .noNumber(key: "a", isGiven: true),
    ]
    for problem in problems {
      let (ms, en) = (problem.wording(in: .ms), problem.wording(in: .en))
      #expect(ms.summary != en.summary && ms.explanation != en.explanation)
      #expect(!en.solutions.isEmpty && ms.solutions.count == en.solutions.count)
    }
    #expect(
      problems[6].wording(in: .en).explanation == "`a` has no form `one` and `other` in `en`.")
  }
}
