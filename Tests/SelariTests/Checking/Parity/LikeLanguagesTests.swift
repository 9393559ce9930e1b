import Diagnostics
import Testing

@testable import Selari

/// A site in languages that have a name in common: its messages tell them apart.
@Suite struct LikeLanguagesTests {
  private static let settings = """
    name: 网站
    url: https://contoh.example/
    languages:
      - {code: ms, label: Bahasa Melayu, locale: ms_MY}
      - {code: zh-Hans, label: 简体中文}
      - {code: zh-Hant, label: 繁體中文}
    """

  private func site(
    _ malay: String, _ chinese: String? = nil, _ other: String? = nil, facts: String = ""
  ) -> TestSite {
    let site = TestSite("-- templates/page.html --\n{{ page.content }}\n")
    site.edit("site.yaml", Self.settings)
    if !facts.isEmpty { site.edit("content/facts.yaml", facts + "\n") }
    for code in ["ms", "zh-Hans", "zh-Hant"] {
      site.edit("content/index.\(code).md", "---\ntitle: \(code)\n---\n")
    }
    let texts: [String?] = [malay, chinese, other]
    for (code, text) in zip(["ms", "zh-Hans", "zh-Hant"], texts) {
      guard let text else { continue }
      site.edit("content/laman.\(code).md", "---\ntitle: \(code)\n---\n\(text)\n")
    }
    return site
  }

  private func told(_ site: TestSite, _ rule: String) throws -> [String] {
    try site.check().outcome.findings.filter { $0.rule.name == rule }
      .map { $0.problem.wording(in: .en).explanation }
  }

  @Test func eachLanguageThatAPageLacksIsNamed() throws {
    #expect(
      try told(site("Teks."), "translation/missing") == [
        "`laman` does not exist in Chinese (Simplified).",
        "`laman` does not exist in Chinese (Traditional).",
      ])
  }

  @Test func whatEachOfThemLacksIsTold() throws {
    #expect(
      try told(site("Tulis kepada a@contoh.my.", "写信", "寫信"), "parity/facts") == [
        "“a@contoh.my” is not mentioned in Chinese (Simplified) in this part.",
        "“a@contoh.my” is not mentioned in Chinese (Traditional) in this part.",
      ])
    #expect(
      try told(site("[a](page:index)", "一", "一"), "parity/links").count == 2)
  }

  @Test(arguments: ["请看https://contoh.my/borang，谢谢。", "（https://contoh.my/borang）谢谢"])
  func anAddressEndsBeforeWidePunctuation(chinese: String) throws {
    let found = try told(
      site("Lihat https://contoh.my/borang.", chinese, "https://contoh.my/borang"), "parity/facts")
    #expect(found == [])
  }

  @Test(arguments: [
    "电话：０３－８８８６ ５０００", "电话：（０３）８８８６５０００", "٠٣-٨٨٨٦ ٥٠٠٠", "௦௩-௮௮௮௬ ௫௦௦௦", "＋６０３ ８８８６ ５０００",
  ])
  func aTelephoneNumberInOtherDigitsIsTheSame(chinese: String) throws {
    let found = try told(
      site("Telefon: 03-8886 5000.", chinese, "03-8886 5000"), "parity/facts")
    #expect(found == [])
    let other = try told(
      site("Telefon: 03-8886 5001.", chinese, "03-8886 5001"), "parity/facts")
    #expect(other.count == 1, "\(other)")
  }

  private static let launch = "launch: 2022-10-20"

  /// The dates of Chinese are not read, so nobody knows whether what stands there is right.
  @Test func aDateByHandIsToBecomeAReference() throws {
    let site = site(
      "Mula {{ facts.launch | date(\"long\") }}.", "2022年10月20日", "{{ facts.launch }}",
      facts: Self.launch)
    #expect(
      try told(site, "parity/facts") == [
        "The reference `{{ facts.launch | date(\"long\") }}` was not found in Chinese (Simplified) in "
          + "this part; what is written by hand is not compared with it."
      ])
    #expect(
      try site.wording(of: "parity/facts").solutions.map(\.text) == [
        "Write the reference there, too: `{{ facts.launch | date(…) }}`."
      ])
    let plain = self.site(
      "{{ facts.launch }} {{ facts.n }}", "20", "{{ facts.launch }} {{ facts.n }}",
      facts: Self.launch + "\nn: 20")
    let found = try plain.check().outcome.findings.filter { $0.rule == ParityFacts.id }
    #expect(
      found.flatMap { $0.problem.wording(in: .en).solutions.map(\.text) } == [
        "Write the reference there, too: `{{ facts.launch | date(…) }}`.",
        "Write the reference there, too: `{{ facts.n }}`.",
      ])
  }

  @Test(arguments: [
    ("MMMM y", "y年M月", true), ("MMMM y", "M/yy", true), ("d MMMM y", "y年M月d日EEEE", true),
    ("MMMM y", "y年", false), ("d MMMM", "M月", false), ("MMMM y", "y年M月d日", false),
  ])
  func aPatternIsKnownByWhatItShows(malay: String, chinese: String, isSame: Bool) throws {
    let reference = { (pattern: String) in "{{ facts.launch | date(\"\(pattern)\") }}" }
    let site = site(
      "Mula \(reference(malay)).", reference(chinese), reference(malay), facts: Self.launch)
    #expect(try told(site, "parity/facts").isEmpty == isSame)
  }

  @Test func aPatternThatShowsAWholeDateIsTheFact() throws {
    let site = site(
      "Mula {{ facts.launch }}.", "{{ facts.launch | date(\"y年M月d日\") }}",
      "{{ facts.launch | date(\"y年M月\") }}", facts: Self.launch)
    let found = try told(site, "parity/facts")
    #expect(found.count == 1, "\(found)")
    let place = try #require(site.outcome.findings.first { $0.rule == ParityFacts.id }).place
    #expect(place.file == "content/laman.zh-Hant.md")
  }

  @Test(arguments: [("cn", "zh-Hans"), ("zh", "zh-Hans"), ("zh-tw", "zh-Hant"), ("tw", "zh-Hant")])
  func aFileOfALikeLanguageIsLedToIt(code: String, meant: String) throws {
    let site = try site("Teks.", "文", "文").edit(
      "content/index.\(code).md", "---\ntitle: A\n---\n"
    ).build()
    #expect(
      try site.wording(of: "page/language").solutions.map(\.text) == ["Did you mean `\(meant)`?"])
  }

  @Test func aRedirectIsLedToItToo() throws {
    let site = try site("Teks.", "文", "文").edit(
      "redirects.yaml", "/lama/: {page: index, language: zh}\n"
    ).build()
    let wording = try site.wording(of: "redirects/value")
    #expect(wording.explanation.hasSuffix(", not `zh`."))
    #expect(wording.solutions.first?.replacement == "zh-Hans")
  }

  /// What `selari new` writes in a third language is English, too.
  @Test func whatNobodyHasWrittenIsToldOnce() throws {
    let description = "Write one or two sentences here for lists of pages and search engines."
    let site = site("Teks.", "文", "文")
    for code in ["zh-Hans", "zh-Hant"] {
      site.edit(
        "content/laman.\(code).md",
        "---\ntitle: \(code)\ndescription: \(description)\n---\n文\n")
    }
    site.edit(
      "content/laman.ms.md",
      "---\ntitle: ms\ndescription: Dua ayat yang ditulis untuk senarai halaman ini.\n---\n文\n")
    #expect(try told(site, "parity/untranslated") == [])
    #expect(try told(site, "text/placeholder").count == 2)
  }
}
