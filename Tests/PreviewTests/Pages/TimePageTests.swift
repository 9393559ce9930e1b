import Testing

@testable import Preview

/// The site at any instant.
@Suite struct TimePageTests {
  @Test func `of a page that is not there it says that it is not`() throws {
    let preview = try TestPreview()
    let page = try preview.ask("GET", "/_selari/time?page=z%3Cz")
    #expect(page.status == 404)
    #expect(page.body.contains("The site has no page <code>z&lt;z</code> at the time shown."))
    // The time can be chosen all the same, and no other page is shown as if it were that one.
    #expect(page.body.contains("<input type=\"date\"") && !page.body.contains("<iframe"))
    for query in ["", "?page=faq"] {
      let page = try preview.ask("GET", "/_selari/time" + query)
      #expect(page.status == 200 && page.body.contains("<iframe"))
    }
  }
}
