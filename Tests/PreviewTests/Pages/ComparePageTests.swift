import Testing

@testable import Preview

/// The two languages of a page, side by side.
@Suite struct ComparePageTests {
  @Test func `a translation that nobody has checked is not said to be right`() throws {
    let preview = try TestPreview()
    let page = try preview.ask("GET", "/_selari/compare?page=faq").body
    #expect(page.contains("This translation is unchecked"))
    #expect(page.contains("<code>selari stamp faq</code>") && !page.contains("class=\"all-right\""))
    let start = try preview.ask("GET", "/_selari/").body
    #expect(start.contains("Nothing stops a build.") && start.contains("<code>selari check</code>"))
  }

  @Test func `of a page that is not there it says that it is not`() throws {
    let preview = try TestPreview()
    let page = try preview.ask("GET", "/_selari/compare?page=z%3Cz")
    #expect(page.status == 404)
    #expect(page.body.contains("The site has no page <code>z&lt;z</code> at the time shown."))
    #expect(!page.body.contains("selari stamp") && page.body.contains("<option>faq</option>"))
  }

  @Test func `headings are headings, below those of the page itself`() throws {
    var files = SiteFolder.small
    files["content/faq.ms.md"] = "---\ntitle: Soalan\n---\n\n## Satu\n\n### Dua\n\nTeks.\n"
    files["content/faq.en.md"] = "---\ntitle: Questions\n---\n\n## One\n\n### Two\n\nText.\n"
    let page = try TestPreview(files).ask("GET", "/_selari/compare?page=faq").body
    #expect(page.contains("<h3 class=\"block-title\" lang=\"ms\">"))
    #expect(page.contains("<h4 class=\"block-heading level-2\" lang=\"ms\">Satu</h4>"))
    #expect(page.contains("<h5 class=\"block-heading level-3\" lang=\"ms\">Dua</h5>"))
  }

  @Test func `a site without a single page has none to compare`() throws {
    let preview = try TestPreview(["site.yaml": SiteFolder.small["site.yaml"] ?? ""])
    let page = try preview.ask("GET", "/_selari/compare")
    #expect(page.status == 200 && page.body.contains("<h1>"))
    #expect(!page.body.contains("class=\"page-choice\""))
  }

  @Test func `text that runs from right to left is shown so`() throws {
    var files = SiteFolder.small
    files["site.yaml"] = """
      name: {ms: Tapak, ar: موقع}
      url: https://contoh.example/
      languages: [{code: ms, locale: ms_MY}, {code: ar}]
      """
    files["content/facts.yaml"] = "call: {type: window, closes: 2022-10-20}\n"
    for page in ["faq", "index"] {
      files["content/\(page).en.md"] = nil
      files["content/\(page).ar.md"] = "---\ntitle: أسئلة\n---\n\nأجوبة.\n"
    }
    let page = try TestPreview(files).ask("GET", "/_selari/compare?page=faq").body
    #expect(page.contains("<p lang=\"ms\">Jawapan.</p>"))
    #expect(page.contains("<p lang=\"ar\" dir=\"rtl\">أجوبة.</p>"))
  }
}
