import Diagnostics
import Testing

@testable import Selari

/// What the rules that compare languages say on a site that has more than two.
@Suite struct ThreeLanguagesTests {
  private static let english = """
    ## Who {#who}

    The committee meets four times a year in Putrajaya, and its minutes are published.

    Every member of the public may attend its meetings as an observer.
    """
  private static let malay = """
    ## Siapa {#who}

    Jawatankuasa itu bersidang empat kali setahun di Putrajaya, dan minitnya diterbitkan.

    Setiap orang awam boleh menghadiri mesyuaratnya sebagai pemerhati.
    """
  private static let chinese = """
    ## 谁 {#who}

    委员会每年在布城召开四次会议，并公布会议记录。

    公众可以旁听会议。
    """

  private func untranslated(_ site: TestSite) throws -> [String] {
    try site.check().findings.filter { $0.hasPrefix("parity/untranslated") }
  }

  @Test func aTranslationThatWasCopiedToBeWrittenOverIsToldOnce() throws {
    let site = try site(Self.malay, Self.english, Self.english)
    #expect(try untranslated(site) == ["parity/untranslated content/laman.zh.md:6:1"])
    let wording = try site.wording(of: "parity/untranslated")
    #expect(
      wording.explanation == "This page is in Chinese, but this passage and 1 more are word for "
        + "word what content/laman.en.md says.")
    #expect(wording.solutions.map(\.text) == ["Translate them all."])
    #expect(site.outcome.findings.first { $0.rule == "parity/untranslated" }?.related.count == 1)
  }

  @Test func whatIsLeftOfItIsTold() throws {
    let rest = try #require(Self.english.firstRange(of: "Every"))
    let site = try site(
      Self.malay, Self.english, "## 谁 {#who}\n\n委员会。\n\n" + Self.english[rest.lowerBound...])
    #expect(try untranslated(site) == ["parity/untranslated content/laman.zh.md:8:1"])
    #expect(
      try site.wording(of: "parity/untranslated").explanation.contains(
        "but this passage is word for word what content/laman.en.md says"))
    site.edit(
      "content/laman.zh.md", "---\ntitle: 页面\nverbatim: true\n---\n" + Self.english)
    #expect(try untranslated(site) == [])
  }

  @Test func translationsOfTheirOwnWordsAreNone() throws {
    #expect(try untranslated(site(Self.malay, Self.english, Self.chinese)) == [])
  }

  @Test func theCopyIsTheOneInTheOthersLanguage() throws {
    let site = try site(Self.malay, Self.malay, Self.chinese)
    site.edit(
      "content/laman.zh.md",
      "---\ntitle: 页面\ntranslation: {of: zh}\n---\n" + Self.chinese)
    #expect(try untranslated(site) == ["parity/untranslated content/laman.en.md:7:1"])
    #expect(
      try site.wording(of: "parity/untranslated").explanation.contains("content/laman.ms.md"))
  }

  /// Of two languages whose words are not known, the one that stands first was translated first.
  @Test func withoutKnownWordsItIsTheLater() throws {
    let words = "wo men wei yuan hui nian kai ci huiyi gongbu jilu"
    let site = try site("Teks.", words, words)
    #expect(try untranslated(site) == ["parity/untranslated content/laman.zh.md:4:1"])
  }

  @Test func aCopiedRecordIsToGoToo() throws {
    let site = try site(Self.malay, Self.english, "")
    site.edit(
      "content/laman.zh.md",
      "---\ntitle: 页面\ntranslation: {checked: {start: 00000000}}\n---\n" + Self.english)
    _ = try site.check()
    #expect(
      try site.wording(of: "parity/untranslated", in: .ms).solutions.last?.text.hasPrefix(
        "Buang `checked` daripada bahagian awalan") == true)
  }

  private func site(_ malay: String, _ english: String, _ chinese: String) throws -> TestSite {
    let site = TestSite(page: malay, english)
    let settings = String(decoding: try #require(site.text.files["site.yaml"]), as: UTF8.self)
    site.edit("site.yaml", settings + "\n  - {code: zh, label: 中文, locale: zh_Hans_MY}\n")
    site.edit("content/index.zh.md", "---\ntitle: 首页\n---\n")
    site.edit("content/laman.zh.md", "---\ntitle: 页面\n---\n\(chinese)\n")
    return site
  }

  /// All that is said of a rule's findings, in both languages of messages.
  private func words(of site: TestSite, _ rule: RuleID) throws -> [String] {
    let found = try site.check().outcome.findings.filter { $0.rule == rule }
    return found.flatMap { finding in
      MessageLanguage.allCases.flatMap { language in
        let wording = finding.problem.wording(in: language)
        return [wording.summary, wording.explanation] + wording.solutions.map(\.text)
          + finding.related.map { $0.note(in: language) }
      }
    }
  }

  @Test(arguments: [
    ("parity/headings", "## Bila {#a}", "## When {#a}", "## 时间 {#b}", "in Malay it has `a`"),
    ("parity/headings", "## Bila {#a}", "## When {#a}", "", "does not exist in Chinese"),
    (
      "parity/headings", "## Satu {#a}\n\n### Bila {#b}", "## One {#a}\n\n### When {#b}",
      "## 一 {#a}\n\n## 时间 {#b}", "in Malay it is 3"
    ),
    ("parity/links", "[a](page:index)", "[a](page:index)", "a", "in Chinese in this part"),
    ("parity/structure", "- a", "- a", "x", "no counterpart in Chinese"),
  ])
  func theLanguageThatIsMeantIsNamed(
    rule: String, malay: String, english: String, chinese: String, told: String
  ) throws {
    let words = try words(of: site(malay, english, chinese), RuleID(rule))
    #expect(words.contains { $0.contains(told) }, "\(words)")
    for word in words {
      for wrong in ["kedua-dua bahasa", "both languages", "satu lagi", "the other language"] {
        #expect(!word.contains(wrong), "\(word)")
      }
    }
  }
}
