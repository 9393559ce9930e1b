import Testing

@testable import Selari

/// Markdown that a template hands to the filter is read as that of the page is.
@Suite struct MarkdownFilterTests {
  private func title(_ template: String, settings: String = "") throws -> String {
    let site = TestSite(TestSite.smallest)
    let configuration = String(decoding: site.text.files["site.yaml"] ?? [], as: UTF8.self)
    site.edit("site.yaml", configuration + "\n" + settings)
    site.edit("templates/page.html", "<p>\(template)</p>")
    try site.build().expectClean()
    return try site.file("ms/index.html")
  }

  @Test func quotationMarksAreMadeByTheSitesSetting() throws {
    let template = "{{ 'kata \"a\" -- b' | markdown }}"
    #expect(try title(template) == "<p>kata “a” – b</p>")
    #expect(
      try title(template, settings: "markdown: {smart: false}") == "<p>kata &quot;a&quot; -- b</p>")
  }
}
