import Diagnostics
import Testing

@testable import Selari

/// What a finding says to write instead stands for its place and nothing else: editors and programs put
/// it there without asking.
@Suite struct ReplacementTests {
  private func site(_ template: String, page: String = "") -> TestSite {
    let site = TestSite(
      with: """
        -- content/faq.ms.md --
        ---
        title: Soalan lazim
        date: 2022-10-20
        ---
        \(page)
        -- content/faq.en.md --
        ---
        title: Questions
        ---
        -- content/media/index.ms.md --
        ---
        title: Media
        ---
        -- content/media/index.en.md --
        ---
        title: News
        ---
        -- content/facts.yaml --
        launch: 2022-10-20
        -- templates/strings.yaml --
        skip: {ms: Langkau, en: Skip}
        -- templates/assets/site.css --
        a {}
        -- templates/parts/menu.html --
        {% macro menu(entries) %}{% for entry in entries %}{{ entry.title }}{% endfor %}{% endmacro %}

        """)
    site.edit("templates/page.html", template + "{{ page.content }}")
    let settings = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    return site.edit(
      "site.yaml",
      settings + "\nmenus: {main: [faq]}\ntopics: {tax: {ms: Cukai, en: Tax}}\n")
  }

  /// Puts what findings say to write instead in its place, the last first; what was put for what.
  private func replacing(in site: TestSite) throws -> [String] {
    var told: [String] = []
    for finding in site.outcome.findings.reversed() {
      guard let replacement = finding.wording(in: .ms).solutions.first?.replacement,
        let span = finding.place.span, span.start.line == span.end.line
      else { continue }
      let file = finding.place.file
      let text = String(decoding: site.text.files[file] ?? [], as: UTF8.self)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var line = Array(lines[span.start.line - 1].unicodeScalars)
      let columns = span.start.column - 1..<span.end.column - 1
      told.append(
        String(String.UnicodeScalarView(line[columns])) + " → " + replacement)
      line.replaceSubrange(columns, with: Array(replacement.unicodeScalars))
      lines[span.start.line - 1] = String(String.UnicodeScalarView(line))
      site.edit(file, lines.joined(separator: "\n"))
    }
    return told
  }

  @Test(arguments: [
    (#"{{ t("skp") }}"#, "skp → skip"), (#"{{ t('skp') | upper }}"#, "skp → skip"),
    (#"{% if false %}{{ t("skp", n=2) }}{% endif %}"#, "skp → skip"),
    (#"{{ asset("site.cs") }}"#, "site.cs → site.css"),
    (#"{{ asset(name="site.cs").url }}"#, "site.cs → site.css"),
    (#"{{ link("faqq") }}"#, "faqq → faq"), (#"{{ link("page:faqq") }}"#, "page:faqq → faq"),
    (#"{{ link("faq", language="em") }}"#, "em → en"),
    (#"{{ get_page("fqa").title }}"#, "fqa → faq"),
    (#"{{ pages(section="medai") | length }}"#, "medai → media"),
    (#"{{ pages(topic="tx") | length }}"#, "tx → tax"),
    (#"{{ "2022-10-20" | date("%Y-%m-%d") }}"#, "%Y-%m-%d → y-MM-dd"),
    (#"{{ facts.launch | date("dd/mm/yyyy") }}"#, "dd/mm/yyyy → dd/MM/yyyy"),
    (#"{{ "20/10/2022" | date }}"#, "20/10/2022 → 2022-10-20"),
    (#"{{ facts["lanch"] }}"#, "lanch → launch"), (#"{{ facts.lanch }}"#, "lanch → launch"),
    (#"{{ site.naem }}"#, "naem → name"), (#"{{ site.name | uper }}"#, "uper → upper"),
    (
      #"{% for e in site.menus.main | sort(atribute="title") %}{% endfor %}"#,
      "atribute → attribute"
    ),
  ])
  func whatIsSuggestedStandsForTheArgument(template: String, told: String) throws {
    let site = try site(template).check()
    let first = try replacing(in: site)
    #expect(first == [told])
    try site.check()
    let left = site.outcome.findings.filter { $0.severity == .error }.map(TestSite.described)
    #expect(left == [])
  }

  @Test func aReferenceInAPageKeepsAllButTheArgument() throws {
    let site = try site("", page: #"Pada {{ facts.launch | date("ful") }}."#).check()
    #expect(try replacing(in: site) == ["ful → full"])
    try site.check()
    let wrong = site.outcome.findings.filter { $0.severity == .error }
    #expect(wrong.map(TestSite.described) == [])
  }

  /// What is wrong stands elsewhere, or in other letters: nothing is put in place of what asks for it.
  @Test(arguments: [
    #"{% set key = "skp" %}{{ t(key) }}"#, #"{{ t("sk" ~ "p") }}"#, #"{{ t("sk\x70") }}"#,
    #"{% from "parts/menu.html" import menu %}{{ menu(site.menus.mian) }}"#,
    #"{% set name = "site.cs" %}{{ asset(name) }}"#,
    #"{% set name = "parts/mneu.html" %}{% include name %}"#,
    #"{{ facts["l" ~ "anch"] }}"#,
  ])
  func whatIsNotWrittenOutIsNotReplaced(template: String) throws {
    let site = try site(template).check()
    let wrong = site.outcome.findings.filter { $0.severity == .error }
    #expect(wrong.count == 1)
    #expect(try replacing(in: site) == [])
    #expect(wrong.first?.wording(in: .en).solutions.first?.text.contains("Did you mean") == true)
  }
}
