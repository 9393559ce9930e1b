import Diagnostics
import Testing

@testable import Selari

@Suite struct LocalizedTests {
  @Test func aPlainValueIsTheSameInEveryLanguage() throws {
    let value = Localized("Selari")
    for language in try TwoLanguages.make() { #expect(value[language] == "Selari") }
    #expect(value.isPlain)
    #expect(value.map(\.count)[1] == 6)
  }

  @Test(
    arguments: [
      ("name: {ms: Laman, en: Site}", ["Laman", "Site"], []),
      ("name: Selari", ["Selari", "Selari"], []),
      ("name: {en: Site, ms: Laman}", ["Laman", "Site"], []),
      ("name: 1️⃣{en: Site}", ["Site", "Site"], ["`name` has no value for `ms`."]),
      ("name: 1️⃣{ms: Laman, en: }", ["Laman", "Laman"], ["`name` has no value for `en`."]),
      (
        "name: {ms: Laman, en: Site, 1️⃣em: Site}", ["Laman", "Site"],
        ["`em` is not a language of this site."]
      ),
      // A language that is misspelt is not missing besides.
      (
        "name: {ms: Laman, 1️⃣em: Site}", ["Laman", "Laman"],
        ["`em` is not a language of this site."]
      ),
      (
        "name: {1️⃣MS: Laman, en: Site}", ["Site", "Site"], ["`MS` is not a language of this site."]
      ),
      (
        "name: 1️⃣{ms: Laman, 2️⃣ta: Site}", ["Laman", "Laman"],
        ["`name` has no value for `en`.", "`ta` is not a language of this site."]
      ),
      ("name: 1️⃣{}", nil, ["`name` has no value for `ms` and `en`."]),
      ("name: {ms: 1️⃣[a], en: Site}", ["Site", "Site"], ["`ms` wants text, and this is a list."]),
    ] as [(String, [String]?, [String])])
  func valuesStandSideBySide(marked: String, values: [String]?, expected: [String]) throws {
    let languages = try TwoLanguages.make()
    let text = MarkedText(marked)
    var findings: [Finding] = []
    let value = YAML.read(text.source, group: "site", findings: &findings) { mapping in
      mapping.optional("name", .localized(.text, in: languages))
    }
    #expect((value ?? nil).map { value in languages.map { value[$0] } } == values)
    #expect(findings.map { $0.problem.wording(in: .en).explanation } == expected)
    #expect(MarkedText.starts(findings) == text.markers)
  }

  @Test func aLanguageThatIsWrittenAlreadyIsNotToBeWrittenAgain() throws {
    var findings: [Finding] = []
    let source = Source(path: "site.yaml", text: "name: {ms: Laman, en: Site, EN: Web}")
    _ = YAML.read(source, group: "site", findings: &findings) { mapping in
      mapping.optional("name", .localized(.text, in: (try? TwoLanguages.make()) ?? []))
    }
    #expect(
      findings.map { $0.problem.wording(in: .en).solutions.first?.text } == [
        "The key that is known is `en`, and it is written already: remove `EN`."
      ])
  }

  @Test(arguments: [
    ("ms", true), ("en", true), ("zh-Hans", true), ("pt-BR", true), ("fil", true),
    ("", false), ("m", false), ("MS", false), ("ms_MY", false), ("malay", false), ("ms-", false),
    ("../x", false), ("ms-x/y", false), ("en-ünï", false),
  ])
  func aCodeIsOneOfBCP47(text: String, isCode: Bool) {
    #expect(Language.isCode(text) == isCode)
  }
}
