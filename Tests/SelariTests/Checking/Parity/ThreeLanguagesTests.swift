import Diagnostics
import Testing

@testable import Selari

/// What the rules that compare languages say on a site that has more than two.
@Suite struct ThreeLanguagesTests {
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
    ("parity/headings", "## Bila", "## When", "### 时间", "in Malay it is 2"),
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
